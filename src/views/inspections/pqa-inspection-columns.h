/* pqa-inspection-columns.h: what the list of inspections shows and exports
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-column.h"
#include "table/pqa-list-export.h"

G_BEGIN_DECLS

const PqaTableColumn *pqa_inspection_columns_get (void);
const PqaExportColumn *pqa_inspection_columns_get_export (guint *n_columns);

G_END_DECLS
