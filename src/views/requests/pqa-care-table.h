/* pqa-care-table.h: the columns of the list of proactive care, on screen and exported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-column.h"
#include "table/pqa-list-export.h"

G_BEGIN_DECLS

const PqaTableColumn *pqa_care_table_get_columns (void);
const PqaExportColumn *pqa_care_table_get_export (guint *n_columns);
const char *pqa_care_table_get_kind_label (const char *code);
GListModel *pqa_care_table_list_kinds (void);

G_END_DECLS
