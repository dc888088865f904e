/* pqa-window-state.h: what the window remembers from one run to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *pqa_window_state_restore (GtkWindow *window);
void pqa_window_state_keep (GtkWindow *window, const char *page);

gint64 pqa_window_state_get_person (GFile *office);
void pqa_window_state_keep_person (GFile *office, gint64 id);

G_END_DECLS
