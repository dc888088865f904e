/* pqa-demo-bulk.h: fills large tables without their triggers and indexes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

typedef struct _PqaDemoBulk PqaDemoBulk;

PqaDemoBulk *pqa_demo_bulk_begin (PqaConnection *connection, GError **error);
gboolean pqa_demo_bulk_end (PqaDemoBulk *self, GError **error);
void pqa_demo_bulk_free (PqaDemoBulk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDemoBulk, pqa_demo_bulk_free)

G_END_DECLS
