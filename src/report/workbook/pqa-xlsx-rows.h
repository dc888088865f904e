/* pqa-xlsx-rows.h: rows of typed cells one below the other on a sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workbook/pqa-xlsx-file.h"

G_BEGIN_DECLS

typedef struct _PqaXlsxRows PqaXlsxRows;

PqaXlsxRows *pqa_xlsx_rows_new (PqaXlsxFile *file, lxw_worksheet *sheet);
void pqa_xlsx_rows_free (PqaXlsxRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxRows, pqa_xlsx_rows_free)

guint pqa_xlsx_rows_get_next (PqaXlsxRows *self);
void pqa_xlsx_rows_skip (PqaXlsxRows *self, guint n_rows);
gboolean pqa_xlsx_rows_add_header (PqaXlsxRows *self,
                                   const PqaColumn *columns,
                                   guint n_columns,
                                   GError **error);
gboolean pqa_xlsx_rows_add (
    PqaXlsxRows *self, const PqaCell *cells, guint n_cells, PqaXlsxLook look, GError **error);
gboolean
pqa_xlsx_rows_add_text (PqaXlsxRows *self, const char *text, PqaXlsxLook look, GError **error);
gboolean pqa_xlsx_rows_add_pair (
    PqaXlsxRows *self, const char *name, const char *value, PqaXlsxLook look, GError **error);
void pqa_xlsx_rows_widen (PqaXlsxRows *self, guint column, guint width);
void pqa_xlsx_rows_set_widths (PqaXlsxRows *self);

G_END_DECLS
