/* pqa-department-tab.h: the list of departments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_DEPARTMENT_TAB (pqa_department_tab_get_type ())
G_DECLARE_FINAL_TYPE (PqaDepartmentTab, pqa_department_tab, PQA, DEPARTMENT_TAB, PqaQueryPage)

G_END_DECLS
