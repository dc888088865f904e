/* pqa-work-slip-page.c: where everything stands on a work slip
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Above: what is to be done, where, how soon. At the foot, always in the same place: room to write
 * what was done, what it cost, and to sign. A long description goes on to more pages.
 */
#include "slip/pqa-work-slip-page.h"

#include "pages/pqa-page.h"
#include "pqa-i18n.h"
#include "request/pqa-deadline-explanation.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

#define TOP 48.0
#define CODE_SIZE 92.0
#define TERM_WIDTH 78.0
#define HALF ((PQA_PAGE_BODY_WIDTH - 16) / 2)
#define RIGHT (PQA_PAGE_MARGIN + HALF + 16)
#define ROW_SPACE 5.0
#define FOOT_TOP 596.0
#define FOOT_ROW 28.0

/* Where the next thing goes on a page. */
typedef struct
{
  const PqaWorkSlip *slip;
  GPtrArray *pages;
  PangoContext *context;
  PqaPage *page;
  double y;
} Sheet;

static double
add_text (Sheet *self, PqaTextRole role, const char *words, double x, double y, double width)
{
  g_autoptr (PangoLayout) text = pqa_page_create_text (self->context, role, words, width);

  pqa_page_add_text (self->page, text, pqa_page_get_text_ink (role), x, y);
  return pqa_text_get_height (text, 0, pango_layout_get_line_count (text));
}

static void
add_line (Sheet *self, double x, double y, double width)
{
  pqa_page_add_line (self->page, PQA_PAGE_INK_LINE, x, y, width, 0.6);
}

/* A name and what it is; returns how high it is. */
static double
add_fact (Sheet *self, const char *name, const char *words, double x, double width)
{
  double height;

  add_text (self, PQA_TEXT_COVER_TERM, name, x, self->y + 1, TERM_WIDTH - 6);
  height = add_text (self, PQA_TEXT_COVER_DETAIL, words != NULL && *words != '\0' ? words : "—",
                     x + TERM_WIDTH, self->y, width - TERM_WIDTH);
  return MAX (height, 12);
}

static void
add_wide_fact (Sheet *self, const char *name, const char *words)
{
  self->y += add_fact (self, name, words, PQA_PAGE_MARGIN, PQA_PAGE_BODY_WIDTH) + ROW_SPACE;
}

static void
add_two_facts (
    Sheet *self, const char *name, const char *words, const char *name_2, const char *words_2)
{
  double left = add_fact (self, name, words, PQA_PAGE_MARGIN, HALF);
  double right = add_fact (self, name_2, words_2, RIGHT, HALF);

  self->y += MAX (left, right) + ROW_SPACE;
}

static void
add_rule (Sheet *self)
{
  add_line (self, PQA_PAGE_MARGIN, self->y + 2, PQA_PAGE_BODY_WIDTH);
  self->y += 10;
}

static void
add_head (Sheet *self)
{
  const PqaWorkSlip *slip = self->slip;
  PqaPageCode *code = pqa_page_code_new (slip->request->number);
  g_autofree char *time = pqa_local_time_format (slip->zone, slip->now);
  g_autofree char *printed = g_strdup_printf (_ ("Printed %s"), time);
  double width = PQA_PAGE_BODY_WIDTH - CODE_SIZE - 12;
  double y = TOP;

  if (code != NULL)
    pqa_page_add_code (self->page, code, PQA_PAGE_MARGIN + PQA_PAGE_BODY_WIDTH - CODE_SIZE, TOP - 8,
                       CODE_SIZE);
  y += add_text (self, PQA_TEXT_COVER_OFFICE, slip->office, PQA_PAGE_MARGIN, y, width) + 4;
  y += add_text (self, PQA_TEXT_HEADING_1, _ ("Work Slip"), PQA_PAGE_MARGIN, y, width) + 4;
  y += add_text (self, PQA_TEXT_COVER_PERIOD, slip->request->number, PQA_PAGE_MARGIN, y, width);
  add_text (self, PQA_TEXT_NOTE, printed, PQA_PAGE_MARGIN, y + 2, width);
  self->y = TOP + CODE_SIZE;
  add_rule (self);
}

static void
start_page (Sheet *self)
{
  self->page = pqa_page_new ();
  g_ptr_array_add (self->pages, self->page);
  add_head (self);
}

static char *
describe_category (const PqaRequestDetail *request)
{
  if (request->upper_category == NULL || request->category == NULL)
    return g_strdup (request->category);
  return g_strdup_printf ("%s › %s", request->upper_category, request->category);
}

static void
add_place (Sheet *self)
{
  const PqaRequestDetail *request = self->slip->request;
  const PqaRequestFields *fields = request->fields;

  add_two_facts (self, _ ("Home"), request->home, _ ("Building"), request->building);
  add_two_facts (self, _ ("Place"), fields->place, _ ("Zone"), request->zone);
  add_two_facts (self, _ ("Resident"),
                 *fields->contact_name != '\0' ? fields->contact_name : request->resident,
                 _ ("Telephone"), fields->contact_phone);
}

