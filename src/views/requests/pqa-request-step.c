/* pqa-request-step.c: what can be done with a request as it is, and what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: no widget, no database. Which moves there are is core's to say; this says which of them
 * a button is worth.
 */
#include "requests/pqa-request-step.h"

#include "pqa-i18n.h"
#include "request/pqa-repeat.h"
#include "time/pqa-local-time.h"

static const PqaRequestStepInfo INFOS[] = {
  [PQA_REQUEST_STEP_ASSIGN] = { "page.assign", N_ ("_Assign…"), N_ ("Assign"), N_ ("_Assign"),
                                N_ ("Request %s was assigned") },
  [PQA_REQUEST_STEP_RESPOND] = { "page.respond", N_ ("_Resident Answered"), NULL, NULL,
                                 N_ ("Answer to request %s was recorded") },
  [PQA_REQUEST_STEP_START]
  = { "page.start", N_ ("_Start Work"), NULL, NULL, N_ ("Work on request %s has started") },
  [PQA_REQUEST_STEP_ARRIVE]
  = { "page.arrive", N_ ("On the _Spot"), NULL, NULL, N_ ("Arrival for request %s was recorded") },
  [PQA_REQUEST_STEP_WAIT]
  = { "page.wait", N_ ("_Wait…"), N_ ("Wait"), N_ ("_Wait"), N_ ("Request %s is waiting") },
  [PQA_REQUEST_STEP_RESUME]
  = { "page.resume", N_ ("_Go On"), NULL, NULL, N_ ("Work on request %s goes on") },
  [PQA_REQUEST_STEP_COMPLETE] = { "page.complete", N_ ("_Complete…"), N_ ("Complete"),
                                  N_ ("_Complete"), N_ ("Request %s was completed") },
  [PQA_REQUEST_STEP_FOLLOW_UP] = { "page.follow-up", N_ ("_Follow Up…"), N_ ("Follow-up Call"),
                                   N_ ("_Save"), N_ ("Call about request %s was recorded") },
  [PQA_REQUEST_STEP_CLOSE]
  = { "page.close", N_ ("C_lose…"), N_ ("Close"), N_ ("C_lose"), N_ ("Request %s was closed") },
  [PQA_REQUEST_STEP_REOPEN] = { "page.reopen", N_ ("Re_open…"), N_ ("Reopen"), N_ ("Re_open"),
                                N_ ("Request %s was reopened") },
  [PQA_REQUEST_STEP_NOTE] = { "page.note", N_ ("Add a _Note…"), N_ ("Note"), N_ ("_Add"),
                              N_ ("Note on request %s was added") },
  [PQA_REQUEST_STEP_FIRST_RESPONDER]
  = { "page.first-responder", N_ ("Change First _Responder…"), N_ ("Change First Responder"),
      N_ ("_Change"), N_ ("Request %s has another first responder") },
  [PQA_REQUEST_STEP_APPLY_POLICY]
  = { "page.apply-policy", N_ ("Set _Deadlines Anew…"), N_ ("Set Deadlines Anew"), N_ ("_Set"),
      N_ ("Request %s has the deadlines now in force") },
  [PQA_REQUEST_STEP_MARK_REPEAT]
  = { "page.mark-repeat", N_ ("Mark as Repeat _of…"), N_ ("Mark as Repeat"), N_ ("Mar_k"),
      N_ ("Request %s is marked as a repeat") },
  [PQA_REQUEST_STEP_UNMARK_REPEAT]
  = { "page.unmark-repeat", N_ ("Not a Re_peat…"), N_ ("Not a Repeat"), N_ ("_Not a Repeat"),
      N_ ("Request %s does not count as a repeat any more") },
  [PQA_REQUEST_STEP_CHANGE_TIME]
  = { "page.change-time", N_ ("Change a Ti_me…"), N_ ("Change a Time"), N_ ("_Change"),
      N_ ("A time of request %s was changed") },
  [PQA_REQUEST_STEP_VOID] = { "page.void", N_ ("Declare _Void…"), N_ ("Declare Void"),
                              N_ ("Declare _Void"), N_ ("Request %s is void") },
};

static const char *
translate (const char *text)
{
  return text != NULL ? _ (text) : NULL;
}

/**
 * pqa_request_step_get_info:
 *
 * Returns: its words in the language of the screen
 */
PqaRequestStepInfo
pqa_request_step_get_info (PqaRequestStepKind kind)
{
  const PqaRequestStepInfo *info = &INFOS[kind];

  return (PqaRequestStepInfo){ info->action, translate (info->label), translate (info->title),
                               translate (info->save_label), translate (info->done) };
}

static gboolean
may_become (const PqaRequestDetail *request, PqaRequestState to)
{
  return pqa_request_state_may_become (request->fields->kind, request->state, to);
}

static gboolean
is_ahead (const PqaRequestDetail *request, PqaDeadlineTarget target)
{
  const PqaDeadline *deadline = &request->episode->deadlines[target];

  return pqa_request_state_is_open (request->state) && deadline->due != PQA_INSTANT_NONE
         && deadline->reached == PQA_INSTANT_NONE;
}

/* A call is owed, and has not been made. */
static gboolean
owes_call (const PqaRequestDetail *request)
{
  const PqaDeadline *call = &request->episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP];

  return request->state == PQA_REQUEST_STATE_COMPLETED && call->due != PQA_INSTANT_NONE
         && call->reached == PQA_INSTANT_NONE;
}

/**
 * pqa_request_step_fits:
 *
 * Returns: whether the step makes sense in the request's present state
 */
