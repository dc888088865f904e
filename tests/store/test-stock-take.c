/* test-stock-take.c: why open requests are still open, who has them, in which order
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "indicator/pqa-indicator-store.h"
#include "request/pqa-request-detail.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take-store.h"
#include "test-request-support.h"

#define PARTS 101
#define ABSENT 102

static void
set_up (TestOffice *office, gconstpointer data)
{
  request_office_set_up (office, data);
  pqa_connection_set_actor (office->connection, 0, "test", PQA_ROLE_SYSTEM);
  DO (office, pqa_connection_execute (connection,
                                      "INSERT INTO delay_cause (id, name, closed_on) VALUES"
                                      " (101, '等待配件', NULL), (102, '业主不在家', '2023-11-15')",
                                      &error));
  request_office_sign_in (office, CLERK);
}

static PqaStockTakeEntry
entry_of (gint64 request_id)
{
  return (PqaStockTakeEntry){ .request_id = request_id,
                              .episode_number = 1,
                              .said = { PARTS, "订购水泵", "2023-11-17" } };
}

static gint64
say (TestOffice *office, const PqaStockTakeEntry *entry)
{
  gint64 id = 0;

  DO (office, pqa_stock_take_store_add (connection, entry, &id, &error));
  g_assert_cmpint (id, >, 0);
  return id;
}

static gint64
held (TestOffice *office, gint64 request_id)
{
  return request_office_read (office,
                              "SELECT ifnull ((SELECT id FROM held_stock_take"
                              " WHERE request_id = ?1 AND episode_number ="
                              " (SELECT episode_number FROM request WHERE id = ?1)), 0)",
                              request_id);
}

static void
test_newest_holds (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);
  gint64 first = say (office, &entry), second;

  g_assert_cmpint (held (office, id), ==, first);
  entry.seen_id = first;
  entry.said = (PqaStockTake){ 0, "再约业主", NULL };
  second = say (office, &entry);
  g_assert_cmpint (held (office, id), ==, second);
  g_assert_cmpint (request_office_read (office, "SELECT count (*) FROM stock_take WHERE ?1", 1), ==,
                   2);
}

static void
test_refused (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);
  g_autofree char *long_text = g_strnfill (501, 'x');

  entry.said = (PqaStockTake){ 0, "", NULL };
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  entry.said = (PqaStockTake){ PARTS, "订购", "2023-11-14" };
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  entry.said = (PqaStockTake){ PARTS, "", "2023-11-17" };
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  entry.said = (PqaStockTake){ PARTS, long_text, NULL };
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  entry.said = (PqaStockTake){ ABSENT, NULL, NULL };
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  entry = entry_of (77);
  REFUSE (office, PQA_ERROR_NOT_FOUND, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  entry = entry_of (id);
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  g_assert_cmpint (held (office, id), ==, 0);
}

static void
test_conflict (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);
  g_autoptr (GError) refused = NULL;

  say (office, &entry);
  refused = TRY (office, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  g_assert_error (refused, PQA_ERROR, PQA_ERROR_CONFLICT);
  g_assert_nonnull (strstr (refused->message, "陈晨"));
}

static void
complete (TestOffice *office, gint64 id)
{
  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id, .note = "已修好"), 0, &error));
}

/* What was said of the run before does not hold of the next. */
static void
test_reopened (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);

  say (office, &entry);
  complete (office, id);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  request_office_set_time (office, AT (10, 0));
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_reopen (connection, STEP (id, .note = "又漏水"), &error));
  g_assert_cmpint (held (office, id), ==, 0);
  REFUSE (office, PQA_ERROR_CONFLICT, pqa_stock_take_store_add (connection, &entry, NULL, &error));
  entry.episode_number = 2;
  g_assert_cmpint (say (office, &entry), ==, held (office, id));
}

static void
test_take_back (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);
  gint64 first = say (office, &entry), second;

  entry.seen_id = first;
  second = say (office, &entry);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_take_back (connection, first, &error));
  DO (office, pqa_stock_take_store_take_back (connection, second, &error));
  g_assert_cmpint (held (office, id), ==, first);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_take_back (connection, second, &error));
  request_office_set_time (office, AT (9, 11));
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_stock_take_store_take_back (connection, first, &error));
}

static gint64
count_done (TestOffice *office, gint64 cause_id)
{
  static const char *const codes[] = { "REQ_DONE", NULL };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (PqaPeriod) period = pqa_period_containing (PQA_PERIOD_MONTH, DAY, zone);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = pqa_indicator_store_read (office->connection, period,
                                                            PQA_GROUPING_CAUSE, codes, &error);
  const PqaFigure *figure;

  g_assert_no_error (error);
  figure = pqa_figures_find (figures, "REQ_DONE", cause_id);
  return figure != NULL ? figure->n : 0;
}

