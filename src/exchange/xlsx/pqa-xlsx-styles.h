/* pqa-xlsx-styles.h: which cell styles show a number as a date
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "xlsx/pqa-xlsx-package.h"
#include "xlsx/pqa-xlsx-value.h"

G_BEGIN_DECLS

typedef struct _PqaXlsxStyles PqaXlsxStyles;

PqaXlsxStyles *pqa_xlsx_styles_read (PqaXlsxPackage *package,
                                     const char *part_name,
                                     GCancellable *cancellable,
                                     GError **error);
void pqa_xlsx_styles_free (PqaXlsxStyles *self);
PqaXlsxFormat pqa_xlsx_styles_get (PqaXlsxStyles *self, guint64 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxStyles, pqa_xlsx_styles_free)

G_END_DECLS
