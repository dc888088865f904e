/* pqa-import-row.h: the values of one row, read as a mapping says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import-report.h"
#include "mapping/pqa-mapping.h"

G_BEGIN_DECLS

typedef struct _PqaImportRow PqaImportRow;

PqaImportRow *
pqa_import_row_new (const PqaMapping *mapping, GTimeZone *zone, PqaImportReport *report);
void pqa_import_row_free (PqaImportRow *self);
void pqa_import_row_set (PqaImportRow *self, const PqaTableRow *row, gint64 number);
gboolean pqa_import_row_is_bad (PqaImportRow *self);
gint64 pqa_import_row_get_line (PqaImportRow *self);

const char *pqa_import_row_get_text (PqaImportRow *self, guint field);
const char *pqa_import_row_get_name (PqaImportRow *self, guint field);
const char *pqa_import_row_get_code (PqaImportRow *self, guint field, const char *fallback);
gint64 pqa_import_row_get_instant (PqaImportRow *self, guint field);
const char *pqa_import_row_get_date (PqaImportRow *self, guint field);
gboolean pqa_import_row_get_int (PqaImportRow *self, guint field, gint64 *value);
gboolean pqa_import_row_get_number (PqaImportRow *self, guint field, double *value);
void pqa_import_row_check_unique (PqaImportRow *self, guint field, const char *key);
const char *pqa_import_row_get_raw (PqaImportRow *self, const PqaMappingSource *source);

void pqa_import_row_fail (PqaImportRow *self, guint field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void pqa_import_row_fail_source (PqaImportRow *self,
                                 const PqaMappingSource *source,
                                 const char *value,
                                 const char *reason);
void pqa_import_row_disagree (PqaImportRow *self, guint field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

gboolean pqa_import_parse_number (const char *text, double *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaImportRow, pqa_import_row_free)

G_END_DECLS
