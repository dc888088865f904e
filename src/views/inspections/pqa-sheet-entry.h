/* pqa-sheet-entry.h: what the keys mean on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "inspection/pqa-score.h"

G_BEGIN_DECLS

/**
 * PqaSheetAnswer:
 * @PQA_SHEET_IGNORED: the key means nothing here
 * @PQA_SHEET_PENDING: more may follow; what is typed so far is to be shown
 * @PQA_SHEET_ENTERED: the item has its new result
 * @PQA_SHEET_REFUSED: the item cannot have this result
 */
typedef enum
{
  PQA_SHEET_IGNORED,
  PQA_SHEET_PENDING,
  PQA_SHEET_ENTERED,
  PQA_SHEET_REFUSED,
} PqaSheetAnswer;

typedef struct _PqaSheetEntry PqaSheetEntry;

PqaSheetEntry *pqa_sheet_entry_new (void);
void pqa_sheet_entry_free (PqaSheetEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaSheetEntry, pqa_sheet_entry_free)

void pqa_sheet_entry_begin (PqaSheetEntry *self, const PqaScoreItem *item);
PqaSheetAnswer pqa_sheet_entry_type (PqaSheetEntry *self, gunichar key, GError **error);
PqaSheetAnswer pqa_sheet_entry_erase (PqaSheetEntry *self);
PqaSheetAnswer pqa_sheet_entry_accept (PqaSheetEntry *self, GError **error);

const char *pqa_sheet_entry_get_typed (PqaSheetEntry *self);
const PqaScoreItem *pqa_sheet_entry_get_item (PqaSheetEntry *self);

G_END_DECLS
