/* test-request-state.c: codes of requests, and every path of their life cycle
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-state.h"

#include <string.h>

#include "pqa-error.h"

#define REGISTERED PQA_REQUEST_STATE_REGISTERED
#define ASSIGNED PQA_REQUEST_STATE_ASSIGNED
#define IN_PROGRESS PQA_REQUEST_STATE_IN_PROGRESS
#define WAITING PQA_REQUEST_STATE_WAITING
#define COMPLETED PQA_REQUEST_STATE_COMPLETED
#define FOLLOWED_UP PQA_REQUEST_STATE_FOLLOWED_UP
#define CLOSED PQA_REQUEST_STATE_CLOSED
#define VOID PQA_REQUEST_STATE_VOID

static void
test_codes (void)
{
  PqaRequestKind kind;
  PqaChannel channel;
  PqaSeverity severity;
  PqaRequestState state;
  guint i;

  for (i = 0; i < pqa_request_kind_count (); i++)
    {
      g_assert_true (pqa_request_kind_from_code (pqa_request_kind_to_code (i), &kind, NULL));
      g_assert_cmpint (kind, ==, i);
    }
  for (i = 0; i < pqa_channel_count (); i++)
    {
      g_assert_true (pqa_channel_from_code (pqa_channel_to_code (i), &channel, NULL));
      g_assert_cmpint (channel, ==, i);
    }
  for (i = 0; i < pqa_request_state_count (); i++)
    {
      g_assert_true (pqa_request_state_from_code (pqa_request_state_to_code (i), &state, NULL));
      g_assert_cmpint (state, ==, i);
    }
  g_assert_true (pqa_severity_from_code ("danger", &severity, NULL));
  g_assert_cmpstr (pqa_severity_to_label (severity), ==, "Danger to persons");
  g_assert_cmpstr (pqa_waiting_to_code (PQA_WAITING_PARTS), ==, "parts");
  g_assert_cmpstr (pqa_void_to_code (PQA_VOID_DUPLICATE), ==, "duplicate");
}

static void
test_unknown_code (void)
{
  g_autoptr (GError) error = NULL;
  PqaRequestKind kind;

  g_assert_false (pqa_request_kind_from_code ("Complaint", &kind, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "complaint, repair"));
  g_assert_false (pqa_request_kind_from_code (NULL, &kind, NULL));
}

static void
assert_path (PqaRequestKind kind, const PqaRequestState *path, gsize length)
{
  gsize i;

  for (i = 1; i < length; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (pqa_request_state_check_move (kind, path[i - 1], path[i], &error));
      g_assert_no_error (error);
    }
}

static void
test_paths (void)
{
  static const PqaRequestState WHOLE[]
      = { REGISTERED, ASSIGNED,    IN_PROGRESS, WAITING,     IN_PROGRESS, COMPLETED,
          ASSIGNED,   IN_PROGRESS, COMPLETED,   FOLLOWED_UP, ASSIGNED,    IN_PROGRESS,
          COMPLETED,  FOLLOWED_UP, CLOSED,      ASSIGNED,    VOID };
  static const PqaRequestState NOT_REACHED[] = { COMPLETED, CLOSED };
  static const PqaRequestState ANSWERED[] = { REGISTERED, CLOSED };

  assert_path (PQA_REQUEST_KIND_REPAIR, WHOLE, G_N_ELEMENTS (WHOLE));
  assert_path (PQA_REQUEST_KIND_COMPLAINT, NOT_REACHED, G_N_ELEMENTS (NOT_REACHED));
  assert_path (PQA_REQUEST_KIND_ENQUIRY, ANSWERED, G_N_ELEMENTS (ANSWERED));
  assert_path (PQA_REQUEST_KIND_SUGGESTION, ANSWERED, G_N_ELEMENTS (ANSWERED));
  assert_path (PQA_REQUEST_KIND_PRAISE, ANSWERED, G_N_ELEMENTS (ANSWERED));
}

/* All moves that the rules name, for each kind; every other one must be refused. */
static gboolean
is_in_the_rules (PqaRequestKind kind, PqaRequestState from, PqaRequestState to)
{
  static const struct
  {
    PqaRequestState from;
    PqaRequestState to;
  } MOVES[] = {
    { REGISTERED, ASSIGNED },  { ASSIGNED, IN_PROGRESS },  { IN_PROGRESS, WAITING },
    { WAITING, IN_PROGRESS },  { IN_PROGRESS, COMPLETED }, { COMPLETED, FOLLOWED_UP },
    { COMPLETED, CLOSED },     { FOLLOWED_UP, CLOSED },    { COMPLETED, ASSIGNED },
    { FOLLOWED_UP, ASSIGNED }, { CLOSED, ASSIGNED },       { REGISTERED, VOID },
    { ASSIGNED, VOID },        { IN_PROGRESS, VOID },      { WAITING, VOID },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (MOVES); i++)
    if (MOVES[i].from == from && MOVES[i].to == to)
      return TRUE;
  return from == REGISTERED && to == CLOSED && kind >= PQA_REQUEST_KIND_ENQUIRY;
}

static void
test_every_move (void)
{
  guint kind, from, to;

  for (kind = 0; kind < pqa_request_kind_count (); kind++)
    for (from = 0; from < pqa_request_state_count (); from++)
      for (to = 0; to < pqa_request_state_count (); to++)
        {
          g_autoptr (GError) error = NULL;
          gboolean legal = is_in_the_rules (kind, from, to);

          g_assert_cmpint (pqa_request_state_check_move (kind, from, to, &error), ==, legal);
          if (!legal)
            g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
        }
}

static void
test_refusal_says_what_is_allowed (void)
{
  g_autoptr (GError) error = NULL;

  pqa_request_state_check_move (PQA_REQUEST_KIND_REPAIR, REGISTERED, COMPLETED, &error);
  g_assert_cmpstr (
      error->message, ==,
      "A request that is “Registered” cannot become “Completed”, only: Assigned, Void");
  g_clear_error (&error);
  pqa_request_state_check_move (PQA_REQUEST_KIND_REPAIR, VOID, ASSIGNED, &error);
  g_assert_cmpstr (error->message, ==, "A request that is “Void” stays so");
}

static void
test_questions (void)
{
  g_assert_true (pqa_request_state_is_open (WAITING));
  g_assert_false (pqa_request_state_is_open (COMPLETED));
  g_assert_false (pqa_request_state_is_open (VOID));
  g_assert_true (pqa_request_state_is_reopening (CLOSED, ASSIGNED));
  g_assert_false (pqa_request_state_is_reopening (REGISTERED, ASSIGNED));
  g_assert_false (pqa_request_state_is_reopening (VOID, ASSIGNED));
  g_assert_true (pqa_request_kind_owes_follow_up (PQA_REQUEST_KIND_REPAIR));
  g_assert_false (pqa_request_kind_owes_follow_up (PQA_REQUEST_KIND_ENQUIRY));
  g_assert_false (pqa_request_kind_has_deadlines (PQA_REQUEST_KIND_PRAISE));
  g_assert_true (pqa_request_kind_has_deadlines (PQA_REQUEST_KIND_ENQUIRY));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/request-state/codes", test_codes);
  g_test_add_func ("/request-state/unknown-code", test_unknown_code);
  g_test_add_func ("/request-state/paths", test_paths);
  g_test_add_func ("/request-state/every-move", test_every_move);
  g_test_add_func ("/request-state/refusal", test_refusal_says_what_is_allowed);
  g_test_add_func ("/request-state/questions", test_questions);
  return g_test_run ();
}
