/* test-requests-words.c: requests in words, and which steps they offer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-chips.h"
#include "requests/pqa-request-step.h"
#include "requests/pqa-request-words.h"

#include <string.h>

#include "time/pqa-local-time.h"

static void
assert_text (char *taken, const char *expected)
{
  g_autofree char *text = taken;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_lines (void)
{
  assert_text (pqa_request_words_first_line (NULL), "");
  assert_text (pqa_request_words_first_line (" \n\t"), "");
  assert_text (pqa_request_words_first_line ("\n  one \r\ntwo"), "one");
  assert_text (pqa_request_words_place ("3-1102", "No. 3", "kitchen"), "3-1102 · kitchen");
  assert_text (pqa_request_words_place (NULL, "No. 3", ""), "No. 3");
  assert_text (pqa_request_words_place ("", "No. 3", "stairs"), "No. 3 · stairs");
  assert_text (pqa_request_words_category ("Lifts", "Stopped"), "Lifts › Stopped");
  assert_text (pqa_request_words_category (NULL, "Stopped"), "Stopped");
  assert_text (pqa_request_words_category (NULL, NULL), "");
  assert_text (pqa_request_words_due (1000, PQA_DEADLINE_TARGET_RESPOND, 400),
               "Respond: 10 min left");
}

static void
test_happenings (void)
{
  PqaRequestHappening moved = { .kind = "moved",
                                .moved = TRUE,
                                .from = PQA_REQUEST_STATE_REGISTERED,
                                .to = PQA_REQUEST_STATE_ASSIGNED,
                                .person = "Zhao" };
  PqaRequestHappening waiting = { .kind = "moved",
                                  .moved = TRUE,
                                  .from = PQA_REQUEST_STATE_IN_PROGRESS,
                                  .to = PQA_REQUEST_STATE_WAITING,
                                  .waiting = "parts" };
  PqaRequestHappening reopened = { .kind = "moved",
                                   .moved = TRUE,
                                   .from = PQA_REQUEST_STATE_COMPLETED,
                                   .to = PQA_REQUEST_STATE_ASSIGNED,
                                   .follow_up = "bad" };
  PqaRequestHappening note = { .kind = "note" };
  PqaRequestHappening photo = { .kind = "edited", .photo = "removed", .photo_name = "sink.jpg" };
  PqaRequestHappening gone_through
      = { .kind = "stock_take", .cause = "Parts", .next_step_on = "2026-11-23", .note = "Order" };

  assert_text (pqa_request_words_happening (&moved), "Assigned to Zhao");
  assert_text (pqa_request_words_happening (&waiting), "Waiting for: Parts");
  assert_text (pqa_request_words_happening (&reopened), "Reopened after the follow-up call");
  assert_text (pqa_request_words_happening (&note), "Note");
  assert_text (pqa_request_words_happening (&photo), "Photo “sink.jpg” taken out");
  assert_text (pqa_request_words_happening (&gone_through),
               "Stock-take · Parts · next step on 23 Nov 2026");
}

static void
test_calls (void)
{
  PqaRequestCall good
      = { .reached = TRUE, .solved = TRUE, .score = 4, .remark = "Thanks", .own_work = TRUE };
  PqaRequestCall silence = { .remark = "" };

  assert_text (pqa_request_words_call (&good), "Solved · score 4 of 5 · own work · Thanks");
  assert_text (pqa_request_words_call (&silence), "Nobody was reached");
}

static PqaRequestDetail *
new_request (PqaRequestKind kind, PqaRequestState state)
{
  PqaRequestDetail *request = g_new0 (PqaRequestDetail, 1);

  request->fields = pqa_request_fields_new ();
  request->fields->kind = kind;
  request->state = state;
  request->episode = pqa_episode_new (1, 1, 0);
  request->episode->deadlines[PQA_DEADLINE_TARGET_RESPOND].due = 100;
  return request;
}

static void
assert_next (PqaRequestKind kind, PqaRequestState state, PqaRequestStepKind expected)
{
  g_autoptr (PqaRequestDetail) request = new_request (kind, state);

  if (state == PQA_REQUEST_STATE_COMPLETED)
    request->episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP].due = 200;
  g_assert_cmpint (pqa_request_step_find_next (request), ==, expected);
}

static void
test_next_step (void)
{
  PqaRequestKind repair = PQA_REQUEST_KIND_REPAIR;

  assert_next (repair, PQA_REQUEST_STATE_REGISTERED, PQA_REQUEST_STEP_ASSIGN);
  assert_next (repair, PQA_REQUEST_STATE_ASSIGNED, PQA_REQUEST_STEP_START);
  assert_next (repair, PQA_REQUEST_STATE_IN_PROGRESS, PQA_REQUEST_STEP_COMPLETE);
  assert_next (repair, PQA_REQUEST_STATE_WAITING, PQA_REQUEST_STEP_RESUME);
  assert_next (repair, PQA_REQUEST_STATE_COMPLETED, PQA_REQUEST_STEP_FOLLOW_UP);
  assert_next (repair, PQA_REQUEST_STATE_FOLLOWED_UP, PQA_REQUEST_STEP_CLOSE);
  assert_next (repair, PQA_REQUEST_STATE_CLOSED, PQA_REQUEST_STEP_NONE);
  assert_next (repair, PQA_REQUEST_STATE_VOID, PQA_REQUEST_STEP_NONE);
}

/* The next step always fits, and every step that fits may be taken by a manager. */
static void
test_steps_fit (void)
{
  for (guint kind = 0; kind < pqa_request_kind_count (); kind++)
    for (guint state = 0; state < pqa_request_state_count (); state++)
      {
        g_autoptr (PqaRequestDetail) request = new_request (kind, state);
        PqaRequestStepKind next = pqa_request_step_find_next (request);

        g_assert_true (next == PQA_REQUEST_STEP_NONE || pqa_request_step_fits (next, request));
        for (guint step = 0; step < PQA_N_REQUEST_STEPS; step++)
          {
            g_assert_cmpint (pqa_request_step_fits (step, request), ==,
                             pqa_request_step_is_allowed (step, request, PQA_ROLE_MANAGER));
            g_assert_false (pqa_request_step_is_allowed (step, request, PQA_ROLE_DIRECTOR));
          }
      }
}

