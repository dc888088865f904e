/* pqa-xlsx-workbook.h: a workbook's table of contents
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "xlsx/pqa-xlsx-package.h"

G_BEGIN_DECLS

/**
 * PqaXlsxWorkbook:
 * @sheet_part: the part with the sheet's cells
 * @strings_part: (nullable): the part with the shared texts
 * @styles_part: (nullable): the part with the cell styles
 * @epoch_1904: whether days count from 1904
 */
typedef struct
{
  char *sheet_part;
  char *strings_part;
  char *styles_part;
  gboolean epoch_1904;
} PqaXlsxWorkbook;

PqaXlsxWorkbook *pqa_xlsx_workbook_read (PqaXlsxPackage *package,
                                         const char *sheet,
                                         GCancellable *cancellable,
                                         GError **error);
void pqa_xlsx_workbook_free (PqaXlsxWorkbook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxWorkbook, pqa_xlsx_workbook_free)

G_END_DECLS
