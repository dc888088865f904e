/* pqa-import.h: brings a file into the database, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"
#include "import/pqa-import-report.h"
#include "mapping/pqa-mapping.h"

G_BEGIN_DECLS

/**
 * PqaImportProgress:
 * @fraction: how much of the file is done, from 0 to 1
 *
 * Called now and then in the thread that imports.
 */
typedef void (*PqaImportProgress) (double fraction, gpointer data);

/**
 * PqaImportOptions:
 * @dry_run: do everything, then keep nothing
 * @problems_path: (nullable): a CSV file that gets every problem
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 */
typedef struct
{
  gboolean dry_run;
  const char *problems_path;
  PqaImportProgress progress;
  gpointer progress_data;
} PqaImportOptions;

PqaPermission pqa_import_get_permission (PqaImportKind kind);

PqaImportReport *pqa_import_file (PqaConnection *connection,
                                  const char *path,
                                  PqaMapping *mapping,
                                  const PqaImportOptions *options,
                                  GCancellable *cancellable,
                                  GError **error);

void pqa_import_file_async (PqaDatabase *database,
                            const char *path,
                            PqaMapping *mapping,
                            const PqaImportOptions *options,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
PqaImportReport *pqa_import_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
