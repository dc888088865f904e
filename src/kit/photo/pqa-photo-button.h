/* pqa-photo-button.h: a small picture of a photo, which opens it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "attachment/pqa-attachment.h"

G_BEGIN_DECLS

#define PQA_TYPE_PHOTO_BUTTON (pqa_photo_button_get_type ())
G_DECLARE_FINAL_TYPE (PqaPhotoButton, pqa_photo_button, PQA, PHOTO_BUTTON, GtkWidget)

GtkWidget *
pqa_photo_button_new (const PqaAttachment *photo, const char *database_path, gboolean editable);
const PqaAttachment *pqa_photo_button_get_photo (PqaPhotoButton *self);

G_END_DECLS
