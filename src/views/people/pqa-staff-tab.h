/* pqa-staff-tab.h: the roster: who works here and who has left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_STAFF_TAB (pqa_staff_tab_get_type ())
G_DECLARE_FINAL_TYPE (PqaStaffTab, pqa_staff_tab, PQA, STAFF_TAB, PqaQueryPage)

G_END_DECLS
