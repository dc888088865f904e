/* pqa-post-tab.h: the list of posts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_POST_TAB (pqa_post_tab_get_type ())
G_DECLARE_FINAL_TYPE (PqaPostTab, pqa_post_tab, PQA, POST_TAB, PqaQueryPage)

G_END_DECLS
