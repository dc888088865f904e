/* pqa-xlsx-reader.h: reads Excel workbooks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-reader.h"

G_BEGIN_DECLS

#define PQA_TYPE_XLSX_READER (pqa_xlsx_reader_get_type ())
G_DECLARE_FINAL_TYPE (PqaXlsxReader, pqa_xlsx_reader, PQA, XLSX_READER, PqaTableReader)

PqaTableReader *pqa_xlsx_reader_new (const char *path,
                                     const PqaTableOptions *options,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
