/* pqa-undo.h: says what was done and offers to take it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

void pqa_offer_undo (GtkWidget *near,
                     PqaContext *context,
                     const char *done,
                     PqaTransactionFunc undo,
                     gpointer data,
                     GDestroyNotify data_destroy,
                     const char *undone);

G_END_DECLS
