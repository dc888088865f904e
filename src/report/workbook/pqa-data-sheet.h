/* pqa-data-sheet.h: a table of rows with filters and a header that stays in view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workbook/pqa-xlsx-file.h"

G_BEGIN_DECLS

typedef struct _PqaDataSheet PqaDataSheet;

PqaDataSheet *pqa_data_sheet_new (
    PqaXlsxFile *file, const char *name, const PqaColumn *columns, guint n_columns, GError **error);
void pqa_data_sheet_free (PqaDataSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDataSheet, pqa_data_sheet_free)

gboolean pqa_data_sheet_add_row (PqaDataSheet *self, const PqaCell *cells, GError **error);
gboolean pqa_data_sheet_finish (PqaDataSheet *self, GError **error);

G_END_DECLS
