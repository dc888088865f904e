/* pqa-request-list-private.h: what the files of the list of requests share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-list.h"

G_BEGIN_DECLS

void pqa_request_list_add_filters (PqaListQuery *query, const PqaRequestFilter *filter);
const char *pqa_request_list_get_order (const PqaRequestFilter *filter, gboolean full_text);
const char *pqa_request_list_get_from (const PqaRequestFilter *filter, gboolean full_text);

G_END_DECLS
