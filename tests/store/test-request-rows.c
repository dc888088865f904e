/* test-request-rows.c: as many rows behind a figure as the figure says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo.h"
#include "indicator/pqa-indicator-query.h"
#include "indicator/pqa-indicator-store.h"
#include "office/pqa-office-store.h"
#include "request/pqa-request-list.h"
#include "test-request-support.h"

static gint64
count_rows (PqaConnection *connection, const PqaRequestRows *rows)
{
  PqaRequestFilter filter = { .scope = PQA_REQUEST_SCOPE_ALL,
                              .rows = rows,
                              .now = pqa_connection_get_now (connection) };
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);
  g_autoptr (GError) error = NULL;
  gint64 count;

  pqa_list_query_count (query, connection, NULL, &count, &error);
  g_assert_no_error (error);
  return count;
}

static void
assert_rows (PqaConnection *connection,
             const PqaIndicatorScope *scope,
             const char *code,
             PqaRequestPart part,
             gint64 expected)
{
  g_autoptr (PqaRequestRows) rows = pqa_request_rows_new (scope, code, part, "Lifts");
  g_autofree char *text = pqa_request_rows_to_text (rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRequestRows) parsed = pqa_request_rows_parse (text, scope->period->zone, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (parsed->title, ==, "Lifts");
  g_test_message ("%s", text);
  g_assert_cmpint (count_rows (connection, parsed), ==, expected);
}

static void
assert_figure (PqaConnection *connection, PqaIndicatorScope scope, const PqaFigure *figure)
{
  const char *code = figure->indicator->code;

  if (scope.grouping != PQA_GROUPING_NONE)
    scope.only[scope.grouping] = figure->group_id;
  assert_rows (connection, &scope, code, PQA_REQUEST_PART_ALL, figure->n);
  if (figure->indicator->unit != PQA_INDICATOR_UNIT_PERCENT)
    return;
  assert_rows (connection, &scope, code, PQA_REQUEST_PART_MET, figure->ratio.numerator);
  assert_rows (connection, &scope, code, PQA_REQUEST_PART_MISSED,
               figure->ratio.denominator - figure->ratio.numerator);
}

/* Every figure of requests, for every group that it can have. */
static void
assert_figures (PqaConnection *connection, const PqaIndicatorScope *scope)
{
  static const char *const codes[]
      = { "REQ_IN",       "REQ_DONE",    "REQ_OPEN",    "RESP_ONTIME",   "ARRIVE_ONTIME",
          "COMPLETE_ONTIME", "FOLLOWUP_ONTIME", "DONE_ONTIME", "RESOLVE_RATE", "REPEAT_RATE",
          "REWORK_RATE",  "FOLLOWUP_RATE", "T_RESP",    "T_COMPLETE",    NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = pqa_indicator_store_read_scope (connection, scope, codes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (figures->len, >, 0);
  for (guint i = 0; i < figures->len; i++)
    assert_figure (connection, *scope, figures->pdata[i]);
}

static void
test_demo (TestOffice *office, gconstpointer unused)
{
  static const PqaGrouping groupings[]
      = { PQA_GROUPING_NONE,    PQA_GROUPING_ZONE,    PQA_GROUPING_UPPER_CATEGORY,
          PQA_GROUPING_KIND,    PQA_GROUPING_CHANNEL, PQA_GROUPING_PERSON,
          PQA_GROUPING_CAUSE };
  PqaDemoOptions options = { .language = "en", .size = 1, .n_requests = 1500 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaOffice) profile = NULL;
  g_autoptr (PqaPeriod) period = NULL;
  PqaIndicatorScope scope;

  pqa_demo_fill (office->connection, &options, &error);
  g_assert_no_error (error);
  profile = pqa_office_load (office->connection, &error);
  period = pqa_period_containing (PQA_PERIOD_YEAR, pqa_connection_get_now (office->connection),
                                  profile->zone);
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      scope = pqa_indicator_scope (period, groupings[i]);
      assert_figures (office->connection, &scope);
    }
  scope = pqa_indicator_scope (period, PQA_GROUPING_CATEGORY);
  scope.only[PQA_GROUPING_KIND] = 1 + PQA_REQUEST_KIND_REPAIR;
  scope.only[PQA_GROUPING_ZONE] = 1;
  assert_figures (office->connection, &scope);
}

#define REQUEST(id, at)                                                                            \
  "INSERT INTO request (id, number, kind, severity, channel, state, registered_at, recorded_at)"   \
  " VALUES (" #id ", '" #id "', 'repair', 'general', 'app', 'assigned', unixepoch ('" at "'), 1);" \
  "INSERT INTO episode (request_id, number, opened_at, complete_due_at) VALUES (" #id ", 1,"       \
  " unixepoch ('" at "'), unixepoch ('" at "') + 3600);"

#define NOTED(request, cause)                                                                      \
  "INSERT INTO stock_take (request_id, episode_number, delay_cause_id, noted_at)"                  \
  " VALUES (" #request ", 1, " #cause ", 1);"

/* Three at half past one on a Sunday: one before the clock is put forward at two, two when it is
 * put back and shows that hour twice. Then one at half past three, one on a Monday. */
static const char hours[] = REQUEST (1, "2023-03-12 06:30:00") REQUEST (2, "2023-03-12 07:30:00")
    REQUEST (3, "2023-07-03 12:00:00") REQUEST (4, "2023-11-05 05:30:00")
        REQUEST (5, "2023-11-05 06:30:00") "INSERT INTO delay_cause (id, name) VALUES (90, 'Parts'),"
                                           " (91, 'Weather');" NOTED (1, 90) NOTED (2, 91)
            NOTED (2, 90) NOTED (3, 90) NOTED (3, NULL);

static void
assert_group (GPtrArray *figures, const char *code, gint64 group, gint64 n)
{
  const PqaFigure *figure = pqa_figures_find (figures, code, group);

  g_assert_cmpint (figure != NULL ? figure->n : 0, ==, n);
}

static PqaPeriod *
fill_new_york (TestOffice *office)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");

  pqa_connection_set_actor (office->connection, 0, "test", PQA_ROLE_SYSTEM);
  DO (office, pqa_connection_execute (connection, hours, &error));
  return pqa_period_parse ("2023", zone, NULL);
}

