/* pqa-building-tab.h: the list of buildings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_BUILDING_TAB (pqa_building_tab_get_type ())
G_DECLARE_FINAL_TYPE (PqaBuildingTab, pqa_building_tab, PQA, BUILDING_TAB, PqaQueryPage)

G_END_DECLS
