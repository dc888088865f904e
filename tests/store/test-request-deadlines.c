/* test-request-deadlines.c: deadlines worked out by hand that take the life of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The office is open 8:30–12:00 and 13:30–17:30 from Monday to Friday. A general repair is to be
 * responded to in one hour of work and completed in 22.5, and followed up in 7.5 after completion.
 */
#include "test-request-support.h"

#include <libintl.h>
#include <locale.h>

#include "indicator/pqa-indicator-store.h"
#include "request/pqa-deadline-explanation.h"
#include "request/pqa-episode.h"
#include "request/pqa-policy-apply.h"
#include "settings/pqa-calendar-edit.h"
#include "settings/pqa-policy-edit.h"
#include "time/pqa-local-time.h"

#define RESPOND PQA_DEADLINE_TARGET_RESPOND
#define COMPLETE PQA_DEADLINE_TARGET_COMPLETE
#define FOLLOW_UP PQA_DEADLINE_TARGET_FOLLOW_UP

static char *
explain (const PqaEpisode *episode, PqaDeadlineTarget target, gint64 now, const char *language)
{
  g_autoptr (PqaDeadlineExplanation) explanation = NULL;

  g_setenv ("LANGUAGE", language, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  explanation = pqa_deadline_explanation_new (
      &episode->deadlines[target], (PqaPause *) episode->pauses->data,
      target == COMPLETE ? episode->pauses->len : 0, now);
  return pqa_deadline_explanation_to_string (explanation, NULL);
}

static void
assert_deadline (TestOffice *office,
                 gint64 id,
                 gint64 number,
                 PqaDeadlineTarget target,
                 gint64 due,
                 const char *english,
                 const char *chinese)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaEpisode) episode = pqa_episode_load (office->connection, id, number, &error);
  g_autofree char *en = NULL;
  g_autofree char *zh = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (episode->deadlines[target].due, ==, due);
  zh = explain (episode, target, due, "zh_CN");
  en = explain (episode, target, due, "en");
  g_assert_cmpstr (en, ==, english);
  g_assert_cmpstr (zh, ==, chinese);
}

static gint64
start_work (TestOffice *office)
{
  gint64 id = request_office_add (office);

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  return id;
}

static void
wait_from (TestOffice *office, gint64 id, gint64 from, PqaWaiting reason)
{
  request_office_set_time (office, from);
  DO (office, pqa_request_store_wait (connection, STEP (id), reason, &error));
}

static void
resume_at (TestOffice *office, gint64 id, gint64 to)
{
  request_office_set_time (office, to);
  DO (office, pqa_request_store_resume (connection, STEP (id), &error));
}

static void
complete_at (TestOffice *office, gint64 id, gint64 at)
{
  request_office_set_time (office, at);
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
}

static gint64
find_calendar (TestOffice *office, const char *code)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  pqa_connection_read_int (office->connection, &id, &error,
                           "SELECT id FROM calendar WHERE code = ?1", "t", code);
  g_assert_no_error (error);
  return id;
}

/* The limits in force. */
static GPtrArray *
read_policies (TestOffice *office)
{
  g_autoptr (GPtrArray) versions = pqa_policy_edit_read_versions (office->connection, 1, NULL);

  return g_ptr_array_ref (((PqaPolicyVersion *) versions->pdata[0])->rows);
}

/* New limits for a general repair: hours of work to respond and to complete. */
static void
change_limits (TestOffice *office, double respond, double complete)
{
  g_autoptr (GPtrArray) rows = read_policies (office);
  gint64 calendar_id = find_calendar (office, "office");
  PqaPolicyRow *row = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      PqaPolicyRow *one = rows->pdata[i];

      if (one->kind == PQA_REQUEST_KIND_REPAIR && one->severity == PQA_SEVERITY_GENERAL
          && one->category_id == 0)
        row = one;
    }
  g_assert_nonnull (row);
  row->limits[RESPOND].seconds = (gint64) (respond * 3600);
  row->limits[RESPOND].calendar_id = calendar_id;
  row->limits[COMPLETE].seconds = (gint64) (complete * 3600);
  row->limits[COMPLETE].calendar_id = calendar_id;
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_policy_edit_save (connection, row, &error));
}

static void
apply (TestOffice *office, gint64 id)
{
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_apply_policy (connection, STEP (id, .note = "新时限"), &error));
}

