/* pqa-finding-details.c: a finding with its rounds in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "findings/pqa-finding-details.h"

#include "estate/pqa-place.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

static char *
format_instant (PqaContext *context, gint64 instant)
{
  return pqa_local_time_format (pqa_context_get_time_zone (context), instant);
}

/* "21 Nov 2026 10:15, Li Na" */
static void
add_event (
    PqaDetails *pane, PqaContext *context, const char *name, gint64 instant, const char *person)
{
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  if (instant == 0)
    return;
  time = format_instant (context, instant);
  text = person != NULL ? g_strdup_printf (_ ("%s, %s"), time, person) : g_strdup (time);
  pqa_details_add_fact (pane, name, text);
}

/* When something was or is due, and how that went. */
static void
add_due (PqaDetails *pane, PqaContext *context, const char *name, gint64 due, gint64 reached)
{
  g_autofree char *time = NULL;
  g_autofree char *outcome = NULL;
  g_autofree char *text = NULL;
  gboolean late = (reached != 0 ? reached : pqa_context_now (context)) > due;

  if (due == 0)
    return;
  time = format_instant (context, due);
  if (reached == 0)
    outcome = pqa_remaining_format (due, pqa_context_now (context));
  else
    outcome = g_strdup (late ? _ ("late") : _ ("on time"));
  text = g_strdup_printf (_ ("%s (%s)"), time, outcome);
  pqa_details_add_marked_fact (pane, name, text, late ? "error" : reached != 0 ? "success" : NULL);
}

static gint64
find_first_assignment (PqaFinding *finding)
{
  PqaFindingRound *first = finding->rounds->len > 0 ? finding->rounds->pdata[0] : NULL;

  return first != NULL ? first->assigned_at : 0;
}

/* Put right is what nobody sent back. */
static gint64
find_rectification (PqaFinding *finding)
{
  PqaFindingRound *last
      = finding->rounds->len > 0 ? finding->rounds->pdata[finding->rounds->len - 1] : NULL;

  return last != NULL ? last->rectified_at : 0;
}

static void
add_facts (PqaDetails *pane, PqaFinding *finding, PqaContext *context)
{
  g_autofree char *place = pqa_place_format (finding->zone, finding->building, finding->place);

  pqa_details_add_fact (pane, _ ("State"), pqa_finding_state_to_label (finding->state));
  pqa_details_add_marked_fact (pane, _ ("Severity"), pqa_severity_to_label (finding->severity),
                               finding->severity == PQA_SEVERITY_URGENT ? "error" : NULL);
  pqa_details_add_fact (pane, _ ("Place"), place);
  add_event (pane, context, _ ("Found"), finding->found_at, finding->found_by);
  pqa_details_add_fact (pane, _ ("Department"), finding->department);
  pqa_details_add_fact (pane, _ ("Responsible"), finding->responsible);
  add_due (pane, context, _ ("Respond by"), finding->respond_due_at,
           find_first_assignment (finding));
  add_due (pane, context, _ ("Rectify by"), finding->rectify_due_at, find_rectification (finding));
  if (finding->closed_at != 0)
    add_event (pane, context, _ ("Closed at"), finding->closed_at, NULL);
}

static void
add_link (PqaDetails *pane, const char *label, const char *page, gint64 id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", page, id);
  pqa_details_add_widget (pane, button);
}

static void
add_source (PqaDetails *pane, PqaFinding *finding)
{
  g_autofree char *earlier = NULL;

  if (finding->inspection_id == 0 && finding->earlier_id == 0)
    return;
  pqa_details_add_section (pane, _ ("Where It Comes From"));
  pqa_details_add_fact (pane, _ ("Standard"), finding->standard);
  pqa_details_add_fact (pane, _ ("Item"), finding->item);
  if (finding->inspection_id != 0)
    add_link (pane, _ ("Show _Inspection"), "inspections", finding->inspection_id);
  if (finding->earlier_id == 0)
    return;

  /* Translators: %s is the number of an earlier finding */
  earlier = g_strdup_printf (_ ("Found Again: Show %s"), finding->earlier_number);
  add_link (pane, earlier, "findings", finding->earlier_id);
}

static void
add_round (PqaDetails *pane, PqaFindingRound *round, PqaContext *context)
{
  g_autofree char *title = g_strdup_printf (_ ("Round %d"), round->number);

  pqa_details_add_section (pane, title);
  add_event (pane, context, _ ("Assigned"), round->assigned_at, round->assignee);
  add_event (pane, context, _ ("Rectified"), round->rectified_at, round->rectified_by);
  pqa_details_add_fact (pane, _ ("Measure"), round->measure);
  if (round->rechecked_at == 0)
    return;
  add_event (pane, context, _ ("Re-checked"), round->rechecked_at, round->rechecked_by);
  pqa_details_add_marked_fact (pane, _ ("Outcome"), round->passed ? _ ("Passed") : _ ("Sent back"),
                               round->passed ? "success" : "error");
  pqa_details_add_fact (pane, _ ("Note"), round->note);
}

/* What can be done next stands under the facts. */
static void
add_buttons (PqaDetails *pane, PqaFinding *finding)
{
  GtkWidget *next = NULL;

  if (finding->state == PQA_FINDING_STATE_OPEN)
    next = pqa_details_add_button (pane, _ ("_Assign…"), "finding.assign", NULL);
  else if (finding->state == PQA_FINDING_STATE_ASSIGNED)
    {
      next = pqa_details_add_button (pane, _ ("_Rectified…"), "finding.rectify", NULL);
      pqa_details_add_button (pane, _ ("_Hand On…"), "finding.assign", NULL);
    }
  else if (finding->state == PQA_FINDING_STATE_RECTIFIED)
    {
      next = pqa_details_add_button (pane, _ ("_Passed…"), "finding.pass", NULL);
      pqa_details_add_button (pane, _ ("Send _Back…"), "finding.fail", NULL);
    }
  if (next != NULL)
    {
      gtk_widget_add_css_class (next, "suggested-action");
      pqa_details_add_button (pane, _ ("_Edit…"), "finding.edit", NULL);
    }
}

/**
 * pqa_finding_details_show:
 *
 * Fills the pane with the finding; the buttons stand for the actions "finding.…" of the page.
 */
void
pqa_finding_details_show (PqaDetails *pane, PqaFinding *finding, PqaContext *context)
{
  pqa_details_clear (pane);
  pqa_details_set_heading (pane, finding->number, NULL);
  pqa_details_add_text (pane, finding->description);
  add_facts (pane, finding, context);
  add_source (pane, finding);
  for (guint i = 0; i < finding->rounds->len; i++)
    add_round (pane, finding->rounds->pdata[i], context);
  add_buttons (pane, finding);
}
