/* test-reports.c: the quarterly evaluation on the screen and as files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <string.h>

#include "pqa-test-office.h"
#include "pqa-test-window.h"
#include "pqa-views.h"
#include "reports/pqa-quarter-document.h"
#include "pqa-report-preview.h"
#include "reports/pqa-reports-page.h"

typedef struct
{
  TestOffice office;
  PqaDatabase *database;
  PqaContext *context;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  test_office_set_up (&fixture->office, NULL);
  g_assert_true (pqa_connection_execute (fixture->office.connection,
                                         "INSERT INTO office (id, name, time_zone, created_at)"
                                         " VALUES (1, 'North/South', 'Etc/UTC', 0)",
                                         NULL));
  fixture->database
      = pqa_database_open (fixture->office.path, PQA_CONNECTION_NONE, fixture->office.clock, NULL);
  fixture->context = pqa_context_new (fixture->database, fixture->office.clock, zone);
  pqa_context_sign_in (fixture->context, 0, "Li", PQA_ROLE_DIRECTOR);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pqa_database_close (fixture->database);
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->database);
  test_office_tear_down (&fixture->office, NULL);
}

static PqaQuarterDocument *
read_document (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PqaPeriod) period
      = pqa_period_parse ("2023-Q3", pqa_context_get_time_zone (fixture->context), NULL);
  PqaQuarterDocument *document;

  pqa_quarter_document_read_async (fixture->context, period, NULL, test_take_result_cb, &result);
  test_await (&result);
  document = pqa_quarter_document_read_finish (result, &error);
  g_assert_no_error (error);
  return document;
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

static void
test_page (Fixture *fixture, gconstpointer data)
{
  PqaPage *page = g_object_new (PQA_TYPE_REPORTS_PAGE, "context", fixture->context, NULL);
  GtkWidget *window = gtk_window_new ();
  PqaReportPreview *preview;

  g_assert_false (pqa_page_can (page, "print"));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  while (!pqa_page_can (page, "print"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (pqa_page_can (page, "export"));
  test_draw (window);

  preview = PQA_REPORT_PREVIEW (find_widget (GTK_WIDGET (page), PQA_TYPE_REPORT_PREVIEW));
  g_assert_cmpuint (pqa_report_pages_get_n_pages (pqa_report_preview_get_pages (preview)), >, 2);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next", NULL);
  g_assert_cmpuint (pqa_report_preview_get_page (preview), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-in", NULL);
  test_draw (window);

  gtk_widget_activate_action (GTK_WIDGET (page), "reports.previous", NULL);
  g_assert_false (pqa_page_can (page, "print"));
  gtk_widget_activate_action (GTK_WIDGET (page), "reports.cancel", NULL);
  test_settle ();
  g_assert_false (pqa_page_can (page, "print"));
  pqa_page_refresh (page);
  while (!pqa_page_can (page, "print"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (pqa_report_preview_get_page (preview), ==, 0);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *)&page);
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  g_assert_null (page);
}

static void
test_paging_ends (Fixture *fixture, gconstpointer data)
{
  PqaReportPreview *preview = g_object_new (PQA_TYPE_REPORT_PREVIEW, NULL);
  g_autoptr (PqaQuarterDocument) document = read_document (fixture);
  GtkWidget *window = gtk_window_new ();
  guint n_pages;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (preview));
  pqa_report_preview_set_report (preview, pqa_quarter_document_get_report (document));
  n_pages = pqa_report_pages_get_n_pages (pqa_report_preview_get_pages (preview));
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.previous", NULL);
  g_assert_cmpuint (pqa_report_preview_get_page (preview), ==, 0);
  for (guint i = 0; i < n_pages + 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next", NULL);
  g_assert_cmpuint (pqa_report_preview_get_page (preview), ==, n_pages - 1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.first", NULL);
  g_assert_cmpuint (pqa_report_preview_get_page (preview), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
save (Fixture *fixture,
      PqaQuarterDocument *document,
      PqaQuarterFormat format,
      const char *path,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  pqa_quarter_document_save_async (document, fixture->context, format, path, NULL,
                                   test_take_result_cb, &result);
  test_await (&result);
  return pqa_quarter_document_save_finish (result, error);
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const char *const begins[] = { "%PDF", "PK", "{" };
  g_autoptr (PqaQuarterDocument) document = read_document (fixture);

  for (PqaQuarterFormat format = PQA_QUARTER_PDF; format <= PQA_QUARTER_JSON; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = pqa_quarter_document_suggest_name (document, format);
      g_autofree char *path = g_build_filename (fixture->office.folder, name, NULL);
      g_autofree char *content = NULL;

      g_assert_null (strchr (name, '/'));
      g_assert_true (save (fixture, document, format, path, &error));
      g_assert_true (g_file_get_contents (path, &content, NULL, &error));
      g_assert_true (g_str_has_prefix (content, begins[format]));
    }
}

static void
test_unwritable_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaQuarterDocument) document = read_document (fixture);

  for (PqaQuarterFormat format = PQA_QUARTER_PDF; format <= PQA_QUARTER_JSON; format++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (save (fixture, document, format, "/nowhere/at/all.pdf", &error));
      g_assert_nonnull (error);
    }
}

#define ADD(name, func) g_test_add ("/views/reports/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("page", test_page);
  ADD ("paging-ends", test_paging_ends);
  ADD ("files", test_files);
  ADD ("unwritable-folder", test_unwritable_folder);
  return g_test_run ();
}
