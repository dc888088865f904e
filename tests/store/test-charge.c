/* test-charge.c: the price list, and what residents are told and asked to pay
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charge/pqa-charge-store.h"
#include "money/pqa-money.h"
#include "test-request-support.h"

#define STANDING "SELECT count (*) FROM request_charge WHERE request_id = ?1 AND removed_at IS NULL"
#define ALL "SELECT count (*) FROM request_charge WHERE request_id = ?1"
#define VERSION "SELECT row_version FROM request WHERE id = ?1"

static void
assert_int (TestOffice *office, const char *sql, gint64 id, gint64 expected)
{
  g_assert_cmpint (request_office_read (office, sql, id), ==, expected);
}

static void
add_line (PqaBill *bill, gint64 price_item_id, const char *name, gint64 cents, gint64 hundredths)
{
  PqaCharge *line = pqa_charge_new (name, "个", cents, hundredths);

  line->price_item_id = price_item_id;
  g_ptr_array_add (bill->lines, line);
}

static PqaBill *
load (TestOffice *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  PqaBill *bill = pqa_charge_store_load (office->connection, id, &error);

  g_assert_no_error (error);
  return bill;
}

static void
save (TestOffice *office, gint64 id, const PqaBill *bill)
{
  DO (office, pqa_charge_store_save (connection, STEP (id), bill, &error));
}

static void
refuse (TestOffice *office, gint64 id, const PqaBill *bill)
{
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_charge_store_save (connection, STEP (id), bill, &error));
}

static void
test_saving (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  g_autoptr (PqaBill) bill = load (office, id);
  g_autoptr (PqaBill) again = NULL;
  g_autofree char *detail = NULL;

  g_assert_cmpint (bill->quoted_cents, ==, PQA_BILL_NONE);
  add_line (bill, 2, "更换水龙头", 3000, 200);
  add_line (bill, 0, "配件", 1250, 150);
  bill->quoted_cents = 8000;
  bill->charged_cents = pqa_bill_sum (bill);
  save (office, id, bill);

  again = load (office, id);
  g_assert_cmpuint (again->lines->len, ==, 2);
  g_assert_cmpint (again->quoted_cents, ==, 8000);
  g_assert_cmpint (again->charged_cents, ==, 7875);
  g_assert_cmpint (pqa_bill_sum (again), ==, 7875);
  assert_int (office, "SELECT charged_cents FROM request WHERE id = ?1", id, 7875);
  assert_int (office, "SELECT added_by_id FROM request_charge WHERE request_id = ?1", id, CLERK);
  detail = request_office_read_text (office,
                                     "SELECT detail FROM request_event WHERE request_id = ?1"
                                     " ORDER BY id DESC LIMIT 1",
                                     id);
  g_assert_cmpstr (detail, ==, "{\"quoted_cents\":8000,\"charged_cents\":7875}");
}

/* What was written once stays as a row. */
static void
test_changing (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  g_autoptr (PqaBill) bill = load (office, id);
  g_autoptr (PqaBill) second = NULL;
  gint64 version;

  add_line (bill, 0, "甲", 100, 100);
  add_line (bill, 0, "乙", 200, 100);
  add_line (bill, 0, "丙", 300, 100);
  save (office, id, bill);
  second = load (office, id);
  ((PqaCharge *)second->lines->pdata[0])->hundredths = 300;
  g_ptr_array_remove_index (second->lines, 1);
  save (office, id, second);
  assert_int (office, STANDING, id, 2);
  assert_int (office, ALL, id, 4);

  version = request_office_read (office, VERSION, id);
  g_clear_pointer (&second, pqa_bill_free);
  second = load (office, id);
  g_assert_cmpint (pqa_bill_sum (second), ==, 600);
  save (office, id, second);
  assert_int (office, VERSION, id, version);
}

