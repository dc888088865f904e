/* test-inspections-page.c: the page of inspections and the result sheet in real windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection-window.h"

#include "form/pqa-form-dialog.h"
#include "inspections/pqa-finding-line.h"
#include "inspections/pqa-inspection-dialog.h"
#include "inspections/pqa-inspection-list-page.h"
#include "inspections/pqa-inspections-page.h"
#include "inspections/pqa-plan-dialog.h"
#include "inspections/pqa-plan-list-page.h"
#include "inspections/pqa-result-sheet.h"
#include "inspections/pqa-standard-dialog.h"
#include "inspections/pqa-standard-editor.h"
#include "inspections/pqa-standard-item-dialog.h"
#include "inspections/pqa-standard-list-page.h"
#include "inspections/pqa-standard-section-dialog.h"
#include "list/pqa-store-model.h"
#include "pqa-test-window.h"
#include "pqa-views.h"

#define SCORED "SELECT count (*) FROM inspection_result WHERE answer <> 'empty'"
#define FINDINGS "SELECT count (*) FROM finding"
#define DONE "SELECT count (*) FROM inspection WHERE state = 'done'"

static PqaResultSheet *
open_sheet (InspectionWindow *fixture, gint64 id)
{
  PqaResultSheet *sheet = pqa_result_sheet_new (fixture->context, id);

  gtk_window_present (GTK_WINDOW (sheet));
  while (!pqa_result_sheet_is_loaded (sheet))
    g_main_context_iteration (NULL, TRUE);
  return sheet;
}

static void
type (PqaResultSheet *sheet, const char *keys)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.type", "s", keys);
}

static void
close_window (gpointer window)
{
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Each result is saved at once, and the next item is asked for. */
static void
test_enter (InspectionWindow *fixture, gconstpointer unused)
{
  PqaResultSheet *sheet = open_sheet (fixture, inspections_begin (&fixture->office));

  g_assert_cmpuint (pqa_result_sheet_get_current (sheet), ==, 0);
  type (sheet, "10");
  g_assert_cmpuint (pqa_result_sheet_get_current (sheet), ==, 1);
  type (sheet, "4");
  type (sheet, "p");
  type (sheet, "15.5");
  type (sheet, "n");
  inspection_window_await (fixture, SCORED, 5);
  g_assert_cmpint (inspections_read (&fixture->office,
                                     "SELECT group_concat (ifnull (points, '-'), ' ') ="
                                     " '10 4 1 1 -' FROM inspection_result ORDER BY position"),
                   ==, 1);
  close_window (sheet);
}

/* A sheet that is opened again goes on with the first empty item. */
static void
test_resume (InspectionWindow *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (&fixture->office);
  PqaResultSheet *sheet;

  g_assert_true (inspections_enter (&fixture->office, id, 0, PQA_RESULT_SCORED, 10, NULL));
  sheet = open_sheet (fixture, id);
  g_assert_cmpuint (pqa_result_sheet_get_current (sheet), ==, 1);
  close_window (sheet);
}

/* A failed item opens its finding line, and what is entered there becomes a finding of the item. */
static void
test_finding_line (InspectionWindow *fixture, gconstpointer unused)
{
  PqaResultSheet *sheet = open_sheet (fixture, inspections_begin (&fixture->office));
  GtkWidget *line;

  type (sheet, "2");
  g_assert_cmpuint (pqa_result_sheet_get_current (sheet), ==, 0);
  line = inspection_window_find (GTK_WIDGET (sheet), PQA_TYPE_FINDING_LINE);
  g_assert_nonnull (line);
  g_assert_cmpstr (pqa_finding_line_get_description (PQA_FINDING_LINE (line)), ==,
                   "Floors: 2 of 10");
  g_assert_cmpint (pqa_finding_line_get_severity (PQA_FINDING_LINE (line)), ==,
                   PQA_SEVERITY_GENERAL);
  g_signal_emit_by_name (line, "entered");
  g_assert_null (inspection_window_find (GTK_WIDGET (sheet), PQA_TYPE_FINDING_LINE));
  g_assert_cmpuint (pqa_result_sheet_get_current (sheet), ==, 1);
  inspection_window_await (fixture, FINDINGS, 1);
  g_assert_cmpint (inspections_read (&fixture->office,
                                     "SELECT f.zone_id = 1 AND f.lineage_key = 'a1'"
                                     " AND f.severity = 'general' FROM finding f"),
                   ==, 1);

  type (sheet, "0");
  line = inspection_window_find (GTK_WIDGET (sheet), PQA_TYPE_FINDING_LINE);
  g_signal_emit_by_name (line, "skipped");
  type (sheet, "f");
  line = inspection_window_find (GTK_WIDGET (sheet), PQA_TYPE_FINDING_LINE);
  g_assert_cmpint (pqa_finding_line_get_severity (PQA_FINDING_LINE (line)), ==,
                   PQA_SEVERITY_URGENT);
  inspection_window_await (fixture, SCORED, 3);
  g_assert_cmpint (inspections_read (&fixture->office, FINDINGS), ==, 1);
  close_window (sheet);
}

