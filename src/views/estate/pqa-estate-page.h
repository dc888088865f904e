/* pqa-estate-page.h: the page with homes, buildings and zones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-tabs-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_ESTATE_PAGE (pqa_estate_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaEstatePage, pqa_estate_page, PQA, ESTATE_PAGE, PqaTabsPage)

G_END_DECLS
