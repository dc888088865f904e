/* pqa-standard-list-page.h: the list of inspection standards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_STANDARD_LIST_PAGE (pqa_standard_list_page_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaStandardListPage, pqa_standard_list_page, PQA, STANDARD_LIST_PAGE, PqaListPage)

G_END_DECLS
