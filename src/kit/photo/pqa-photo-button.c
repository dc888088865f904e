/* pqa-photo-button.c: a small picture of a photo, which opens it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "photo/pqa-photo-button.h"

#include "photo/pqa-photo-file.h"
#include "photo/pqa-photo-window.h"
#include "pqa-i18n.h"

#define SIZE 64
#define LOADED_SIZE (2 * SIZE) /* for screens with small pixels */

struct _PqaPhotoButton
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkButton *button;
  GtkWidget *remove;
  PqaAttachment *photo;
  char *path;
  GCancellable *loading;
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaPhotoButton, pqa_photo_button, GTK_TYPE_WIDGET)

static void
open_cb (PqaPhotoButton *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  pqa_photo_window_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->photo->name,
                            self->path);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
set_accessible_name (PqaPhotoButton *self, const char *problem)
{
  g_autofree char *name = problem != NULL
                              ? g_strdup_printf (_ ("Photo “%s”: %s"), self->photo->name, problem)
                              : g_strdup_printf (_ ("Photo “%s”"), self->photo->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               problem != NULL ? name : self->photo->name);
}

static void
show_picture (PqaPhotoButton *self, GdkTexture *texture)
{
  GtkWidget *image = gtk_image_new_from_paintable (GDK_PAINTABLE (texture));

  gtk_image_set_pixel_size (GTK_IMAGE (image), SIZE);
  gtk_button_set_child (self->button, image);
}

static void
show_problem (PqaPhotoButton *self, const char *problem)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_ ("Missing"));

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("image-missing-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "error");
  gtk_button_set_child (self->button, box);
  set_accessible_name (self, problem);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = pqa_photo_load_finish (result, &error);

  if (texture != NULL)
    show_picture (user_data, texture);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (user_data, error->message);
}

static void
pqa_photo_button_dispose (GObject *object)
{
  PqaPhotoButton *self = PQA_PHOTO_BUTTON (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (pqa_photo_button_parent_class)->dispose (object);
}

static void
pqa_photo_button_finalize (GObject *object)
{
  PqaPhotoButton *self = PQA_PHOTO_BUTTON (object);

  pqa_attachment_free (self->photo);
  g_free (self->path);

  G_OBJECT_CLASS (pqa_photo_button_parent_class)->finalize (object);
}

static void
pqa_photo_button_class_init (PqaPhotoButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pqa_photo_button_dispose;
  object_class->finalize = pqa_photo_button_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "photo.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "photo.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "photo.remove", NULL);

  /**
   * PqaPhotoButton::remove:
   *
   * The person wants the photo out.
   */
  signals[REMOVE] = g_signal_new ("remove", PQA_TYPE_PHOTO_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_photo_button_init (PqaPhotoButton *self)
{
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->button), SIZE, SIZE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "photo");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (open_cb), self);

  self->remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_halign (self->remove, GTK_ALIGN_END);
  gtk_widget_set_valign (self->remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->remove, "circular");
  gtk_widget_add_css_class (self->remove, "osd");
  gtk_widget_add_css_class (self->remove, "photo-remove");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "photo.remove");

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->button));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->remove);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->loading = g_cancellable_new ();
}

static void
name_remove (PqaPhotoButton *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Take out “%s” (Delete)"), self->photo->name);

  gtk_widget_set_tooltip_text (self->remove, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/**
 * pqa_photo_button_new:
 * @database_path: the office's file, beside which the photo's file is
 * @editable: whether it may be taken out
 *
 * Returns: (transfer floating): a button whose picture comes as soon as it has been read
 */
GtkWidget *
pqa_photo_button_new (const PqaAttachment *photo, const char *database_path, gboolean editable)
{
  PqaPhotoButton *self = g_object_new (PQA_TYPE_PHOTO_BUTTON, NULL);

  self->photo = pqa_attachment_copy (photo);
  self->path = pqa_attachment_make_path (database_path, photo->sha256);
  set_accessible_name (self, NULL);
  name_remove (self);
  gtk_widget_set_visible (self->remove, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photo.remove", editable);
  pqa_photo_load_async (self->path, LOADED_SIZE, self->loading, loaded_cb, self);
  return GTK_WIDGET (self);
}

/**
 * pqa_photo_button_get_photo:
 *
 * Returns: (transfer none): what it shows
 */
const PqaAttachment *
pqa_photo_button_get_photo (PqaPhotoButton *self)
{
  g_return_val_if_fail (PQA_IS_PHOTO_BUTTON (self), NULL);

  return self->photo;
}
