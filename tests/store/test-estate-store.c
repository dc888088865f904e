/* test-estate-store.c: zones and their people, closing, searching homes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "estate/pqa-estate-lists.h"
#include "estate/pqa-zone-store.h"
#include "pqa-test-office.h"

#define TODAY "2023-11-14"

static void
set_up (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (office, unused);
  pqa_connection_execute (
      office->connection,
      "BEGIN;"
      "INSERT INTO zone (name) VALUES ('North'), ('South');"
      "INSERT INTO building (zone_id, code, name) VALUES (1, '1', 'One'), (2, '2', 'Two');"
      "INSERT INTO home (building_id, code) VALUES (1, '1-1101'), (1, '1-302'), (2, '2-101');"
      "INSERT INTO resident (home_id, name, phone) VALUES (1, '王小芳', '13800001111'),"
      " (2, 'Smith', '555'), (2, '王五', ''), (3, 'Old', '');"
      "INSERT INTO staff (name) VALUES ('A'), ('B');"
      "COMMIT",
      &error);
  g_assert_no_error (error);
}

static gint64
first_home (TestOffice *office, const PqaListFilter *filter, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaListQuery) query = pqa_home_list_new (filter);
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, office->connection, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, n_expected);
  return ids->len > 0 ? g_array_index (ids, gint64, 0) : 0;
}

static void
run (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *script = g_strconcat ("BEGIN;", sql, ";COMMIT", NULL);

  pqa_connection_execute (office->connection, script, &error);
  g_assert_no_error (error);
}

static void
test_search (TestOffice *office, gconstpointer unused)
{
#define FIND(n, ...) first_home (office, &(PqaListFilter){ .today = TODAY, __VA_ARGS__ }, n)
  g_assert_cmpint (FIND (1, .text = "1-302"), ==, 2);
  g_assert_cmpint (FIND (1, .text = "1101"), ==, 1);
  g_assert_cmpint (FIND (1, .text = "小芳"), ==, 1);
  g_assert_cmpint (FIND (1, .text = "smi"), ==, 2);
  g_assert_cmpint (FIND (1, .text = "1380000"), ==, 1);
  FIND (2, .text = "王");
  FIND (0, .text = "\"");
  FIND (1, .zone_id = 2);
  FIND (2, .building_id = 1);
#undef FIND
}

static void
test_search_follows_residents (TestOffice *office, gconstpointer unused)
{
  PqaListFilter filter = { .today = TODAY, .text = "Smith" };

  run (office, "UPDATE resident SET moved_out_on = '2023-01-01' WHERE name = 'Smith'");
  first_home (office, &filter, 0);
  run (office, "INSERT INTO resident (home_id, name) VALUES (3, 'Smith')");
  g_assert_cmpint (first_home (office, &filter, 1), ==, 3);
  run (office, "UPDATE resident SET home_id = 1 WHERE id = 5");
  g_assert_cmpint (first_home (office, &filter, 1), ==, 1);
  run (office, "UPDATE home SET code = 'Smith' WHERE id = 2");
  first_home (office, &filter, 2);
  run (office, "INSERT INTO home_search (home_search, rank) VALUES ('integrity-check', 1)");
}

static void
test_homes_stand_in_order (TestOffice *office, gconstpointer unused)
{
  g_assert_cmpint (first_home (office, &(PqaListFilter){ .today = TODAY }, 3), ==, 2);
  run (office, "UPDATE home SET in_use_to_on = '2020-01-01' WHERE id = 2");
  first_home (office, &(PqaListFilter){ .today = TODAY, .state = "open" }, 2);
  g_assert_cmpint (
      first_home (office, &(PqaListFilter){ .today = TODAY, .state = "closed" }, 1), ==, 2);
}

/* A million homes are listed and narrowed by index, never by sorting or reading all of them. */
static void
test_plans_use_the_indexes (TestOffice *office, gconstpointer unused)
{
  static const char *const plans[] = {
    "EXPLAIN QUERY PLAN SELECT h.id FROM home h"
    " ORDER BY h.building_id ASC, length (h.code) ASC, h.code ASC, h.id ASC",
    "EXPLAIN QUERY PLAN SELECT h.id FROM home h WHERE h.building_id = 1"
    " ORDER BY h.building_id ASC, length (h.code) ASC, h.code ASC, h.id ASC",
  };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PqaStatement) statement
          = pqa_connection_prepare (office->connection, plans[i], &error);

      g_assert_no_error (error);
      while (pqa_statement_next (statement))
        {
          g_assert_null (strstr (pqa_statement_get_text (statement, 3), "TEMP B-TREE"));
          g_assert_nonnull (strstr (pqa_statement_get_text (statement, 3), "home_building"));
        }
    }
}

static gboolean
save_zone (TestOffice *office, PqaRecord *zone, const gint64 *holders, const char *on)
{
  gboolean saved;

  g_assert_true (pqa_connection_begin (office->connection, NULL));
  saved = pqa_zone_store_save (office->connection, zone, holders, on, NULL);
  if (saved)
    g_assert_true (pqa_connection_commit (office->connection, NULL));
  else
    pqa_connection_rollback (office->connection);
  return saved;
}

static void
test_zone_has_its_people (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRecord) zone = pqa_record_load (office->connection, "zone", 1, NULL);
  gint64 holders[PQA_N_DUTIES] = { 1, 2, 1, 0 };
  gint64 read[PQA_N_DUTIES];

  g_assert_true (save_zone (office, zone, holders, "2022-01-01"));
  holders[0] = 2;
  g_assert_true (save_zone (office, zone, holders, "2023-01-01"));

  pqa_zone_store_read_holders (office->connection, 1, "2022-06-01", read, NULL);
  g_assert_cmpint (read[0], ==, 1);
  pqa_zone_store_read_holders (office->connection, 1, TODAY, read, NULL);
  for (guint i = 0; i < PQA_N_DUTIES; i++)
    g_assert_cmpint (read[i], ==, holders[i]);
}

static void
test_nothing_in_use_is_closed (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRecord) zone = pqa_record_load (office->connection, "zone", 2, NULL);
  g_autoptr (PqaRecord) building = pqa_record_load (office->connection, "building", 2, NULL);
  g_autoptr (GError) error = NULL;
  gint64 holders[PQA_N_DUTIES] = { 1 };

  g_assert_true (save_zone (office, zone, holders, "2022-01-01"));
  pqa_record_set_text (zone, "closed_on", TODAY);
  g_assert_false (save_zone (office, zone, holders, TODAY));

  pqa_record_set_text (building, "closed_on", TODAY);
  g_assert_true (pqa_connection_begin (office->connection, NULL));
  g_assert_false (pqa_building_store_save (office->connection, building, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  pqa_connection_rollback (office->connection);

  run (office, "UPDATE home SET in_use_to_on = '2023-01-01' WHERE id = 3;"
               "UPDATE building SET closed_on = '2023-01-01' WHERE id = 2");
  g_assert_true (save_zone (office, zone, holders, TODAY));
  pqa_zone_store_read_holders (office->connection, 2, TODAY, holders, NULL);
  g_assert_cmpint (holders[0], ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/store/estate/" name, TestOffice, NULL, set_up, func, test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("search", test_search);
  ADD ("search-follows-residents", test_search_follows_residents);
  ADD ("homes-stand-in-order", test_homes_stand_in_order);
  ADD ("plans-use-the-indexes", test_plans_use_the_indexes);
  ADD ("zone-has-its-people", test_zone_has_its_people);
  ADD ("nothing-in-use-is-closed", test_nothing_in_use_is_closed);
  return g_test_run ();
}
