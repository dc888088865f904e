/* test-indicator-store.c: the figures of a small office, counted by hand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-indicator-store.h"
#include "pqa-test-office.h"
#include "time/pqa-local-time.h"

/* 2023-07-01 00:00 UTC and the office is there. TEST_NOW is 2023-11-14. */
#define JULY "1688169600"
#define DAY "86400"

/* Requests: 1 complaint done in time; 2 repair late and reopened; 3 repair never done, was due;
 * 4 void; 5 praise; 6 repair repeating 1; 7 repair due in the future of the clock. */
static const char office[] =
    "INSERT INTO zone (id, name) VALUES (1, 'North'), (2, 'South');"
    "INSERT INTO building (id, zone_id, code, name) VALUES (1, 1, 'N', 'N'), (2, 2, 'S', 'S');"
    "INSERT INTO home (building_id, code, in_use_from_on, in_use_to_on) VALUES"
    " (1, 'N1', NULL, NULL), (1, 'N2', '2023-01-01', NULL), (2, 'S1', '2023-12-01', NULL),"
    " (2, 'S2', NULL, '2023-08-01'), (2, 'S3', NULL, NULL);"
    "INSERT INTO request (id, number, kind, severity, channel, state, zone_id, registered_at,"
    " recorded_at, void_reason, repeat_of_id) VALUES"
    " (1, '1', 'complaint', 'general', 'desk', 'closed', 1, " JULY ", 1, NULL, NULL),"
    " (2, '2', 'repair', 'general', 'desk', 'completed', 2, " JULY " + 10 * " DAY ", 1, NULL, NULL),"
    " (3, '3', 'repair', 'general', 'desk', 'assigned', 2, " JULY " + 20 * " DAY ", 1, NULL, NULL),"
    " (4, '4', 'repair', 'general', 'desk', 'void', 2, " JULY " + 20 * " DAY ", 1, 'mistake', NULL),"
    " (5, '5', 'praise', 'general', 'desk', 'closed', 1, " JULY " + 91 * " DAY ", 1, NULL, NULL),"
    " (6, '6', 'repair', 'general', 'desk', 'assigned', 1, " JULY " + 12 * " DAY ", 1, NULL, 1),"
    " (7, '7', 'repair', 'general', 'desk', 'assigned', 1, " JULY " - 1, 1, NULL, NULL);"
    "INSERT INTO episode (request_id, number, opened_at, complete_due_at, completed_at,"
    " reopened_at, respond_due_at, responded_at) VALUES"
    " (1, 1, " JULY ", " JULY " + 3 * " DAY ", " JULY " + 3 * " DAY ", NULL, " JULY " + 60, " JULY "),"
    " (2, 1, " JULY " + 10 * " DAY ", " JULY " + 11 * " DAY ", " JULY " + 12 * " DAY ",  " JULY
    " + 13 * " DAY ", NULL, NULL),"
    " (2, 2, " JULY " + 13 * " DAY ", " JULY " + 15 * " DAY ", " JULY " + 14 * " DAY ", NULL, NULL, NULL),"
    " (3, 1, " JULY " + 20 * " DAY ", " JULY " + 21 * " DAY ", NULL, NULL, NULL, NULL),"
    " (4, 1, " JULY " + 20 * " DAY ", " JULY " + 21 * " DAY ", NULL, NULL, NULL, NULL),"
    " (5, 1, " JULY " + 91 * " DAY ", " JULY " + 91 * " DAY ", " JULY " + 91 * " DAY ", NULL, NULL, NULL),"
    " (6, 1, " JULY " + 12 * " DAY ", 4000000000, NULL, NULL, NULL, NULL),"
    " (7, 1, " JULY " - 1, NULL, " JULY " + 95 * " DAY ", NULL, NULL, NULL);"
    "INSERT INTO request_pause (episode_id, from_at, to_at, reason) VALUES"
    " (2, " JULY " + 11 * " DAY ", " JULY " + 11 * " DAY " + 3600, 'parts');"
    "INSERT INTO follow_up (request_id, episode_id, attempt, occurred_at, recorded_at, reached,"
    " score) VALUES (1, 1, 1, " JULY " + 4 * " DAY ", 1, 1, 5), (2, 2, 1, " JULY " + 13 * " DAY
    ", 1, 1, 2), (2, 3, 1, " JULY " + 14 * " DAY ", 1, 0, NULL);";

