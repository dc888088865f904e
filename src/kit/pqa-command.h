/* pqa-command.h: runs a command of the store for a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

void pqa_run_command (GtkWidget *near,
                      PqaContext *context,
                      PqaTransactionFunc command,
                      gpointer data,
                      GDestroyNotify data_destroy,
                      const char *done);

G_END_DECLS
