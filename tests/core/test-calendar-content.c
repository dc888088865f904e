/* test-calendar-content.c: editing a work calendar day by day
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-calendar-content.h"

#include <locale.h>

#include "time/pqa-date.h"
#include "time/pqa-time-format.h"

/* Monday to Friday 08:30–17:30. */
static PqaCalendarContent *
new_office (void)
{
  PqaCalendarContent *content = pqa_calendar_content_new ();
  const PqaHours hours = { 510, 1050 };

  for (guint i = 0; i < 5; i++)
    g_array_append_val (content->week[i], hours);
  return content;
}

static void
set (PqaCalendarContent *content, const char *date, const char *hours, const char *name)
{
  g_autoptr (PqaSpecialDay) day = pqa_special_day_new (date, name);
  g_autoptr (GArray) parsed = pqa_hours_parse (hours, NULL);

  g_array_append_vals (day->hours, parsed->data, parsed->len);
  pqa_calendar_content_set_day (content, day);
}

static void
assert_day (PqaCalendarContent *content, const char *date, PqaCalendarDay kind, const char *text)
{
  g_autofree char *described = pqa_calendar_content_describe (content, date);

  g_assert_cmpint (pqa_calendar_content_get_day (content, date), ==, kind);
  g_assert_cmpstr (described, ==, text);
}

static void
test_kinds_of_days (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();

  set (content, "2026-01-04", "08:30-12:00", "New Year");
  set (content, "2026-01-01", "", "New Year");
  set (content, "2026-01-06", "13:00-17:00", "");
  assert_day (content, "2026-01-01", PQA_CALENDAR_DAY_HOLIDAY, "Thu 1 Jan 2026, holiday, New Year");
  assert_day (content, "2026-01-03", PQA_CALENDAR_DAY_CLOSED, "Sat 3 Jan 2026, closed");
  assert_day (content, "2026-01-04", PQA_CALENDAR_DAY_MAKE_UP,
              "Sun 4 Jan 2026, make-up day 08:30-12:00, New Year");
  assert_day (content, "2026-01-05", PQA_CALENDAR_DAY_OPEN, "Mon 5 Jan 2026, open 08:30-17:30");
  assert_day (content, "2026-01-06", PQA_CALENDAR_DAY_SPECIAL,
              "Tue 6 Jan 2026, special hours 13:00-17:00");
}

static void
test_days_are_replaced (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();
  g_autoptr (PqaCalendarContent) copy = NULL;

  set (content, "2026-01-02", "", "a");
  set (content, "2026-01-01", "", "b");
  set (content, "2026-01-02", "", "c");
  copy = pqa_calendar_content_copy (content);
  g_assert_cmpint (content->days->len, ==, 2);
  g_assert_cmpstr (pqa_calendar_content_find (content, "2026-01-02")->name, ==, "c");
  pqa_calendar_content_clear_day (content, "2026-01-02");
  pqa_calendar_content_clear_day (content, "2026-01-03");
  g_assert_null (pqa_calendar_content_find (content, "2026-01-02"));
  g_assert_nonnull (pqa_calendar_content_find (content, "2026-01-01"));
  g_assert_cmpstr (pqa_calendar_content_find (copy, "2026-01-02")->name, ==, "c");
}

/* However they come in, the days stay in order and are found. */
static void
test_order (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *date = pqa_date_from_days (g_test_rand_int_range (20000, 20400));

      set (content, date, "", "x");
      g_assert_nonnull (pqa_calendar_content_find (content, date));
    }
  for (guint i = 1; i < content->days->len; i++)
    g_assert_cmpstr (((PqaSpecialDay *) content->days->pdata[i - 1])->date, <,
                     ((PqaSpecialDay *) content->days->pdata[i])->date);
}

static void
test_usual_hours (void)
{
  g_autoptr (PqaCalendarContent) content = new_office ();
  g_autoptr (PqaCalendarContent) never = pqa_calendar_content_new ();

  g_array_set_size (content->week[0], 0);
  g_assert_true (pqa_calendar_content_get_usual_hours (content) == content->week[1]);
  g_assert_cmpint (pqa_calendar_content_get_usual_hours (never)->len, ==, 0);
}

static void
test_first_weekday (void)
{
  setlocale (LC_ALL, "C");
  g_assert_cmpint (pqa_first_weekday (), ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-content/kinds-of-days", test_kinds_of_days);
  g_test_add_func ("/calendar-content/days-are-replaced", test_days_are_replaced);
  g_test_add_func ("/calendar-content/order", test_order);
  g_test_add_func ("/calendar-content/usual-hours", test_usual_hours);
  g_test_add_func ("/calendar-content/first-weekday", test_first_weekday);
  return g_test_run ();
}
