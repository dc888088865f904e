/* pqa-response-entry.h: a response while it is typed: which question is next, what the keys mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "survey/pqa-response-store.h"

G_BEGIN_DECLS

typedef struct _PqaResponseEntry PqaResponseEntry;

PqaResponseEntry *pqa_response_entry_new (GPtrArray *questions, PqaResponse *response);
void pqa_response_entry_free (PqaResponseEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaResponseEntry, pqa_response_entry_free)

PqaResponse *pqa_response_entry_get_response (PqaResponseEntry *self);
guint pqa_response_entry_get_n_questions (PqaResponseEntry *self);
const PqaQuestion *pqa_response_entry_get_question (PqaResponseEntry *self, guint index);
PqaSurveyAnswer *pqa_response_entry_get_answer (PqaResponseEntry *self, guint index);
guint pqa_response_entry_count_answered (PqaResponseEntry *self);

guint pqa_response_entry_get_current (PqaResponseEntry *self);
void pqa_response_entry_set_current (PqaResponseEntry *self, guint index);
gboolean pqa_response_entry_move (PqaResponseEntry *self, int by);
gboolean pqa_response_entry_is_finished (PqaResponseEntry *self);
gboolean pqa_response_entry_is_pending (PqaResponseEntry *self);

gboolean pqa_response_entry_type_digit (PqaResponseEntry *self, int digit);
void pqa_response_entry_set_value (PqaResponseEntry *self, gint64 value);
void pqa_response_entry_set_missing (PqaResponseEntry *self, PqaMissing missing);
void pqa_response_entry_clear (PqaResponseEntry *self);
void pqa_response_entry_set_text (PqaResponseEntry *self, guint index, const char *text);
void pqa_response_entry_fill_blanks (PqaResponseEntry *self);

G_END_DECLS
