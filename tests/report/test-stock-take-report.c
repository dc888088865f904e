/* test-stock-take-report.c: the stock-take on paper, read back from the PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "pages/pqa-report-pages.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take-store.h"
#include "requests/pqa-stock-take-report.h"
#include "test-request-support.h"

#define N_REQUESTS 40

/* The clerk's and, every fourth, the worker's; of the first one something was said. */
static void
fill (TestOffice *office)
{
  PqaStockTakeEntry entry = { .request_id = 1,
                              .episode_number = 1,
                              .said = { 1, "订购水泵", "2023-11-17" } };

  for (guint i = 0; i < N_REQUESTS; i++)
    {
      g_autoptr (PqaRequestFields) fields = request_office_repair ();
      PqaRegistration registration
          = { .fields = fields, .handler_id = i % 4 == 3 ? WORKER : 0 };
      gint64 id;

      DO (office, pqa_request_store_register (connection, &registration, &id, &error));
    }
  DO (office, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  request_office_set_time (office, AT (10, 30));
}

static PqaReport *
make_report (TestOffice *office)
{
  PqaStockTakeFilter filter = { .today = "2023-11-15", .today_from = DAY, .now = AT (10, 30) };
  g_autoptr (PqaListQuery) query = pqa_stock_take_list_new (&filter);
  g_autoptr (GError) error = NULL;
  PqaReport *report = pqa_stock_take_report_new (office->connection, query, &error);

  g_assert_no_error (error);
  return report;
}

static char *
read_pdf (PqaReportPages *pages)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "pqa-stock-take-XXXXXX", NULL);
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_close (g_mkstemp (path), NULL);
  pqa_report_pages_save_pdf (pages, path, &error);
  g_assert_no_error (error);
  command = g_strdup_printf ("pdftotext -layout %s -", path);
  g_spawn_command_line_sync (command, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return text;
}

static guint
count (const char *text, const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

static void
test_pages (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaReport) report = NULL;
  g_autoptr (PqaReportPages) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *last = NULL;

  fill (office);
  report = make_report (office);
  pages = pqa_report_pages_new (report);
  text = read_pdf (pages);
  last = g_strdup_printf ("Page %1$u of %1$u", pqa_report_pages_get_n_pages (pages));
  g_assert_cmpuint (pqa_report_pages_get_n_pages (pages), >, 1);
  g_assert_nonnull (strstr (text, "40 requests"));
  g_assert_nonnull (strstr (text, "陈晨 · 30 open · 30 late"));
  g_assert_nonnull (strstr (text, "赵师傅 · 10 open · 10 late"));
  g_assert_cmpuint (count (text, "20231115-00"), ==, N_REQUESTS);
  g_assert_nonnull (strstr (text, "等待配件"));
  g_assert_nonnull (strstr (text, "17 Nov 2023"));
  g_assert_nonnull (strstr (text, "Page 1 of"));
  g_assert_nonnull (strstr (text, last));
  g_assert_cmpuint (count (text, "Next Step"), ==, pqa_report_pages_get_n_pages (pages));
  g_assert_cmpuint (count (text, "Gone through by:"), ==, 1);
  g_assert_null (strstr (text, "Draft, not signed"));
}

static void
test_too_many (TestOffice *office, gconstpointer unused)
{
  PqaStockTakeFilter filter = { .today = "2023-11-15", .today_from = DAY, .now = AT (9, 0) };
  g_autoptr (PqaListQuery) query = pqa_stock_take_list_new (&filter);
  g_autoptr (GError) refused = NULL;

  request_office_add (office);
  pqa_connection_set_actor (office->connection, 0, "test", PQA_ROLE_SYSTEM);
  DO (office, pqa_connection_execute (
                  connection,
                  "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 3000)"
                  " INSERT INTO request (number, kind, severity, channel, state, registered_at,"
                  " recorded_at) SELECT 'x' || i, 'repair', 'general', 'desk', 'registered', 0, 0"
                  " FROM n",
                  &error));
  g_assert_null (pqa_stock_take_report_new (office->connection, query, &refused));
  g_assert_error (refused, PQA_ERROR, PQA_ERROR_TOO_BIG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/stock-take-report/pages", TestOffice, NULL, request_office_set_up, test_pages,
              test_office_tear_down);
  g_test_add ("/stock-take-report/too-many", TestOffice, NULL, request_office_set_up, test_too_many,
              test_office_tear_down);
  return g_test_run ();
}
