/* pqa-list-print.h: prints a list on A4
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"
#include "table/pqa-list-export.h"

G_BEGIN_DECLS

void pqa_print_list (GtkWidget *near,
                     PqaContext *context,
                     PqaListQuery *query,
                     const char *name,
                     const PqaExportColumn *columns,
                     guint n_columns);

G_END_DECLS
