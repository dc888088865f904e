/* pqa-import-job.h: reads a mapping and imports a file with it, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import.h"
#include "pqa-task-row.h"

G_BEGIN_DECLS

/**
 * PqaImportOrder:
 * @path: the file
 * @mapping_path: (nullable): the mapping file; %NULL for the program's own export
 * @problems_path: (nullable): a CSV file that gets every problem
 * @dry_run: whether nothing is to be kept
 */
typedef struct
{
  PqaImportKind kind;
  const char *path;
  const char *mapping_path;
  const char *problems_path;
  gboolean dry_run;
} PqaImportOrder;

void pqa_import_job_async (PqaDatabase *database,
                           const PqaImportOrder *order,
                           PqaTaskRow *row,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
PqaImportReport *pqa_import_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
