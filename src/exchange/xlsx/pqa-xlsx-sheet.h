/* pqa-xlsx-sheet.h: the rows of a workbook's sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-row.h"
#include "xlsx/pqa-xlsx-strings.h"
#include "xlsx/pqa-xlsx-styles.h"

G_BEGIN_DECLS

typedef struct _PqaXlsxSheet PqaXlsxSheet;

PqaXlsxSheet *pqa_xlsx_sheet_open (PqaXlsxPackage *package,
                                   const char *part_name,
                                   PqaXlsxStrings *strings,
                                   PqaXlsxStyles *styles,
                                   gboolean epoch_1904,
                                   GError **error);
void pqa_xlsx_sheet_free (PqaXlsxSheet *self);
gboolean pqa_xlsx_sheet_next (PqaXlsxSheet *self,
                              PqaTableRow **row,
                              GCancellable *cancellable,
                              GError **error);
double pqa_xlsx_sheet_get_progress (PqaXlsxSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxSheet, pqa_xlsx_sheet_free)

G_END_DECLS
