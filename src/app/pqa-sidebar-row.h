/* pqa-sidebar-row.h: one page in the sidebar: icon, name, how much waits there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-window-pages.h"

G_BEGIN_DECLS

#define PQA_TYPE_SIDEBAR_ROW (pqa_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (PqaSidebarRow, pqa_sidebar_row, PQA, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *pqa_sidebar_row_new (const PqaPageInfo *info);
const PqaPageInfo *pqa_sidebar_row_get_info (PqaSidebarRow *self);
void pqa_sidebar_row_set_badge (PqaSidebarRow *self, guint badge, const char *words);

G_END_DECLS
