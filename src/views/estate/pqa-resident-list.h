/* pqa-resident-list.h: who lives or has lived in a home
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *pqa_resident_list_new (GPtrArray *residents, gboolean may_edit);

G_END_DECLS
