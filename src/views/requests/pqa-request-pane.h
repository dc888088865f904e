/* pqa-request-pane.h: one request in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-context.h"
#include "pqa-details.h"
#include "request/pqa-request-detail.h"

G_BEGIN_DECLS

void
pqa_request_pane_show (PqaDetails *details, const PqaRequestDetail *request, PqaContext *context);

G_END_DECLS
