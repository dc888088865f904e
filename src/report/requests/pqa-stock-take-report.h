/* pqa-stock-take-report.h: the morning's stock-take on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"
#include "pqa-report.h"

G_BEGIN_DECLS

/* More would be more paper than anybody goes through in a morning. */
#define PQA_STOCK_TAKE_REPORT_MAX_ROWS 3000

PqaReport *
pqa_stock_take_report_new (PqaConnection *connection, PqaListQuery *query, GError **error);

G_END_DECLS
