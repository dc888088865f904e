/* pqa-window.h: the window: sidebar, pages, toasts, long work
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_WINDOW (pqa_window_get_type ())
G_DECLARE_FINAL_TYPE (PqaWindow, pqa_window, PQA, WINDOW, AdwApplicationWindow)

PqaWindow *pqa_window_new (GtkApplication *application, GFile *file);
GFile *pqa_window_get_file (PqaWindow *self);
void pqa_window_show_page (PqaWindow *self, const char *id);
void pqa_window_show_request (PqaWindow *self, gint64 id);

G_END_DECLS