/* Waited Wed 10:00–12:00 2 h, 13:30–17:30 4 h, Thu 8:30–10:00 1.5 h = 7.5 h, ended by the same save
 * that completes. Wed 7 h, Thu 14.5 h, Fri 22 h, Mon 29.5 h, Tue 8:30 + 0.5 h = 9:00. */
static void
test_completion_ends_the_pause (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  wait_from (office, id, AT (10, 0), PQA_WAITING_PARTS);
  complete_at (office, id, AT (10, 0) + DAYS (1));
  assert_deadline (office, id, 1, COMPLETE, AT (9, 0) + DAYS (6),
                   "22.5 working hours from Wed 09:00; Sat–Sun closed; waited 7 h 30 min for parts"
                   " → Tue 09:00",
                   "自周三 09:00起22.5个工作小时；周六至周日休息；等待配件7小时30分钟"
                   " → 周二 09:00");
}

/* Waited Wed 11:00–12:00 1 h for the resident; from Fri 17:00 over the weekend until Mon 9:00,
 * 0.5 + 0.5 = 1 h, for the contractor. 24.5 h: Wed 7 h, Thu 14.5 h, Fri 22 h, Mon 2.5 h = 11:00. */
static void
test_two_pauses (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  wait_from (office, id, AT (11, 0), PQA_WAITING_RESIDENT);
  resume_at (office, id, AT (12, 0));
  wait_from (office, id, AT (17, 0) + DAYS (2), PQA_WAITING_CONTRACTOR);
  resume_at (office, id, AT (9, 0) + DAYS (5));
  assert_deadline (office, id, 1, COMPLETE, AT (11, 0) + DAYS (5),
                   "22.5 working hours from Wed 09:00; Sat–Sun closed; waited 1 h for the resident,"
                   " waited 1 h for the contractor → Mon 11:00",
                   "自周三 09:00起22.5个工作小时；周六至周日休息；等待住户1小时、等待外包单位1小时"
                   " → 周一 11:00");
}

/* Completed late, on Mon 10:00; reopened on Tue 9:00: responds by 10:00, completes by Tue 7 h, Wed
 * 14.5 h, Thu 22 h, Fri 8:30 + 0.5 h = 9:00. The first run stays as late as it was. */
static void
test_reopening (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  complete_at (office, id, AT (10, 0) + DAYS (5));
  request_office_set_time (office, AT (9, 0) + DAYS (6));
  DO (office, pqa_request_store_reopen (connection, STEP (id, .note = "又漏"), &error));
  assert_deadline (office, id, 1, COMPLETE, AT (9, 0) + DAYS (5),
                   "22.5 working hours from Wed 09:00; Sat–Sun closed → Mon 09:00",
                   "自周三 09:00起22.5个工作小时；周六至周日休息 → 周一 09:00");
  assert_deadline (office, id, 2, RESPOND, AT (10, 0) + DAYS (6),
                   "1 working hour from Tue 09:00 → Tue 10:00",
                   "自周二 09:00起1个工作小时 → 周二 10:00");
  assert_deadline (office, id, 2, COMPLETE, AT (9, 0) + DAYS (9),
                   "22.5 working hours from Tue 09:00 → Fri 09:00",
                   "自周二 09:00起22.5个工作小时 → 周五 09:00");
}

/* The limits of another day's policy do not reach a request that was registered before. */
static void
test_policy_edited_meanwhile (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  change_limits (office, 2, 7.5);
  assert_deadline (office, id, 1, COMPLETE, AT (9, 0) + DAYS (5),
                   "22.5 working hours from Wed 09:00; Sat–Sun closed → Mon 09:00",
                   "自周三 09:00起22.5个工作小时；周六至周日休息 → 周一 09:00");
}

/* The newest version says who made it. */
static void
test_version_has_its_maker (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GPtrArray) versions = NULL;

  change_limits (office, 2, 7.5);
  versions = pqa_policy_edit_read_versions (office->connection, 10, NULL);
  g_assert_cmpint (versions->len, ==, 2);
  g_assert_cmpstr (((PqaPolicyVersion *) versions->pdata[0])->created_by, ==, "李娜");
  g_assert_null (((PqaPolicyVersion *) versions->pdata[1])->created_by);
}

/* Responded at once under the old limit of one hour, which stays what it was. Completes by Wed 7 h,
 * Thu 8:30 + 0.5 h = 9:00. */
