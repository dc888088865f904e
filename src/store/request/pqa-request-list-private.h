/* pqa-request-list-private.h: what the files of the list of requests share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-list.h"

G_BEGIN_DECLS

void pqa_request_list_add_filters (PqaListQuery *query, const PqaRequestFilter *filter);
PqaListQuery *pqa_request_list_new_query (const char *from);
PqaListQuery *pqa_request_list_new_ordered (const PqaRequestFilter *filter);
PqaListQuery *pqa_request_list_new_found (const PqaRequestFilter *filter, const char *match);
PqaListQuery *pqa_request_list_new_behind (const PqaRequestFilter *filter, const char *match);

G_END_DECLS
