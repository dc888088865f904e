/* pqa-finding-step-dialog.h: assigning a finding, noting that it is rectified, re-checking it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "inspection/pqa-finding.h"

G_BEGIN_DECLS

/**
 * PqaFindingStep:
 *
 * What can be done next to a finding.
 */
typedef enum
{
  PQA_FINDING_STEP_ASSIGN,
  PQA_FINDING_STEP_RECTIFY,
  PQA_FINDING_STEP_PASS,
  PQA_FINDING_STEP_FAIL,
} PqaFindingStep;

#define PQA_TYPE_FINDING_STEP_DIALOG (pqa_finding_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaFindingStepDialog, pqa_finding_step_dialog, PQA, FINDING_STEP_DIALOG, PqaFormDialog)

PqaFindingStepDialog *
pqa_finding_step_dialog_new (PqaContext *context, PqaFinding *finding, PqaFindingStep step);

G_END_DECLS