/* Finishing leads to what is missing; with everything there it asks, and the score is kept. */
static void
test_finish (InspectionWindow *fixture, gconstpointer unused)
{
  PqaResultSheet *sheet = open_sheet (fixture, inspections_begin (&fixture->office));
  gpointer gone = sheet;

  g_object_add_weak_pointer (G_OBJECT (sheet), &gone);
  type (sheet, "8");
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.finish", NULL);
  g_assert_cmpuint (pqa_result_sheet_get_current (sheet), ==, 1);
  type (sheet, "3");
  type (sheet, "p");
  type (sheet, "12");
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.finish", NULL);
  inspection_window_answer ("finish");
  inspection_window_await (fixture, DONE, 1);
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (
      inspections_read (&fixture->office, "SELECT score_points * 1000 + score_max FROM inspection"),
      ==, 18024);
}

/* Whoever is not in the team only looks. */
static void
test_read_only (InspectionWindow *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (&fixture->office);
  PqaResultSheet *sheet;

  pqa_context_sign_in (fixture->context, CLERK, "Clerk", PQA_ROLE_CLERK);
  sheet = open_sheet (fixture, id);
  type (sheet, "8");
  test_settle ();
  g_assert_cmpint (inspections_read (&fixture->office, SCORED), ==, 0);
  close_window (sheet);
}

static PqaStoreModel *
get_model (GtkWidget *page)
{
  return PQA_STORE_MODEL (pqa_table_get_model (pqa_list_page_get_table (PQA_LIST_PAGE (page))));
}

static void
await_rows (GtkWidget *page, guint n_rows)
{
  while (pqa_store_model_is_loading (get_model (page))
         || g_list_model_get_n_items (G_LIST_MODEL (get_model (page))) != n_rows)
    g_main_context_iteration (NULL, TRUE);
}

/* The three lists show what is there; nobody but the manager is offered anything new. */
static void
test_page (InspectionWindow *fixture, gconstpointer unused)
{
  GtkWidget *page = g_object_new (PQA_TYPE_INSPECTIONS_PAGE, "context", fixture->context, NULL);
  GtkWidget *window = inspection_window_hold (page);
  GtkWidget *list = inspection_window_find (page, PQA_TYPE_INSPECTION_LIST_PAGE);
  gint64 id = inspections_begin (&fixture->office);

  pqa_page_show_item (PQA_PAGE (page), id);
  pqa_page_refresh (PQA_PAGE (page));
  await_rows (list, 1);
  test_draw (window);
  g_assert_true (pqa_page_can (PQA_PAGE (page), "new"));

  pqa_tabs_page_show (PQA_TABS_PAGE (page), "plans");
  await_rows (inspection_window_find (page, PQA_TYPE_PLAN_LIST_PAGE), 0);
  pqa_tabs_page_show (PQA_TABS_PAGE (page), "standards");
  await_rows (inspection_window_find (page, PQA_TYPE_STANDARD_LIST_PAGE), 1);
  test_draw (window);
  pqa_context_sign_in (fixture->context, CLERK, "Clerk", PQA_ROLE_CLERK);
  g_assert_false (pqa_page_can (PQA_PAGE (page), "new"));
  close_window (window);
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
set_row (gpointer dialog, const char *title, gint64 id)
{
  PqaField *field = find_field (dialog, title);

  pqa_field_set_row_id (field, id);
  while (pqa_field_find_problem (field) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_new_inspection (InspectionWindow *fixture, gconstpointer unused)
{
  PqaInspectionDialog *dialog = pqa_inspection_dialog_new (fixture->context);

  gtk_window_present (GTK_WINDOW (dialog));
  set_row (dialog, "_Standard", 1);
  set_row (dialog, "_Zone", 2);
  save_dialog (dialog);
  g_assert_cmpint (inspections_read (&fixture->office,
                                     "SELECT count (*) FROM inspection WHERE zone_id = 2"
                                     " AND planned_on = '" TODAY "' AND inspector_id = 1"),
                   ==, 1);
}

/* What a new plan asks for today is in the list at once; a plan cannot begin in the past. */
static void
test_new_plan (InspectionWindow *fixture, gconstpointer unused)
{
  PqaPlanDialog *dialog = pqa_plan_dialog_new (fixture->context, 0);
  PqaField *anchor = find_field (dialog, "_First day");
  g_autofree char *problem = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  pqa_field_set_text (find_field (dialog, "_Name"), "Daily");
  set_row (dialog, "_Standard", 1);
  pqa_field_set_text (anchor, "2023-11-14");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.changed", NULL);
  problem = pqa_field_find_problem (anchor);
  g_assert_nonnull (problem);
  pqa_field_set_text (anchor, TODAY);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.changed", NULL);
  save_dialog (dialog);
  g_assert_cmpint (inspections_read (&fixture->office,
                                     "SELECT count (*) FROM inspection WHERE plan_id = 1"
                                     " AND planned_on = '" TODAY "' AND state = 'planned'"),
                   ==, 1);

  dialog = pqa_plan_dialog_new (fixture->context, 1);
  gtk_window_present (GTK_WINDOW (dialog));
  while (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (dialog)))
    g_main_context_iteration (NULL, TRUE);
  pqa_field_set_text (find_field (dialog, "_Name"), "Evening");
  save_dialog (dialog);
  g_assert_cmpint (inspections_read (&fixture->office,
                                     "SELECT count (*) FROM plan WHERE name = 'Evening'"
                                     " AND period_unit = 'week' AND anchor_on = '" TODAY "'"),
                   ==, 1);
}

/* A published standard is read; a new version of it is edited and published. */
static void
test_standard (InspectionWindow *fixture, gconstpointer unused)
{
  PqaStandardEditor *editor = pqa_standard_editor_new (fixture->context, 1);
  GtkWidget *title = inspection_window_find (GTK_WIDGET (editor), ADW_TYPE_WINDOW_TITLE);

  gtk_window_present (GTK_WINDOW (editor));
  test_draw (GTK_WIDGET (editor));
  while (inspection_window_find (GTK_WIDGET (editor), ADW_TYPE_ACTION_ROW) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (editor), "standard.new-version", NULL);
  inspection_window_await (fixture, "SELECT count (*) FROM standard_version WHERE state = 'draft'",
                           1);
  while (strstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), "2") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (editor), "standard.publish", NULL);
  inspection_window_answer ("publish");
  inspection_window_await (fixture, "SELECT id FROM standard_version WHERE state = 'published'", 2);
  close_window (editor);
}

