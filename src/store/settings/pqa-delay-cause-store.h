/* pqa-delay-cause-store.h: the causes of delay that the office tells apart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record/pqa-record.h"

G_BEGIN_DECLS

/**
 * PqaDelayCause:
 * @closed_on: (nullable): the first day on which it is not offered any more
 */
typedef struct
{
  gint64 id;
  char *name;
  char *closed_on;
} PqaDelayCause;

GPtrArray *pqa_delay_cause_store_read_all (PqaConnection *connection, GError **error);
gboolean
pqa_delay_cause_store_save (PqaConnection *connection, PqaRecord *cause, GError **error);
gboolean
pqa_delay_cause_store_move (PqaConnection *connection, gint64 id, int by, GError **error);

G_END_DECLS