static void
add_work (Sheet *self)
{
  const PqaRequestDetail *request = self->slip->request;
  g_autofree char *category = describe_category (request);
  g_autofree char *registered = pqa_local_time_format (self->slip->zone, request->registered_at);
  g_autofree char *photos
      = g_strdup_printf (ngettext ("%u photo", "%u photos", request->photos->len),
                         request->photos->len);

  add_two_facts (self, _ ("Kind"), pqa_request_kind_to_label (request->fields->kind),
                 _ ("Severity"), pqa_severity_to_label (request->fields->severity));
  add_two_facts (self, _ ("Category"), category, _ ("Department"), request->department);
  add_two_facts (self, _ ("Handler"), request->handler, _ ("First responder"),
                 request->first_responder);
  add_two_facts (self, _ ("Registered"), registered, _ ("Photos"), photos);
}

/* "Mon 23 Nov 2026 09:30 (1 working hour)". */
static char *
describe_deadline (const PqaWorkSlip *slip, const PqaDeadline *deadline)
{
  g_autoptr (PqaDeadlineExplanation) limit
      = deadline->calendar != NULL && deadline->seconds > 0
            ? pqa_deadline_explanation_new_limit (deadline, slip->now)
            : NULL;
  g_autofree char *due = NULL;

  if (deadline->due == PQA_INSTANT_NONE)
    return limit != NULL ? g_strdup_printf (_ ("%s after completion"), limit->length) : NULL;
  due = pqa_local_time_format (slip->zone, deadline->due);
  /* Translators: when something is due, and the time allowed for it */
  return limit != NULL ? g_strdup_printf (_ ("by %1$s (%2$s)"), due, limit->length)
                       : g_strdup_printf (_ ("by %s"), due);
}

static void
add_deadlines (Sheet *self)
{
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      const PqaDeadline *deadline = &self->slip->request->episode->deadlines[i];
      g_autofree char *words = describe_deadline (self->slip, deadline);

      if (words != NULL)
        add_wide_fact (self, pqa_deadline_target_to_label (i), words);
    }
}

/* The description, over as many pages as it needs; only the last keeps room for the foot. */
static void
add_description (Sheet *self)
{
  g_autoptr (PangoLayout) text
      = pqa_page_create_text (self->context, PQA_TEXT_COVER_DETAIL,
                              self->slip->request->fields->description, PQA_PAGE_BODY_WIDTH);
  int n_lines = pango_layout_get_line_count (text);
  int line = 0;

  while (pqa_text_get_height (text, line, n_lines) > FOOT_TOP - self->y)
    {
      int end = pqa_text_get_fitting_line (text, line, PQA_PAGE_BOTTOM - self->y);

      pqa_page_add_lines (self->page, text, PQA_PAGE_INK_TEXT, PQA_PAGE_MARGIN, self->y, line,
                          MIN (end, n_lines));
      start_page (self);
      line = MIN (end, n_lines);
    }
  if (line < n_lines)
    pqa_page_add_lines (self->page, text, PQA_PAGE_INK_TEXT, PQA_PAGE_MARGIN, self->y, line,
                        n_lines);
}

/* A name with a line to write on. */
static void
add_blank (Sheet *self, const char *name, double x, double width)
{
  add_text (self, PQA_TEXT_COVER_TERM, name, x, self->y, TERM_WIDTH - 6);
  add_line (self, x + TERM_WIDTH, self->y + 14, width - TERM_WIDTH);
}

static void
add_two_blanks (Sheet *self, const char *name, const char *name_2)
{
  add_blank (self, name, PQA_PAGE_MARGIN, HALF);
  add_blank (self, name_2, RIGHT, HALF);
  self->y += FOOT_ROW;
}

static void
add_foot (Sheet *self)
{
  self->y = FOOT_TOP;
  add_rule (self);
  add_two_blanks (self, _ ("Arrived at"), _ ("Completed at"));
  add_blank (self, _ ("What was done"), PQA_PAGE_MARGIN, PQA_PAGE_BODY_WIDTH);
  self->y += FOOT_ROW;
  add_line (self, PQA_PAGE_MARGIN + TERM_WIDTH, self->y + 14, PQA_PAGE_BODY_WIDTH - TERM_WIDTH);
  self->y += FOOT_ROW;
  add_two_blanks (self, _ ("Parts used"), _ ("Charge"));
  add_two_blanks (self, _ ("Handler signs"), _ ("Resident signs"));
}

/**
 * pqa_work_slip_add_pages:
 * @pages: (element-type PqaPage): to which the slip's pages are added
 */
void
pqa_work_slip_add_pages (const PqaWorkSlip *slip, GPtrArray *pages)
{
  PangoContext *context = pqa_page_create_context ();
  Sheet sheet = { .slip = slip, .pages = pages, .context = context };

  start_page (&sheet);
  add_place (&sheet);
  add_rule (&sheet);
  add_work (&sheet);
  add_rule (&sheet);
  add_deadlines (&sheet);
  add_rule (&sheet);
  add_description (&sheet);
  add_foot (&sheet);
  g_object_unref (context);
}
