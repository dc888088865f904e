/* pqa-audit.h: the log of every change, written by the database itself and chained by hashes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

typedef struct _PqaAudit PqaAudit;

PqaAudit *pqa_audit_new (PqaConnection *connection);
void pqa_audit_free (PqaAudit *self);
gboolean pqa_audit_begin (PqaAudit *self, GError **error);

gboolean pqa_audit_install_triggers (PqaConnection *connection, GError **error);
gboolean pqa_audit_verify (PqaConnection *connection,
                           gint64 *n_entries,
                           char **head,
                           GError **error);

G_END_DECLS
