/* test-preset.c: what a new office starts with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-audit.h"
#include "pqa-test-office.h"
#include "preset/pqa-preset.h"

static const char *const languages[] = { "en", "zh_CN" };

static void
set_up (TestOffice *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (office, data);
  pqa_connection_begin (office->connection, &error);
  pqa_connection_execute (office->connection,
                          "INSERT INTO office (id, name, time_zone, created_at)"
                          " VALUES (1, 'Test', 'Asia/Shanghai', 0)",
                          &error);
  pqa_connection_commit (office->connection, &error);
  g_assert_no_error (error);
}

static void
apply (TestOffice *office, const char *language)
{
  g_autoptr (GError) error = NULL;

  pqa_preset_apply (office->connection, language, &error);
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
test_requests (TestOffice *office, gconstpointer language)
{
  apply (office, language);

  g_assert_cmpint (count (office, "SELECT count (*) FROM category WHERE parent_id IS NULL"), >=,
                   10);
  g_assert_cmpint (count (office, "SELECT count (*) FROM category WHERE parent_id IS NOT NULL"), >=,
                   45);
  g_assert_cmpint (count (office, "SELECT count (*) FROM category"
                                  " WHERE parent_id IS NOT NULL AND department_id IS NULL"),
                   ==, 0);
  g_assert_cmpint (count (office, "SELECT count (*) FROM category WHERE initials = ''"), ==, 0);
  g_assert_cmpint (count (office, "SELECT count (DISTINCT kind || severity) FROM policy"
                                  " WHERE category_id IS NULL AND kind <> 'praise'"),
                   ==, 16);
  g_assert_cmpint (count (office,
                          "SELECT count (*) FROM policy"
                          " WHERE (respond_seconds IS NULL) <> (respond_calendar_id IS NULL)"
                          " OR (arrive_seconds IS NULL) <> (arrive_calendar_id IS NULL)"
                          " OR (complete_seconds IS NULL) <> (complete_calendar_id IS NULL)"
                          " OR (followup_seconds IS NULL) <> (followup_calendar_id IS NULL)"),
                   ==, 0);
  g_assert_cmpint (count (office, "SELECT count (*) FROM policy WHERE kind IN ('repair',"
                                  " 'complaint') AND followup_seconds IS NULL"),
                   ==, 0);
}

/* domain.md §3: three working days to complete, one to follow up, whatever a day's hours are. */
static void
test_working_days (TestOffice *office, gconstpointer language)
{
  gint64 day;

  apply (office, language);

  day = 60
        * count (office, "SELECT sum (i.to_minute - i.from_minute) FROM calendar_interval i"
                         " JOIN calendar_version v ON v.id = i.calendar_version_id"
                         " JOIN office o ON o.calendar_id = v.calendar_id WHERE i.weekday = 1");
  g_assert_cmpint (count (office, "SELECT complete_seconds FROM policy WHERE kind = 'repair'"
                                  " AND severity = 'general'"),
                   ==, 3 * day);
  g_assert_cmpint (count (office, "SELECT min (followup_seconds) FROM policy"), ==, day);
  g_assert_cmpint (count (office, "SELECT max (followup_seconds) FROM policy"), ==, day);
}

static void
test_standard (TestOffice *office, gconstpointer language)
{
  apply (office, language);

  g_assert_cmpint (count (office, "SELECT count (DISTINCT group_code) FROM standard_section"), ==,
                   4);
  g_assert_cmpint (count (office, "SELECT count (DISTINCT field_code) FROM standard_section"), ==,
                   17);
  g_assert_cmpint (count (office, "SELECT min (n) FROM (SELECT count (*) AS n FROM standard_item"
                                  " GROUP BY standard_section_id)"),
                   >=, 3);
  g_assert_cmpint (count (office, "SELECT count (*) FROM standard_item WHERE kind = 'measured'"
                                  " AND (unit = '' OR ifnull (lower_limit, upper_limit) IS NULL)"),
                   ==, 0);
  g_assert_cmpint (count (office, "SELECT count (DISTINCT kind) FROM standard_item"), ==, 3);
  g_assert_cmpint (count (office, "SELECT count (*) FROM standard_version"
                                  " WHERE state = 'published'"),
                   ==, 1);
}

static void
test_questionnaire (TestOffice *office, gconstpointer language)
{
  apply (office, language);

  g_assert_cmpint (count (office, "SELECT count (*) FROM dimension"), ==, 7);
  g_assert_cmpint (count (office, "SELECT count (*) FROM (SELECT 1 FROM question"
                                  " WHERE dimension_id IS NOT NULL GROUP BY dimension_id"
                                  " HAVING count (*) BETWEEN 2 AND 3)"),
                   ==, 7);
  g_assert_cmpint (count (office, "SELECT count (*) FROM question WHERE kind = 'recommendation'"
                                  " AND scale_min = 0 AND scale_max = 10"),
                   ==, 1);
  g_assert_cmpint (count (office, "SELECT count (*) FROM questionnaire_version"
                                  " WHERE state = 'published'"),
                   ==, 1);
}

static void
test_sound (TestOffice *office, gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  gint64 n_entries = 0;

  apply (office, language);

  g_assert_cmpint (count (office, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  pqa_audit_verify (office->connection, &n_entries, &head, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_entries, >, 0);
  g_assert_cmpint (count (office, "SELECT count (*) FROM office WHERE calendar_id IS NOT NULL"), ==,
                   1);
}

static char *
list_codes (const char *language)
{
  TestOffice office = { 0 };
  char *codes;

  set_up (&office, NULL);
  apply (&office, language);
  codes = pqa_connection_read_text (
      office.connection, NULL,
      "SELECT group_concat (code, ' ') FROM (SELECT 'category ' || code || severity AS code"
      " FROM category UNION ALL SELECT 'post ' || code FROM post"
      " UNION ALL SELECT 'department ' || code FROM department"
      " UNION ALL SELECT 'item ' || lineage_key || kind || weight || critical"
      "   || ifnull (lower_limit, '') || ifnull (upper_limit, '') FROM standard_item"
      " UNION ALL SELECT 'question ' || lineage_key || kind FROM question ORDER BY 1)",
      NULL);
  test_office_tear_down (&office, NULL);
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
test_twice (TestOffice *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n_categories;

  apply (office, "en");
  n_categories = count (office, "SELECT count (*) FROM category");

  g_assert_false (pqa_preset_apply (office->connection, "zh_CN", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpint (count (office, "SELECT count (*) FROM category"), ==, n_categories);
}

static void
test_refused (TestOffice *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_preset_apply (office->connection, "fr_FR", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  g_clear_error (&error);

  pqa_connection_set_actor (office->connection, 0, "test", PQA_ROLE_CLERK);
  g_assert_false (pqa_preset_apply (office->connection, "en", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
  g_assert_cmpint (count (office, "SELECT count (*) FROM category"), ==, 0);
}

static void
add (const char *name, const char *language, void (*func) (TestOffice *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/preset/%s/%s", name, language);

  g_test_add (path, TestOffice, language, set_up, func, test_office_tear_down);
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
  g_test_add ("/preset/twice", TestOffice, NULL, set_up, test_twice, test_office_tear_down);
  g_test_add ("/preset/refused", TestOffice, NULL, set_up, test_refused, test_office_tear_down);

  return g_test_run ();
}
