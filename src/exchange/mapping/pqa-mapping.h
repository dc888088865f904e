/* pqa-mapping.h: how the columns of a file become rows of the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "mapping/pqa-mapping-fields.h"
#include "mapping/pqa-mapping-item.h"
#include "mapping/pqa-mapping-source.h"
#include "mapping/pqa-mapping-target.h"
#include "pqa-table-reader.h"

G_BEGIN_DECLS

/**
 * PqaMapping:
 * @file_name: name of the mapping's own file, for messages
 * @zone: (nullable): whose local time the file has; %NULL for the office's
 * @create: what is created when it is missing
 * @deadlines_by_policy: whether new requests take their deadlines from the office's policies
 * @fields: where the value of each field of the kind comes from; %NULL where it does not come
 * @items: (nullable) (element-type PqaMappingItem): for inspections
 * @questions: (nullable) (element-type PqaMappingQuestion): for responses
 *
 * A mapping file as described in propertyqa-mapping(5). All fields are to be read only.
 */
typedef struct
{
  PqaImportKind kind;
  char *file_name;
  PqaTableOptions table;
  GTimeZone *zone;
  char **create;
  gboolean deadlines_by_policy;
  PqaMappingSource *fields[PQA_IMPORT_MAX_FIELDS];
  PqaMappingStandard standard;
  GPtrArray *items;
  PqaMappingSurvey survey;
  GPtrArray *questions;
} PqaMapping;

PqaMapping *pqa_mapping_load (const char *path, GError **error);
PqaMapping *pqa_mapping_load_own (PqaImportKind kind, GError **error);
PqaMapping *pqa_mapping_load_for (PqaImportKind kind, const char *path, GError **error);
gboolean pqa_mapping_has_own (PqaImportKind kind);
PqaMapping *pqa_mapping_parse (const char *file_name, const char *json, gssize len, GError **error);
void pqa_mapping_free (PqaMapping *self);

gboolean pqa_mapping_creates (const PqaMapping *self, const char *what);
gboolean pqa_mapping_bind (PqaMapping *self, const char *const *header, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaMapping, pqa_mapping_free)

G_END_DECLS
