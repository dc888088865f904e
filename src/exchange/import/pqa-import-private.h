/* pqa-import-private.h: what the imports of the single kinds share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import-lookup.h"
#include "import/pqa-import-record.h"
#include "import/pqa-import-row.h"
#include "import/pqa-import.h"

G_BEGIN_DECLS

/**
 * PqaImportContext:
 * @zone: the office's
 * @today: the local date
 *
 * One import under way.
 */
typedef struct
{
  PqaConnection *connection;
  const PqaMapping *mapping;
  PqaImportReport *report;
  PqaImportRow *row;
  PqaImportLookup *lookup;
  GTimeZone *zone;
  gint64 now;
  char *today;
} PqaImportContext;

/**
 * PqaImportHandler:
 * @permission: what it takes to import this
 * @begin: prepares; its result goes to the others
 * @import_row: writes one row; problems of the row are noted in it, %FALSE means that nothing works
 * @end: frees what @begin made
 *
 * How one kind of data is imported.
 */
typedef struct
{
  PqaPermission permission;
  gpointer (*begin) (PqaImportContext *context, GError **error);
  gboolean (*import_row) (PqaImportContext *context,
                          gpointer state,
                          PqaImportChange *change,
                          GError **error);
  void (*end) (gpointer state);
} PqaImportHandler;

extern const PqaImportHandler pqa_import_homes_handler;
extern const PqaImportHandler pqa_import_staff_handler;
extern const PqaImportHandler pqa_import_requests_handler;
extern const PqaImportHandler pqa_import_inspections_handler;
extern const PqaImportHandler pqa_import_responses_handler;

gboolean pqa_import_run_file (PqaConnection *connection,
                              const char *path,
                              PqaMapping *mapping,
                              const PqaImportOptions *options,
                              PqaImportReport *report,
                              GCancellable *cancellable,
                              GError **error);
gboolean pqa_import_prepare (PqaConnection *connection,
                             const char *const *names,
                             gsize n,
                             PqaStatement **statements,
                             GError **error);
void pqa_import_release (PqaStatement **statements, gsize n);
gboolean pqa_import_run (PqaImportContext *context,
                         gint64 *id,
                         GError **error,
                         const char *query,
                         const char *types,
                         ...);
gboolean pqa_import_check_past (PqaImportContext *context, guint field, gint64 instant);

G_END_DECLS
