/* pqa-report-file.h: asks where a report shall go and writes it there, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

/**
 * PqaReportSaveFunc:
 *
 * Writes a report to @path on a thread of the database.
 */
typedef void (*PqaReportSaveFunc) (gpointer data,
                                   PqaContext *context,
                                   const char *path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

void pqa_report_save_file (GtkWidget *near,
                           PqaContext *context,
                           const char *name,
                           PqaReportSaveFunc save,
                           gpointer data,
                           GDestroyNotify destroy);

G_END_DECLS