static void
test_policy_applied_again (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  change_limits (office, 2, 7.5);
  request_office_set_time (office, AT (11, 0));
  apply (office, id);
  assert_deadline (office, id, 1, RESPOND, AT (10, 0), "1 working hour from Wed 09:00 → Wed 10:00",
                   "自周三 09:00起1个工作小时 → 周三 10:00");
  assert_deadline (office, id, 1, COMPLETE, AT (9, 0) + DAYS (1),
                   "7.5 working hours from Wed 09:00 → Thu 09:00",
                   "自周三 09:00起7.5个工作小时 → 周四 09:00");
}

/* It has waited since Fri 16:00, before it was due on Mon 9:00, so that it is not late on Tue 8:30
 * when 30 h are allowed; waited until Tue 10:00: Fri 1.5 h, Mon 7.5 h, Tue 1.5 h = 10.5 h. 40.5 h:
 * Wed 7 h, Thu 14.5 h, Fri 22 h, Mon 29.5 h, Tue 37 h, Wed 8:30 + 3.5 h = 12:00. */
static void
test_policy_applied_while_waiting (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  wait_from (office, id, AT (16, 0) + DAYS (2), PQA_WAITING_PARTS);
  request_office_set_time (office, AT (8, 30) + DAYS (6));
  change_limits (office, 1, 30);
  apply (office, id);
  request_office_sign_in (office, CLERK);
  resume_at (office, id, AT (10, 0) + DAYS (6));
  assert_deadline (office, id, 1, COMPLETE, AT (12, 0) + DAYS (7),
                   "30 working hours from 15 Nov 2023, 09:00; Sat–Sun closed; waited 10 h 30 min"
                   " for parts → 22 Nov 2023, 12:00",
                   "自2023年11月15日 09:00起30个工作小时；周六至周日休息；等待配件10小时30分钟"
                   " → 2023年11月22日 12:00");
}

/* Late since Mon 9:00; more time given on Tue does not undo it. */
static void
test_policy_applied_after_the_breach (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  request_office_set_time (office, AT (9, 0) + DAYS (6));
  change_limits (office, 1, 75);
  apply (office, id);
  assert_deadline (office, id, 1, COMPLETE, AT (9, 0) + DAYS (5),
                   "22.5 working hours from Wed 09:00; Sat–Sun closed → Mon 09:00",
                   "自周三 09:00起22.5个工作小时；周六至周日休息 → 周一 09:00");
}

/* The calendar by which it was registered counts on, also when a pause puts the end off: waited Wed
 * 11:00–12:00, 23.5 h, Mon 8:30 + 1.5 h = 10:00, though Friday has become a holiday meanwhile. What
 * is registered afterwards has Wed 4 h, Thu 11.5 h, Mon 19 h, Tue 8:30 + 3.5 h = 12:00. */
static void
test_calendar_edited_meanwhile (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);
  g_autoptr (GPtrArray) calendars = pqa_calendar_edit_read_all (office->connection, NULL);
  g_autoptr (PqaSpecialDay) fair = pqa_special_day_new ("2023-11-17", "庙会");

  wait_from (office, id, AT (11, 0), PQA_WAITING_OTHER);
  request_office_sign_in (office, MANAGER);
  for (guint i = 0; i < calendars->len; i++)
    {
      PqaCalendarInfo *info = calendars->pdata[i];

      if (info->content == NULL)
        continue;
      pqa_calendar_content_set_day (info->content, fair);
      DO (office, pqa_calendar_edit_save (connection, info->id, info->content, &error));
    }
  request_office_sign_in (office, CLERK);
  resume_at (office, id, AT (12, 0));
  assert_deadline (office, id, 1, COMPLETE, AT (10, 0) + DAYS (5),
                   "22.5 working hours from Wed 09:00; Sat–Sun closed; waited 1 h → Mon 10:00",
                   "自周三 09:00起22.5个工作小时；周六至周日休息；等待1小时 → 周一 10:00");
  assert_deadline (office, request_office_add (office), 1, COMPLETE, AT (12, 0) + DAYS (6),
                   "22.5 working hours from Wed 12:00; Fri holiday, Sat–Sun closed → Tue 12:00",
                   "自周三 12:00起22.5个工作小时；周五放假、周六至周日休息 → 周二 12:00");
}

