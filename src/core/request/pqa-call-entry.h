/* pqa-call-entry.h: a follow-up call while it is typed: which question is next, what the keys mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-follow-up.h"

G_BEGIN_DECLS

/**
 * PqaCallField:
 * @PQA_CALL_SCORE: 1 to 5, 0 for none given, N for nobody reached
 * @PQA_CALL_SOLVED: Y or N
 * @PQA_CALL_MANNER: 1 to 5, 0 for none given
 * @PQA_CALL_CHARGE: Y or N, 0 for neither; asked only if something was charged
 * @PQA_CALL_REMARK: text
 */
typedef enum
{
  PQA_CALL_SCORE,
  PQA_CALL_SOLVED,
  PQA_CALL_MANNER,
  PQA_CALL_CHARGE,
  PQA_CALL_REMARK,
} PqaCallField;

#define PQA_N_CALL_FIELDS (PQA_CALL_REMARK + 1)

/**
 * PqaCallAnswer:
 * @PQA_CALL_UNANSWERED: no key has been pressed
 * @PQA_CALL_NONE: asked, but not answered
 * @PQA_CALL_RATED: the score is the field's value
 * @PQA_CALL_SILENCE: nobody was reached
 */
typedef enum
{
  PQA_CALL_UNANSWERED,
  PQA_CALL_NONE,
  PQA_CALL_RATED,
  PQA_CALL_YES,
  PQA_CALL_NO,
  PQA_CALL_SILENCE,
} PqaCallAnswer;

typedef struct _PqaCallEntry PqaCallEntry;

PqaCallEntry *pqa_call_entry_new (gboolean charged);
void pqa_call_entry_free (PqaCallEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCallEntry, pqa_call_entry_free)

gboolean pqa_call_entry_press (PqaCallEntry *self, gunichar key);
void pqa_call_entry_take_back (PqaCallEntry *self);
gboolean pqa_call_entry_move (PqaCallEntry *self, int by);
void pqa_call_entry_set_current (PqaCallEntry *self, PqaCallField field);
void pqa_call_entry_set_remark (PqaCallEntry *self, const char *remark);

PqaCallField pqa_call_entry_get_current (PqaCallEntry *self);
gboolean pqa_call_entry_asks (PqaCallEntry *self, PqaCallField field);
PqaCallAnswer pqa_call_entry_get_answer (PqaCallEntry *self, PqaCallField field);
int pqa_call_entry_get_rating (PqaCallEntry *self, PqaCallField field);
const char *pqa_call_entry_get_remark (PqaCallEntry *self);
gboolean pqa_call_entry_is_touched (PqaCallEntry *self);
gboolean pqa_call_entry_is_complete (PqaCallEntry *self);
PqaCallField pqa_call_entry_find_missing (PqaCallEntry *self);
void pqa_call_entry_get_follow_up (PqaCallEntry *self, PqaFollowUp *follow_up);

G_END_DECLS
