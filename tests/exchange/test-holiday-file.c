/* test-holiday-file.c: public holidays from a file, and what is wrong with bad ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-holiday-file.h"

#include "exchange-support.h"
#include "pqa-error.h"

static PqaCalendarContent *
new_office (void)
{
  PqaCalendarContent *content = pqa_calendar_content_new ();
  const PqaHours hours = { 510, 1050 };

  for (guint i = 0; i < 5; i++)
    g_array_append_val (content->week[i], hours);
  return content;
}

static PqaHolidayFile *
read_text (const char *text, gssize len, const PqaCalendarContent *content, GError **error)
{
  g_autofree char *path = test_write_file ("holidays.csv", text, len);

  return pqa_holiday_file_read (path, content, NULL, error);
}

static PqaHolidayFile *
read_good (const char *text, const PqaCalendarContent *content)
{
  g_autoptr (GError) error = NULL;
  PqaHolidayFile *file = read_text (text, -1, content, &error);

  g_assert_no_error (error);
  return file;
}

static void
assert_counts (const PqaHolidayFile *file, gint64 added, gint64 changed, gint64 unchanged)
{
  g_assert_cmpint (file->report->n_problems, ==, 0);
  g_assert_cmpint (file->report->added, ==, added);
  g_assert_cmpint (file->report->changed, ==, changed);
  g_assert_cmpint (file->report->unchanged, ==, unchanged);
}

static void
assert_described (const PqaCalendarContent *content, const char *date, const char *expected)
{
  g_autofree char *text = pqa_calendar_content_describe (content, date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_english (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();
  g_autoptr (PqaHolidayFile) file
      = read_good ("Name,Date,Kind,Hours\nNew Year,2026-01-01,holiday,\nNew Year,2026-01-04,"
                   "workday,\nParty,2026/1/9,Workday,09:00-12:00\n",
                   content);

  assert_counts (file, 3, 0, 0);
  pqa_holiday_file_apply (file, content);
  assert_described (content, "2026-01-01", "Thu 1 Jan 2026, holiday, New Year");
  assert_described (content, "2026-01-04", "Sun 4 Jan 2026, make-up day 08:30-17:30, New Year");
  assert_described (content, "2026-01-09", "Fri 9 Jan 2026, special hours 09:00-12:00, Party");
}

/* In the encoding of old Chinese spreadsheets. */
static void
test_chinese (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();
  g_autoptr (GError) error = NULL;
  gsize len = 0;
  g_autofree char *bytes
      = g_convert ("日期,类型,名称\n2026年10月1日,放假,国庆节\n2026年10月10日,上班,国庆节调休上班\n", -1,
                   "GB18030", "UTF-8", NULL, &len, NULL);
  g_autoptr (PqaHolidayFile) file = read_text (bytes, (gssize) len, content, &error);

  g_assert_no_error (error);
  assert_counts (file, 2, 0, 0);
  pqa_holiday_file_apply (file, content);
  assert_described (content, "2026-10-01", "Thu 1 Oct 2026, holiday, 国庆节");
}

static void
test_again (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();
  const char *text = "date,kind,name\n2026-01-01,holiday,New Year\n2026-01-02,holiday,New Year\n";
  g_autoptr (PqaHolidayFile) first = read_good (text, content);
  g_autoptr (PqaHolidayFile) second = NULL;
  g_autoptr (PqaHolidayFile) third = NULL;

  pqa_holiday_file_apply (first, content);
  second = read_good (text, content);
  assert_counts (second, 0, 0, 2);
  g_assert_false (pqa_holiday_file_has_news (second));
  third = read_good ("date,kind,name\n2026-01-01,holiday,Yuandan\n2026-01-02,holiday,New Year\n"
                     "2026-01-05,holiday,Bridge\n",
                     content);
  assert_counts (third, 1, 1, 1);
  g_assert_true (pqa_holiday_file_has_news (third));
}

