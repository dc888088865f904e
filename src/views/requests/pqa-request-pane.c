/* pqa-request-pane.c: one request in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-event.h"
#include "requests/pqa-request-pane.h"

#include "money/pqa-bill.h"
#include "pqa-i18n.h"
#include "requests/pqa-request-photos.h"
#include "requests/pqa-request-step.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-time-format.h"

#define MAX_BUTTONS 2
/* Entered so much later than it happened that it is worth a word. */
#define LATE_SECONDS 120

static void
add_heading (PqaDetails *details, const PqaRequestDetail *request)
{
  g_autofree char *line
      = g_strdup_printf ("%s · %s · %s", pqa_request_state_to_label (request->state),
                         pqa_request_kind_to_label (request->fields->kind),
                         pqa_severity_to_label (request->fields->severity));
  g_autofree char *description = pqa_request_words_shorten (request->fields->description);

  pqa_details_set_heading (details, request->number, line);
  pqa_details_add_text (details, description);
}

/* Another request that has to do with this one, to be opened. */
static void
add_link (PqaDetails *details, const char *name, const char *number, gint64 id)
{
  pqa_details_add_link (details, name, number, "win.show-item",
                        g_variant_new ("(sx)", "requests", id));
}

static void
add_links (PqaDetails *details, const PqaRequestDetail *request)
{
  add_link (details, _ ("Repeat of"), request->repeat_of, request->repeat_of_id);
  for (guint i = 0; i < request->links->len; i++)
    {
      const PqaRequestLink *other = g_ptr_array_index (request->links, i);

      add_link (details, other->is_duplicate ? _ ("Duplicate") : _ ("Repeated by"), other->number,
                other->id);
    }
}

static void
add_void (PqaDetails *details, const PqaRequestDetail *request)
{
  PqaVoid reason;

  if (request->void_reason == NULL || !pqa_void_from_code (request->void_reason, &reason, NULL))
    return;
  pqa_details_add_fact (details, _ ("Void"), pqa_void_to_label (reason));
  add_link (details, _ ("Counts as"), request->duplicate_of, request->duplicate_of_id);
}

static void
add_deadlines (PqaDetails *details, const PqaRequestDetail *request, gint64 now)
{
  gboolean any = FALSE;

  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      g_auto (PqaDeadlineWords) words = { 0 };

      if (!pqa_request_words_deadline (request->episode, i, request->state, now, &words))
        continue;
      if (!any)
        pqa_details_add_section (details, _ ("Deadlines"));
      any = TRUE;
      pqa_details_add_marked_fact (details, words.name, words.status, words.css_class);
      pqa_details_add_marked_fact (details, "", words.explanation, "details-note");
    }
}

static void
add_place (PqaDetails *details, const PqaRequestDetail *request)
{
  const PqaRequestFields *fields = request->fields;

  pqa_details_add_section (details, _ ("Where and Who"));
  pqa_details_add_fact (details, _ ("Home"), request->home);
  pqa_details_add_fact (details, _ ("Building"), request->building);
  pqa_details_add_fact (details, _ ("Place"), fields->place);
  pqa_details_add_fact (details, _ ("Zone"), request->zone);
  pqa_details_add_fact (details, _ ("Resident"), request->resident);
  if (g_strcmp0 (request->resident, fields->contact_name) != 0)
    pqa_details_add_fact (details, _ ("Contact"), fields->contact_name);
  pqa_details_add_fact (details, _ ("Telephone"), fields->contact_phone);
}

static void
add_bill (PqaDetails *details, const PqaRequestDetail *request)
{
  g_autofree char *bill = NULL;

  if (request->quoted_cents == PQA_BILL_NONE && request->charged_cents == PQA_BILL_NONE)
    return;
  bill = pqa_bill_describe (request->quoted_cents, request->charged_cents);
  pqa_details_add_fact (details, _ ("Charge"), bill);
}

static void
add_people (PqaDetails *details, const PqaRequestDetail *request, GTimeZone *zone)
{
  g_autofree char *category
      = pqa_request_words_category (request->upper_category, request->category);
  g_autofree char *registered = pqa_local_time_format (zone, request->registered_at);

  pqa_details_add_section (details, _ ("Work"));
  pqa_details_add_fact (details, _ ("Category"), category);
  pqa_details_add_fact (details, _ ("Department"), request->department);
  pqa_details_add_fact (details, _ ("Handler"), request->handler);
  pqa_details_add_fact (details, _ ("First responder"), request->first_responder);
  pqa_details_add_fact (details, _ ("Completed by"), request->completed_by);
  add_bill (details, request);
  pqa_details_add_marked_fact (details, _ ("Brought before"), request->addressed_to, "warning");
  pqa_details_add_fact (details, _ ("Registered"), registered);
  pqa_details_add_fact (details, _ ("Registered by"), request->registrar);
  pqa_details_add_fact (details, _ ("Channel"), pqa_channel_to_label (request->fields->channel));
  add_links (details, request);
  add_void (details, request);
}

static void
add_calls (PqaDetails *details, const PqaRequestDetail *request, PqaContext *context)
{
  if (request->calls->len > 0)
    pqa_details_add_section (details, _ ("Follow-up Calls"));
  for (guint i = 0; i < request->calls->len; i++)
    {
      const PqaRequestCall *call = g_ptr_array_index (request->calls, i);
      g_autofree char *time = pqa_request_words_time (pqa_context_get_time_zone (context),
                                                      call->occurred_at, pqa_context_now (context));
      g_autofree char *text = pqa_request_words_call (call);

      pqa_details_add_fact (details, time, text);
    }
}

