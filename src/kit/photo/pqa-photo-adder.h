/* pqa-photo-adder.h: photos that are chosen, dragged or pasted into a page or dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "attachment/pqa-attachment.h"
#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_PHOTO_ADDER (pqa_photo_adder_get_type ())
G_DECLARE_FINAL_TYPE (PqaPhotoAdder, pqa_photo_adder, PQA, PHOTO_ADDER, GObject)

PqaPhotoAdder *pqa_photo_adder_new (GtkWidget *near, PqaContext *context);
void pqa_photo_adder_watch (PqaPhotoAdder *self, GtkWidget *widget);
void pqa_photo_adder_choose (PqaPhotoAdder *self);
void pqa_photo_adder_add (PqaPhotoAdder *self, GObject *source);
void pqa_photo_adder_cancel (PqaPhotoAdder *self);
gboolean pqa_photo_adder_is_busy (PqaPhotoAdder *self);

G_END_DECLS
