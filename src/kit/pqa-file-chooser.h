/* pqa-file-chooser.h: the system's dialogs for opening and saving files, as asynchronous calls
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pqa_choose_file_to_open_async (GtkWindow *parent,
                                    const char *title,
                                    const char *filter_name,
                                    const char *const *patterns,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void pqa_choose_file_to_save_async (GtkWindow *parent,
                                    const char *title,
                                    const char *name,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GFile *pqa_choose_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
