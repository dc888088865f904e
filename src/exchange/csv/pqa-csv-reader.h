/* pqa-csv-reader.h: reads CSV and TSV files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-reader.h"

G_BEGIN_DECLS

#define PQA_TYPE_CSV_READER (pqa_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (PqaCsvReader, pqa_csv_reader, PQA, CSV_READER, PqaTableReader)

PqaTableReader *pqa_csv_reader_new (const char *path,
                                    const PqaTableOptions *options,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
