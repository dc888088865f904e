/* pqa-sheet-text.h: items and results in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "inspection/pqa-inspection-sheet.h"

G_BEGIN_DECLS

char *pqa_sheet_format_limits (const PqaScoreItem *item, const char *unit);
char *pqa_sheet_format_rule (const PqaScoreItem *item, const char *unit);
char *pqa_sheet_format_result (const PqaScoreItem *item, const char *unit);
char *pqa_sheet_format_keys (const PqaScoreItem *item);
const char *pqa_sheet_get_class (const PqaScoreItem *item);

G_END_DECLS
