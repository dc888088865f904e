/* test-demo.c: the demo office is the same every time, sound and believable
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-audit.h"
#include "demo/pqa-demo-random.h"
#include "demo/pqa-demo.h"
#include "pqa-test-office.h"

#define NOW "1700000000"

/* Each must be 0. */
static const struct
{
  const char *name;
  const char *sql;
} rules[] = {
  { "an episode runs forward",
    "SELECT count (*) FROM episode WHERE responded_at < opened_at OR arrived_at < responded_at"
    " OR completed_at < ifnull (arrived_at, opened_at) OR followed_up_at < completed_at"
    " OR reopened_at < followed_up_at" },
  { "what is due is due after it began",
    "SELECT count (*) FROM episode WHERE respond_due_at <= opened_at OR arrive_due_at <= opened_at"
    " OR complete_due_at <= opened_at OR followup_due_at <= completed_at" },
  { "nothing of an episode lies in the future",
    "SELECT count (*) FROM episode WHERE max (opened_at, ifnull (responded_at, 0),"
    " ifnull (arrived_at, 0), ifnull (completed_at, 0), ifnull (followed_up_at, 0),"
    " ifnull (reopened_at, 0)) > " NOW },
  { "nothing else lies in the future",
    "SELECT (SELECT count (*) FROM request WHERE max (registered_at, ifnull (closed_at, 0)) > " NOW
    ") + (SELECT count (*) FROM request_event WHERE max (occurred_at, recorded_at) > " NOW
    ") + (SELECT count (*) FROM follow_up WHERE max (occurred_at, recorded_at) > " NOW
    ") + (SELECT count (*) FROM request_pause WHERE max (from_at, ifnull (to_at, 0)) > " NOW ")" },
  { "an open request has an owner who is still there",
    "SELECT count (*) FROM request r"
    " LEFT JOIN staff s ON s.id = ifnull (r.handler_id, r.first_responder_id)"
    " WHERE r.state IN ('registered', 'assigned', 'in_progress', 'waiting')"
    " AND (s.id IS NULL OR s.left_on IS NOT NULL)" },
  { "episodes do not overlap",
    "SELECT count (*) FROM episode a JOIN episode b ON b.request_id = a.request_id"
    " AND b.number = a.number + 1 WHERE a.reopened_at IS NOT b.opened_at" },
  { "episodes are numbered without gaps",
    "SELECT count (*) FROM (SELECT 1 FROM request r JOIN episode e ON e.request_id = r.id"
    " GROUP BY r.id HAVING count (*) <> r.episode_number OR max (e.number) <> count (*))" },
  { "pauses lie within their episode",
    "SELECT count (*) FROM request_pause p JOIN episode e ON e.id = p.episode_id"
    " WHERE p.from_at < e.opened_at OR p.to_at > e.completed_at"
    " OR (p.to_at IS NULL AND e.completed_at IS NOT NULL)" },
  { "who waits has a pause that lasts",
    "SELECT count (*) FROM request r WHERE (r.state = 'waiting') <> EXISTS (SELECT 1"
    " FROM episode e JOIN request_pause p ON p.episode_id = e.id WHERE e.request_id = r.id"
    " AND p.to_at IS NULL)" },
  { "the state agrees with the last episode",
    "SELECT count (*) FROM request r JOIN episode e ON e.request_id = r.id"
    " AND e.number = r.episode_number WHERE r.state <> 'void' AND (e.completed_at IS NULL)"
    " <> (r.state IN ('registered', 'assigned', 'in_progress', 'waiting'))" },
  { "the state agrees with the event log",
    "SELECT count (*) FROM request r WHERE r.state IS NOT (SELECT to_state FROM request_event"
    " WHERE request_id = r.id AND to_state IS NOT NULL ORDER BY occurred_at DESC, id DESC LIMIT "
    "1)" },
  { "each event goes on from where the one before it ended",
    "SELECT count (*) FROM (SELECT from_state, lag (to_state) OVER (PARTITION BY request_id"
    " ORDER BY occurred_at, id) AS before FROM request_event WHERE to_state IS NOT NULL)"
    " WHERE from_state IS NOT before" },
  { "an unsolved or badly scored call opens the request again",
    "SELECT count (*) FROM follow_up f JOIN episode e ON e.id = f.episode_id"
    " WHERE (f.solved = 0 OR f.score <= 2) AND e.reopened_at IS NULL AND f.occurred_at < " NOW
    " - 600" },
  { "a repeat follows within 30 days of what it repeats, at the same home",
    "SELECT count (*) FROM request r JOIN request o ON o.id = r.repeat_of_id"
    " WHERE r.home_id IS NOT o.home_id OR r.category_id <> o.category_id"
    " OR NOT EXISTS (SELECT 1 FROM episode e WHERE e.request_id = o.id AND e.completed_at"
    " BETWEEN r.registered_at - 30 * 86400 AND r.registered_at)" },
  { "a duplicate repeats nothing and is of something that counts",
    "SELECT count (*) FROM request r JOIN request o ON o.id = r.duplicate_of_id"
    " WHERE r.repeat_of_id IS NOT NULL OR o.state = 'void' OR o.id >= r.id" },
  { "whoever did something was on the roster",
    "SELECT count (*) FROM request_event e JOIN staff s ON s.id = e.actor_id"
    " WHERE date (e.occurred_at, 'unixepoch', '+1 day') < s.hired_on"
    " OR date (e.occurred_at, 'unixepoch', '-30 days') > s.left_on" },
  { "every zone has its two people",
    "SELECT count (*) FROM zone z WHERE 2 <> (SELECT count (*) FROM staff_membership m"
    " WHERE m.zone_id = z.id AND m.to_on IS NULL AND m.duty IN ('customer_service',"
    " 'maintenance'))" },
  { "praise is never due",
    "SELECT count (*) FROM request r JOIN episode e ON e.request_id = r.id"
    " WHERE r.kind = 'praise' AND ifnull (respond_due_at, complete_due_at) IS NOT NULL" },
  { "no text keeps an unfilled slot",
    "SELECT (SELECT count (*) FROM request WHERE description LIKE '%{%' OR description = '')"
    " + (SELECT count (*) FROM survey WHERE name LIKE '%{%')" },
  { "no inspection, finding or response lies in the future",
    "SELECT (SELECT count (*) FROM inspection WHERE done_at > " NOW
    ") + (SELECT count (*) FROM finding WHERE max (found_at, recorded_at) > " NOW
    ") + (SELECT count (*) FROM finding_round WHERE max (ifnull (assigned_at, 0),"
    " ifnull (rectified_at, 0), ifnull (rechecked_at, 0)) > " NOW
    ") + (SELECT count (*) FROM response WHERE max (answered_at, recorded_at) > " NOW ")" },
  { "an inspection that is done has all its results",
    "SELECT count (*) FROM inspection i WHERE (i.state = 'done') <> EXISTS (SELECT 1"
    " FROM inspection_result r WHERE r.inspection_id = i.id) OR EXISTS (SELECT 1"
    " FROM inspection_result r WHERE r.inspection_id = i.id AND r.answer = 'empty')" },
  { "a finding comes of an item that failed",
    "SELECT count (*) FROM finding f JOIN inspection_result r ON r.id = f.result_id"
    " WHERE r.passed IS NOT 0" },
  { "rounds of a finding run forward",
    "SELECT count (*) FROM finding_round r JOIN finding f ON f.id = r.finding_id"
    " WHERE r.assigned_at < f.found_at OR r.rectified_at < r.assigned_at"
    " OR r.rechecked_at < r.rectified_at" },
  { "answers lie on the scale of their question",
    "SELECT count (*) FROM answer a JOIN question q ON q.id = a.question_id"
    " WHERE a.value NOT BETWEEN q.scale_min AND q.scale_max" },
  { "who refused gave no answers",
    "SELECT count (*) FROM response r WHERE (r.state = 'answered') <> EXISTS (SELECT 1"
    " FROM answer a WHERE a.response_id = r.id)" },
};

