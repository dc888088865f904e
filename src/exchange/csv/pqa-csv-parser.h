/* pqa-csv-parser.h: cuts text into the cells of a delimited table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-row.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_CSV_MORE,
  PQA_CSV_ROW,
  PQA_CSV_ERROR,
} PqaCsvResult;

typedef struct _PqaCsvParser PqaCsvParser;

PqaCsvParser *pqa_csv_parser_new (char delimiter, char comment);
void pqa_csv_parser_free (PqaCsvParser *self);
PqaCsvResult
pqa_csv_parser_feed (PqaCsvParser *self, const char **text, const char *end, GError **error);
PqaCsvResult pqa_csv_parser_finish (PqaCsvParser *self, GError **error);
const PqaTableRow *pqa_csv_parser_get_row (PqaCsvParser *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCsvParser, pqa_csv_parser_free)

G_END_DECLS