static void
test_refused (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  g_autoptr (PqaBill) nameless = load (office, id);
  g_autoptr (PqaBill) nothing = pqa_bill_copy (nameless);
  g_autoptr (PqaBill) negative = pqa_bill_copy (nameless);
  g_autoptr (PqaBill) huge = pqa_bill_copy (nameless);
  g_autoptr (PqaBill) odd = pqa_bill_copy (nameless);

  add_line (nameless, 0, "", 100, 100);
  refuse (office, id, nameless);
  add_line (nothing, 0, "甲", 100, 0);
  refuse (office, id, nothing);
  add_line (negative, 0, "甲", -100, 100);
  refuse (office, id, negative);
  add_line (huge, 0, "甲", PQA_MONEY_MAX, 100);
  add_line (huge, 0, "乙", 1, 100);
  refuse (office, id, huge);
  odd->charged_cents = -2;
  refuse (office, id, odd);
  assert_int (office, ALL, id, 0);
}

static void
test_closed_price (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  g_autoptr (PqaBill) bill = load (office, id);
  g_autoptr (PqaBill) later = NULL;

  add_line (bill, 2, "更换水龙头", 3000, 100);
  save (office, id, bill);
  DO (office, pqa_connection_execute (connection,
                                      "UPDATE price_item SET closed_on = '2023-11-15' WHERE id = 2",
                                      &error));
  later = load (office, id);
  add_line (later, 2, "更换水龙头", 3000, 100);
  refuse (office, id, later);
  g_ptr_array_remove_index (later->lines, 1);
  ((PqaCharge *)later->lines->pdata[0])->hundredths = 200;
  save (office, id, later);
}

static void
test_rights (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  g_autoptr (PqaBill) bill = load (office, id);

  bill->charged_cents = 0;
  REFUSE (office, PQA_ERROR_CONFLICT,
          pqa_charge_store_save (connection, STEP (id, .row_version = 99), bill, &error));
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED, pqa_charge_store_save (connection, STEP (id), bill, &error));
  request_office_sign_in (office, CLERK);
  save (office, id, bill);
}

static void
test_after_closing (TestOffice *office, gconstpointer unused)
{
  PqaFollowUp good = { .reached = TRUE, .score = 5, .solved = TRUE, .close = TRUE };
  gint64 id = request_office_add (office);
  g_autoptr (PqaBill) bill = load (office, id);

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  bill->charged_cents = 5000;
  save (office, id, bill);
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &good, &error));
  bill->charged_cents = 4000;
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_charge_store_save (connection, STEP (id, .note = "错了"), bill, &error));
  request_office_sign_in (office, MANAGER);
  refuse (office, id, bill);
  DO (office, pqa_charge_store_save (connection, STEP (id, .note = "多收了"), bill, &error));
  assert_int (office, "SELECT charged_cents FROM request WHERE id = ?1", id, 4000);
}

static void
test_void (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  g_autoptr (PqaBill) bill = load (office, id);

  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_void (connection, STEP (id), PQA_VOID_MISTAKE, 0, &error));
  bill->quoted_cents = 100;
  refuse (office, id, bill);
}

static void
test_price_list (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = pqa_price_store_read_all (office->connection, &error);
  g_autoptr (PqaRecord) item = pqa_record_new ("price_item");
  const PqaPriceItem *first;

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, >=, 12);
  first = items->pdata[0];
  g_assert_cmpstr (first->name, ==, "上门检查费");
  g_assert_cmpint (first->unit_cents, ==, 2000);

  pqa_record_set_text (item, "name", "换玻璃");
  pqa_record_set_int (item, "unit_cents", -1);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_price_store_save (connection, item, &error));
  pqa_record_set_int (item, "unit_cents", PQA_MONEY_MAX + 1);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_price_store_save (connection, item, &error));
  pqa_record_set_int (item, "unit_cents", 12000);
  REFUSE (office, PQA_ERROR_DENIED, pqa_price_store_save (connection, item, &error));
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_price_store_save (connection, item, &error));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/charge/" name, TestOffice, NULL, request_office_set_up, function,                  \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("saving", test_saving);
  ADD ("changing", test_changing);
  ADD ("refused", test_refused);
  ADD ("closed-price", test_closed_price);
  ADD ("rights", test_rights);
  ADD ("after-closing", test_after_closing);
  ADD ("void", test_void);
  ADD ("price-list", test_price_list);
  return g_test_run ();
}
