/* pqa-home-tab.h: the list of homes with those who live there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_HOME_TAB (pqa_home_tab_get_type ())
G_DECLARE_FINAL_TYPE (PqaHomeTab, pqa_home_tab, PQA, HOME_TAB, PqaQueryPage)

G_END_DECLS
