/* pqa-plan-list-page.h: the list of inspection plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_PLAN_LIST_PAGE (pqa_plan_list_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaPlanListPage, pqa_plan_list_page, PQA, PLAN_LIST_PAGE, PqaListPage)

G_END_DECLS