static gboolean
fill (TestOffice *office, const char *language, guint n_requests, GError **error)
{
  PqaDemoOptions options = { .language = language, .size = 1, .n_requests = n_requests };

  return pqa_demo_fill (office->connection, &options, error);
}

static void
set_up (TestOffice *office, const char *language)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (office, NULL);
  fill (office, language, 0, &error);
  g_assert_no_error (error);
}

static gint64
count (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  pqa_connection_read_int (office->connection, &value, &error, sql, NULL);
  g_assert_no_error (error);
  return value;
}

static void
test_rules (gconstpointer data)
{
  TestOffice *office = (TestOffice *)data;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      gint64 n_broken = count (office, rules[i].sql);

      if (n_broken != 0)
        g_test_message ("%s: %" G_GINT64_FORMAT " times not", rules[i].name, n_broken);
      g_assert_cmpint (n_broken, ==, 0);
    }
}

static void
test_sound (gconstpointer data)
{
  TestOffice *office = (TestOffice *)data;
  g_autoptr (GError) error = NULL;
  g_autofree char *integrity
      = pqa_connection_read_text (office->connection, &error, "PRAGMA integrity_check", NULL);
  g_autofree char *head = NULL;
  gint64 n_entries = 0;

  g_assert_cmpstr (integrity, ==, "ok");
  g_assert_cmpint (count (office, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_true (pqa_audit_verify (office->connection, &n_entries, &head, &error));
  g_assert_cmpint (count (office, "SELECT count (*) FROM audit_entry"
                                  " WHERE table_name = 'import_run'"),
                   ==, 1);
  pqa_connection_execute (office->connection,
                          "INSERT INTO request_search (request_search, rank)"
                          " VALUES ('integrity-check', 1);"
                          "INSERT INTO home_search (home_search, rank)"
                          " VALUES ('integrity-check', 1)",
                          &error);
  g_assert_no_error (error);
}

static char *
read_schema (TestOffice *office)
{
  return pqa_connection_read_text (
      office->connection, NULL,
      "SELECT group_concat (sql, char (10)) FROM (SELECT sql FROM sqlite_schema"
      " WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name)",
      NULL);
}

/* Filling takes triggers and indexes away for a while, and the checks of rows. */
static void
test_guards_are_back (gconstpointer data)
{
  TestOffice *office = (TestOffice *)data;
  g_autoptr (GError) error = NULL;
  g_autofree char *schema = read_schema (office);
  g_autofree char *new_schema = NULL;
  TestOffice fresh = { 0 };

  test_office_set_up (&fresh, NULL);
  new_schema = read_schema (&fresh);
  test_office_tear_down (&fresh, NULL);
  g_assert_cmpstr (schema, ==, new_schema);

  g_assert_false (pqa_connection_execute (
      office->connection, "UPDATE request SET state = 'lost' WHERE id = 1", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

/* What the Today page is to show of an office of this size. */
static void
test_believable (gconstpointer data)
{
  TestOffice *office = (TestOffice *)data;
  gint64 n_requests = count (office, "SELECT count (*) FROM request");
  gint64 n_complaints = count (office, "SELECT count (*) FROM request WHERE kind = 'complaint'");
  gint64 n_open = count (office, "SELECT count (*) FROM request"
                                 " WHERE state IN ('registered', 'assigned', 'in_progress',"
                                 " 'waiting')");
  gint64 n_overdue = count (office, "SELECT count (*) FROM request WHERE next_due_at < " NOW
                                    " AND state IN ('registered', 'assigned', 'in_progress',"
                                    " 'waiting')");

  g_assert_cmpint (n_requests, >, 6000);
  g_assert_cmpint (n_requests, <, 9000);
  g_assert_cmpint (n_complaints * 100 / n_requests, >=, 15);
  g_assert_cmpint (n_complaints * 100 / n_requests, <=, 25);
  g_assert_cmpint (n_open, >=, 30);
  g_assert_cmpint (n_open, <=, 90);
  g_assert_cmpint (n_overdue, >=, 4);
  g_assert_cmpint (n_overdue, <=, n_open / 2);
  g_assert_cmpint (count (office, "SELECT count (*) FROM request WHERE state = 'completed'"), >, 3);
  g_assert_cmpint (count (office, "SELECT count (*) FROM home"), >, 1100);
  g_assert_cmpint (count (office, "SELECT count (*) FROM building"), ==, 12);
  g_assert_cmpint (count (office, "SELECT count (*) FROM zone"), ==, 4);
  g_assert_cmpint (count (office, "SELECT count (*) FROM staff"), ==, 40);
  g_assert_cmpint (count (office, "SELECT count (*) FROM inspection WHERE state = 'planned'"), >,
                   0);
  g_assert_cmpint (count (office, "SELECT count (*) FROM finding WHERE state <> 'closed'"), >, 0);
  g_assert_cmpint (count (office, "SELECT count (*) FROM finding_round WHERE number > 1"), >, 10);
  g_assert_cmpint (count (office, "SELECT count (*) FROM survey s WHERE 250 < (SELECT count (*)"
                                  " FROM response r WHERE r.survey_id = s.id"
                                  " AND r.state = 'answered')"),
                   ==, 2);
}

/* domain.md §3, "Hot issue" */
static void
test_hot_issue (gconstpointer data)
{
  TestOffice *office = (TestOffice *)data;

  g_assert_cmpint (
      count (office,
             "SELECT count (*) FROM (SELECT category_id, zone_id,"
             "   sum (registered_at >= " NOW " - 7 * 86400) AS week,"
             "   sum (registered_at < " NOW " - 7 * 86400) / 12.0 AS mean"
             "  FROM request WHERE registered_at >= " NOW " - 91 * 86400 AND state <> 'void'"
             "  GROUP BY category_id, zone_id)"
             " WHERE week >= 4 AND week > mean + 2 * sqrt (mean)"
             "   AND category_id = (SELECT id FROM category WHERE code = 'lift_stopped')"),
      ==, 1);
}

static void
add_table (PqaConnection *connection, GChecksum *checksum, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY rowid", table);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (connection, sql, NULL);

  while (pqa_statement_next (statement))
    for (int i = 0; i < pqa_statement_get_n_columns (statement); i++)
      {
        const char *text = pqa_statement_get_text (statement, i);

        g_checksum_update (checksum, (const guchar *)(text != NULL ? text : "\x01"), -1);
        g_checksum_update (checksum, (const guchar *)"\x02", 1);
      }
}

static char *
make_digest (TestOffice *office)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (PqaStatement) tables
      = pqa_connection_prepare (office->connection,
                                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                " AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY name",
                                NULL);

  while (pqa_statement_next (tables))
    add_table (office->connection, checksum, pqa_statement_get_text (tables, 0));
  return g_strdup (g_checksum_get_string (checksum));
}

static void
test_same_every_time (gconstpointer data)
{
  g_autofree char *once = make_digest ((TestOffice *)data);
  g_autofree char *twice = NULL;
  TestOffice office = { 0 };

  set_up (&office, "zh_CN");
  twice = make_digest (&office);
  test_office_tear_down (&office, NULL);
  g_assert_cmpstr (once, ==, twice);
}

/* No machine, compiler or library may change the sequence. */
static void
test_random_is_fixed (void)
{
  PqaDemoRandom random;

  pqa_demo_random_init (&random, "estate");
  g_assert_cmpuint (pqa_demo_random_below (&random, 1000), ==, 908);
  g_assert_cmpuint (pqa_demo_random_below (&random, 1000), ==, 688);
  for (guint i = 0; i < 1000; i++)
    {
      gint64 between = pqa_demo_random_between (&random, -3, 3);

      g_assert_cmpint (between, >=, -3);
      g_assert_cmpint (between, <=, 3);
    }
}

static void
test_wanted_number (void)
{
  g_autoptr (GError) error = NULL;
  TestOffice office = { 0 };

  test_office_set_up (&office, NULL);
  fill (&office, "en", 1234, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (&office, "SELECT count (*) FROM request"), ==, 1234);
  test_office_tear_down (&office, NULL);
}

static void
test_refused (gconstpointer data)
{
  TestOffice *office = (TestOffice *)data;
  g_autoptr (GError) error = NULL;
  gint64 n_requests = count (office, "SELECT count (*) FROM request");

  g_assert_false (fill (office, "en", 0, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpint (count (office, "SELECT count (*) FROM request"), ==, n_requests);
}

int
main (int argc, char *argv[])
{
  TestOffice english = { 0 };
  TestOffice chinese = { 0 };
  int result;

  g_test_init (&argc, &argv, NULL);
  set_up (&english, "en");
  set_up (&chinese, "zh_CN");

  g_test_add_data_func ("/demo/same-every-time", &chinese, test_same_every_time);
  g_test_add_data_func ("/demo/rules/en", &english, test_rules);
  g_test_add_data_func ("/demo/rules/zh_CN", &chinese, test_rules);
  g_test_add_data_func ("/demo/believable/en", &english, test_believable);
  g_test_add_data_func ("/demo/believable/zh_CN", &chinese, test_believable);
  g_test_add_data_func ("/demo/hot-issue", &english, test_hot_issue);
  g_test_add_data_func ("/demo/refused", &english, test_refused);
  g_test_add_data_func ("/demo/guards-are-back", &english, test_guards_are_back);
  g_test_add_data_func ("/demo/sound", &chinese, test_sound);
  g_test_add_func ("/demo/random-is-fixed", test_random_is_fixed);
  g_test_add_func ("/demo/wanted-number", test_wanted_number);

  result = g_test_run ();
  test_office_tear_down (&english, NULL);
  test_office_tear_down (&chinese, NULL);
  return result;
}
