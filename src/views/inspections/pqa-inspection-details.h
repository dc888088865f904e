/* pqa-inspection-details.h: an inspection with its scores in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "inspection/pqa-inspection-sheet.h"
#include "pqa-context.h"
#include "pqa-details.h"

G_BEGIN_DECLS

void pqa_inspection_details_show (PqaDetails *pane, PqaInspectionSheet *sheet, PqaContext *context);

G_END_DECLS
