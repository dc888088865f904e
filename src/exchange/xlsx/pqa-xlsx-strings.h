/* pqa-xlsx-strings.h: the texts that a workbook's cells share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "xlsx/pqa-xlsx-package.h"

G_BEGIN_DECLS

typedef struct _PqaXlsxStrings PqaXlsxStrings;

PqaXlsxStrings *pqa_xlsx_strings_read (PqaXlsxPackage *package,
                                       const char *part_name,
                                       GCancellable *cancellable,
                                       GError **error);
void pqa_xlsx_strings_free (PqaXlsxStrings *self);
const char *pqa_xlsx_strings_get (PqaXlsxStrings *self, guint64 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxStrings, pqa_xlsx_strings_free)

G_END_DECLS
