/* test-people-store.c: memberships with dates, leaving, and who may do it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "people/pqa-membership-store.h"
#include "people/pqa-people-lists.h"
#include "people/pqa-retirement.h"
#include "people/pqa-staff-store.h"
#include "pqa-test-office.h"
#include "time/pqa-date.h"

#define TODAY "2023-11-14"
#define N_PEOPLE 4
#define N_ZONES 2

static void
set_up (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (office, unused);
  pqa_connection_execute (office->connection,
                          "BEGIN;"
                          "INSERT INTO office (id, name, time_zone, created_at)"
                          " VALUES (1, 'Office', 'Asia/Shanghai', 0);"
                          "INSERT INTO zone (name) VALUES ('North'), ('South');"
                          "INSERT INTO department (name) VALUES ('Service'), ('Works');"
                          "INSERT INTO post (name, department_id) VALUES ('Steward', 1), ('Head', 1);"
                          "INSERT INTO staff (name, role, hired_on) VALUES"
                          " ('王芳', 'clerk', '2020-01-01'), ('Li', 'manager', '2020-01-01'),"
                          " ('Zhao', NULL, NULL), ('Qian', NULL, NULL);"
                          "COMMIT",
                          &error);
  g_assert_no_error (error);
}

static gint64
count (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  pqa_connection_read_int (office->connection, &n, &error, sql, NULL);
  g_assert_no_error (error);
  return n;
}

static void
begin (TestOffice *office)
{
  g_assert_true (pqa_connection_begin (office->connection, NULL));
}

static void
commit (TestOffice *office)
{
  g_assert_true (pqa_connection_commit (office->connection, NULL));
}

/* Two rows that say the same about overlapping days. */
static gint64
count_overlaps (TestOffice *office)
{
  return count (office,
                "SELECT count (*) FROM staff_membership a JOIN staff_membership b ON a.id < b.id"
                " WHERE max (a.from_on, b.from_on)"
                "       < min (ifnull (a.to_on, '9999'), ifnull (b.to_on, '9999'))"
                "   AND ((a.duty IS NOT NULL AND a.duty = b.duty AND a.zone_id = b.zone_id)"
                "        OR (a.staff_id = b.staff_id AND a.department_id IS NOT NULL"
                "            AND b.department_id IS NOT NULL))");
}

static void
test_duty_passes_on (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  begin (office);
  pqa_membership_store_set_duty (office->connection, 1, PQA_DUTY_MAINTENANCE, 1, "2022-01-01",
                                 &error);
  pqa_membership_store_set_duty (office->connection, 1, PQA_DUTY_MAINTENANCE, 2, "2023-01-01",
                                 &error);
  pqa_membership_store_set_duty (office->connection, 1, PQA_DUTY_MAINTENANCE, 2, "2023-06-01",
                                 &error);
  g_assert_no_error (error);
  commit (office);
  g_assert_cmpint (count (office, "SELECT count (*) FROM staff_membership"), ==, 2);
  g_assert_cmpint (count (office, "SELECT count (*) FROM staff_membership"
                                  " WHERE staff_id = 1 AND to_on = '2023-01-01'"),
                   ==, 1);
}

/* A row of the demo or of an import holds post and duty together. */
static void
test_post_and_duty_part (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaStaffMember) member = NULL;
  PqaPosition position;

  begin (office);
  pqa_connection_execute (office->connection,
                          "INSERT INTO staff_membership (staff_id, department_id, post_id, zone_id,"
                          " duty, from_on) VALUES (1, 1, 1, 1, 'customer_service', '2020-01-01')",
                          &error);
  pqa_membership_store_set_post (office->connection, 1, 1, 2, "2023-01-01", &error);
  g_assert_no_error (error);
  commit (office);

  member = pqa_staff_store_read (office->connection, 1, &error);
  pqa_staff_member_get_position (member, &position);
  g_assert_cmpint (position.post_id, ==, 2);
  g_assert_cmpint (position.zone_id, ==, 1);
  g_assert_cmpint (position.duty, ==, PQA_DUTY_CUSTOMER_SERVICE);
  g_assert_cmpuint (member->memberships->len, ==, 3);
}

