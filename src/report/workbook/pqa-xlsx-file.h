/* pqa-xlsx-file.h: a workbook under way: its file, its sheets and its cell formats
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <xlsxwriter.h>

#include "pqa-cell.h"

G_BEGIN_DECLS

typedef struct _PqaXlsxFile PqaXlsxFile;

/**
 * PqaXlsxLook:
 *
 * What a cell is for, beside its value.
 */
typedef enum
{
  PQA_XLSX_PLAIN,
  PQA_XLSX_TOTAL,
  PQA_XLSX_GROUP,
  PQA_XLSX_HEADER,
  PQA_XLSX_NUMBER_HEADER,
  PQA_XLSX_TITLE,
  PQA_XLSX_WRAPPED,
  PQA_XLSX_NOTE,
  PQA_XLSX_N_LOOKS,
} PqaXlsxLook;

PqaXlsxFile *pqa_xlsx_file_new (const char *path, GTimeZone *zone, GError **error);
void pqa_xlsx_file_free (PqaXlsxFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxFile, pqa_xlsx_file_free)

void pqa_xlsx_file_set_properties (PqaXlsxFile *self,
                                   const char *title,
                                   const char *subject,
                                   const char *author);
lxw_workbook *pqa_xlsx_file_get_workbook (PqaXlsxFile *self);
GTimeZone *pqa_xlsx_file_get_zone (PqaXlsxFile *self);
lxw_worksheet *
pqa_xlsx_file_add_sheet (PqaXlsxFile *self, const char *name, char **used_name, GError **error);
lxw_format *pqa_xlsx_file_get_format (PqaXlsxFile *self, const PqaCell *cell, PqaXlsxLook look);
gboolean pqa_xlsx_file_write_cell (PqaXlsxFile *self,
                                   lxw_worksheet *sheet,
                                   guint row,
                                   guint column,
                                   const PqaCell *cell,
                                   PqaXlsxLook look,
                                   GError **error);
gboolean pqa_xlsx_file_check (PqaXlsxFile *self, lxw_error code, GError **error);
gboolean pqa_xlsx_file_finish (PqaXlsxFile *self, GError **error);

G_END_DECLS
