/* pqa-xlsx-overflow.h: texts that are longer than a cell, kept whole on a sheet of their own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef struct _PqaXlsxOverflow PqaXlsxOverflow;

PqaXlsxOverflow *pqa_xlsx_overflow_new (void);
void pqa_xlsx_overflow_free (PqaXlsxOverflow *self);

char *pqa_xlsx_overflow_fit (
    PqaXlsxOverflow *self, const char *sheet, guint row, guint column, const char *text);
gboolean pqa_xlsx_overflow_is_empty (PqaXlsxOverflow *self);
const char *pqa_xlsx_overflow_get_sheet_name (void);
lxw_error pqa_xlsx_overflow_write (PqaXlsxOverflow *self, lxw_worksheet *sheet);

G_END_DECLS