static void
append_deadlines (GString *text, const PqaDeadlineChange *difference, GTimeZone *zone)
{
  g_autofree char *words = pqa_deadline_change_format (difference, zone);

  g_string_append_printf (text, "\n%s", words);
}

/* When it was recorded, if that was not when it happened. */
static void
append_recorded (GString *text, const PqaRequestHappening *happening, PqaContext *context)
{
  g_autofree char *time = NULL;

  if (happening->recorded_at - happening->occurred_at < LATE_SECONDS)
    return;
  time = pqa_request_words_time (pqa_context_get_time_zone (context), happening->recorded_at,
                                 pqa_context_now (context));
  /* Translators: when something was entered that had happened before */
  g_string_append_printf (text, _ (" · entered %s"), time);
}

static char *
describe (const PqaRequestDetail *request,
          const PqaRequestHappening *happening,
          PqaContext *context)
{
  char *change
      = pqa_request_words_time_change (request, happening, pqa_context_get_time_zone (context));

  return change != NULL ? change : pqa_request_words_happening (happening);
}

static void
add_happening (PqaDetails *details,
               const PqaRequestDetail *request,
               const PqaRequestHappening *happening,
               PqaContext *context)
{
  g_autofree char *time = pqa_request_words_time (
      pqa_context_get_time_zone (context), happening->occurred_at, pqa_context_now (context));
  g_autofree char *what = describe (request, happening, context);
  g_autofree char *note = pqa_request_words_shorten (happening->note);
  g_autoptr (GString) text = g_string_new (what);
  PqaDeadlineChange difference;

  if (pqa_request_event_read_deadlines (happening->detail, &difference))
    append_deadlines (text, &difference, pqa_context_get_time_zone (context));
  append_recorded (text, happening, context);
  if (*note != '\0')
    g_string_append_printf (text, "\n%s", note);
  if (happening->actor != NULL)
    g_string_append_printf (text, "\n— %s", happening->actor);
  pqa_details_add_fact (details, time, text->str);
}

static void
add_history (PqaDetails *details, const PqaRequestDetail *request, PqaContext *context)
{
  pqa_details_add_section (details, _ ("What Happened"));
  for (guint i = 0; i < request->happenings->len; i++)
    add_happening (details, request, g_ptr_array_index (request->happenings, i), context);
}

static void
add_others (PqaDetails *details, const PqaRequestDetail *request, GTimeZone *zone)
{
  if (request->others->len > 0)
    pqa_details_add_section (details, _ ("Same Home"));
  for (guint i = 0; i < request->others->len; i++)
    {
      const PqaRequestBrief *brief = g_ptr_array_index (request->others, i);
      g_autofree char *text = pqa_request_words_brief (brief, zone);

      add_link (details, brief->number, text, brief->id);
    }
}

static void
add_button (PqaDetails *details, PqaRequestStepKind kind, gboolean suggested)
{
  PqaRequestStepInfo info = pqa_request_step_get_info (kind);
  GtkWidget *button = pqa_details_add_button (details, info.label, info.action, NULL);

  if (!suggested)
    return;
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, _ ("The next step (Ctrl+Enter)"));
}

static GMenuModel *
make_menu (const PqaRequestDetail *request, PqaRequestStepKind next, guint n_buttons)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) steps = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();

  for (guint i = 0; i < PQA_N_REQUEST_STEPS; i++)
    {
      PqaRequestStepInfo info = pqa_request_step_get_info (i);

      if (i == next || !pqa_request_step_fits (i, request))
        continue;
      if (!pqa_request_step_is_rare (i) && n_buttons < MAX_BUTTONS)
        n_buttons++;
      else
        g_menu_append (steps, info.label, info.action);
    }
  g_menu_append (edit, _ ("_Edit…"), "page.edit");
  g_menu_append (edit, _ ("C_harges…"), "page.charges");
  g_menu_append (edit, _ ("_Print Work Slip…"), "page.print-slip");
  g_menu_append (edit, _ ("Save Work Slip as P_DF…"), "page.save-slip");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  return G_MENU_MODEL (menu);
}

/* The next step and one more as buttons, all others in a menu. */
static void
add_steps (PqaDetails *details, const PqaRequestDetail *request)
{
  PqaRequestStepKind next = pqa_request_step_find_next (request);
  g_autoptr (GMenuModel) menu = make_menu (request, next, next != PQA_REQUEST_STEP_NONE);
  guint n_buttons = 0;

  if (next != PQA_REQUEST_STEP_NONE)
    {
      add_button (details, next, TRUE);
      n_buttons++;
    }
  for (guint i = 0; i < PQA_N_REQUEST_STEPS && n_buttons < MAX_BUTTONS; i++)
    if (i != next && !pqa_request_step_is_rare (i) && pqa_request_step_fits (i, request))
      {
        add_button (details, i, FALSE);
        n_buttons++;
      }
  pqa_details_add_menu (details, _ ("Mor_e"), menu);
}

/**
 * pqa_request_pane_show:
 *
 * Fills the pane with all there is to know about @request and with what can be done.
 */
void
pqa_request_pane_show (PqaDetails *details, const PqaRequestDetail *request, PqaContext *context)
{
  GTimeZone *zone = pqa_context_get_time_zone (context);

  pqa_details_clear (details);
  add_heading (details, request);
  add_deadlines (details, request, pqa_context_now (context));
  pqa_request_photos_add (details, request, context);
  add_place (details, request);
  add_people (details, request, zone);
  add_calls (details, request, context);
  add_others (details, request, zone);
  add_history (details, request, context);
  add_steps (details, request);
}
