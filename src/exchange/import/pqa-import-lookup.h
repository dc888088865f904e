/* pqa-import-lookup.h: finds rows by the names that files use, and creates missing ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "import/pqa-import-report.h"
#include "import/pqa-import-row.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_LOOKUP_ZONE,
  PQA_LOOKUP_DEPARTMENT,
  PQA_LOOKUP_POST,
  PQA_LOOKUP_CATEGORY,
  PQA_LOOKUP_BUILDING,
  PQA_LOOKUP_HOME,
  PQA_LOOKUP_STAFF,
  PQA_LOOKUP_DIMENSION,
} PqaLookupTable;

#define PQA_LOOKUP_N_TABLES 8

/* The parent of a category that is named without its upper level. */
#define PQA_LOOKUP_ANY_PARENT (-1)

typedef struct _PqaImportLookup PqaImportLookup;

PqaImportLookup *pqa_import_lookup_new (PqaConnection *connection,
                                        const PqaMapping *mapping,
                                        PqaImportReport *report);
void pqa_import_lookup_free (PqaImportLookup *self);

gboolean pqa_import_lookup_find (PqaImportLookup *self,
                                 PqaLookupTable table,
                                 gint64 parent,
                                 const char *name,
                                 gint64 *id,
                                 GError **error);
gboolean pqa_import_lookup_find_or_create (PqaImportLookup *self,
                                           PqaLookupTable table,
                                           gint64 parent,
                                           const char *name,
                                           gint64 *id,
                                           GError **error);
gboolean pqa_import_lookup_field (PqaImportLookup *self,
                                  PqaLookupTable table,
                                  gint64 parent,
                                  PqaImportRow *row,
                                  guint field,
                                  gint64 *id,
                                  GError **error);
gboolean pqa_import_lookup_building (PqaImportLookup *self,
                                     gint64 zone,
                                     PqaImportRow *row,
                                     guint code_field,
                                     guint name_field,
                                     guint address_field,
                                     gint64 *id,
                                     GError **error);
void pqa_import_lookup_add (
    PqaImportLookup *self, PqaLookupTable table, gint64 parent, const char *name, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaImportLookup, pqa_import_lookup_free)

G_END_DECLS
