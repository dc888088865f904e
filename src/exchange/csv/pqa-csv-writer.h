/* pqa-csv-writer.h: writes a table as CSV
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PqaCsvWriter PqaCsvWriter;

PqaCsvWriter *pqa_csv_writer_new (GOutputStream *stream, gboolean with_bom);
PqaCsvWriter *pqa_csv_writer_open (const char *path, gboolean with_bom, GError **error);
void pqa_csv_writer_free (PqaCsvWriter *self);
gboolean pqa_csv_writer_write_row (PqaCsvWriter *self,
                                   const char *const *cells,
                                   GCancellable *cancellable,
                                   GError **error);
gboolean pqa_csv_writer_close (PqaCsvWriter *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCsvWriter, pqa_csv_writer_free)

G_END_DECLS
