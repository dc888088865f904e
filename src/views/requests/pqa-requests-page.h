/* pqa-requests-page.h: the request desk: the list, the stock-take, the follow-up round and more
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-tabs-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUESTS_PAGE (pqa_requests_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaRequestsPage, pqa_requests_page, PQA, REQUESTS_PAGE, PqaTabsPage)

G_END_DECLS
