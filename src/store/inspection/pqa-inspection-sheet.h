/* pqa-inspection-sheet.h: an inspection with its items, as it is read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"
#include "inspection/pqa-inspection-state.h"
#include "inspection/pqa-score.h"

G_BEGIN_DECLS

/**
 * PqaInspectionResult:
 * @section: index into PqaInspectionSheet.sections
 * @item: kind, limits and what was found, ready for pqa_score_total() and the like
 * @finding_id: the finding that was made of it, 0 for none
 */
typedef struct
{
  gint64 id;
  gint64 row_version;
  guint section;
  char *text;
  char *unit;
  char *note;
  PqaScoreItem item;
  gint64 finding_id;
  char *finding_number;
} PqaInspectionResult;

/**
 * PqaInspectionSection:
 * @id: the section of the standard
 * @group: code of its group
 * @pass_mark: what it must reach, in percent
 */
typedef struct
{
  gint64 id;
  char *name;
  char *group;
  int pass_mark;
} PqaInspectionSection;

/**
 * PqaInspectionSheet:
 * @plan: (nullable): its plan's name
 * @score: the score it was finished with; not defined before
 * @results: (element-type PqaInspectionResult): its items in order, none before it is started
 * @sections: (element-type PqaInspectionSection)
 *
 * An inspection as it was read. Ids and instants are 0 for none. To be read only.
 */
typedef struct
{
  gint64 id;
  gint64 row_version;
  PqaInspectionState state;
  gint64 plan_id;
  char *plan;
  gint64 standard_id;
  char *standard;
  int version_number;
  int pass_mark;
  gint64 zone_id;
  char *zone;
  gint64 building_id;
  char *building;
  char *place;
  gint64 inspector_id;
  char *inspector;
  char *planned_on;
  int days_allowed;
  gint64 done_at;
  gboolean late;
  PqaRatio score;
  PqaVerdict verdict;
  char *reason;
  char *remark;
  GPtrArray *results;
  GPtrArray *sections;
} PqaInspectionSheet;

PqaInspectionSheet *
pqa_inspection_sheet_load (PqaConnection *connection, gint64 id, GError **error);
void pqa_inspection_sheet_free (PqaInspectionSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaInspectionSheet, pqa_inspection_sheet_free)

void pqa_inspection_sheet_load_async (PqaDatabase *database,
                                      gint64 id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
PqaInspectionSheet *pqa_inspection_sheet_load_finish (GAsyncResult *result, GError **error);

PqaScoreItem *pqa_inspection_sheet_dup_items (PqaInspectionSheet *self);
PqaVerdict pqa_inspection_sheet_judge (PqaInspectionSheet *self);

G_END_DECLS
