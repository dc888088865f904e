/* pqa-xlsx-format.h: the formats of cells, each made once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workbook/pqa-xlsx-file.h"

G_BEGIN_DECLS

typedef struct _PqaXlsxFormats PqaXlsxFormats;

PqaXlsxFormats *pqa_xlsx_formats_new (lxw_workbook *workbook);
void pqa_xlsx_formats_free (PqaXlsxFormats *self);
lxw_format *pqa_xlsx_formats_get (PqaXlsxFormats *self, const PqaCell *cell, PqaXlsxLook look);

G_END_DECLS
