/* pqa-request-draft.h: a request as it is being written
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: a draft never changes; every function gives a new one.
 */
#pragma once

#include "request/pqa-request-advice.h"
#include "request/pqa-request-fields.h"
#include "request/pqa-unfinished-request.h"

G_BEGIN_DECLS

/**
 * PqaRequestGuess:
 *
 * What is filled in as long as nobody has written something else.
 */
typedef enum
{
  PQA_REQUEST_GUESS_SEVERITY = 1 << 0,
  PQA_REQUEST_GUESS_PLACE = 1 << 1,
  PQA_REQUEST_GUESS_RESIDENT = 1 << 2,
  PQA_REQUEST_GUESS_CONTACT = 1 << 3,
  PQA_REQUEST_GUESS_DEPARTMENT = 1 << 4,
  PQA_REQUEST_GUESS_HANDLER = 1 << 5,
} PqaRequestGuess;

/**
 * PqaRequestDraft:
 * @original: (nullable): the request as it was read, %NULL for a new one
 * @now: as it is written
 * @handler_id: to whom a new one goes, 0 for nobody
 * @by_hand: what is not to be guessed any more
 * @sought: (nullable): by what the home was looked for
 */
typedef struct
{
  PqaRequestFields *original;
  PqaRequestFields *now;
  gint64 handler_id;
  PqaRequestGuess by_hand;
  char *sought;
} PqaRequestDraft;

PqaRequestDraft *pqa_request_draft_new (const PqaRequestFields *original);
PqaRequestDraft *pqa_request_draft_restore (const PqaUnfinishedRequest *unfinished);
void pqa_request_draft_free (PqaRequestDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestDraft, pqa_request_draft_free)

PqaRequestDraft *pqa_request_draft_seek (const PqaRequestDraft *self, const char *text);
PqaRequestDraft *pqa_request_draft_write (const PqaRequestDraft *self,
                                          const PqaRequestFields *written,
                                          gint64 handler_id);
PqaRequestDraft *pqa_request_draft_take_advice (const PqaRequestDraft *self,
                                                const PqaRequestAdvice *advice);
PqaRequestDraft *pqa_request_draft_merge (const PqaRequestDraft *self,
                                          const PqaRequestFields *theirs);
gboolean pqa_request_draft_needs_advice (const PqaRequestDraft *before,
                                         const PqaRequestDraft *after);

/**
 * PqaRequestDraftState:
 * @home_required: whether it cannot be saved without a home
 * @category_required: whether it cannot be saved without a category
 * @complete: whether nothing is missing
 * @warning: (nullable): that it may be known already
 */
typedef struct
{
  gboolean home_required;
  gboolean category_required;
  gboolean complete;
  char *warning;
} PqaRequestDraftState;

void pqa_request_draft_get_state (const PqaRequestDraft *self,
                                  const PqaRequestAdvice *advice,
                                  PqaRequestDraftState *state);
void pqa_request_draft_state_clear (PqaRequestDraftState *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PqaRequestDraftState, pqa_request_draft_state_clear)

G_END_DECLS
