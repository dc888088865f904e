/* pqa-photo-strip.c: photos side by side, to be opened and taken out
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab goes from photo to photo; Enter opens one, Delete takes it out.
 */
#include "photo/pqa-photo-strip.h"

#include "photo/pqa-photo-button.h"

struct _PqaPhotoStrip
{
  GtkWidget parent_instance;

  GtkFlowBox *box;
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaPhotoStrip, pqa_photo_strip, GTK_TYPE_WIDGET)

static void
remove_cb (PqaPhotoStrip *self, PqaPhotoButton *button)
{
  g_signal_emit (self, signals[REMOVE], 0, pqa_photo_button_get_photo (button));
}

static void
pqa_photo_strip_dispose (GObject *object)
{
  PqaPhotoStrip *self = PQA_PHOTO_STRIP (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;

  G_OBJECT_CLASS (pqa_photo_strip_parent_class)->dispose (object);
}

static void
pqa_photo_strip_class_init (PqaPhotoStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_photo_strip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * PqaPhotoStrip::remove:
   * @photo: a #PqaAttachment of the strip
   *
   * The person wants the photo out.
   */
  signals[REMOVE] = g_signal_new ("remove", PQA_TYPE_PHOTO_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
pqa_photo_strip_init (PqaPhotoStrip *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (self->box, 6);
  gtk_flow_box_set_row_spacing (self->box, 6);
  gtk_flow_box_set_max_children_per_line (self->box, 12);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * pqa_photo_strip_new:
 *
 * Returns: (transfer floating): a strip without photos, which takes no room
 */
GtkWidget *
pqa_photo_strip_new (void)
{
  return g_object_new (PQA_TYPE_PHOTO_STRIP, "visible", FALSE, NULL);
}

static void
add_photo (PqaPhotoStrip *self, const PqaAttachment *photo, const char *path, gboolean editable)
{
  GtkWidget *button = pqa_photo_button_new (photo, path, editable);
  GtkWidget *child;

  g_signal_connect_object (button, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_insert (self->box, button, -1);
  child = gtk_widget_get_parent (button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
}

/**
 * pqa_photo_strip_set_photos:
 * @photos: (element-type PqaAttachment): what is shown, instead of what was
 * @database_path: the office's file, beside which their files are
 * @editable: whether they may be taken out
 */
void
pqa_photo_strip_set_photos (PqaPhotoStrip *self,
                            GPtrArray *photos,
                            const char *database_path,
                            gboolean editable)
{
  GtkWidget *child;

  g_return_if_fail (PQA_IS_PHOTO_STRIP (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
  for (guint i = 0; i < photos->len; i++)
    add_photo (self, photos->pdata[i], database_path, editable);
  gtk_widget_set_visible (GTK_WIDGET (self), photos->len > 0);
}
