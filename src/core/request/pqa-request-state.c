/* pqa-request-state.c: the life cycle of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-state.h"

#include "pqa-error.h"
#include "pqa-i18n.h"

#define BIT(state) (1u << (state))

static const PqaCode STATES[] = {
  [PQA_REQUEST_STATE_REGISTERED] = { "registered", NC_ ("request state", "Registered") },
  [PQA_REQUEST_STATE_ASSIGNED] = { "assigned", NC_ ("request state", "Assigned") },
  [PQA_REQUEST_STATE_IN_PROGRESS] = { "in_progress", NC_ ("request state", "In progress") },
  [PQA_REQUEST_STATE_WAITING] = { "waiting", NC_ ("request state", "Waiting") },
  [PQA_REQUEST_STATE_COMPLETED] = { "completed", NC_ ("request state", "Completed") },
  [PQA_REQUEST_STATE_FOLLOWED_UP] = { "followed_up", NC_ ("request state", "Followed up") },
  [PQA_REQUEST_STATE_CLOSED] = { "closed", NC_ ("request state", "Closed") },
  [PQA_REQUEST_STATE_VOID] = { "void", NC_ ("request state", "Void") },
};

PQA_DEFINE_CODES (PqaRequestState, pqa_request_state, STATES, "request state")

/* What a request may become. Completed may be closed without a follow-up: some kinds owe none, and
 * after three attempts a resident counts as not reached. */
static const guint MOVES[] = {
  [PQA_REQUEST_STATE_REGISTERED] = BIT (PQA_REQUEST_STATE_ASSIGNED) | BIT (PQA_REQUEST_STATE_VOID),
  [PQA_REQUEST_STATE_ASSIGNED] = BIT (PQA_REQUEST_STATE_IN_PROGRESS) | BIT (PQA_REQUEST_STATE_VOID),
  [PQA_REQUEST_STATE_IN_PROGRESS] = BIT (PQA_REQUEST_STATE_WAITING)
                                    | BIT (PQA_REQUEST_STATE_COMPLETED)
                                    | BIT (PQA_REQUEST_STATE_VOID),
  [PQA_REQUEST_STATE_WAITING] = BIT (PQA_REQUEST_STATE_IN_PROGRESS) | BIT (PQA_REQUEST_STATE_VOID),
  [PQA_REQUEST_STATE_COMPLETED] = BIT (PQA_REQUEST_STATE_FOLLOWED_UP)
                                  | BIT (PQA_REQUEST_STATE_CLOSED)
                                  | BIT (PQA_REQUEST_STATE_ASSIGNED),
  [PQA_REQUEST_STATE_FOLLOWED_UP]
  = BIT (PQA_REQUEST_STATE_CLOSED) | BIT (PQA_REQUEST_STATE_ASSIGNED),
  [PQA_REQUEST_STATE_CLOSED] = BIT (PQA_REQUEST_STATE_ASSIGNED),
  [PQA_REQUEST_STATE_VOID] = 0,
};

static guint
get_moves (PqaRequestKind kind, PqaRequestState from)
{
  guint moves = MOVES[from];

  if (from == PQA_REQUEST_STATE_REGISTERED && pqa_request_kind_may_be_answered_at_once (kind))
    moves |= BIT (PQA_REQUEST_STATE_CLOSED);
  return moves;
}

/* The labels of all states in @moves, separated. */
static char *
list_labels (guint moves)
{
  GString *list = g_string_new (NULL);
  guint state;

  for (state = 0; state < G_N_ELEMENTS (STATES); state++)
    {
      if (!(moves & BIT (state)))
        continue;
      if (list->len > 0)
        /* Translators: between the words of a list */
        g_string_append (list, C_ ("list", ", "));
      g_string_append (list, pqa_request_state_to_label (state));
    }
  return g_string_free (list, FALSE);
}

/**
 * pqa_request_state_is_open:
 *
 * Returns: whether work is still owed: before completion, and not void
 */
gboolean
pqa_request_state_is_open (PqaRequestState state)
{
  return state <= PQA_REQUEST_STATE_WAITING;
}

/**
 * pqa_request_state_may_become:
 *
 * Returns: whether a request of @kind may go straight from one state to the other
 */
gboolean
pqa_request_state_may_become (PqaRequestKind kind, PqaRequestState from, PqaRequestState to)
{
  g_return_val_if_fail (from < G_N_ELEMENTS (STATES) && to < G_N_ELEMENTS (STATES), FALSE);

  return (get_moves (kind, from) & BIT (to)) != 0;
}

/**
 * pqa_request_state_check_move:
 * @error: set to %PQA_ERROR_CONSTRAINT with a sentence that says what is allowed
 *
 * Returns: whether a request of @kind may go straight from one state to the other
 */
gboolean
pqa_request_state_check_move (PqaRequestKind kind,
                              PqaRequestState from,
                              PqaRequestState to,
                              GError **error)
{
  g_autofree char *allowed = NULL;

  if (pqa_request_state_may_become (kind, from, to))
    return TRUE;
  allowed = list_labels (get_moves (kind, from));
  if (*allowed == '\0')
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 /* Translators: the label of a state */
                 _ ("A request that is “%s” stays so"), pqa_request_state_to_label (from));
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 /* Translators: labels of states; the last is a list of them */
                 _ ("A request that is “%s” cannot become “%s”, only: %s"),
                 pqa_request_state_to_label (from), pqa_request_state_to_label (to), allowed);
  return FALSE;
}

/**
 * pqa_request_state_is_reopening:
 *
 * Returns: whether the move begins a new episode
 */
gboolean
pqa_request_state_is_reopening (PqaRequestState from, PqaRequestState to)
{
  return to == PQA_REQUEST_STATE_ASSIGNED && from >= PQA_REQUEST_STATE_COMPLETED
         && from <= PQA_REQUEST_STATE_CLOSED;
}