/* Name and pass mark, a section, an item: what is made in the dialogs is there in the draft. */
static void
test_new_standard (InspectionWindow *fixture, gconstpointer unused)
{
  PqaStandardDialog *dialog = pqa_standard_dialog_new (fixture->context);
  g_autoptr (PqaStandardVersion) version = NULL;
  gpointer next;

  gtk_window_present (GTK_WINDOW (dialog));
  pqa_field_set_text (find_field (dialog, "_Name"), "Lifts");
  pqa_field_set_text (find_field (dialog, "_Pass mark in %"), "85");
  save_dialog (dialog);
  version = pqa_standard_version_load (fixture->office.office.connection, 2, NULL);
  g_assert_cmpstr (version->name, ==, "Lifts");
  g_assert_cmpint (version->pass_mark, ==, 85);

  next = pqa_standard_section_dialog_new (fixture->context, version);
  gtk_window_present (GTK_WINDOW (next));
  pqa_field_set_text (find_field (next, "_Name"), "Cars");
  save_dialog (next);
  pqa_standard_version_free (version);
  version = pqa_standard_version_load (fixture->office.office.connection, 2, NULL);
  g_assert_cmpuint (version->sections->len, ==, 1);

  next = pqa_standard_item_dialog_new (fixture->context, version, 0);
  gtk_window_present (GTK_WINDOW (next));
  pqa_field_set_text (find_field (next, "_Text"), "Doors close gently");
  pqa_field_set_text (find_field (next, "_Kind"), "measured");
  pqa_field_set_text (find_field (next, "_Highest value that passes"), "150");
  gtk_widget_activate_action (next, "form.changed", NULL);
  save_dialog (next);
  pqa_standard_version_free (version);
  version = pqa_standard_version_load (fixture->office.office.connection, 2, NULL);
  g_assert_cmpuint (version->items->len, ==, 1);
  g_assert_cmpfloat (((PqaStandardItem *)version->items->pdata[0])->rule.upper, ==, 150);
  g_assert_true (version->draft);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/views/inspections/" name, InspectionWindow, NULL, inspection_window_set_up, func,  \
              inspection_window_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("enter", test_enter);
  ADD ("resume", test_resume);
  ADD ("finding-line", test_finding_line);
  ADD ("finish", test_finish);
  ADD ("read-only", test_read_only);
  ADD ("page", test_page);
  ADD ("new-inspection", test_new_inspection);
  ADD ("new-plan", test_new_plan);
  ADD ("standard", test_standard);
  ADD ("new-standard", test_new_standard);
  return g_test_run ();
}