/* What was taken back does not count in the figures either. */
static void
test_figures (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);
  gint64 taken_back;

  entry.seen_id = say (office, &entry);
  entry.said = (PqaStockTake){ 1, NULL, NULL };
  taken_back = say (office, &entry);
  DO (office, pqa_stock_take_store_take_back (connection, taken_back, &error));
  complete (office, id);
  request_office_set_time (office, AT (9, 5));
  g_assert_cmpint (count_done (office, PARTS), ==, 1);
  g_assert_cmpint (count_done (office, 1), ==, 0);
}

static void
test_append_only (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);
  g_autoptr (GError) refused = NULL;

  say (office, &entry);
  refused = TRY (office, pqa_connection_execute (connection, "UPDATE stock_take SET next_step = ''",
                                                 &error));
  g_assert_nonnull (refused);
}

static void
test_timeline (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaStockTakeEntry entry = entry_of (id);
  g_autoptr (PqaRequestDetail) detail = NULL;
  PqaRequestHappening *newest;
  gint64 taken_back;

  entry.seen_id = say (office, &entry);
  taken_back = say (office, &entry);
  DO (office, pqa_stock_take_store_take_back (connection, taken_back, &error));
  detail = pqa_request_detail_load (office->connection, id, NULL);
  g_assert_cmpint (detail->happenings->len, ==, 2);
  newest = detail->happenings->pdata[0];
  g_assert_cmpstr (newest->kind, ==, "stock_take");
  g_assert_cmpstr (newest->cause, ==, "等待配件");
  g_assert_cmpstr (newest->note, ==, "订购水泵");
  g_assert_cmpstr (newest->next_step_on, ==, "2023-11-17");
  g_assert_cmpstr (newest->actor, ==, "陈晨");
}

/* The list -------------------------------------------------------------------------------------*/

static PqaStockTakeFilter
everything (void)
{
  return (PqaStockTakeFilter){ .today = "2023-11-15", .today_from = DAY, .now = AT (9, 40) };
}

static char *
read_ids (TestOffice *office, PqaListQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, office->connection, 0, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int)g_array_index (ids, gint64, i));
  return g_string_free (text, FALSE);
}

static void
assert_list (TestOffice *office, const PqaStockTakeFilter *filter, const char *expected)
{
  g_autoptr (PqaListQuery) query = pqa_stock_take_list_new (filter);
  g_autofree char *ids = read_ids (office, query);

  g_assert_cmpstr (ids, ==, expected);
}

static void
add (TestOffice *office, PqaSeverity severity, gint64 home_id, gint64 handler_id)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRegistration registration = { .fields = fields, .handler_id = handler_id };
  gint64 id;

  fields->severity = severity;
  fields->home_id = home_id;
  DO (office, pqa_request_store_register (connection, &registration, &id, &error));
}

/* 1: the clerk's, due 10:00; 2: the worker's, due 9:05; 3: the clerk's, due 9:30; 4: the worker's,
 * due 10:00, nowhere. */
static void
fill (TestOffice *office)
{
  add (office, PQA_SEVERITY_GENERAL, 1, 0);
  add (office, PQA_SEVERITY_URGENT, 2, WORKER);
  add (office, PQA_SEVERITY_IMPORTANT, 1, 0);
  add (office, PQA_SEVERITY_GENERAL, 0, WORKER);
}

static void
test_groups (TestOffice *office, gconstpointer unused)
{
  PqaStockTakeFilter filter = everything ();

  fill (office);
  assert_list (office, &filter, "-5 2 4 -2 3 1");
  filter.sort = "number";
  assert_list (office, &filter, "-2 1 3 -5 2 4");
  filter.descending = TRUE;
  assert_list (office, &filter, "-5 4 2 -2 3 1");
}

static void
test_filters (TestOffice *office, gconstpointer unused)
{
  PqaStockTakeFilter filter = everything ();
  PqaStockTakeEntry entry = entry_of (3);

  fill (office);
  filter.late = TRUE;
  assert_list (office, &filter, "-5 2 -2 3");
  say (office, &entry);
  filter.unsaid = TRUE;
  assert_list (office, &filter, "-5 2");
  filter = everything ();
  filter.said = TRUE;
  assert_list (office, &filter, "-2 3");
  filter = everything ();
  filter.zone_id = 1;
  assert_list (office, &filter, "-5 2 -2 3 1");
  filter = everything ();
  filter.department_id
      = request_office_read (office, "SELECT id FROM department WHERE code = 'engineering' AND ?1",
                             1);
  assert_list (office, &filter, "-5 2 4");
  filter = everything ();
  filter.text = "电梯";
  assert_list (office, &filter, "-5 2 4 -2 3 1");
  filter.text = "水管";
  assert_list (office, &filter, "");
}

