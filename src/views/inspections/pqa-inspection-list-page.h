/* pqa-inspection-list-page.h: the list of inspections
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_INSPECTION_LIST_PAGE (pqa_inspection_list_page_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaInspectionListPage, pqa_inspection_list_page, PQA, INSPECTION_LIST_PAGE, PqaListPage)

G_END_DECLS
