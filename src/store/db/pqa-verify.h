/* pqa-verify.h: is the database whole?
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaVerification:
 * @n_audit_entries: entries of the audit log, all of them checked
 * @audit_head: hash of the last one
 * @n_attachments: attached files, all of them read
 */
typedef struct
{
  gint64 n_audit_entries;
  char *audit_head;
  gint64 n_attachments;
} PqaVerification;

PqaVerification *pqa_verify (PqaConnection *connection, GError **error);
void pqa_verification_free (PqaVerification *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaVerification, pqa_verification_free)

void pqa_verify_file_async (const char *path,
                            PqaClock *clock,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
PqaVerification *pqa_verify_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
