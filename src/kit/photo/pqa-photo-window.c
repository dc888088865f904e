/* pqa-photo-window.c: one photo in a window of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "photo/pqa-photo-window.h"

#include "photo/pqa-photo-file.h"
#include "pqa-i18n.h"

#define WIDTH 900
#define HEIGHT 680
#define LOADED_SIZE 2000

struct _PqaPhotoWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkPicture *picture;
  AdwStatusPage *problem;
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (PqaPhotoWindow, pqa_photo_window, ADW_TYPE_WINDOW)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = pqa_photo_load_finish (result, &error);
  PqaPhotoWindow *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture != NULL)
    gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  else
    adw_status_page_set_description (self->problem, error->message);
  gtk_stack_set_visible_child (self->stack, texture != NULL ? GTK_WIDGET (self->picture)
                                                            : GTK_WIDGET (self->problem));
}

static void
pqa_photo_window_dispose (GObject *object)
{
  PqaPhotoWindow *self = PQA_PHOTO_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);

  G_OBJECT_CLASS (pqa_photo_window_parent_class)->dispose (object);
}

static void
pqa_photo_window_class_init (PqaPhotoWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_photo_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pqa_photo_window_init (PqaPhotoWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->loading = g_cancellable_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->picture = GTK_PICTURE (gtk_picture_new ());
  self->problem = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->problem, "image-missing-symbolic");
  adw_status_page_set_title (self->problem, _ ("The Photo Cannot Be Shown"));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->picture));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->problem));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
}

/**
 * pqa_photo_window_present:
 * @parent: (nullable): the window it stands before
 * @name: what the photo is called
 * @path: its file
 *
 * Shows the photo; Esc closes it. A photo whose file has gone is told in words.
 */
void
pqa_photo_window_present (GtkWindow *parent, const char *name, const char *path)
{
  PqaPhotoWindow *self = g_object_new (PQA_TYPE_PHOTO_WINDOW, "title", name, "transient-for",
                                       parent, "modal", TRUE, NULL);

  gtk_picture_set_alternative_text (self->picture, name);
  pqa_photo_load_async (path, LOADED_SIZE, self->loading, loaded_cb, self);
  gtk_window_present (GTK_WINDOW (self));
}
