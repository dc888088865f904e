/* pqa-care-page.h: what the staff noticed before the residents did
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_CARE_PAGE (pqa_care_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaCarePage, pqa_care_page, PQA, CARE_PAGE, PqaQueryPage)

G_END_DECLS
