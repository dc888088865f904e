/* pqa-photo-strip.h: photos side by side, to be opened and taken out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "attachment/pqa-attachment.h"

G_BEGIN_DECLS

#define PQA_TYPE_PHOTO_STRIP (pqa_photo_strip_get_type ())
G_DECLARE_FINAL_TYPE (PqaPhotoStrip, pqa_photo_strip, PQA, PHOTO_STRIP, GtkWidget)

GtkWidget *pqa_photo_strip_new (void);
void pqa_photo_strip_set_photos (PqaPhotoStrip *self,
                                 GPtrArray *photos,
                                 const char *database_path,
                                 gboolean editable);

G_END_DECLS