static void
test_hours (TestOffice *office, gconstpointer unused)
{
  static const char *const codes[] = { "REQ_IN", NULL };
  g_autoptr (PqaPeriod) period = fill_new_york (office);
  PqaIndicatorScope scope = pqa_indicator_scope (period, PQA_GROUPING_HOUR);
  g_autoptr (GPtrArray) figures
      = pqa_indicator_store_read_scope (office->connection, &scope, codes, NULL);

  g_assert_cmpuint (figures->len, ==, 3);
  assert_group (figures, "REQ_IN", 6 * 24 + 1 + 1, 3);
  assert_group (figures, "REQ_IN", 6 * 24 + 3 + 1, 1);
  assert_group (figures, "REQ_IN", 0 * 24 + 8 + 1, 1);
  assert_figures (office->connection, &scope);
}

/* The newest entry of an episode is the one that holds, also when it names no cause. */
static void
test_causes (TestOffice *office, gconstpointer unused)
{
  static const char *const codes[] = { "COMPLETE_ONTIME", NULL };
  g_autoptr (PqaPeriod) period = fill_new_york (office);
  PqaIndicatorScope scope = pqa_indicator_scope (period, PQA_GROUPING_CAUSE);
  g_autoptr (GPtrArray) figures
      = pqa_indicator_store_read_scope (office->connection, &scope, codes, NULL);

  assert_group (figures, "COMPLETE_ONTIME", 90, 2);
  assert_group (figures, "COMPLETE_ONTIME", 91, 0);
  assert_group (figures, "COMPLETE_ONTIME", 0, 3);
  assert_figures (office->connection, &scope);
}

/* The rows can be searched and narrowed further like any list. */
static void
test_narrowed (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaPeriod) period = fill_new_york (office);
  PqaIndicatorScope scope = pqa_indicator_scope (period, PQA_GROUPING_NONE);
  g_autoptr (PqaRequestRows) rows
      = pqa_request_rows_new (&scope, "COMPLETE_ONTIME", PQA_REQUEST_PART_MISSED, "Late");
  PqaRequestFilter filter
      = { .scope = PQA_REQUEST_SCOPE_OPEN, .rows = rows, .now = AT (9, 0), .text = "3" };
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, office->connection, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 3);
}

static void
test_nonsense (TestOffice *office, gconstpointer unused)
{
  static const char *const texts[] = {
    "",
    "zone 3",
    "{'figure': <'REQ_IN'>}",
    "{'figure': <'CSAT'>, 'part': <'all'>, 'period': <'2023'>, 'title': <'x'>}",
    "{'figure': <'T_NONE'>, 'part': <'all'>, 'period': <'2023'>, 'title': <'x'>}",
    "{'figure': <'REQ_IN'>, 'part': <'some'>, 'period': <'2023'>, 'title': <'x'>}",
    "{'figure': <'REQ_IN'>, 'part': <'all'>, 'period': <'soon'>, 'title': <'x'>}",
    "{'figure': <'REQ_IN'>, 'part': <'all'>, 'period': <'2023'>, 'title': <'x'>, "
    "'dimension': <int64 1>}",
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pqa_request_rows_parse (texts[i], zone, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

#define ADD(name, set_up, func)                                                                    \
  g_test_add ("/store/request-rows/" name, TestOffice, NULL, set_up, func, test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("demo", test_office_set_up, test_demo);
  ADD ("hours", request_office_set_up, test_hours);
  ADD ("causes", request_office_set_up, test_causes);
  ADD ("narrowed", request_office_set_up, test_narrowed);
  ADD ("nonsense", request_office_set_up, test_nonsense);
  return g_test_run ();
}
