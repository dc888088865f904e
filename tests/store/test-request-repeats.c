/* test-request-repeats.c: the same trouble happening again, by rule and by hand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-repeat.h"
#include "request/pqa-request-repeat.h"
#include "test-request-support.h"

#define REPEAT_OF "SELECT repeat_of_id FROM request WHERE id = ?1"
#define SET_BY "SELECT ifnull (repeat_set_by, '') FROM request WHERE id = ?1"

static void
assert_repeats (TestOffice *office, gint64 id, gint64 expected)
{
  g_assert_cmpint (request_office_read (office, REPEAT_OF, id), ==, expected);
}

static void
assert_set_by (TestOffice *office, gint64 id, const char *expected)
{
  g_autofree char *set_by = request_office_read_text (office, SET_BY, id);

  g_assert_cmpstr (set_by, ==, expected);
}

static PqaRequestFields *
leak_in (TestOffice *office, gint64 home_id, const char *place)
{
  PqaRequestFields *fields = request_office_repair ();

  fields->home_id = home_id;
  fields->resident_id = 0;
  fields->zone_id = 1;
  fields->category_id = request_office_category (office, "pipe_leak");
  pqa_request_fields_set_text (&fields->place, place);
  return fields;
}

static gint64
add_leak (TestOffice *office, gint64 home_id, const char *place)
{
  g_autoptr (PqaRequestFields) fields = leak_in (office, home_id, place);

  return request_office_register (office, fields);
}

static void
complete (TestOffice *office, gint64 id)
{
  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
}

static gint64
add_completed (TestOffice *office, gint64 home_id, const char *place)
{
  gint64 id = add_leak (office, home_id, place);

  complete (office, id);
  return id;
}

static void
edit (TestOffice *office, gint64 id, const PqaRequestFields *fields)
{
  DO (office, pqa_request_store_edit (connection, STEP (id), fields, &error));
}

static void
test_same_place (void)
{
  g_assert_true (pqa_repeat_is_same_place ("B1 车库", "ｂ１　车库 "));
  g_assert_true (pqa_repeat_is_same_place ("Lobby East", "lobby  east"));
  g_assert_false (pqa_repeat_is_same_place ("B1车库", "B1车库入口"));
  g_assert_false (pqa_repeat_is_same_place ("B1", "B2"));
  g_assert_false (pqa_repeat_is_same_place ("", "  "));
}

static void
test_place (TestOffice *office, gconstpointer unused)
{
  gint64 garage = add_completed (office, 0, "B1 车库");
  gint64 home = add_completed (office, 1, "B1 车库");
  gint64 again, elsewhere;

  request_office_set_time (office, AT (9, 0) + DAYS (3));
  again = add_leak (office, 0, "ｂ1车库");
  elsewhere = add_leak (office, 0, "B2 车库");
  assert_repeats (office, again, garage);
  assert_repeats (office, elsewhere, 0);
  assert_repeats (office, home, 0);
}

static void
test_other_zone_is_another_place (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = leak_in (office, 0, "大门");

  add_completed (office, 0, "大门");
  request_office_set_time (office, AT (10, 0));
  fields->zone_id = 2;
  assert_repeats (office, request_office_register (office, fields), 0);
}

static void
test_only_complaints_and_repairs (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = leak_in (office, 1, "");
  gint64 enquiry, repair;

  fields->kind = PQA_REQUEST_KIND_ENQUIRY;
  enquiry = request_office_register (office, fields);
  DO (office, pqa_request_store_close (connection, STEP (enquiry), &error));
  request_office_set_time (office, AT (10, 0));
  repair = add_completed (office, 1, "");
  assert_repeats (office, repair, 0);
  request_office_set_time (office, AT (11, 0));
  assert_repeats (office, request_office_register (office, fields), 0);
}

static void
test_latest_of_several (TestOffice *office, gconstpointer unused)
{
  gint64 first = add_completed (office, 1, "");
  gint64 second, third;

  request_office_set_time (office, AT (9, 0) + DAYS (2));
  second = add_completed (office, 1, "");
  request_office_set_time (office, AT (9, 0) + DAYS (4));
  third = add_leak (office, 1, "");
  assert_repeats (office, second, first);
  assert_repeats (office, third, second);
}

static void
test_merged_home_is_the_same (TestOffice *office, gconstpointer unused)
{
  gint64 first = add_completed (office, 2, "");

  DO (office, pqa_connection_execute (connection, "UPDATE home SET merged_into_id = 1 WHERE id = 2",
                                      &error));
  request_office_set_time (office, AT (10, 0));
  assert_repeats (office, add_leak (office, 1, ""), first);
}

static void
test_edit (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) here = leak_in (office, 1, "");
  g_autoptr (PqaRequestFields) there = leak_in (office, 2, "");
  gint64 first = add_completed (office, 1, "");
  gint64 second;

  request_office_set_time (office, AT (10, 0));
  second = add_leak (office, 2, "");
  assert_repeats (office, second, 0);
  edit (office, second, here);
  assert_repeats (office, second, first);
  assert_set_by (office, second, "rule");
  edit (office, first, there);
  assert_repeats (office, second, 0);
  assert_set_by (office, second, "");
  edit (office, first, here);
  assert_repeats (office, second, first);
}

static void
test_late_completion (TestOffice *office, gconstpointer unused)
{
  gint64 first = add_leak (office, 1, "");
  gint64 second;

  DO (office, pqa_request_store_assign (connection, STEP (first), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (first), &error));
  request_office_set_time (office, AT (11, 0));
  second = add_leak (office, 1, "");
  assert_repeats (office, second, 0);
  DO (office, pqa_request_store_complete (connection, STEP (first, .occurred_at = AT (10, 0)), 0,
                                          &error));
  assert_repeats (office, second, first);
}

static void
test_void (TestOffice *office, gconstpointer unused)
{
  gint64 first = add_completed (office, 1, "");
  gint64 second, third;

  request_office_set_time (office, AT (10, 0));
  second = add_leak (office, 1, "");
  third = add_leak (office, 1, "");
  assert_repeats (office, third, first);
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_void (connection, STEP (third), PQA_VOID_DUPLICATE, second, &error));
  assert_repeats (office, third, 0);

  DO (office, pqa_request_store_reopen (connection, STEP (first, .note = "又漏"), &error));
  assert_repeats (office, second, first);
  DO (office, pqa_request_store_void (connection, STEP (first), PQA_VOID_MISTAKE, 0, &error));
  assert_repeats (office, second, 0);
}

static void
test_by_hand (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) there = leak_in (office, 2, "");
  gint64 lone = add_leak (office, 2, "");
  gint64 first = add_completed (office, 1, "");
  gint64 second;
  guint n_changed;

  request_office_set_time (office, AT (10, 0));
  second = add_leak (office, 1, "");
  DO (office, pqa_request_store_unmark_repeat (connection, STEP (second), &error));
  assert_repeats (office, second, 0);
  assert_set_by (office, second, "hand");
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_unmark_repeat (connection, STEP (second), &error));

  request_office_sign_in (office, MANAGER);
  edit (office, second, there);
  DO (office, pqa_request_repeat_update_all (connection, &n_changed, &error));
  g_assert_cmpuint (n_changed, ==, 0);
  assert_repeats (office, second, 0);

  DO (office, pqa_request_store_mark_repeat (connection, STEP (second, .note = "同一根管子"), lone,
                                             &error));
  assert_repeats (office, second, lone);
  edit (office, lone, there);
  complete (office, lone);
  DO (office, pqa_request_repeat_update_all (connection, &n_changed, &error));
  assert_repeats (office, second, lone);
  assert_repeats (office, first, 0);
}

static void
test_events_by_hand (TestOffice *office, gconstpointer unused)
{
  gint64 first = add_leak (office, 1, "");
  gint64 second = add_leak (office, 2, "");
  g_autofree char *details = NULL;

  DO (office, pqa_request_store_mark_repeat (connection, STEP (second), first, &error));
  DO (office, pqa_request_store_unmark_repeat (connection, STEP (second), &error));
  details = request_office_read_text (office,
                                      "SELECT group_concat (kind || ' ' || (detail ->> 'repeat')"
                                      " || ' ' || (detail ->> 'repeat_of_id')) FROM request_event"
                                      " WHERE request_id = ?1 AND kind = 'edited'",
                                      second);
  g_assert_cmpstr (details, ==, "edited yes 1,edited no 1");
}

static void
test_refused_by_hand (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) praise = leak_in (office, 1, "");
  gint64 first = add_leak (office, 1, "");
  gint64 second = add_leak (office, 2, "");
  gint64 third;

  praise->kind = PQA_REQUEST_KIND_PRAISE;
  third = request_office_register (office, praise);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_mark_repeat (connection, STEP (first), first, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_mark_repeat (connection, STEP (first), second, &error));
  REFUSE (office, PQA_ERROR_NOT_FOUND,
          pqa_request_store_mark_repeat (connection, STEP (second), 99, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_mark_repeat (connection, STEP (third), first, &error));
  DO (office, pqa_request_store_take_back (connection, STEP (first), &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_mark_repeat (connection, STEP (second), first, &error));
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_mark_repeat (connection, STEP (second), first, &error));
  assert_repeats (office, second, 0);
}

static void
test_all_anew (TestOffice *office, gconstpointer unused)
{
  gint64 first = add_completed (office, 1, "");
  gint64 second;
  guint n_changed;

  request_office_set_time (office, AT (10, 0));
  second = add_leak (office, 1, "");
  DO (office, pqa_connection_execute (connection,
                                      "UPDATE request SET repeat_of_id = NULL, repeat_set_by = NULL",
                                      &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_repeat_update_all (connection, &n_changed, &error));
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_repeat_update_all (connection, &n_changed, &error));
  g_assert_cmpuint (n_changed, ==, 1);
  assert_repeats (office, second, first);
  DO (office, pqa_request_repeat_update_all (connection, &n_changed, &error));
  g_assert_cmpuint (n_changed, ==, 0);
}

static void
test_uses_indexes (TestOffice *office, gconstpointer unused)
{
  static const char *const queries[] = { "requests/repeat-of", "requests/repeat-followers" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *sql = pqa_connection_get_query (office->connection, queries[i], &error);
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
      g_autoptr (PqaStatement) plan
          = pqa_connection_prepare (office->connection, explain, &error);

      g_assert_no_error (error);
      while (pqa_statement_next (plan))
        {
          const char *line = pqa_statement_get_text (plan, 3);

          g_test_message ("%s", line);
          if (g_str_has_prefix (line, "SCAN "))
            g_assert_true (g_str_equal (line, "SCAN s") || g_str_equal (line, "SCAN same"));
        }
    }
}

#define ADD(name, func) \
  g_test_add ("/store/request/repeats/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/request/repeats/same-place", test_same_place);
  ADD ("place", test_place);
  ADD ("other-zone", test_other_zone_is_another_place);
  ADD ("kinds", test_only_complaints_and_repairs);
  ADD ("latest", test_latest_of_several);
  ADD ("merged-home", test_merged_home_is_the_same);
  ADD ("edit", test_edit);
  ADD ("late-completion", test_late_completion);
  ADD ("void", test_void);
  ADD ("by-hand", test_by_hand);
  ADD ("events", test_events_by_hand);
  ADD ("refused", test_refused_by_hand);
  ADD ("all", test_all_anew);
  ADD ("indexes", test_uses_indexes);
  return g_test_run ();
}
