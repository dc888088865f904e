/* pqa-policy-store.h: the time limits in force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-deadline-change.h"

G_BEGIN_DECLS

/**
 * PqaLimit:
 * @seconds: the open time allowed; 0 if there is no such target
 * @calendar_version_id: the calendar, as it is now, whose open time counts
 */
typedef struct
{
  gint64 seconds;
  gint64 calendar_version_id;
} PqaLimit;

/**
 * PqaPolicy:
 * @id: the row, 0 if no row fits, so that there are no limits
 * @limits: by #PqaDeadlineTarget
 */
typedef struct
{
  gint64 id;
  PqaLimit limits[PQA_N_DEADLINE_TARGETS];
} PqaPolicy;

gboolean pqa_policy_store_find (PqaConnection *connection,
                                PqaRequestKind kind,
                                gint64 category_id,
                                PqaSeverity severity,
                                PqaPolicy *policy,
                                GError **error);

G_END_DECLS
