/* pqa-standard-section-dialog.h: a section of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "inspection/pqa-standard-version.h"

G_BEGIN_DECLS

#define PQA_TYPE_STANDARD_SECTION_DIALOG (pqa_standard_section_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaStandardSectionDialog,
                      pqa_standard_section_dialog,
                      PQA,
                      STANDARD_SECTION_DIALOG,
                      PqaFormDialog)

PqaStandardSectionDialog *pqa_standard_section_dialog_new (PqaContext *context,
                                                           PqaStandardVersion *version);

G_END_DECLS