/* Urgent instead of general at 9:30: 8 h round the clock from registration, 17:00. */
static void
test_other_severity (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);
  g_autoptr (PqaRequestFields) fields = request_office_repair ();

  fields->zone_id = 1;
  fields->building_id = 1;
  fields->severity = PQA_SEVERITY_URGENT;
  request_office_set_time (office, AT (9, 30));
  DO (office, pqa_request_store_edit (connection, STEP (id), fields, &error));
  assert_deadline (office, id, 1, COMPLETE, AT (17, 0), "8 h from Wed 09:00 → Wed 17:00",
                   "自周三 09:00起8小时 → 周三 17:00");
}

/* Told at 9:00 of what happened on Tue 17:00: 0.5 h, Wed 8:30 + 0.5 h = 9:00. */
static void
test_entered_later (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRegistration registration = { .fields = fields, .occurred_at = AT (17, 0) - DAYS (1) };
  gint64 id;

  DO (office, pqa_request_store_register (connection, &registration, &id, &error));
  assert_deadline (office, id, 1, RESPOND, AT (9, 0), "1 working hour from Tue 17:00 → Wed 09:00",
                   "自周二 17:00起1个工作小时 → 周三 09:00");
}

/* Completed Fri 17:00: 0.5 h, Mon 7 h until 17:00. Nobody answers on Mon 10:00: again 7.5 h, Mon
 * 2 h + 4 h = 6 h, Tue 8:30 + 1.5 h = 10:00. */
static void
test_follow_up_not_reached (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);
  PqaFollowUp silence = { .reached = FALSE };

  complete_at (office, id, AT (17, 0) + DAYS (2));
  assert_deadline (office, id, 1, FOLLOW_UP, AT (17, 0) + DAYS (5),
                   "7.5 working hours from Fri 17:00; Sat–Sun closed → Mon 17:00",
                   "自周五 17:00起7.5个工作小时；周六至周日休息 → 周一 17:00");
  request_office_set_time (office, AT (10, 0) + DAYS (5));
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &silence, &error));
  assert_deadline (office, id, 1, FOLLOW_UP, AT (10, 0) + DAYS (6),
                   "7.5 working hours from Mon 10:00 → Tue 10:00",
                   "自周一 10:00起7.5个工作小时 → 周二 10:00");
}

static void
assert_figure (TestOffice *office, const char *code, gint64 numerator, gint64 denominator)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  g_autoptr (PqaPeriod) period = pqa_period_parse ("2023-11", zone, NULL);
  const char *const codes[] = { code, NULL };
  g_autoptr (GPtrArray) figures = pqa_indicator_store_read (office->connection, period,
                                                            PQA_GROUPING_NONE, codes, NULL);
  const PqaFigure *figure = figures->pdata[0];

  g_assert_cmpint (figure->ratio.numerator, ==, numerator);
  g_assert_cmpint (figure->ratio.denominator, ==, denominator);
}

/* Due on Mon 9:00, but waiting since Fri 16:00: not late on Tue, and not decided. Late once it goes
 * on at Tue 10:00, 10.5 h later than Mon 9:00, and is not done on Thu. */
static void
test_waiting_is_undecided (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  wait_from (office, id, AT (16, 0) + DAYS (2), PQA_WAITING_PARTS);
  request_office_set_time (office, AT (9, 0) + DAYS (6));
  assert_figure (office, "COMPLETE_ONTIME", 0, 0);
  resume_at (office, id, AT (10, 0) + DAYS (6));
  assert_figure (office, "COMPLETE_ONTIME", 0, 0);
  request_office_set_time (office, AT (9, 0) + DAYS (8));
  assert_figure (office, "COMPLETE_ONTIME", 0, 1);
}

/* It was late on Mon 9:00 already when it began to wait, so that it is late on Tue. */
static void
test_waiting_after_the_breach_is_late (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);

  wait_from (office, id, AT (9, 0) + DAYS (5), PQA_WAITING_PARTS);
  request_office_set_time (office, AT (9, 0) + DAYS (6));
  assert_figure (office, "COMPLETE_ONTIME", 0, 1);
  g_assert_cmpint (request_office_read (office, "SELECT next_due_at FROM request WHERE id = ?1", id),
                   ==, AT (9, 0) + DAYS (5));
}

