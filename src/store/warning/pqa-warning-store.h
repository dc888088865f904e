/* pqa-warning-store.h: of which requests a person is to be warned, each once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-deadline.h"
#include "request/pqa-warning.h"

G_BEGIN_DECLS

/**
 * PqaWarning:
 * @target: what is at risk or late
 * @level: how far it has come, as far as it concerns the person
 * @due: when it is or was due
 */
typedef struct
{
  gint64 request_id;
  gint64 episode_number;
  PqaDeadlineTarget target;
  PqaWarningLevel level;
  gint64 due;
} PqaWarning;

gboolean pqa_warning_store_is_wanted (PqaConnection *connection, gboolean *wanted, GError **error);
gboolean pqa_warning_store_set_wanted (PqaConnection *connection, gboolean wanted, GError **error);
GArray *pqa_warning_store_find (PqaConnection *connection, gint64 since, GError **error);
GArray *pqa_warning_store_give (PqaConnection *connection, const GArray *warnings, GError **error);

G_END_DECLS
