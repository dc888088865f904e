/* pqa-stock-take-page.h: every open request under its owner, to be gone through in the morning
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_STOCK_TAKE_PAGE (pqa_stock_take_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaStockTakePage, pqa_stock_take_page, PQA, STOCK_TAKE_PAGE, PqaListPage)

G_END_DECLS