/* Under the same limits nothing changes, though the waiting goes on; with 7.5 h more it does. */
static void
test_preview_while_waiting (TestOffice *office, gconstpointer unused)
{
  gint64 id = start_work (office);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const PqaDeadlineChange *change;

  wait_from (office, id, AT (10, 0), PQA_WAITING_PARTS);
  request_office_set_time (office, AT (11, 0));
  before = pqa_policy_apply_preview (office->connection, NULL, NULL);
  g_assert_cmpint (before->len, ==, 0);
  change_limits (office, 1, 30);
  after = pqa_policy_apply_preview (office->connection, NULL, NULL);
  g_assert_cmpint (after->len, ==, 1);
  change = &((PqaPolicyEffect *) after->pdata[0])->change;
  g_assert_cmpint (change->old_due[COMPLETE], ==, AT (10, 0) + DAYS (5));
  g_assert_cmpint (change->new_due[COMPLETE], ==, AT (10, 0) + DAYS (6));
}

/* Of three requests one has its deadlines changed by the new limits, one is late already and stays
 * so, one is not open any more. What the preview says is what happens. */
static void
test_policy_applied_to_many (TestOffice *office, gconstpointer unused)
{
  gint64 late = start_work (office);
  gint64 done = start_work (office);
  g_autoptr (GPtrArray) effects = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  const PqaPolicyEffect *effect;
  gint64 ids[3];
  guint n_applied = 0;

  complete_at (office, done, AT (10, 0));
  request_office_set_time (office, AT (9, 0) + DAYS (6));
  ids[0] = late;
  ids[1] = done;
  ids[2] = start_work (office);
  change_limits (office, 1, 3);
  request_office_set_time (office, AT (14, 0) + DAYS (6));
  effects = pqa_policy_apply_preview (office->connection, NULL, NULL);
  g_assert_cmpint (effects->len, ==, 1);
  effect = effects->pdata[0];
  g_assert_cmpint (effect->request_id, ==, ids[2]);
  g_assert_false (effect->change.was_late);
  g_assert_true (effect->change.is_late);
  g_assert_cmpint (effect->change.new_due[COMPLETE], ==, AT (12, 0) + DAYS (6));
  g_assert_cmpint (effect->change.new_due[RESPOND], ==, effect->change.old_due[RESPOND]);
  g_assert_cmpint (request_office_read (office, "SELECT complete_due_at FROM episode"
                                                " WHERE request_id = ?1",
                                        ids[2]),
                   ==, effect->change.old_due[COMPLETE]);

  request_office_sign_in (office, CLERK);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_policy_apply_to (connection, ids, 3, "新标准", &n_applied, &error));
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_policy_apply_to (connection, ids, 3, " ", &n_applied, &error));
  n_applied = 0;
  DO (office, pqa_policy_apply_to (connection, ids, 3, "新标准", &n_applied, &error));
  g_assert_cmpint (n_applied, ==, 2);
  g_assert_cmpint (request_office_read (office, "SELECT complete_due_at FROM episode"
                                                " WHERE request_id = ?1",
                                        ids[2]),
                   ==, AT (12, 0) + DAYS (6));
  g_assert_cmpint (request_office_read (office, "SELECT count (*) FROM request_event"
                                                " WHERE kind = 'deadlines' AND request_id = ?1"
                                                " AND note = '新标准'",
                                        ids[2]),
                   ==, 1);
  nothing = pqa_policy_apply_preview (office->connection, NULL, NULL);
  g_assert_cmpint (nothing->len, ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/store/request/deadlines/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PQA_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  ADD ("completion-ends-the-pause", test_completion_ends_the_pause);
  ADD ("two-pauses", test_two_pauses);
  ADD ("reopening", test_reopening);
  ADD ("policy-edited-meanwhile", test_policy_edited_meanwhile);
  ADD ("version-has-its-maker", test_version_has_its_maker);
  ADD ("policy-applied-again", test_policy_applied_again);
  ADD ("policy-applied-while-waiting", test_policy_applied_while_waiting);
  ADD ("policy-applied-after-the-breach", test_policy_applied_after_the_breach);
  ADD ("calendar-edited-meanwhile", test_calendar_edited_meanwhile);
  ADD ("other-severity", test_other_severity);
  ADD ("entered-later", test_entered_later);
  ADD ("follow-up-not-reached", test_follow_up_not_reached);
  ADD ("preview-while-waiting", test_preview_while_waiting);
  ADD ("policy-applied-to-many", test_policy_applied_to_many);
  ADD ("waiting-is-undecided", test_waiting_is_undecided);
  ADD ("waiting-after-the-breach", test_waiting_after_the_breach_is_late);
  return g_test_run ();
}
