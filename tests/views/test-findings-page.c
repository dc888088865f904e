/* test-findings-page.c: the page of findings and its dialogs in real windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection-window.h"

#include "findings/pqa-finding-details.h"
#include "findings/pqa-finding-dialog.h"
#include "findings/pqa-finding-step-dialog.h"
#include "findings/pqa-findings-page.h"
#include "list/pqa-store-model.h"
#include "pqa-test-window.h"
#include "pqa-views.h"

#define ADD_FINDINGS                                                                               \
  "INSERT INTO finding (id, number, description, severity, state, zone_id, found_at, recorded_at," \
  " respond_due_at, rectify_due_at, closed_at) VALUES"                                             \
  " (1, 'F2023-0001', '<b>Leak</b> & more', 'urgent', 'open', 1, 100, 100, 200, 300, NULL),"       \
  " (2, 'F2023-0002', 'Stain', 'general', 'closed', 1, 100, 100, 200, 300, 400)"

static void
set_up (InspectionWindow *fixture, gconstpointer unused)
{
  inspection_window_set_up (fixture, NULL);
  inspections_run (&fixture->office, ADD_FINDINGS);
}

static PqaFinding *
load (InspectionWindow *fixture)
{
  return pqa_finding_load (fixture->office.office.connection, 1, NULL);
}

static PqaField *
find_field (gpointer widget, const char *title)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (widget));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      PqaField *found
          = PQA_IS_FIELD (child) && g_strcmp0 (pqa_field_get_title (PQA_FIELD (child)), title) == 0
                ? PQA_FIELD (child)
                : find_field (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
save_dialog (gpointer dialog)
{
  gpointer gone = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
open_step (InspectionWindow *fixture, PqaFindingStep step)
{
  g_autoptr (PqaFinding) finding = load (fixture);
  PqaFindingStepDialog *dialog = pqa_finding_step_dialog_new (fixture->context, finding, step);

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
test_new (InspectionWindow *fixture, gconstpointer unused)
{
  PqaFindingDialog *dialog = pqa_finding_dialog_new (fixture->context);

  gtk_window_present (GTK_WINDOW (dialog));
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  g_assert_false (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (dialog)));
  pqa_field_set_text (find_field (dialog, "_Description"), "Gate does not close");
  pqa_field_set_text (find_field (dialog, "_Severity"), "important");
  save_dialog (dialog);
  g_assert_cmpint (inspections_read (&fixture->office,
                                     "SELECT rectify_due_at - found_at FROM finding WHERE id = 3"
                                     " AND severity = 'important'"),
                   ==, 3 * 86400);
}

static void
test_edit (InspectionWindow *fixture, gconstpointer unused)
{
  g_autoptr (PqaFinding) finding = load (fixture);
  PqaFindingDialog *dialog = pqa_finding_dialog_new_edit (fixture->context, finding);

  gtk_window_present (GTK_WINDOW (dialog));
  pqa_field_set_text (find_field (dialog, "Exact _place"), "Cellar");
  save_dialog (dialog);
  g_assert_cmpint (inspections_read (&fixture->office,
                                     "SELECT description = '<b>Leak</b> & more' AND zone_id = 1"
                                     " AND rectify_due_at = 300 FROM finding"
                                     " WHERE place = 'Cellar'"),
                   ==, 1);
}

/* Assigned, put right, sent back, put right again, passed: each step with its dialog. */
static void
test_steps (InspectionWindow *fixture, gconstpointer unused)
{
  static const PqaFindingStep steps[] = { PQA_FINDING_STEP_RECTIFY, PQA_FINDING_STEP_FAIL,
                                          PQA_FINDING_STEP_RECTIFY, PQA_FINDING_STEP_PASS };
  static const char *const texts[]
      = { "What was _done", "What is _still wrong", "What was _done", "_Note" };
  gpointer dialog = open_step (fixture, PQA_FINDING_STEP_ASSIGN);
  PqaField *assignee = find_field (dialog, "_Who is to rectify it");
  g_autoptr (PqaFinding) finding = NULL;

  pqa_field_set_row_id (assignee, CLERK);
  while (pqa_field_find_problem (assignee) != NULL)
    g_main_context_iteration (NULL, TRUE);
  save_dialog (dialog);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      dialog = open_step (fixture, steps[i]);
      pqa_field_set_text (find_field (dialog, texts[i]), "words");
      save_dialog (dialog);
    }
  finding = load (fixture);
  g_assert_cmpint (finding->state, ==, PQA_FINDING_STATE_CLOSED);
  g_assert_cmpuint (finding->rounds->len, ==, 2);
}

static void
await_rows (PqaListPage *page, guint n_rows)
{
  PqaStoreModel *model = PQA_STORE_MODEL (pqa_table_get_model (pqa_list_page_get_table (page)));

  while (pqa_store_model_is_loading (model)
         || g_list_model_get_n_items (G_LIST_MODEL (model)) != n_rows)
    g_main_context_iteration (NULL, TRUE);
}

/* The page shows the open ones and counts the overdue; the text of people stays text. */
static void
test_page (InspectionWindow *fixture, gconstpointer unused)
{
  GtkWidget *page = g_object_new (PQA_TYPE_FINDINGS_PAGE, "context", fixture->context, NULL);
  GtkWidget *window = inspection_window_hold (page);
  gpointer gone = page;

  g_object_add_weak_pointer (G_OBJECT (page), &gone);
  await_rows (PQA_LIST_PAGE (page), 1);
  while (pqa_page_get_badge (PQA_PAGE (page)) != 1)
    g_main_context_iteration (NULL, TRUE);
  pqa_page_show_item (PQA_PAGE (page), 1);
  await_rows (PQA_LIST_PAGE (page), 2);
  test_draw (window);
  pqa_chip_bar_set (pqa_list_page_get_chips (PQA_LIST_PAGE (page)), "show", "recheck");
  await_rows (PQA_LIST_PAGE (page), 0);
  g_assert_cmpstr (pqa_list_page_get_state (PQA_LIST_PAGE (page)), ==, "no-match");
  gtk_window_destroy (GTK_WINDOW (window));
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;
  return FALSE;
}

static void
test_plain_text (InspectionWindow *fixture, gconstpointer unused)
{
  g_autoptr (PqaFinding) finding = load (fixture);
  GtkWidget *pane = g_object_ref_sink (pqa_details_new ());

  pqa_finding_details_show (PQA_DETAILS (pane), finding, fixture->context);
  g_assert_true (has_text (pane, "<b>Leak</b> & more"));
  g_assert_finalize_object (pane);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/views/findings/" name, InspectionWindow, NULL, set_up, func,                       \
              inspection_window_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("new", test_new);
  ADD ("edit", test_edit);
  ADD ("steps", test_steps);
  ADD ("page", test_page);
  ADD ("plain-text", test_plain_text);
  return g_test_run ();
}