static void
test_rows (TestOffice *office, gconstpointer unused)
{
  PqaStockTakeFilter filter = everything ();
  g_autoptr (PqaListQuery) query = pqa_stock_take_list_new (&filter);
  gint64 ids[] = { -5, 2, -2, 3 };
  PqaRowCells *rows[G_N_ELEMENTS (ids)];
  PqaStockTakeEntry entry = entry_of (3);
  g_autoptr (GError) error = NULL;

  fill (office);
  say (office, &entry);
  request_office_set_time (office, AT (9, 40));
  pqa_list_query_read_rows (query, office->connection, ids, G_N_ELEMENTS (ids), rows, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pqa_row_cells_get_text (rows[0], PQA_STOCK_TAKE_ROW_OWNER), ==, "赵师傅");
  g_assert_cmpint (pqa_row_cells_get_int (rows[0], PQA_STOCK_TAKE_ROW_N_OPEN), ==, 2);
  g_assert_cmpint (pqa_row_cells_get_int (rows[0], PQA_STOCK_TAKE_ROW_N_LATE), ==, 1);
  g_assert_cmpstr (pqa_row_cells_get_text (rows[1], PQA_STOCK_TAKE_ROW_HOME), ==, "3-1103");
  g_assert_true (pqa_row_cells_is_null (rows[1], PQA_STOCK_TAKE_ROW_HELD_ID));
  g_assert_cmpstr (pqa_row_cells_get_text (rows[2], PQA_STOCK_TAKE_ROW_OWNER), ==, "陈晨");
  g_assert_cmpint (pqa_row_cells_get_int (rows[2], PQA_STOCK_TAKE_ROW_N_LATE), ==, 1);
  g_assert_cmpstr (pqa_row_cells_get_text (rows[3], PQA_STOCK_TAKE_ROW_CAUSE), ==, "等待配件");
  g_assert_cmpstr (pqa_row_cells_get_text (rows[3], PQA_STOCK_TAKE_ROW_NEXT_STEP_ON), ==,
                   "2023-11-17");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    pqa_row_cells_free (rows[i]);
}

static void
test_waiting (TestOffice *office, gconstpointer unused)
{
  PqaStockTakeFilter filter = everything ();
  g_autoptr (PqaListQuery) query = pqa_stock_take_list_new (&filter);
  gint64 id = request_office_add (office);
  g_autoptr (PqaRowCells) row = NULL;

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  request_office_set_time (office, AT (9, 30));
  DO (office, pqa_request_store_wait (connection, STEP (id, .note = "缺泵"), PQA_WAITING_PARTS,
                                      &error));
  pqa_list_query_read_rows (query, office->connection, &id, 1, &row, NULL);
  g_assert_cmpint (pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_WAITING_SINCE), ==, AT (9, 30));
}

/* Every open request has to be looked at, but none of the closed ones. */
static void
test_plan (TestOffice *office, gconstpointer unused)
{
  PqaStockTakeFilter filter = everything ();
  g_autoptr (PqaListQuery) query = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *steps = NULL;

  filter.unsaid = TRUE;
  query = pqa_stock_take_list_new (&filter);
  steps = pqa_list_query_explain (query, office->connection, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (steps, "USING INDEX request_open_owner"));
  g_assert_nonnull (strstr (steps, "stock_take_request"));
}

static char *
explain_row (TestOffice *office)
{
  g_autoptr (GError) error = NULL;
  const char *sql = pqa_connection_get_query (office->connection, "stock-take/row", &error);
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (office->connection, explain, &error);
  GString *steps = g_string_new (NULL);

  g_assert_no_error (error);
  while (pqa_statement_next (statement))
    g_string_append_printf (steps, "%s\n", pqa_statement_get_text (statement, 3));
  return g_string_free (steps, FALSE);
}

static void
test_row_plan (TestOffice *office, gconstpointer unused)
{
  g_autofree char *steps = explain_row (office);

  g_test_message ("%s", steps);
  g_assert_nonnull (strstr (steps, "stock_take_request"));
  g_assert_null (strstr (steps, "MATERIALIZE"));
  g_assert_null (strstr (steps, "SCAN request"));
  g_assert_null (strstr (steps, "SCAN t"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestOffice *, gconstpointer);
  } tests[] = {
    { "/stock-take/newest-holds", test_newest_holds },
    { "/stock-take/refused", test_refused },
    { "/stock-take/conflict", test_conflict },
    { "/stock-take/reopened", test_reopened },
    { "/stock-take/take-back", test_take_back },
    { "/stock-take/figures", test_figures },
    { "/stock-take/append-only", test_append_only },
    { "/stock-take/timeline", test_timeline },
    { "/stock-take/groups", test_groups },
    { "/stock-take/filters", test_filters },
    { "/stock-take/rows", test_rows },
    { "/stock-take/waiting", test_waiting },
    { "/stock-take/plan", test_plan },
    { "/stock-take/row-plan", test_row_plan },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestOffice, NULL, set_up, tests[i].test, test_office_tear_down);
  return g_test_run ();
}
