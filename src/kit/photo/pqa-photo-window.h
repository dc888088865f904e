/* pqa-photo-window.h: one photo in a window of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PQA_TYPE_PHOTO_WINDOW (pqa_photo_window_get_type ())
G_DECLARE_FINAL_TYPE (PqaPhotoWindow, pqa_photo_window, PQA, PHOTO_WINDOW, AdwWindow)

void pqa_photo_window_present (GtkWindow *parent, const char *name, const char *path);

G_END_DECLS
