/* test-hot-issue-store.c: troubles that grow faster than usual
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "warning/pqa-hot-issue-store.h"

#include "settings/pqa-rule-store.h"
#include "test-request-support.h"

/* @n requests of one category and zone, registered @days ago at this hour. */
static void
add (TestOffice *office, const char *code, gint64 zone_id, gint64 days, guint n)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();

  fields->home_id = fields->resident_id = 0;
  fields->zone_id = zone_id;
  fields->category_id = code != NULL ? request_office_category (office, code) : 0;
  request_office_set_time (office, AT (9, 0) - DAYS (days));
  for (guint i = 0; i < n; i++)
    request_office_register (office, fields);
  request_office_set_time (office, AT (9, 0));
}

static GPtrArray *
read_issues (TestOffice *office)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *issues = pqa_hot_issue_store_read (office->connection, &error);

  g_assert_no_error (error);
  return issues;
}

static void
assert_n_issues (TestOffice *office, guint expected)
{
  g_autoptr (GPtrArray) issues = read_issues (office);

  g_assert_cmpuint (issues->len, ==, expected);
}

static void
test_grows (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GPtrArray) issues = NULL;
  const PqaHotIssue *issue;

  add (office, "lift_trapped", 1, 0, 3);
  add (office, "lift_trapped", 1, 6, 1);
  for (guint week = 1; week <= 12; week++)
    add (office, "lift_trapped", 1, 7 * week, 1);
  issues = read_issues (office);
  g_assert_cmpuint (issues->len, ==, 1);
  issue = issues->pdata[0];
  g_assert_cmpint (issue->n_now, ==, 4);
  g_assert_cmpint (issue->n_before, ==, 12);
  g_assert_cmpint (issue->n_weeks, ==, 12);
  g_assert_cmpstr (issue->zone, ==, "东区");
  g_assert_cmpint (issue->zone_id, ==, 1);
  g_assert_cmpint (issue->category_id, ==, request_office_category (office, "lift_trapped"));
}

static void
test_usual (TestOffice *office, gconstpointer unused)
{
  add (office, "lift_trapped", 1, 0, 4);
  for (guint week = 1; week <= 12; week++)
    add (office, "lift_trapped", 1, 7 * week, 2);
  assert_n_issues (office, 0);
}

/* Neither other zones, nor other categories, nor what has neither of them. */
static void
test_apart (TestOffice *office, gconstpointer unused)
{
  add (office, "lift_trapped", 1, 0, 3);
  add (office, "lift_trapped", 2, 0, 1);
  add (office, NULL, 1, 0, 4);
  add (office, "lift_trapped", 0, 0, 4);
  assert_n_issues (office, 0);
  add (office, "lift_trapped", 1, 0, 1);
  assert_n_issues (office, 1);
}

static void
test_void_does_not_count (TestOffice *office, gconstpointer unused)
{
  add (office, "lift_trapped", 1, 0, 4);
  assert_n_issues (office, 1);
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_void (connection, STEP (2, .note = "同一件事"), PQA_VOID_DUPLICATE,
                                      1, &error));
  assert_n_issues (office, 0);
}

/* Seven days, today being the last; the twelve weeks before them and nothing older. */
static void
test_edges (TestOffice *office, gconstpointer unused)
{
  add (office, "lift_trapped", 1, 0, 3);
  add (office, "lift_trapped", 1, 7, 1);
  assert_n_issues (office, 0);
  add (office, "lift_trapped", 1, 6, 1);
  assert_n_issues (office, 1);
  add (office, "lift_trapped", 1, 6 + 12 * 7 + 1, 50);
  assert_n_issues (office, 1);
  add (office, "lift_trapped", 1, 6 + 12 * 7, 50);
  assert_n_issues (office, 0);
}

static void
test_least_is_the_offices (TestOffice *office, gconstpointer unused)
{
  add (office, "lift_trapped", 1, 0, 3);
  assert_n_issues (office, 0);
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_rule_store_set_int (connection, PQA_RULE_HOT_LEAST, 3, &error));
  assert_n_issues (office, 1);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/hot-issue/" name, TestOffice, NULL, request_office_set_up, func,             \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("grows", test_grows);
  ADD ("usual", test_usual);
  ADD ("apart", test_apart);
  ADD ("void-does-not-count", test_void_does_not_count);
  ADD ("edges", test_edges);
  ADD ("least-is-the-offices", test_least_is_the_offices);
  return g_test_run ();
}
