/* test-stock-take-rules.c: what may be said of an open request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-error.h"
#include "request/pqa-stock-take.h"
#include "time/pqa-local-time.h"

#define TODAY "2026-11-21"
#define NOON G_GINT64_CONSTANT (1795233600) /* 2026-11-21 12:00 in Shanghai */

static void
assert_refused (PqaStockTake said, PqaStockTakePart expected)
{
  g_autoptr (GError) error = NULL;
  PqaStockTakePart part;

  g_assert_false (pqa_stock_take_check (&said, TODAY, &part, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpint (part, ==, expected);
}

static void
assert_taken (PqaStockTake said)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pqa_stock_take_check (&said, TODAY, NULL, &error));
  g_assert_no_error (error);
}

static void
test_check (void)
{
  g_autofree char *full = g_strnfill (PQA_STOCK_TAKE_MAX_STEP, 'x');
  g_autofree char *over = g_strnfill (PQA_STOCK_TAKE_MAX_STEP + 1, 'x');

  assert_taken ((PqaStockTake){ 1, NULL, NULL });
  assert_taken ((PqaStockTake){ 0, "call", "" });
  assert_taken ((PqaStockTake){ 1, "call", TODAY });
  assert_taken ((PqaStockTake){ 1, full, "2027-01-01" });
  assert_refused ((PqaStockTake){ 0, "", "" }, PQA_STOCK_TAKE_CAUSE);
  assert_refused ((PqaStockTake){ 1, over, NULL }, PQA_STOCK_TAKE_STEP);
  assert_refused ((PqaStockTake){ 1, "", TODAY }, PQA_STOCK_TAKE_STEP);
  assert_refused ((PqaStockTake){ 0, NULL, TODAY }, PQA_STOCK_TAKE_STEP);
  assert_refused ((PqaStockTake){ 1, "call", "2026-11-20" }, PQA_STOCK_TAKE_ON);
  assert_refused ((PqaStockTake){ 1, "call", "2026-02-30" }, PQA_STOCK_TAKE_ON);
}

/* Midnights count, not stretches of 24 hours. */
static void
test_days_open (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);

  g_assert_cmpint (pqa_stock_take_get_days_open (zone, NOON - 3600, NOON), ==, 0);
  g_assert_cmpint (pqa_stock_take_get_days_open (zone, NOON - 12 * 3600, NOON), ==, 0);
  g_assert_cmpint (pqa_stock_take_get_days_open (zone, NOON - 12 * 3600 - 1, NOON), ==, 1);
  g_assert_cmpint (pqa_stock_take_get_days_open (zone, NOON - 10 * PQA_DAY_SECONDS, NOON), ==, 10);
  g_assert_cmpint (pqa_stock_take_get_days_open (zone, NOON + PQA_DAY_SECONDS, NOON), ==, 0);
}

static void
test_waiting (void)
{
  gint64 week = 7 * PQA_DAY_SECONDS;

  g_assert_false (pqa_stock_take_waits_long (PQA_INSTANT_NONE, NOON, 7));
  g_assert_false (pqa_stock_take_waits_long (NOON - week, NOON, 7));
  g_assert_true (pqa_stock_take_waits_long (NOON - week - 1, NOON, 7));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stock-take-rules/check", test_check);
  g_test_add_func ("/stock-take-rules/days-open", test_days_open);
  g_test_add_func ("/stock-take-rules/waiting", test_waiting);
  return g_test_run ();
}