static void
test_no_change_before_a_later_one (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  begin (office);
  pqa_membership_store_set_post (office->connection, 1, 1, 1, "2023-05-01", &error);
  g_assert_no_error (error);
  g_assert_false (
      pqa_membership_store_set_post (office->connection, 1, 2, 0, "2023-04-01", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  pqa_connection_rollback (office->connection);
}

static void
change_at_random (TestOffice *office, gint64 day)
{
  g_autofree char *from_on = pqa_date_from_days (day);
  gint64 staff_id = g_test_rand_int_range (1, N_PEOPLE + 1);

  begin (office);
  if (g_test_rand_bit ())
    g_assert_true (pqa_membership_store_set_post (
        office->connection, staff_id, g_test_rand_int_range (1, 3), g_test_rand_int_range (0, 3),
        from_on, NULL));
  else
    g_assert_true (pqa_membership_store_set_duty (
        office->connection, g_test_rand_int_range (1, N_ZONES + 1),
        (PqaDuty) g_test_rand_int_range (0, PQA_N_DUTIES), g_test_rand_bit () ? staff_id : 0,
        from_on, NULL));
  commit (office);
}

static void
test_nothing_ever_overlaps (TestOffice *office, gconstpointer unused)
{
  gint64 day = pqa_date_to_days ("2021-01-01");

  for (guint i = 0; i < 200; i++)
    {
      gint64 before = count (office, "SELECT count (*) FROM staff_membership");

      day += g_test_rand_int_range (0, 3);
      change_at_random (office, day);
      g_assert_cmpint (count_overlaps (office), ==, 0);
      g_assert_cmpint (count (office, "SELECT count (*) FROM staff_membership"), >=, before);
    }
}

static void
add_request (TestOffice *office, gint64 first_responder, gint64 handler, const char *state)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number
      = g_strdup_printf ("R%d", (int) count (office, "SELECT count (*) FROM request"));

  begin (office);
  pqa_connection_run (office->connection, &error,
                      "INSERT INTO request (number, kind, severity, channel, state, registered_at,"
                      " recorded_at, first_responder_id, handler_id)"
                      " VALUES (?1, 'repair', 'general', 'desk', ?2, 1690000000, 1690000000, ?3,"
                      " ?4)",
                      "ttoo", number, state, first_responder, handler);
  pqa_connection_run (office->connection, &error,
                      "INSERT INTO episode (request_id, number, opened_at)"
                      " VALUES (last_insert_rowid (), 1, 1690000000)",
                      NULL);
  g_assert_no_error (error);
  commit (office);
}

static gboolean
retire (PqaConnection *connection, gpointer retirement, GError **error)
{
  return pqa_retirement_run (connection, retirement, error);
}

static void
test_nobody_leaves_open_work (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  PqaRetirement retirement = { .staff_id = 1, .left_on = TODAY };

  add_request (office, 1, 2, "completed");
  g_assert_false (pqa_connection_transaction (office->connection, retire, &retirement, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpint (count (office, "SELECT count (*) FROM staff WHERE left_on IS NOT NULL"), ==, 0);
}

static void
test_work_is_handed_over_in_one_step (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  PqaRetirement retirement
      = { .staff_id = 1, .left_on = TODAY, .successor_id = 2, .reason = "leaves" };

  add_request (office, 1, 1, "in_progress");
  add_request (office, 1, 3, "completed");
  add_request (office, 3, 1, "waiting");
  add_request (office, 1, 1, "closed");
  pqa_connection_set_actor (office->connection, 2, "Li", PQA_ROLE_MANAGER);
  pqa_connection_transaction (office->connection, retire, &retirement, &error);
  g_assert_no_error (error);

  g_assert_cmpint (count (office, "SELECT count (*) FROM request WHERE first_responder_id = 2"), ==,
                   2);
  g_assert_cmpint (count (office, "SELECT count (*) FROM request WHERE handler_id = 2"), ==, 2);
  g_assert_cmpint (count (office, "SELECT count (*) FROM request"
                                  " WHERE state = 'closed' AND first_responder_id = 1"),
                   ==, 1);
  g_assert_cmpint (count (office, "SELECT count (*) FROM request_event"
                                  " WHERE kind = 'first_responder' AND note = 'leaves'"
                                  "   AND actor_id = 2"),
                   ==, 2);
  g_assert_cmpint (count (office, "SELECT count (*) FROM staff WHERE left_on = '" TODAY "'"), ==,
                   1);
}

static void
test_handing_over_needs_reason_and_somebody (TestOffice *office, gconstpointer unused)
{
  PqaRetirement wrong[] = {
    { .staff_id = 1, .left_on = TODAY, .successor_id = 2, .reason = "  " },
    { .staff_id = 1, .left_on = TODAY, .successor_id = 1, .reason = "leaves" },
    { .staff_id = 1, .left_on = TODAY, .successor_id = 99, .reason = "leaves" },
    { .staff_id = 1, .left_on = "2019-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pqa_connection_transaction (office->connection, retire, &wrong[i], &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
    }
}

static void
test_the_retired_keep_their_history (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaStaffMember) member = NULL;
  PqaRetirement retirement = { .staff_id = 1, .left_on = TODAY };

  begin (office);
  pqa_membership_store_set_post (office->connection, 1, 1, 1, "2020-01-01", &error);
  pqa_membership_store_set_post (office->connection, 1, 2, 0, "2022-01-01", &error);
  pqa_membership_store_set_duty (office->connection, 1, PQA_DUTY_MAINTENANCE, 1, "2022-01-01",
                                 &error);
  commit (office);
  pqa_connection_transaction (office->connection, retire, &retirement, &error);
  g_assert_no_error (error);

  member = pqa_staff_store_read (office->connection, 1, &error);
  g_assert_cmpuint (member->memberships->len, ==, 3);
  for (guint i = 0; i < member->memberships->len; i++)
    g_assert_false (pqa_membership_is_present (member->memberships->pdata[i], TODAY));
  g_assert_cmpint (count (office, "SELECT count (*) FROM staff_membership WHERE to_on IS NULL"), ==,
                   0);
}

static gboolean
save_record (PqaConnection *connection, gpointer record, GError **error)
{
  return pqa_staff_store_save (connection, record, NULL, error);
}

static void
test_rights (TestOffice *office, gconstpointer unused)
{
  static const struct
  {
    PqaRole role;
    const char *column;
    gboolean may;
  } cases[] = {
    { PQA_ROLE_CLERK, "phone", FALSE },        { PQA_ROLE_MANAGER, "phone", TRUE },
    { PQA_ROLE_MANAGER, "role", FALSE },       { PQA_ROLE_ADMINISTRATOR, "role", TRUE },
    { PQA_ROLE_ADMINISTRATOR, "phone", FALSE }, { PQA_ROLE_DIRECTOR, "phone", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PqaRecord) record = pqa_record_load (office->connection, "staff", 3, &error);
      g_autofree char *phone = g_strdup_printf ("13%u", i);

      pqa_connection_set_actor (office->connection, 1, "x", cases[i].role);
      pqa_record_set_text (record, cases[i].column,
                           g_str_equal (cases[i].column, "role") ? "director" : phone);
      g_assert_cmpint (
          pqa_connection_transaction (office->connection, save_record, record, &error), ==,
          cases[i].may);
      if (!cases[i].may)
        g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
    }
}

static guint
n_listed (TestOffice *office, const PqaListFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaListQuery) query = pqa_staff_list_new (filter);
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, office->connection, 0, &error);

  g_assert_no_error (error);
  return ids->len;
}

static void
test_list (TestOffice *office, gconstpointer unused)
{
  PqaRetirement retirement = { .staff_id = 3, .left_on = TODAY };
  g_autoptr (GError) error = NULL;

  begin (office);
  pqa_membership_store_set_post (office->connection, 1, 1, 1, "2020-01-01", &error);
  pqa_membership_store_set_post (office->connection, 3, 1, 1, "2020-01-01", &error);
  commit (office);
  g_assert_true (pqa_connection_transaction (office->connection, retire, &retirement, &error));

#define LISTED(...) n_listed (office, &(PqaListFilter){ .today = TODAY, __VA_ARGS__ })
  g_assert_cmpuint (LISTED (.state = NULL), ==, 4);
  g_assert_cmpuint (LISTED (.state = "open"), ==, 3);
  g_assert_cmpuint (LISTED (.state = "closed"), ==, 1);
  g_assert_cmpuint (LISTED (.state = "open", .department_id = 1), ==, 1);
  g_assert_cmpuint (LISTED (.department_id = 1), ==, 2);
  g_assert_cmpuint (LISTED (.text = "wf"), ==, 1);
  g_assert_cmpuint (LISTED (.text = "王", .sort = "post", .descending = TRUE), ==, 1);
  g_assert_cmpuint (LISTED (.text = "nobody"), ==, 0);
#undef LISTED
}

#define ADD(name, func) \
  g_test_add ("/store/people/" name, TestOffice, NULL, set_up, func, test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("duty-passes-on", test_duty_passes_on);
  ADD ("post-and-duty-part", test_post_and_duty_part);
  ADD ("no-change-before-a-later-one", test_no_change_before_a_later_one);
  ADD ("nothing-ever-overlaps", test_nothing_ever_overlaps);
  ADD ("nobody-leaves-open-work", test_nobody_leaves_open_work);
  ADD ("work-is-handed-over-in-one-step", test_work_is_handed_over_in_one_step);
  ADD ("handing-over-needs-reason-and-somebody", test_handing_over_needs_reason_and_somebody);
  ADD ("the-retired-keep-their-history", test_the_retired_keep_their_history);
  ADD ("rights", test_rights);
  ADD ("list", test_list);
  return g_test_run ();
}
