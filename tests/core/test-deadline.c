/* test-deadline.c: due instants, pauses, status and their explanation
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-deadline.h"

#include "pqa-error.h"
#include "request/pqa-deadline-explanation.h"
#include "time/pqa-local-time.h"

#define NONE PQA_INSTANT_NONE
#define HOUR 3600
#define DAY PQA_DAY_SECONDS

static PqaWorkCalendar *
new_office (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  PqaWorkCalendar *calendar = pqa_work_calendar_new (zone);
  int weekday;

  for (weekday = 1; weekday <= 5; weekday++)
    pqa_work_calendar_open_weekday (calendar, weekday, 9 * HOUR, 17 * HOUR);
  pqa_work_calendar_close_date (calendar, "2026-11-23"); /* a Monday */
  return calendar;
}

static gint64
at (const char *text)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  gint64 instant = 0;

  g_assert_true (pqa_local_time_parse (zone, text, &instant, NULL));
  return instant;
}

static void
assert_due (PqaWorkCalendar *calendar,
            const char *start,
            gint64 seconds,
            const PqaPause *pauses,
            gsize n_pauses,
            const char *expected)
{
  g_autofree char *text = NULL;
  gint64 due = 0;

  g_assert_true (pqa_deadline_compute_due (calendar, at (start), seconds, pauses, n_pauses,
                                           at ("2026-11-25 10:00"), &due, NULL));
  text = pqa_local_time_text (pqa_work_calendar_get_zone (calendar), due);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_due (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  PqaPause parts = { at ("2026-11-24 10:00"), at ("2026-11-24 13:00"), PQA_WAITING_PARTS };
  PqaPause overlap[] = { { at ("2026-11-24 12:00"), at ("2026-11-24 14:00"), PQA_WAITING_OTHER },
                         { at ("2026-11-24 10:00"), at ("2026-11-24 13:00"), PQA_WAITING_PARTS } };
  PqaPause night = { at ("2026-11-24 17:00"), at ("2026-11-25 09:00"), PQA_WAITING_RESIDENT };
  PqaPause open = { at ("2026-11-25 09:00"), NONE, PQA_WAITING_RESIDENT };
  PqaPause before = { at ("2026-11-19 09:00"), at ("2026-11-20 16:00"), PQA_WAITING_OTHER };

  assert_due (calendar, "2026-11-20 16:00", 10 * HOUR, NULL, 0, "2026-11-25 10:00:00");
  assert_due (calendar, "2026-11-20 16:00", 10 * HOUR, &parts, 1, "2026-11-25 13:00:00");
  assert_due (calendar, "2026-11-20 16:00", 10 * HOUR, overlap, 2, "2026-11-25 14:00:00");
  assert_due (calendar, "2026-11-20 16:00", 10 * HOUR, &night, 1, "2026-11-25 10:00:00");
  assert_due (calendar, "2026-11-20 16:00", 10 * HOUR, &open, 1, "2026-11-25 11:00:00");
  assert_due (calendar, "2026-11-20 16:00", 10 * HOUR, &before, 1, "2026-11-25 10:00:00");
}

static void
test_breach_stays (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  PqaPause late = { at ("2026-11-25 10:00"), at ("2026-11-27 10:00"), PQA_WAITING_PARTS };

  assert_due (calendar, "2026-11-20 16:00", 10 * HOUR, &late, 1, "2026-11-25 10:00:00");
}

static void
test_never_open (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", NULL);
  g_autoptr (PqaWorkCalendar) calendar = pqa_work_calendar_new (zone);
  g_autoptr (GError) error = NULL;
  gint64 due;

  g_assert_false (pqa_deadline_compute_due (calendar, 0, HOUR, NULL, 0, 0, &due, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

/* Pauses put off by exactly the open time they cover, wherever they lie before the due instant. */
static void
test_random_pauses (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  int round;

  for (round = 0; round < 2000; round++)
    {
      gint64 start = at ("2026-11-02") + g_test_rand_int_range (0, 20 * DAY);
      gint64 seconds = g_test_rand_int_range (1, 40 * HOUR);
      gint64 from = start + g_test_rand_int_range (0, 2 * DAY);
      PqaPause pause = { from, from + g_test_rand_int_range (0, 4 * DAY), PQA_WAITING_OTHER };
      gint64 plain = 0, due = 0, expected;

      g_assert_true (pqa_deadline_compute_due (calendar, start, seconds, NULL, 0, 0, &plain, NULL));
      g_assert_true (pqa_deadline_compute_due (calendar, start, seconds, &pause, 1, 0, &due, NULL));
      expected = seconds;
      if (pause.from < plain)
        expected += pqa_work_calendar_diff (calendar, pause.from, pause.to);
      g_assert_cmpint (pqa_work_calendar_diff (calendar, start, due), ==, expected);
    }
}

static void
test_status (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  PqaDeadline deadline
      = { PQA_DEADLINE_TARGET_COMPLETE, calendar, at ("2026-11-24 09:00"), 5 * HOUR,
          at ("2026-11-24 14:00"),      NONE,     20 };

  g_assert_cmpint (pqa_deadline_get_status (&deadline, at ("2026-11-24 13:00")), ==,
                   PQA_DEADLINE_RUNNING);
  g_assert_cmpint (pqa_deadline_get_status (&deadline, at ("2026-11-24 13:01")), ==,
                   PQA_DEADLINE_AT_RISK);
  g_assert_cmpint (pqa_deadline_get_status (&deadline, at ("2026-11-24 14:00")), ==,
                   PQA_DEADLINE_AT_RISK);
  g_assert_cmpint (pqa_deadline_get_status (&deadline, at ("2026-11-24 14:01")), ==,
                   PQA_DEADLINE_BREACHED);
  deadline.reached = at ("2026-11-24 14:00");
  g_assert_cmpint (pqa_deadline_get_status (&deadline, at ("2026-12-24")), ==, PQA_DEADLINE_MET);
  deadline.reached++;
  g_assert_cmpint (pqa_deadline_get_status (&deadline, 0), ==, PQA_DEADLINE_BREACHED);
  deadline.due = NONE;
  g_assert_cmpint (pqa_deadline_get_status (&deadline, 0), ==, PQA_DEADLINE_NONE);
}

/* The instant that lists compare with says the same as the status. */
static void
test_risk (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  PqaDeadline deadline = { PQA_DEADLINE_TARGET_COMPLETE, calendar, 0, 0, NONE, NONE, 20 };
  gint64 risk_at;

  g_assert_false (pqa_deadline_find_risk (&deadline, &risk_at));
  deadline.due = at ("2026-11-24 10:00");
  g_assert_false (pqa_deadline_find_risk (&deadline, &risk_at));
  for (deadline.seconds = 1; deadline.seconds < 400000; deadline.seconds = deadline.seconds * 3 + 1)
    {
      g_assert_true (pqa_deadline_find_risk (&deadline, &risk_at));
      g_assert_cmpint (pqa_deadline_get_status (&deadline, risk_at), ==, PQA_DEADLINE_RUNNING);
      g_assert_cmpint (pqa_deadline_get_status (&deadline, risk_at + 1), ==, PQA_DEADLINE_AT_RISK);
    }
}

static void
test_risk_share (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  PqaDeadline deadline
      = { PQA_DEADLINE_TARGET_COMPLETE, calendar, at ("2026-11-24 09:00"), 5 * HOUR,
          at ("2026-11-24 14:00"),      NONE,     50 };
  gint64 risk_at;

  g_assert_true (pqa_deadline_find_risk (&deadline, &risk_at));
  g_assert_cmpint (risk_at, ==, at ("2026-11-24 11:30"));
  deadline.risk_share = 0;
  g_assert_false (pqa_deadline_find_risk (&deadline, &risk_at));
  g_assert_cmpint (pqa_deadline_get_status (&deadline, deadline.due), ==, PQA_DEADLINE_RUNNING);
}

static void
test_next (void)
{
  PqaDeadline deadlines[] = {
    { PQA_DEADLINE_TARGET_RESPOND, NULL, 0, 0, 100, 50 },
    { PQA_DEADLINE_TARGET_ARRIVE, NULL, 0, 0, 300, NONE },
    { PQA_DEADLINE_TARGET_COMPLETE, NULL, 0, 0, 200, NONE },
    { PQA_DEADLINE_TARGET_FOLLOW_UP, NULL, 0, 0, NONE, NONE },
  };

  g_assert_true (pqa_deadline_find_next (deadlines, 4) == &deadlines[2]);
  deadlines[2].reached = 1000;
  g_assert_true (pqa_deadline_find_next (deadlines, 4) == &deadlines[1]);
  deadlines[1].reached = 1000;
  g_assert_null (pqa_deadline_find_next (deadlines, 4));
  g_assert_null (pqa_deadline_find_next (NULL, 0));
}

static void
assert_format (gint64 due, gint64 reached, const char *expected)
{
  PqaDeadline deadline = { PQA_DEADLINE_TARGET_COMPLETE, NULL, 0, 0, due, reached };
  g_autofree char *text = pqa_deadline_format (&deadline, 0);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  assert_format (1500, NONE, "25 min left");
  assert_format (-7200, NONE, "2 h late");
  assert_format (100, 100, "On time");
  assert_format (0, 7200, "2 h late");
  assert_format (NONE, NONE, "");
}

static void
assert_explanation (PqaWorkCalendar *calendar,
                    gint64 seconds,
                    const PqaPause *pauses,
                    gsize n_pauses,
                    const char *expected)
{
  PqaDeadline deadline
      = { PQA_DEADLINE_TARGET_COMPLETE, calendar, at ("2026-11-20 16:40"), seconds, NONE, NONE };
  g_autoptr (PqaDeadlineExplanation) explanation = NULL;
  g_autofree char *text = NULL;

  g_assert_true (pqa_deadline_compute_due (calendar, deadline.start, seconds, pauses, n_pauses, 0,
                                           &deadline.due, NULL));
  explanation = pqa_deadline_explanation_new (&deadline, pauses, n_pauses, 0);
  text = pqa_deadline_explanation_to_string (explanation, "General repair");
  g_assert_cmpstr (text, ==, expected);
}

static void
test_explanation (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  g_autoptr (PqaWorkCalendar) always
      = pqa_work_calendar_new_round_the_clock (pqa_work_calendar_get_zone (calendar));
  PqaPause pauses[] = {
    { at ("2026-11-24 10:00"), at ("2026-11-24 12:00"), PQA_WAITING_PARTS },
    { at ("2026-11-24 13:00"), at ("2026-11-24 14:00"), PQA_WAITING_PARTS },
  };

  assert_explanation (calendar, 10 * HOUR, pauses, 2,
                      "General repair: 10 working hours from Fri 16:40; Sat–Sun closed, Mon "
                      "holiday; waited 3 h for parts → Wed 13:40");
  assert_explanation (calendar, 20 * 60, NULL, 0,
                      "General repair: 20 working minutes from Fri 16:40 → Fri 17:00");
  assert_explanation (calendar, 27000, NULL, 0,
                      "General repair: 7.5 working hours from Fri 16:40; Sat–Sun closed, Mon "
                      "holiday → Tue 16:10");
  assert_explanation (always, 24 * HOUR, NULL, 0,
                      "General repair: 1 day from Fri 16:40 → Sat 16:40");
  assert_explanation (calendar, 60 * HOUR, NULL, 0,
                      "General repair: 60 working hours from 20 Nov 2026, 16:40; Sat–Sun closed, "
                      "23 Nov 2026 holiday → 3 Dec 2026, 12:40");
  assert_explanation (calendar, 240 * HOUR, NULL, 0,
                      "General repair: 240 working hours from 20 Nov 2026, 16:40; 15 days closed "
                      "→ 4 Jan 2027, 16:40");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/due", test_due);
  g_test_add_func ("/deadline/breach-stays", test_breach_stays);
  g_test_add_func ("/deadline/never-open", test_never_open);
  g_test_add_func ("/deadline/random-pauses", test_random_pauses);
  g_test_add_func ("/deadline/status", test_status);
  g_test_add_func ("/deadline/risk", test_risk);
  g_test_add_func ("/deadline/risk-share", test_risk_share);
  g_test_add_func ("/deadline/next", test_next);
  g_test_add_func ("/deadline/format", test_format);
  g_test_add_func ("/deadline/explanation", test_explanation);
  return g_test_run ();
}
