/* pqa-request-list-page.h: the page of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUEST_LIST_PAGE (pqa_request_list_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaRequestListPage, pqa_request_list_page, PQA, REQUEST_LIST_PAGE, PqaListPage)

G_END_DECLS
