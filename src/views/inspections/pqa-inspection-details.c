/* pqa-inspection-details.c: an inspection with its scores in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-inspection-details.h"

#include "estate/pqa-place.h"
#include "inspections/pqa-sheet-text.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

static void
add_planned (PqaDetails *pane, PqaInspectionSheet *sheet)
{
  g_autofree char *day = pqa_date_format (sheet->planned_on);
  g_autofree char *last = pqa_inspection_last_day (sheet->planned_on, sheet->days_allowed);
  g_autofree char *last_day = pqa_date_format (last);
  g_autofree char *text = sheet->days_allowed > 1
                              /* Translators: the day planned and the last day on time */
                              ? g_strdup_printf (_ ("%s, until %s"), day, last_day)
                              : g_strdup (day);

  pqa_details_add_fact (pane, _ ("Planned"), text);
}

static void
add_done (PqaDetails *pane, PqaInspectionSheet *sheet, PqaContext *context)
{
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  if (sheet->done_at == 0)
    return;
  time = pqa_local_time_format (pqa_context_get_time_zone (context), sheet->done_at);
  text = g_strdup_printf (_ ("%s (%s)"), time, sheet->late ? _ ("late") : _ ("on time"));
  pqa_details_add_marked_fact (pane, _ ("Done"), text, sheet->late ? "warning" : NULL);
}

static void
add_outcome (PqaDetails *pane, PqaInspectionSheet *sheet)
{
  g_autofree char *score = pqa_ratio_format_percent (sheet->score, PQA_FIGURE_SCREEN);

  if (sheet->state != PQA_INSPECTION_STATE_DONE)
    return;
  pqa_details_add_fact (pane, _ ("Score"), score);
  if (sheet->verdict != PQA_VERDICT_NONE)
    pqa_details_add_marked_fact (pane, _ ("Verdict"), pqa_verdict_to_label (sheet->verdict),
                                 sheet->verdict == PQA_VERDICT_PASS ? "success" : "error");
}

static void
add_progress (PqaDetails *pane, PqaInspectionSheet *sheet)
{
  guint n_entered = 0;
  g_autofree char *text = NULL;

  if (sheet->state != PQA_INSPECTION_STATE_IN_PROGRESS)
    return;
  for (guint i = 0; i < sheet->results->len; i++)
    n_entered += ((PqaInspectionResult *)sheet->results->pdata[i])->item.result != PQA_RESULT_EMPTY;
  text = g_strdup_printf (_ ("%u of %u"), n_entered, sheet->results->len);
  pqa_details_add_fact (pane, _ ("Items entered"), text);
}

static void
add_facts (PqaDetails *pane, PqaInspectionSheet *sheet, PqaContext *context)
{
  g_autofree char *place = pqa_place_format (sheet->zone, sheet->building, sheet->place);

  pqa_details_add_fact (pane, _ ("State"), pqa_inspection_state_to_label (sheet->state));
  add_outcome (pane, sheet);
  add_progress (pane, sheet);
  pqa_details_add_fact (pane, _ ("Place"), place);
  add_planned (pane, sheet);
  add_done (pane, sheet, context);
  pqa_details_add_fact (pane, _ ("Inspector"), sheet->inspector);
  pqa_details_add_fact (pane, _ ("Reason"), sheet->reason);
  pqa_details_add_fact (pane, _ ("Remark"), sheet->remark);
}

static void
add_sections (PqaDetails *pane, PqaInspectionSheet *sheet, const PqaScoreItem *items)
{
  if (sheet->sections->len == 0)
    return;
  pqa_details_add_section (pane, _ ("Sections"));
  for (guint i = 0; i < sheet->sections->len; i++)
    {
      PqaInspectionSection *section = sheet->sections->pdata[i];
      PqaRatio score = pqa_score_section (items, sheet->results->len, i);
      g_autofree char *text = pqa_ratio_format_percent (score, PQA_FIGURE_SCREEN);
      gboolean below = pqa_ratio_is_defined (score)
                       && pqa_ratio_compare (score, pqa_ratio (section->pass_mark, 100)) < 0;
      g_autofree char *value
          = below ? g_strdup_printf (_ ("%s, below %d %%"), text, section->pass_mark)
                  : g_strdup (text);

      pqa_details_add_marked_fact (pane, section->name, value, below ? "error" : NULL);
    }
}

/* What did not pass: less than 60 % of the points, failed, or outside its limits. */
static void
add_failed (PqaDetails *pane, PqaInspectionSheet *sheet)
{
  gboolean any = FALSE;

  for (guint i = 0; i < sheet->results->len; i++)
    {
      PqaInspectionResult *result = sheet->results->pdata[i];
      g_autofree char *outcome = pqa_sheet_format_result (&result->item, result->unit);
      g_autofree char *text = NULL;

      if (result->item.result != PQA_RESULT_SCORED || pqa_score_item_passes (&result->item))
        continue;
      if (!any)
        pqa_details_add_section (pane, _ ("Items Below 60 %"));
      any = TRUE;
      text = result->finding_number != NULL
                 ? g_strdup_printf ("%s — %s (%s)", result->text, outcome, result->finding_number)
                 : g_strdup_printf ("%s — %s", result->text, outcome);
      pqa_details_add_text (pane, text);
    }
}

static void
add_buttons (PqaDetails *pane, PqaInspectionSheet *sheet)
{
  GtkWidget *next = NULL;

  switch (sheet->state)
    {
    case PQA_INSPECTION_STATE_PLANNED:
      next = pqa_details_add_button (pane, _ ("_Start"), "inspection.start", NULL);
      break;
    case PQA_INSPECTION_STATE_IN_PROGRESS:
      next = pqa_details_add_button (pane, _ ("Enter _Results"), "inspection.open", NULL);
      break;
    case PQA_INSPECTION_STATE_DONE:
      pqa_details_add_button (pane, _ ("Show _Results"), "inspection.open", NULL);
      break;
    default:
      break;
    }
  if (next == NULL)
    return;
  gtk_widget_add_css_class (next, "suggested-action");
  pqa_details_add_button (pane, _ ("_Edit…"), "inspection.edit", NULL);
  pqa_details_add_button (pane, _ ("_Cancel…"), "inspection.cancel", NULL);
}

/**
 * pqa_inspection_details_show:
 *
 * Fills the pane with the inspection; the buttons stand for the actions "inspection.…" of the
 * page.
 */
void
pqa_inspection_details_show (PqaDetails *pane, PqaInspectionSheet *sheet, PqaContext *context)
{
  g_autofree PqaScoreItem *items = pqa_inspection_sheet_dup_items (sheet);
  g_autofree char *standard
      = g_strdup_printf (_ ("%s, version %d"), sheet->standard, sheet->version_number);

  pqa_details_clear (pane);
  pqa_details_set_heading (pane, sheet->plan != NULL ? sheet->plan : sheet->standard, standard);
  add_facts (pane, sheet, context);
  add_failed (pane, sheet);
  add_sections (pane, sheet, items);
  add_buttons (pane, sheet);
}
