/* pqa-request-step.h: what can be done with a request as it is, and what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "people/pqa-role.h"
#include "request/pqa-request-detail.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_REQUEST_STEP_ASSIGN,
  PQA_REQUEST_STEP_RESPOND,
  PQA_REQUEST_STEP_START,
  PQA_REQUEST_STEP_ARRIVE,
  PQA_REQUEST_STEP_WAIT,
  PQA_REQUEST_STEP_RESUME,
  PQA_REQUEST_STEP_COMPLETE,
  PQA_REQUEST_STEP_FOLLOW_UP,
  PQA_REQUEST_STEP_CLOSE,
  PQA_REQUEST_STEP_REOPEN,
  PQA_REQUEST_STEP_NOTE,
  PQA_REQUEST_STEP_FIRST_RESPONDER,
  PQA_REQUEST_STEP_APPLY_POLICY,
  PQA_REQUEST_STEP_MARK_REPEAT,
  PQA_REQUEST_STEP_UNMARK_REPEAT,
  PQA_REQUEST_STEP_CHANGE_TIME,
  PQA_REQUEST_STEP_VOID,
  PQA_REQUEST_STEP_NONE,
} PqaRequestStepKind;

#define PQA_N_REQUEST_STEPS PQA_REQUEST_STEP_NONE

/**
 * PqaRequestStepInfo:
 * @action: the page's action
 * @label: of its button, translated, with a mnemonic
 * @title: of its dialog, translated
 * @save_label: of the button in the dialog, translated, with a mnemonic
 * @done: what the toast says afterwards, translated, with a %s for the number
 */
typedef struct
{
  const char *action;
  const char *label;
  const char *title;
  const char *save_label;
  const char *done;
} PqaRequestStepInfo;

PqaRequestStepInfo pqa_request_step_get_info (PqaRequestStepKind kind);
gboolean pqa_request_step_fits (PqaRequestStepKind kind, const PqaRequestDetail *request);
gboolean pqa_request_step_is_allowed (PqaRequestStepKind kind,
                                      const PqaRequestDetail *request,
                                      PqaRole role);
gboolean pqa_request_step_asks (PqaRequestStepKind kind);
gboolean pqa_request_step_is_rare (PqaRequestStepKind kind);
PqaRequestStepKind pqa_request_step_find_next (const PqaRequestDetail *request);

G_END_DECLS
