/* pqa-finding-store.h: entering findings and leading them through rectification and re-check
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

/**
 * PqaFindingDraft:
 * @inspection_id: the inspection that found it, 0 for none
 * @result_id: the item that failed, 0 for none
 * @found_at: when it was seen, 0 for now; read only when the finding is added
 *
 * What somebody types about a finding. Ids are 0 for none.
 */
typedef struct
{
  gint64 inspection_id;
  gint64 result_id;
  char *description;
  PqaSeverity severity;
  gint64 zone_id;
  gint64 building_id;
  char *place;
  gint64 department_id;
  gint64 responsible_id;
  gint64 found_at;
} PqaFindingDraft;

PqaFindingDraft *pqa_finding_draft_new (void);
void pqa_finding_draft_free (PqaFindingDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaFindingDraft, pqa_finding_draft_free)

gboolean pqa_finding_store_add (PqaConnection *connection,
                                const PqaFindingDraft *draft,
                                gint64 *id,
                                GError **error);
gboolean pqa_finding_store_edit (PqaConnection *connection,
                                 gint64 id,
                                 gint64 row_version,
                                 const PqaFindingDraft *draft,
                                 GError **error);
gboolean pqa_finding_store_assign (PqaConnection *connection,
                                   gint64 id,
                                   gint64 row_version,
                                   gint64 assignee_id,
                                   gint64 department_id,
                                   gint64 assigned_at,
                                   GError **error);
gboolean pqa_finding_store_rectify (PqaConnection *connection,
                                    gint64 id,
                                    gint64 row_version,
                                    const char *measure,
                                    gint64 rectified_at,
                                    GError **error);
gboolean pqa_finding_store_recheck (PqaConnection *connection,
                                    gint64 id,
                                    gint64 row_version,
                                    gboolean passed,
                                    const char *note,
                                    gint64 rechecked_at,
                                    GError **error);

G_END_DECLS
