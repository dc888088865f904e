/* pqa-page-cover.c: the cover, and the lines that run along the top and foot of every page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-paginator.h"

#include "pqa-i18n.h"

#define COVER_TOP 210.0
#define DETAILS_TOP 590.0
#define DETAIL_TERM_WIDTH 110.0
#define SIGNATURE_WIDTH 200.0
#define HEADER_Y 42.0
#define FOOTER_Y (PQA_PAGE_HEIGHT - 44.0)

static double
add_cover_text (PqaPaginator *self, PqaTextRole role, const char *words, double y)
{
  g_autoptr (PangoLayout) text
      = pqa_page_create_text (self->context, role, words, PQA_PAGE_BODY_WIDTH);

  pqa_page_add_text (pqa_paginator_get_page (self), text, pqa_page_get_text_ink (role),
                     PQA_PAGE_MARGIN, y);
  return y + pqa_text_get_height (text, 0, pango_layout_get_line_count (text));
}

/* A name and what it is, on a thin line. Returns: where the next one goes. */
static double
add_detail (PqaPaginator *self, const char *name, const char *words, double y)
{
  PqaPage *page = pqa_paginator_get_page (self);
  g_autoptr (PangoLayout) term
      = pqa_page_create_text (self->context, PQA_TEXT_COVER_TERM, name, DETAIL_TERM_WIDTH - 8);
  g_autoptr (PangoLayout) detail = pqa_page_create_text (
      self->context, PQA_TEXT_COVER_DETAIL, words, PQA_PAGE_BODY_WIDTH - DETAIL_TERM_WIDTH);
  double height = MAX (pqa_text_get_height (term, 0, pango_layout_get_line_count (term)),
                       pqa_text_get_height (detail, 0, pango_layout_get_line_count (detail)));

  pqa_page_add_line (page, PQA_PAGE_INK_LINE, PQA_PAGE_MARGIN, y, PQA_PAGE_BODY_WIDTH, 0.6);
  pqa_page_add_text (page, term, PQA_PAGE_INK_MUTED, PQA_PAGE_MARGIN, y + 7);
  pqa_page_add_text (page, detail, PQA_PAGE_INK_TEXT, PQA_PAGE_MARGIN + DETAIL_TERM_WIDTH, y + 6);
  return y + height + 13;
}

/* A draft has an empty line to sign on. */
static double
add_signature (PqaPaginator *self, const PqaReportCover *cover, double y)
{
  double next;

  if (cover->signed_by != NULL)
    return add_detail (self, _ ("Signed by"), cover->signed_by, y);
  next = add_detail (self, _ ("Signed by"), " ", y);
  pqa_page_add_line (pqa_paginator_get_page (self), PQA_PAGE_INK_MUTED,
                     PQA_PAGE_MARGIN + DETAIL_TERM_WIDTH, next - 7, SIGNATURE_WIDTH, 0.5);
  return next;
}

static void
add_details (PqaPaginator *self, const PqaReportCover *cover, double y)
{
  g_autofree char *revision = g_strdup_printf ("%d", cover->revision);

  if (cover->prepared_by != NULL)
    y = add_detail (self, _ ("Prepared by"), cover->prepared_by, y);
  y = add_signature (self, cover, y);
  if (cover->date != NULL)
    y = add_detail (self, _ ("Date"), cover->date, y);
  if (cover->revision > 0)
    y = add_detail (self, _ ("Revision"), revision, y);
  if (cover->signed_by == NULL)
    y = add_detail (self, _ ("Status"), _ ("Draft, not signed"), y);
  pqa_page_add_line (pqa_paginator_get_page (self), PQA_PAGE_INK_LINE, PQA_PAGE_MARGIN, y,
                     PQA_PAGE_BODY_WIDTH, 0.6);
}

/**
 * pqa_paginator_add_cover:
 *
 * Fills the first page.
 */
void
pqa_paginator_add_cover (PqaPaginator *self)
{
  const PqaReportCover *cover = pqa_report_get_cover (self->report);
  double y = add_cover_text (self, PQA_TEXT_COVER_OFFICE, cover->office, COVER_TOP);

  y = add_cover_text (self, PQA_TEXT_COVER_TITLE, cover->title, y + 16);
  pqa_page_add_line (pqa_paginator_get_page (self), PQA_PAGE_INK_STRONG_LINE, PQA_PAGE_MARGIN,
                     y + 18, 56, 2.4);
  y = add_cover_text (self, PQA_TEXT_COVER_PERIOD, cover->period, y + 38);
  add_details (self, cover, MAX (DETAILS_TOP, y + 38));
}

static void
add_running_text (PqaPaginator *self, PqaPage *page, const char *words, double y, gboolean right)
{
  g_autoptr (PangoLayout) text = pqa_page_create_text (self->context, PQA_TEXT_RUNNING, words,
                                                       PQA_PAGE_BODY_WIDTH * (right ? 0.42 : 0.55));
  double x = PQA_PAGE_MARGIN + (right ? PQA_PAGE_BODY_WIDTH * 0.58 : 0);

  pango_layout_set_alignment (text, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_height (text, -1);
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pqa_page_add_text (page, text, PQA_PAGE_INK_MUTED, x, y);
}

/**
 * pqa_paginator_add_running_lines:
 *
 * Adds header and footer to all pages but the cover, once their number is known.
 */
void
pqa_paginator_add_running_lines (PqaPaginator *self)
{
  const PqaReportCover *cover = pqa_report_get_cover (self->report);
  g_autofree char *name = g_strdup_printf ("%s · %s", cover->office, cover->title);

  for (guint i = cover->plain ? 0 : 1; i < self->pages->len; i++)
    {
      PqaPage *page = self->pages->pdata[i];
      g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), i + 1, self->pages->len);

      add_running_text (self, page, name, HEADER_Y, FALSE);
      add_running_text (self, page, cover->period, HEADER_Y, TRUE);
      pqa_page_add_line (page, PQA_PAGE_INK_LINE, PQA_PAGE_MARGIN, HEADER_Y + 15,
                         PQA_PAGE_BODY_WIDTH, 0.6);
      if (cover->signed_by == NULL && !cover->plain)
        add_running_text (self, page, _ ("Draft, not signed"), FOOTER_Y, FALSE);
      add_running_text (self, page, number, FOOTER_Y, TRUE);
    }
}
