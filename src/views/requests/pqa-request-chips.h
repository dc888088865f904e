/* pqa-request-chips.h: the filters above the list of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chip-bar.h"
#include "pqa-context.h"
#include "request/pqa-request-list.h"

G_BEGIN_DECLS

#define PQA_N_REQUEST_SCOPES (PQA_REQUEST_SCOPE_ALL + 1)

void pqa_request_chips_add (PqaChipBar *chips, PqaContext *context);
void pqa_request_chips_read (PqaChipBar *chips, PqaContext *context, PqaRequestFilter *filter);
const char *pqa_request_chips_get_scope_id (PqaRequestScope scope);

GListModel *pqa_request_chips_list_periods (void);
void pqa_request_chips_get_period (
    const char *id, gint64 now, GTimeZone *zone, gint64 *from, gint64 *to);

G_END_DECLS