/* Every bad row is named with its line. */
static void
test_bad_rows (void)
{
  static const gint64 LINES[] = { 3, 4, 5, 6, 7 };
  g_autoptr (PqaCalendarContent) content = new_office ();
  g_autoptr (PqaHolidayFile) file
      = read_good ("date,kind,name,hours\n2026-01-01,holiday,a,\n2026-02-30,holiday,b,\n"
                   "2026-01-01,workday,c,\n2026-01-05,party,d,\n2026-01-06,workday,e,noon\n"
                   ",holiday,f,\n",
                   content);

  g_assert_cmpint (file->report->n_problems, ==, G_N_ELEMENTS (LINES));
  for (guint i = 0; i < G_N_ELEMENTS (LINES); i++)
    {
      const PqaImportProblem *problem = file->report->problems->pdata[i];

      g_assert_cmpint (problem->line, ==, LINES[i]);
      g_assert_cmpstr (problem->reason, !=, "");
    }
  g_assert_false (pqa_holiday_file_has_news (file));
}

static void
test_no_such_table (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("date,name\n2026-01-01,a\n", -1, content, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "kind"));
  g_clear_error (&error);
  g_assert_null (read_text ("date,kind,name\n2026-01-01,holiday,\xff\xfe\x80\x81\n\0\0\0", 40,
                            content, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
}

/* Without hours of its own, a working day takes those of a calendar that has some. */
static void
test_calendar_without_hours (void)
{
  g_autoptr (PqaCalendarContent) content = pqa_calendar_content_new ();
  g_autoptr (PqaHolidayFile) file
      = read_good ("date,kind,name\n2026-01-04,workday,New Year\n", content);

  g_assert_cmpint (file->report->n_problems, ==, 1);
}

/* The arrangements of the State Council: 2025 has 28 days off and 5 to make up, 2026 33 and 6. */
static void
test_supplied_years (void)
{
  static const gint64 COUNTS[] = { 39, 33 };
  g_auto (GStrv) names = pqa_holiday_file_list_supplied ();

  g_assert_cmpint (g_strv_length (names), ==, G_N_ELEMENTS (COUNTS));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (PqaCalendarContent) content = new_office ();
      g_autoptr (GError) error = NULL;
      g_autoptr (PqaHolidayFile) file
          = pqa_holiday_file_read_supplied (names[i], content, &error);

      g_assert_no_error (error);
      assert_counts (file, COUNTS[i], 0, 0);
      pqa_holiday_file_apply (file, content);
      for (guint j = 0; j < content->days->len; j++)
        {
          const PqaSpecialDay *day = content->days->pdata[j];
          PqaCalendarDay kind = pqa_calendar_content_get_day (content, day->date);

          /* Only weekends are made up for. */
          g_assert_true (kind == PQA_CALENDAR_DAY_HOLIDAY || kind == PQA_CALENDAR_DAY_MAKE_UP);
        }
    }
}

static void
test_round_trip (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();
  g_autoptr (PqaHolidayFile) first
      = read_good ("date,kind,name,hours\n2026-01-01,holiday,=1+1,\n2026-01-04,workday,\"a, b\","
                   "\"22:00-06:00\"\n",
                   content);
  g_autofree char *path = test_write_file ("written.csv", "", 0);
  g_autoptr (PqaHolidayFile) second = NULL;
  g_autoptr (GError) error = NULL;

  pqa_holiday_file_apply (first, content);
  g_assert_true (pqa_holiday_file_write (path, content, &error));
  g_assert_no_error (error);
  second = pqa_holiday_file_read (path, content, NULL, &error);
  g_assert_no_error (error);
  assert_counts (second, 0, 0, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday-file/english", test_english);
  g_test_add_func ("/holiday-file/chinese", test_chinese);
  g_test_add_func ("/holiday-file/again", test_again);
  g_test_add_func ("/holiday-file/bad-rows", test_bad_rows);
  g_test_add_func ("/holiday-file/no-such-table", test_no_such_table);
  g_test_add_func ("/holiday-file/calendar-without-hours", test_calendar_without_hours);
  g_test_add_func ("/holiday-file/supplied-years", test_supplied_years);
  g_test_add_func ("/holiday-file/round-trip", test_round_trip);
  return g_test_run ();
}
