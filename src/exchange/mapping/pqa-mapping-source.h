/* pqa-mapping-source.h: where a value comes from and what is done to its text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "mapping/pqa-mapping-node.h"
#include "pqa-table-row.h"

G_BEGIN_DECLS

/**
 * PqaMappingSource:
 * @columns: (nullable): the columns, joined by @join; %NULL for a constant or the row number
 * @indexes: where the columns are, once bound to a file
 * @constant: (nullable): the same for each row
 * @row_number: the number of the data row, counted from 1
 * @trim: take off white space at both ends
 * @collapse: make one space of several
 * @blank: (nullable): texts that mean there is nothing
 * @values: (nullable): translation of texts
 * @otherwise: (nullable): for a text that @values does not have
 * @fallback: (nullable): for nothing
 * @date_formats: (nullable): how dates are written; %NULL for ISO 8601
 */
typedef struct
{
  char **columns;
  GArray *indexes;
  char *join;
  char *constant;
  gboolean row_number;
  gboolean trim;
  gboolean collapse;
  char **blank;
  GHashTable *values;
  char *otherwise;
  char *fallback;
  char **date_formats;
} PqaMappingSource;

#define PQA_MAPPING_SOURCE_KEYS                                                                    \
  "column", "columns", "join", "value", "row_number", "trim", "collapse", "blank", "values",       \
      "otherwise", "default", "date_formats"

PqaMappingSource *pqa_mapping_source_new (const char *column, const PqaMappingSource *defaults);
PqaMappingSource *pqa_mapping_source_read (const PqaMappingNode *node,
                                           const PqaMappingSource *defaults);
void pqa_mapping_source_read_rules (PqaMappingSource *self, const PqaMappingNode *node);
void pqa_mapping_source_free (PqaMappingSource *self);

void pqa_mapping_source_bind (PqaMappingSource *self,
                              const char *const *header,
                              GPtrArray *missing,
                              GPtrArray *ambiguous);
const char *pqa_mapping_source_get_raw (const PqaMappingSource *self,
                                        const PqaTableRow *row,
                                        gint64 row_number,
                                        GString *buffer);
const char *pqa_mapping_source_translate (const PqaMappingSource *self, const char *raw);
char *pqa_mapping_source_describe (const PqaMappingSource *self);

G_END_DECLS
