/* pqa-zone-tab.h: the list of zones and who looks after them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_ZONE_TAB (pqa_zone_tab_get_type ())
G_DECLARE_FINAL_TYPE (PqaZoneTab, pqa_zone_tab, PQA, ZONE_TAB, PqaQueryPage)

G_END_DECLS