gboolean
pqa_request_step_fits (PqaRequestStepKind kind, const PqaRequestDetail *request)
{
  PqaRequestState state = request->state;

  switch (kind)
    {
    case PQA_REQUEST_STEP_ASSIGN:
    case PQA_REQUEST_STEP_APPLY_POLICY:
      return pqa_request_state_is_open (state);
    case PQA_REQUEST_STEP_RESPOND:
      return is_ahead (request, PQA_DEADLINE_TARGET_RESPOND);
    case PQA_REQUEST_STEP_ARRIVE:
      return is_ahead (request, PQA_DEADLINE_TARGET_ARRIVE);
    case PQA_REQUEST_STEP_START:
      return state == PQA_REQUEST_STATE_ASSIGNED;
    case PQA_REQUEST_STEP_WAIT:
      return may_become (request, PQA_REQUEST_STATE_WAITING);
    case PQA_REQUEST_STEP_RESUME:
      return state == PQA_REQUEST_STATE_WAITING;
    case PQA_REQUEST_STEP_COMPLETE:
      return state == PQA_REQUEST_STATE_IN_PROGRESS || state == PQA_REQUEST_STATE_WAITING;
    case PQA_REQUEST_STEP_FOLLOW_UP:
      return state == PQA_REQUEST_STATE_COMPLETED;
    case PQA_REQUEST_STEP_CLOSE:
      return may_become (request, PQA_REQUEST_STATE_CLOSED);
    case PQA_REQUEST_STEP_REOPEN:
      return pqa_request_state_is_reopening (state, PQA_REQUEST_STATE_ASSIGNED);
    case PQA_REQUEST_STEP_FIRST_RESPONDER:
    case PQA_REQUEST_STEP_CHANGE_TIME:
    case PQA_REQUEST_STEP_NOTE:
      return state != PQA_REQUEST_STATE_VOID;
    case PQA_REQUEST_STEP_MARK_REPEAT:
      return state != PQA_REQUEST_STATE_VOID && pqa_repeat_counts_for (request->fields->kind);
    case PQA_REQUEST_STEP_UNMARK_REPEAT:
      return state != PQA_REQUEST_STATE_VOID && request->repeat_of_id != 0;
    case PQA_REQUEST_STEP_VOID:
      return may_become (request, PQA_REQUEST_STATE_VOID);
    case PQA_REQUEST_STEP_NONE:
    default:
      return FALSE;
    }
}

static PqaPermission
get_permission (PqaRequestStepKind kind, const PqaRequestDetail *request)
{
  switch (kind)
    {
    case PQA_REQUEST_STEP_FIRST_RESPONDER:
    case PQA_REQUEST_STEP_APPLY_POLICY:
    case PQA_REQUEST_STEP_CHANGE_TIME:
    case PQA_REQUEST_STEP_VOID:
      return PQA_PERMISSION_REQUEST_OVERRIDE;
    case PQA_REQUEST_STEP_REOPEN:
      return request->state == PQA_REQUEST_STATE_CLOSED ? PQA_PERMISSION_REQUEST_OVERRIDE
                                                        : PQA_PERMISSION_REQUEST_WORK;
    case PQA_REQUEST_STEP_CLOSE:
      return owes_call (request) ? PQA_PERMISSION_REQUEST_OVERRIDE : PQA_PERMISSION_REQUEST_WORK;
    default:
      return PQA_PERMISSION_REQUEST_WORK;
    }
}

/**
 * pqa_request_step_is_allowed:
 *
 * Returns: whether the step fits and somebody of @role may take it; the store checks it again
 */
gboolean
pqa_request_step_is_allowed (PqaRequestStepKind kind, const PqaRequestDetail *request, PqaRole role)
{
  return pqa_request_step_fits (kind, request)
         && pqa_role_may (role, get_permission (kind, request));
}

/**
 * pqa_request_step_asks:
 *
 * Returns: whether the step has a dialog; the others are taken at once
 */
gboolean
pqa_request_step_asks (PqaRequestStepKind kind)
{
  return INFOS[kind].title != NULL;
}

/**
 * pqa_request_step_is_rare:
 *
 * Returns: whether the step belongs into the menu rather than among the buttons
 */
gboolean
pqa_request_step_is_rare (PqaRequestStepKind kind)
{
  return kind >= PQA_REQUEST_STEP_REOPEN;
}

/**
 * pqa_request_step_find_next:
 *
 * Returns: the step by which the request goes on, %PQA_REQUEST_STEP_NONE if it has come to its end
 */
PqaRequestStepKind
pqa_request_step_find_next (const PqaRequestDetail *request)
{
  switch (request->state)
    {
    case PQA_REQUEST_STATE_REGISTERED:
      return PQA_REQUEST_STEP_ASSIGN;
    case PQA_REQUEST_STATE_ASSIGNED:
      return PQA_REQUEST_STEP_START;
    case PQA_REQUEST_STATE_IN_PROGRESS:
      return PQA_REQUEST_STEP_COMPLETE;
    case PQA_REQUEST_STATE_WAITING:
      return PQA_REQUEST_STEP_RESUME;
    case PQA_REQUEST_STATE_COMPLETED:
      return owes_call (request) ? PQA_REQUEST_STEP_FOLLOW_UP : PQA_REQUEST_STEP_CLOSE;
    case PQA_REQUEST_STATE_FOLLOWED_UP:
      return PQA_REQUEST_STEP_CLOSE;
    case PQA_REQUEST_STATE_CLOSED:
    case PQA_REQUEST_STATE_VOID:
    default:
      return PQA_REQUEST_STEP_NONE;
    }
}
