/* pqa-inspection-store.h: planning, carrying out and finishing inspections
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "inspection/pqa-score.h"

G_BEGIN_DECLS

/**
 * PqaInspectionDraft:
 * @standard_id: read only when the inspection is added
 * @planned_on: the day it is to be done
 *
 * What somebody types about an inspection. Ids are 0 for none.
 */
typedef struct
{
  gint64 standard_id;
  char *planned_on;
  gint64 zone_id;
  gint64 building_id;
  char *place;
  gint64 inspector_id;
  char *remark;
} PqaInspectionDraft;

/**
 * PqaResultDraft:
 * @result: whether there is a result
 * @points: 0 to the maximum for points, 0 or 1 for pass or fail
 * @measured: the measured value
 *
 * What was found at an item; what its kind does not need is ignored.
 */
typedef struct
{
  PqaResult result;
  gint64 points;
  double measured;
  char *note;
} PqaResultDraft;

PqaInspectionDraft *pqa_inspection_draft_new (void);
void pqa_inspection_draft_free (PqaInspectionDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaInspectionDraft, pqa_inspection_draft_free)

gboolean pqa_inspection_store_add (PqaConnection *connection,
                                   const PqaInspectionDraft *draft,
                                   gint64 *id,
                                   GError **error);
gboolean pqa_inspection_store_edit (PqaConnection *connection,
                                    gint64 id,
                                    gint64 row_version,
                                    const PqaInspectionDraft *draft,
                                    GError **error);
gboolean pqa_inspection_store_start (PqaConnection *connection, gint64 id, GError **error);
gboolean pqa_inspection_store_cancel (
    PqaConnection *connection, gint64 id, gint64 row_version, const char *reason, GError **error);

gboolean pqa_inspection_store_set_result (PqaConnection *connection,
                                          gint64 result_id,
                                          gint64 row_version,
                                          const PqaResultDraft *draft,
                                          GError **error);
gboolean pqa_inspection_store_finish (PqaConnection *connection,
                                      gint64 id,
                                      gint64 row_version,
                                      gint64 done_at,
                                      const char *remark,
                                      GError **error);

G_END_DECLS
