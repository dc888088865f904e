/* pqa-care-details.h: one entry of proactive care in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "list/pqa-list-row.h"
#include "pqa-context.h"
#include "pqa-details.h"

G_BEGIN_DECLS

gpointer pqa_care_details_read (PqaConnection *connection,
                                gpointer id,
                                GCancellable *cancellable,
                                GError **error);
void pqa_care_details_show (PqaDetails *details, const PqaRowCells *entry, PqaContext *context);

G_END_DECLS
