/* pqa-call-words.h: a follow-up call told in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-call-entry.h"
#include "request/pqa-call-store.h"

G_BEGIN_DECLS

/**
 * PqaCallOutcomeWords:
 * @text: what saving will do, or what is missing
 * @css_class: (nullable): its colour
 */
typedef struct
{
  char *text;
  const char *css_class;
} PqaCallOutcomeWords;

void pqa_call_words_outcome (const PqaCall *call, PqaCallEntry *entry, PqaCallOutcomeWords *words);
void pqa_call_outcome_words_clear (PqaCallOutcomeWords *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PqaCallOutcomeWords, pqa_call_outcome_words_clear)

char *pqa_call_words_saved (const char *number,
                            PqaFollowUpOutcome outcome,
                            const char *head,
                            gboolean own_work);
char *pqa_call_words_line (const PqaCall *call, PqaCallLine line, const char *caller);
char *pqa_call_words_attempt (const PqaCall *call);
char *pqa_call_words_progress (const PqaCallProgress *progress, gint64 n_due);
const char *pqa_call_words_resident (const PqaCall *call);
const char *pqa_call_words_keys (PqaCallField field);

G_END_DECLS
