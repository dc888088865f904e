/* pqa-policy-edit.h: changing the time limits
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-policy-store.h"

G_BEGIN_DECLS

/**
 * PqaPolicyLimit:
 * @seconds: the open time allowed, 0 for no such target
 * @calendar_id: whose open time counts
 * @calendar: (nullable): its name
 */
typedef struct
{
  gint64 seconds;
  gint64 calendar_id;
  char *calendar;
} PqaPolicyLimit;

/**
 * PqaPolicyRow:
 * @id: the row in force, 0 for a new one
 * @category_id: 0 for any category
 * @category: (nullable): its name
 * @limits: by #PqaDeadlineTarget
 */
typedef struct
{
  gint64 id;
  PqaRequestKind kind;
  PqaSeverity severity;
  gint64 category_id;
  char *category;
  PqaPolicyLimit limits[PQA_N_DEADLINE_TARGETS];
} PqaPolicyRow;

/**
 * PqaPolicyVersion:
 * @created_by: (nullable): who made it
 * @rows: (element-type PqaPolicyRow): the limits
 */
typedef struct
{
  gint64 id;
  gint64 number;
  gint64 created_at;
  char *created_by;
  GPtrArray *rows;
} PqaPolicyVersion;

void pqa_policy_version_free (PqaPolicyVersion *self);

PqaPolicyRow *pqa_policy_row_copy (const PqaPolicyRow *self);
void pqa_policy_row_free (PqaPolicyRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaPolicyRow, pqa_policy_row_free)

GPtrArray *pqa_policy_edit_read_versions (PqaConnection *connection, gint64 n, GError **error);
gboolean pqa_policy_edit_save (PqaConnection *connection, const PqaPolicyRow *row, GError **error);
gboolean pqa_policy_edit_remove (PqaConnection *connection, gint64 id, GError **error);

G_END_DECLS
