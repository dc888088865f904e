/* pqa-table-workbook.h: a list of any length as an Excel workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-cell.h"

G_BEGIN_DECLS

typedef struct _PqaTableWorkbook PqaTableWorkbook;

PqaTableWorkbook *pqa_table_workbook_new (const char *path,
                                          const char *name,
                                          const PqaColumn *columns,
                                          guint n_columns,
                                          GTimeZone *zone,
                                          GError **error);
void pqa_table_workbook_free (PqaTableWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaTableWorkbook, pqa_table_workbook_free)

gboolean pqa_table_workbook_add_row (PqaTableWorkbook *self, const PqaCell *cells, GError **error);
gboolean pqa_table_workbook_finish (PqaTableWorkbook *self, GError **error);

G_END_DECLS
