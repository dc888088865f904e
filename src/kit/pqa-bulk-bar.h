/* pqa-bulk-bar.h: how many rows are selected, and what can be done with all of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PQA_TYPE_BULK_BAR (pqa_bulk_bar_get_type ())
G_DECLARE_FINAL_TYPE (PqaBulkBar, pqa_bulk_bar, PQA, BULK_BAR, GtkWidget)

void pqa_bulk_bar_add (PqaBulkBar *self, const char *label, const char *action);
void pqa_bulk_bar_set_count (PqaBulkBar *self, guint64 count);

G_END_DECLS
