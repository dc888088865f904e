/* pqa-sheet-writer.h: saves what is entered on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "inspection/pqa-finding-store.h"
#include "inspection/pqa-inspection-sheet.h"
#include "pqa-context.h"

G_BEGIN_DECLS

void pqa_sheet_write_result (PqaContext *context,
                             PqaInspectionResult *result,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
void pqa_sheet_write_finding (PqaContext *context,
                              PqaInspectionSheet *sheet,
                              PqaInspectionResult *result,
                              const char *description,
                              PqaSeverity severity,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
void pqa_sheet_write_finish (PqaContext *context,
                             PqaInspectionSheet *sheet,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

G_END_DECLS
