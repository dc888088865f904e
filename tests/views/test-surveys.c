/* test-surveys.c: the page of surveys, typing in forms, questionnaires
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "pqa-list-page.h"
#include "pqa-test-survey.h"
#include "pqa-test-window.h"
#include "pqa-views.h"
#include "surveys/pqa-question-dialog.h"
#include "surveys/pqa-questionnaire-details.h"
#include "surveys/pqa-questionnaire-dialog.h"
#include "surveys/pqa-response-dialog.h"
#include "surveys/pqa-response-sheet.h"
#include "surveys/pqa-survey-details.h"
#include "surveys/pqa-survey-dialog.h"
#include "surveys/pqa-surveys-page.h"

typedef struct
{
  TestSurvey survey;
  PqaDatabase *database;
  PqaContext *context;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  test_survey_set_up (&fixture->survey, NULL);
  fixture->database = pqa_database_open (fixture->survey.office.path, PQA_CONNECTION_NONE,
                                         fixture->survey.office.clock, NULL);
  fixture->context = pqa_context_new (fixture->database, fixture->survey.office.clock, zone);
  pqa_context_sign_in (fixture->context, 1, "Li", PQA_ROLE_MANAGER);
  pqa_database_set_actor (fixture->database, 1, "Li", PQA_ROLE_MANAGER);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pqa_database_close (fixture->database);
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->database);
  test_survey_tear_down (&fixture->survey, NULL);
}

static void
await_ready (PqaFormDialog *dialog)
{
  while (pqa_form_dialog_is_busy (dialog))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gint64
count (Fixture *fixture, const char *sql)
{
  gint64 n;

  g_assert_true (pqa_connection_read_int (fixture->survey.office.connection, &n, NULL, sql, NULL));
  return n;
}

static void
press (PqaResponseSheet *sheet, const char *keys)
{
  for (; *keys != '\0'; keys++)
    g_assert_true (pqa_response_sheet_press (sheet, gdk_unicode_to_keyval (*keys)));
}

/* One form after the other from the keyboard: 4, don't know, 10, the second choice. */
static void
test_enter_forms (Fixture *fixture, gconstpointer data)
{
  PqaResponseDialog *dialog = pqa_response_dialog_new (fixture->context, fixture->survey.survey);
  PqaResponseSheet *sheet;

  gtk_window_present (GTK_WINDOW (dialog));
  await_ready (PQA_FORM_DIALOG (dialog));
  sheet = PQA_RESPONSE_SHEET (find_widget (GTK_WIDGET (dialog), PQA_TYPE_RESPONSE_SHEET));
  for (guint i = 1; i <= 2; i++)
    {
      press (sheet, "4d102");
      pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
      await_ready (PQA_FORM_DIALOG (dialog));
      g_assert_cmpuint (pqa_response_dialog_get_n_entered (dialog), ==, i);
    }

  g_assert_cmpint (count (fixture, "SELECT count (*) FROM response"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT respondent_key FROM response WHERE id = 2"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM answer WHERE value = 10"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM answer WHERE missing = 'dont_know'"), ==,
                   2);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM answer WHERE missing = 'blank'"), ==, 2);
  g_assert_false (pqa_form_dialog_is_dirty (PQA_FORM_DIALOG (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A form number that is taken keeps the dialog open with everything typed. */
static void
test_refused_form_stays (Fixture *fixture, gconstpointer data)
{
  PqaResponseDialog *dialog = pqa_response_dialog_new (fixture->context, fixture->survey.survey);
  PqaResponseSheet *sheet;

  await_ready (PQA_FORM_DIALOG (dialog));
  sheet = PQA_RESPONSE_SHEET (find_widget (GTK_WIDGET (dialog), PQA_TYPE_RESPONSE_SHEET));
  press (sheet, "44");
  g_assert_true (pqa_connection_execute (
      fixture->survey.office.connection,
      "INSERT INTO response (survey_id, respondent_key, answered_at, recorded_at)"
      " VALUES (1, '1', 0, 0)",
      NULL));
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  await_ready (PQA_FORM_DIALOG (dialog));
  g_assert_cmpuint (pqa_response_dialog_get_n_entered (dialog), ==, 0);
  g_assert_true (pqa_form_dialog_is_dirty (PQA_FORM_DIALOG (dialog)));
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM answer"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_correct_form (Fixture *fixture, gconstpointer data)
{
  PqaResponse *response = pqa_response_new (fixture->survey.survey);
  PqaResponseDialog *dialog;
  gboolean saved = FALSE;

  response->respondent_key = g_strdup ("7");
  pqa_survey_answer_set_value (pqa_response_get_answer (response, fixture->survey.scale), 2);
  g_assert_true (test_survey_save_response (&fixture->survey, response, NULL));
  dialog = pqa_response_dialog_new_for_response (fixture->context, fixture->survey.survey,
                                                 response->id);
  pqa_response_free (response);
  g_signal_connect_swapped (dialog, "saved", G_CALLBACK (g_atomic_int_inc), &saved);
  await_ready (PQA_FORM_DIALOG (dialog));
  press (PQA_RESPONSE_SHEET (find_widget (GTK_WIDGET (dialog), PQA_TYPE_RESPONSE_SHEET)), "5");
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (count (fixture, "SELECT value FROM answer WHERE superseded = 1"), ==, 2);
  g_assert_cmpint (
      count (fixture, "SELECT value FROM answer WHERE superseded = 0 AND value IS NOT NULL"), ==,
      5);
}

static void
await_state (PqaListPage *page, const char *state)
{
  while (!g_str_equal (pqa_list_page_get_state (page), state))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  PqaTabsPage *page = g_object_new (PQA_TYPE_SURVEYS_PAGE, "context", fixture->context, NULL);
  GtkWidget *window = gtk_window_new ();
  PqaTable *table;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  await_state (PQA_LIST_PAGE (pqa_tabs_page_get_visible (page)), "table");
  table = pqa_list_page_get_table (PQA_LIST_PAGE (pqa_tabs_page_get_visible (page)));
  g_assert_cmpuint (g_list_model_get_n_items (pqa_table_get_model (table)), ==, 1);
  pqa_table_select (table, 0);
  test_draw (window);
  g_assert_true (pqa_page_can (PQA_PAGE (page), "new"));
  pqa_context_sign_in (fixture->context, 1, "Li", PQA_ROLE_CLERK);
  g_assert_false (pqa_page_can (PQA_PAGE (page), "new"));

  gtk_widget_activate_action (GTK_WIDGET (page), "surveys.show-responses", "x",
                              fixture->survey.survey);
  await_state (PQA_LIST_PAGE (pqa_tabs_page_get_visible (page)), "no-match");
  g_assert_true (pqa_page_can (PQA_PAGE (page), "new"));
  pqa_tabs_page_show (page, "questionnaires");
  await_state (PQA_LIST_PAGE (pqa_tabs_page_get_visible (page)), "table");
  g_assert_false (pqa_page_can (PQA_PAGE (page), "new"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
gone (gpointer pointer)
{
  return *(gpointer *)pointer == NULL;
}

/* Every dialog and pane can be made, shown and taken away without leaving anything behind. */
static void
test_come_and_go (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialogs[] = {
    GTK_WINDOW (pqa_survey_dialog_new (fixture->context, 0)),
    GTK_WINDOW (pqa_survey_dialog_new (fixture->context, fixture->survey.survey)),
    GTK_WINDOW (pqa_question_dialog_new (fixture->context, fixture->survey.version, 0)),
    GTK_WINDOW (pqa_question_dialog_new (fixture->context, fixture->survey.version,
                                         fixture->survey.choice)),
    GTK_WINDOW (pqa_questionnaire_dialog_new (fixture->context)),
    GTK_WINDOW (pqa_response_dialog_new (fixture->context, fixture->survey.survey)),
    GTK_WINDOW (gtk_window_new ()),
    GTK_WINDOW (gtk_window_new ()),
  };

  gtk_window_set_child (dialogs[6], pqa_survey_details_new (fixture->context));
  gtk_window_set_child (dialogs[7], pqa_questionnaire_details_new (fixture->context));
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GtkWindow *dialog = dialogs[i];

      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialogs[i]);
      gtk_window_present (dialog);
      test_draw (GTK_WIDGET (dialog));
      if (PQA_IS_FORM_DIALOG (dialog))
        await_ready (PQA_FORM_DIALOG (dialog));
      gtk_window_destroy (dialog);
      while (!gone (&dialogs[i]))
        g_main_context_iteration (NULL, TRUE);
    }
}

#define ADD(name, func) g_test_add ("/views/surveys/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("enter-forms", test_enter_forms);
  ADD ("refused-form-stays", test_refused_form_stays);
  ADD ("correct-form", test_correct_form);
  ADD ("page", test_page);
  ADD ("come-and-go", test_come_and_go);
  return g_test_run ();
}
