/* pqa-call-table.h: the columns of the list of calls, on screen, exported and printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-column.h"
#include "table/pqa-list-export.h"

G_BEGIN_DECLS

const PqaTableColumn *pqa_call_table_get_columns (void);
const PqaExportColumn *pqa_call_table_get_export (guint *n_columns);

G_END_DECLS