static void
test_rights (void)
{
  g_autoptr (PqaRequestDetail) open
      = new_request (PQA_REQUEST_KIND_REPAIR, PQA_REQUEST_STATE_ASSIGNED);
  g_autoptr (PqaRequestDetail) closed
      = new_request (PQA_REQUEST_KIND_REPAIR, PQA_REQUEST_STATE_CLOSED);

  g_assert_false (pqa_request_step_is_allowed (PQA_REQUEST_STEP_VOID, open, PQA_ROLE_CLERK));
  g_assert_true (pqa_request_step_is_allowed (PQA_REQUEST_STEP_START, open, PQA_ROLE_CLERK));
  g_assert_false (pqa_request_step_is_allowed (PQA_REQUEST_STEP_REOPEN, closed, PQA_ROLE_CLERK));
}

static void
assert_period (const char *id, const char *from_text, const char *to_text)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  gint64 now, from, to;
  g_autofree char *from_found = NULL;
  g_autofree char *to_found = NULL;

  g_assert_true (pqa_local_time_parse (zone, "2026-01-15 10:00", &now, NULL));
  pqa_request_chips_get_period (id, now, zone, &from, &to);
  from_found = from != 0 ? pqa_local_time_date (zone, from) : NULL;
  to_found = to != 0 ? pqa_local_time_date (zone, to) : NULL;
  g_assert_cmpstr (from_found, ==, from_text);
  g_assert_cmpstr (to_found, ==, to_text);
}

static void
test_periods (void)
{
  assert_period (NULL, NULL, NULL);
  assert_period ("today", "2026-01-15", NULL);
  assert_period ("week", "2026-01-09", NULL);
  assert_period ("month", "2026-01-01", "2026-02-01");
  assert_period ("last-month", "2025-12-01", "2026-01-01");
  assert_period ("last-quarter", "2025-10-01", "2026-01-01");
  assert_period ("year", "2026-01-01", "2027-01-01");
}

/* A hundred thousand characters are kept, but no row and no pane lays them out. */
static void
test_endless_text (void)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autofree char *line = pqa_request_words_first_line (text);
  g_autofree char *shown = pqa_request_words_shorten (text);

  g_assert_cmpuint (strlen (line), ==, 300);
  g_assert_cmpuint (strlen (shown), <, 2100);
  g_assert_true (g_str_has_suffix (shown, "… (100000 characters in all)"));
  assert_text (pqa_request_words_shorten ("short"), "short");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/requests/words/lines", test_lines);
  g_test_add_func ("/requests/words/happenings", test_happenings);
  g_test_add_func ("/requests/words/calls", test_calls);
  g_test_add_func ("/requests/step/next", test_next_step);
  g_test_add_func ("/requests/step/fit", test_steps_fit);
  g_test_add_func ("/requests/step/rights", test_rights);
  g_test_add_func ("/requests/chips/periods", test_periods);
  g_test_add_func ("/views/requests/words/endless", test_endless_text);
  return g_test_run ();
}