static GPtrArray *
read_figures (TestOffice *test, const char *period_code, PqaGrouping grouping)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", &error);
  g_autoptr (PqaPeriod) period = pqa_period_parse (period_code, zone, &error);
  GPtrArray *figures;

  g_assert_true (pqa_connection_execute (test->connection, office, &error));
  g_assert_no_error (error);
  figures = pqa_indicator_store_read (test->connection, period, grouping, NULL, &error);
  g_assert_no_error (error);
  return figures;
}

static void
assert_ratio (GPtrArray *figures, const char *code, gint64 group, gint64 numerator, gint64 denominator)
{
  const PqaFigure *figure = pqa_figures_find (figures, code, group);

  g_test_message ("%s", code);
  g_assert_nonnull (figure);
  g_assert_cmpint (figure->ratio.numerator, ==, numerator);
  g_assert_cmpint (figure->ratio.denominator, ==, denominator);
}

static void
test_whole_office (TestOffice *test, gconstpointer unused)
{
  g_autoptr (GPtrArray) figures = read_figures (test, "2023-Q3", PQA_GROUPING_NONE);
  double value;

  assert_ratio (figures, "REQ_IN", 0, 5, 1);
  assert_ratio (figures, "REQ_DONE", 0, 4, 1);
  assert_ratio (figures, "REQ_OPEN", 0, 3, 1);
  assert_ratio (figures, "RESP_ONTIME", 0, 1, 1);
  assert_ratio (figures, "COMPLETE_ONTIME", 0, 2, 4);
  assert_ratio (figures, "DONE_ONTIME", 0, 2, 3);
  assert_ratio (figures, "RESOLVE_RATE", 0, 3, 5);
  assert_ratio (figures, "COMPLAINT_RATE", 0, 1, 3);
  assert_ratio (figures, "REPEAT_RATE", 0, 1, 4);
  assert_ratio (figures, "REWORK_RATE", 0, 2, 4);
  assert_ratio (figures, "FOLLOWUP_SAT", 0, 1, 2);
  assert_ratio (figures, "T_COMPLETE", 0, (3 + 2 + 1) * 86400 - 3600, 4);
  assert_ratio (figures, "T_COMPLETE_MEDIAN", 0, 3 * 86400 - 3600, 2);
  assert_ratio (figures, "T_COMPLETE_P90", 0, 3 * 86400, 1);
  assert_ratio (figures, "T_COMPLETE_ELAPSED", 0, 6 * 86400, 4);
  assert_ratio (figures, "CSAT", 0, 0, 0);
  g_assert_false (pqa_figure_get_value (pqa_figures_find (figures, "CSAT", 0), &value));
  g_assert_true (pqa_figure_get_value (pqa_figures_find (figures, "COMPLETE_ONTIME", 0), &value));
  g_assert_cmpfloat (value, ==, 50.0);
}

static void
test_groups_add_up (TestOffice *test, gconstpointer unused)
{
  g_autoptr (GPtrArray) figures = read_figures (test, "2023-Q3", PQA_GROUPING_ZONE);

  assert_ratio (figures, "REQ_IN", 1, 3, 1);
  assert_ratio (figures, "REQ_IN", 2, 2, 1);
  assert_ratio (figures, "COMPLETE_ONTIME", 1, 1, 1);
  assert_ratio (figures, "COMPLETE_ONTIME", 2, 1, 3);
  assert_ratio (figures, "COMPLAINT_RATE", 1, 1, 2);
  assert_ratio (figures, "T_COMPLETE", 2, 3 * 86400 - 3600, 2);
  g_assert_cmpstr (pqa_figures_find (figures, "REQ_IN", 2)->group, ==, "South");
  g_assert_null (pqa_figures_find (figures, "RESPONSE_RATE", 0));
}

static void
test_only_what_is_asked (TestOffice *test, gconstpointer unused)
{
  static const char *const codes[] = { "REQ_IN", "T_COMPLETE_P90", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", &error);
  g_autoptr (PqaPeriod) period = pqa_period_parse ("2023-Q3", zone, &error);
  g_autoptr (GPtrArray) figures = pqa_indicator_store_read (test->connection, period,
                                                            PQA_GROUPING_NONE, codes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (figures->len, ==, 2);
}

#define ADD(name, func) \
  g_test_add ("/store/indicator/" name, TestOffice, NULL, test_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("whole-office", test_whole_office);
  ADD ("groups-add-up", test_groups_add_up);
  ADD ("only-what-is-asked", test_only_what_is_asked);
  return g_test_run ();
}
