/* pqa-finding.h: a finding with its rounds, as it is read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"
#include "inspection/pqa-finding-state.h"
#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

/**
 * PqaFindingRound:
 *
 * One run from assignment to re-check. Instants are 0 for what has not happened.
 */
typedef struct
{
  int number;
  gint64 assigned_at;
  char *assignee;
  gint64 rectified_at;
  char *rectified_by;
  char *measure;
  gint64 rechecked_at;
  char *rechecked_by;
  gboolean passed;
  char *note;
} PqaFindingRound;

/**
 * PqaFinding:
 * @earlier_id: the finding that this one repeats
 * @standard: (nullable): the standard of the inspection that found it
 * @item: (nullable): the text of the item that failed
 * @rounds: (element-type PqaFindingRound): the first one first
 *
 * A finding as it was read. Ids and instants are 0 for none. To be read only.
 */
typedef struct
{
  gint64 id;
  gint64 row_version;
  char *number;
  char *description;
  PqaSeverity severity;
  PqaFindingState state;
  gint64 zone_id;
  char *zone;
  gint64 building_id;
  char *building;
  char *place;
  gint64 department_id;
  char *department;
  gint64 found_at;
  gint64 recorded_at;
  char *found_by;
  gint64 responsible_id;
  char *responsible;
  gint64 respond_due_at;
  gint64 rectify_due_at;
  int round_number;
  gint64 closed_at;
  gint64 earlier_id;
  char *earlier_number;
  gint64 inspection_id;
  char *standard;
  char *item;
  GPtrArray *rounds;
} PqaFinding;

PqaFinding *pqa_finding_load (PqaConnection *connection, gint64 id, GError **error);
void pqa_finding_free (PqaFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaFinding, pqa_finding_free)

void pqa_finding_load_async (PqaDatabase *database,
                             gint64 id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
PqaFinding *pqa_finding_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
