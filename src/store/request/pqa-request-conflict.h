/* pqa-request-conflict.h: what somebody else saved while a request was being written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-written.h"

G_BEGIN_DECLS

/**
 * PqaRequestConflict:
 * @theirs: what stands there now
 * @row_version: its row version
 * @who: (nullable): who saved it
 * @at: when
 * @their_words: (array length=PQA_N_WRITTEN): what stands there, as people read it
 * @my_words: (array length=PQA_N_WRITTEN): the same of what is written here
 */
typedef struct
{
  PqaRequestFields *theirs;
  gint64 row_version;
  char *who;
  gint64 at;
  char **their_words;
  char **my_words;
} PqaRequestConflict;

PqaRequestConflict *pqa_request_conflict_load (PqaConnection *connection,
                                               gint64 request_id,
                                               const PqaRequestFields *mine,
                                               GError **error);
void pqa_request_conflict_free (PqaRequestConflict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestConflict, pqa_request_conflict_free)

G_END_DECLS
