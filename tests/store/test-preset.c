/* test-preset.c: what a new office starts with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "db/pqa-audit.h"
#include "preset/pqa-preset.h"

#define NOW 1790000000

static const char *const languages[] = { "en", "zh_CN" };

typedef struct
{
  char *folder;
  char *path;
  PqaConnection *connection;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (NOW);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("pqa-preset-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "office.db", NULL);
  fixture->connection
      = pqa_connection_open (fixture->path, PQA_CONNECTION_CREATE, clock, &error);
  g_assert_no_error (error);
  pqa_connection_set_actor (fixture->connection, 0, "test", PQA_ROLE_SYSTEM);
  pqa_connection_begin (fixture->connection, &error);
  pqa_connection_execute (fixture->connection,
                          "INSERT INTO office (id, name, time_zone, created_at)"
                          " VALUES (1, 'Test', 'Asia/Shanghai', 0)",
                          &error);
  pqa_connection_commit (fixture->connection, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  pqa_connection_close (fixture->connection);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
apply (Fixture *fixture, const char *language)
{
  g_autoptr (GError) error = NULL;

  pqa_preset_apply (fixture->connection, language, &error);
  g_assert_no_error (error);
}

static gint64
count (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  pqa_connection_read_int (fixture->connection, &value, &error, sql, NULL);
  g_assert_no_error (error);
  return value;
}

static void
test_requests (Fixture *fixture, gconstpointer language)
{
  apply (fixture, language);

  g_assert_cmpint (count (fixture, "SELECT count (*) FROM category WHERE parent_id IS NULL"), >=,
                   10);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM category WHERE parent_id IS NOT NULL"),
                   >=, 45);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM category"
                                   " WHERE parent_id IS NOT NULL AND department_id IS NULL"),
                   ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM category WHERE initials = ''"), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count (DISTINCT kind || severity) FROM policy"
                                   " WHERE category_id IS NULL AND kind <> 'praise'"),
                   ==, 16);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM policy"
                                   " WHERE (respond_seconds IS NULL) <> (respond_calendar_id IS NULL)"
                                   " OR (arrive_seconds IS NULL) <> (arrive_calendar_id IS NULL)"
                                   " OR (complete_seconds IS NULL) <> (complete_calendar_id IS NULL)"
                                   " OR (followup_seconds IS NULL) <> (followup_calendar_id IS NULL)"),
                   ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM policy WHERE kind IN ('repair',"
                                   " 'complaint') AND followup_seconds IS NULL"),
                   ==, 0);
}

/* domain.md §3: three working days to complete, one to follow up, whatever a day's hours are. */
static void
test_working_days (Fixture *fixture, gconstpointer language)
{
  gint64 day;

  apply (fixture, language);

  day = 60
        * count (fixture,
                 "SELECT sum (i.to_minute - i.from_minute) FROM calendar_interval i"
                 " JOIN calendar_version v ON v.id = i.calendar_version_id"
                 " JOIN office o ON o.calendar_id = v.calendar_id WHERE i.weekday = 1");
  g_assert_cmpint (count (fixture, "SELECT complete_seconds FROM policy WHERE kind = 'repair'"
                                   " AND severity = 'general'"),
                   ==, 3 * day);
  g_assert_cmpint (count (fixture, "SELECT min (followup_seconds) FROM policy"), ==, day);
  g_assert_cmpint (count (fixture, "SELECT max (followup_seconds) FROM policy"), ==, day);
}

static void
test_standard (Fixture *fixture, gconstpointer language)
{
  apply (fixture, language);

  g_assert_cmpint (count (fixture, "SELECT count (DISTINCT group_code) FROM standard_section"), ==,
                   4);
  g_assert_cmpint (count (fixture, "SELECT count (DISTINCT field_code) FROM standard_section"), ==,
                   17);
  g_assert_cmpint (count (fixture, "SELECT min (n) FROM (SELECT count (*) AS n FROM standard_item"
                                   " GROUP BY standard_section_id)"),
                   >=, 3);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM standard_item WHERE kind = 'measured'"
                                   " AND (unit = '' OR ifnull (lower_limit, upper_limit) IS NULL)"),
                   ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count (DISTINCT kind) FROM standard_item"), ==, 3);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM standard_version"
                                   " WHERE state = 'published'"),
                   ==, 1);
}

static void
test_questionnaire (Fixture *fixture, gconstpointer language)
{
  apply (fixture, language);

  g_assert_cmpint (count (fixture, "SELECT count (*) FROM dimension"), ==, 7);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM (SELECT 1 FROM question"
                                   " WHERE dimension_id IS NOT NULL GROUP BY dimension_id"
                                   " HAVING count (*) BETWEEN 2 AND 3)"),
                   ==, 7);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM question WHERE kind = 'recommendation'"
                                   " AND scale_min = 0 AND scale_max = 10"),
                   ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM questionnaire_version"
                                   " WHERE state = 'published'"),
                   ==, 1);
}

static void
test_sound (Fixture *fixture, gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  gint64 n_entries = 0;

  apply (fixture, language);

  g_assert_cmpint (count (fixture, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  pqa_audit_verify (fixture->connection, &n_entries, &head, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_entries, >, 0);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM office WHERE calendar_id IS NOT NULL"),
                   ==, 1);
}

static char *
list_codes (const char *language)
{
  Fixture fixture = { 0 };
  char *codes;

  set_up (&fixture, NULL);
  apply (&fixture, language);
  codes = pqa_connection_read_text (
      fixture.connection, NULL,
      "SELECT group_concat (code, ' ') FROM (SELECT 'category ' || code || severity AS code"
      " FROM category UNION ALL SELECT 'post ' || code FROM post"
      " UNION ALL SELECT 'department ' || code FROM department"
      " UNION ALL SELECT 'item ' || lineage_key || kind || weight || critical"
      "   || ifnull (lower_limit, '') || ifnull (upper_limit, '') FROM standard_item"
      " UNION ALL SELECT 'question ' || lineage_key || kind FROM question ORDER BY 1)",
      NULL);
  tear_down (&fixture, NULL);
  return codes;
}

static void
test_same_in_all_languages (void)
{
  g_autofree char *english = list_codes ("en");
  g_autofree char *chinese = list_codes ("zh_CN");

  g_assert_cmpstr (english, ==, chinese);
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n_categories;

  apply (fixture, "en");
  n_categories = count (fixture, "SELECT count (*) FROM category");

  g_assert_false (pqa_preset_apply (fixture->connection, "zh_CN", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM category"), ==, n_categories);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_preset_apply (fixture->connection, "fr_FR", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  g_clear_error (&error);

  pqa_connection_set_actor (fixture->connection, 0, "test", PQA_ROLE_CLERK);
  g_assert_false (pqa_preset_apply (fixture->connection, "en", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM category"), ==, 0);
}

static void
add (const char *name, const char *language, void (*func) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/preset/%s/%s", name, language);

  g_test_add (path, Fixture, language, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      add ("requests", languages[i], test_requests);
      add ("working-days", languages[i], test_working_days);
      add ("standard", languages[i], test_standard);
      add ("questionnaire", languages[i], test_questionnaire);
      add ("sound", languages[i], test_sound);
    }
  g_test_add_func ("/preset/same-in-all-languages", test_same_in_all_languages);
  g_test_add ("/preset/twice", Fixture, NULL, set_up, test_twice, tear_down);
  g_test_add ("/preset/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
