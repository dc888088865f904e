/* pqa-import-record.h: the columns of one database row, to be added or brought up to date
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "import/pqa-import-report.h"

G_BEGIN_DECLS

#define PQA_IMPORT_MAX_COLUMNS 32

typedef enum
{
  PQA_IMPORT_VALUE_UNKNOWN, /* NULL in a new row; an old row keeps what it has */
  PQA_IMPORT_VALUE_NULL,
  PQA_IMPORT_VALUE_INT,
  PQA_IMPORT_VALUE_REAL,
  PQA_IMPORT_VALUE_TEXT,
} PqaImportValueType;

typedef struct
{
  PqaImportValueType type;
  gint64 integer;
  double real;
  const char *text;
} PqaImportValue;

/**
 * PqaImportRecord:
 * @values: in the order of the columns of its queries; texts are not copied
 */
typedef struct
{
  PqaImportValue values[PQA_IMPORT_MAX_COLUMNS];
  int n;
} PqaImportRecord;

void pqa_import_record_add_unknown (PqaImportRecord *self);
void pqa_import_record_add_null (PqaImportRecord *self);
void pqa_import_record_add_int (PqaImportRecord *self, gint64 value);
void pqa_import_record_add_id (PqaImportRecord *self, gint64 id);
void pqa_import_record_add_instant (PqaImportRecord *self, gint64 instant);
void pqa_import_record_add_real (PqaImportRecord *self, double value);
void pqa_import_record_add_text (PqaImportRecord *self, const char *text);

gboolean pqa_import_record_insert (const PqaImportRecord *self, PqaStatement *add, GError **error);
gboolean pqa_import_record_update (const PqaImportRecord *self,
                                   PqaStatement *found,
                                   PqaStatement *update,
                                   PqaImportChange *change,
                                   GError **error);
gboolean pqa_import_record_save (const PqaImportRecord *self,
                                 PqaConnection *connection,
                                 PqaStatement *const find_add_update[3],
                                 gint64 *id,
                                 PqaImportChange *change,
                                 GError **error);

G_END_DECLS
