/* pqa-request-photos.c: the photos of a request in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-photos.h"

#include "photo/pqa-photo-adder.h"
#include "photo/pqa-photo-strip.h"
#include "pqa-command.h"
#include "pqa-i18n.h"
#include "pqa-list-page.h"
#include "pqa-question.h"
#include "pqa-shell.h"
#include "request/pqa-request-photo.h"

struct _PqaRequestPhotos
{
  GtkWidget parent_instance;

  GtkWidget *box;
  PqaPhotoAdder *adder;
  PqaContext *context;
  gint64 request_id;
};

G_DEFINE_FINAL_TYPE (PqaRequestPhotos, pqa_request_photos, GTK_TYPE_WIDGET)

/* To which request a photo goes that is still being copied; the pane may show another by then. */
typedef struct
{
  GtkWidget *page; /* weak */
  PqaContext *context;
  gint64 request_id;
} Target;

/* A photo on its way to the writing thread. */
typedef struct
{
  PqaAttachment *photo;
  gint64 request_id;
} Change;

static void
target_free (gpointer data, GClosure *closure)
{
  Target *self = data;

  g_clear_weak_pointer (&self->page);
  g_object_unref (self->context);
  g_free (self);
}

static Change *
change_new (const PqaAttachment *photo, gint64 request_id)
{
  Change *self = g_new (Change, 1);

  self->photo = pqa_attachment_copy (photo);
  self->request_id = request_id;
  return self;
}

static void
change_free (gpointer data)
{
  Change *self = data;

  pqa_attachment_free (self->photo);
  g_free (self);
}

static gboolean
add (PqaConnection *connection, gpointer data, GError **error)
{
  const Change *self = data;

  return pqa_request_store_add_photo (connection, self->request_id, self->photo, error);
}

static void
added_cb (PqaPhotoAdder *adder, const PqaAttachment *photo, Target *target)
{
  Change *change = change_new (photo, target->request_id);
  g_autofree char *done = g_strdup_printf (_ ("“%s” was added"), photo->name);

  if (target->page != NULL)
    pqa_run_command (target->page, target->context, add, change, change_free, done);
  else
    pqa_database_write_async (pqa_context_get_database (target->context), add, change, change_free,
                              NULL, NULL, NULL);
}

static void
refused_cb (PqaPhotoAdder *adder, const char *text, Target *target)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = target->page != NULL ? gtk_widget_get_root (target->page) : NULL;

  if (text == NULL)
    return;
  g_set_error_literal (&error, PQA_ERROR, PQA_ERROR_INVALID, text);
  pqa_tell_error (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("The Photo Was Not Added"),
                  error);
}

/* Taking out ------------------------------------------------------------------------------------*/

static gboolean
take_out (PqaConnection *connection, gpointer data, GError **error)
{
  const Change *self = data;

  return pqa_request_store_remove_photo (connection, self->request_id, self->photo, error);
}

static gboolean
restore (PqaConnection *connection, gpointer data, GError **error)
{
  const Change *self = data;

  return pqa_request_store_restore_photo (connection, self->request_id, self->photo, error);
}

static void
undo_cb (GObject *removal)
{
  GtkWidget *page = g_object_get_data (removal, "page");
  const Change *change = g_object_get_data (removal, "change");

  pqa_run_command (page, pqa_page_get_context (PQA_PAGE (page)), restore,
                   change_new (change->photo, change->request_id), change_free, NULL);
}

static void
remove_cb (PqaRequestPhotos *self, const PqaAttachment *photo)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), PQA_TYPE_LIST_PAGE);
  g_autoptr (GObject) removal = g_object_new (G_TYPE_OBJECT, NULL);
  g_autofree char *text = g_strdup_printf (_ ("“%s” was taken out"), photo->name);

  g_object_set_data_full (removal, "page", g_object_ref (page), g_object_unref);
  g_object_set_data_full (removal, "change", change_new (photo, self->request_id), change_free);
  pqa_run_command (page, self->context, take_out, change_new (photo, self->request_id), change_free,
                   NULL);
  pqa_toast_with_undo (page, text, G_CALLBACK (undo_cb), removal);
}

/* Widget ----------------------------------------------------------------------------------------*/

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_photo_adder_choose (PQA_REQUEST_PHOTOS (widget)->adder);
}

static void
pqa_request_photos_dispose (GObject *object)
{
  PqaRequestPhotos *self = PQA_REQUEST_PHOTOS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->adder);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (pqa_request_photos_parent_class)->dispose (object);
}

static void
pqa_request_photos_class_init (PqaRequestPhotosClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_request_photos_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "photos.add", NULL, choose_cb);
}

static void
pqa_request_photos_init (PqaRequestPhotos *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
set_up_adder (PqaRequestPhotos *self, GtkWidget *page, gint64 request_id)
{
  Target *target = g_new0 (Target, 1);

  g_set_weak_pointer (&target->page, page);
  target->context = g_object_ref (self->context);
  target->request_id = request_id;
  self->adder = pqa_photo_adder_new (page, self->context);
  g_signal_connect_data (self->adder, "added", G_CALLBACK (added_cb), target, target_free, 0);
  g_signal_connect (self->adder, "refused", G_CALLBACK (refused_cb), target);
  pqa_photo_adder_watch (self->adder, GTK_WIDGET (self));
}

static void
add_button (PqaRequestPhotos *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Add Ph_oto…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Choose a photo, paste one (Ctrl+V) or drag it here"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "photos.add");
  gtk_box_append (GTK_BOX (self->box), button);
}

/**
 * pqa_request_photos_add:
 * @details: the pane, on a page
 *
 * Adds the photos of @request to the pane, with a button to add more for whoever may.
 */
void
pqa_request_photos_add (PqaDetails *details, const PqaRequestDetail *request, PqaContext *context)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (details), PQA_TYPE_LIST_PAGE);
  gboolean editable = pqa_context_may (context, PQA_PERMISSION_REQUEST_WORK)
                      && request->state != PQA_REQUEST_STATE_VOID && page != NULL;
  PqaRequestPhotos *self;
  GtkWidget *strip;

  if (request->photos->len == 0 && !editable)
    return;
  self = g_object_new (PQA_TYPE_REQUEST_PHOTOS, NULL);
  self->context = g_object_ref (context);
  self->request_id = request->id;
  strip = pqa_photo_strip_new ();
  g_signal_connect_object (strip, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), strip);
  pqa_photo_strip_set_photos (PQA_PHOTO_STRIP (strip), request->photos,
                              pqa_database_get_path (pqa_context_get_database (context)), editable);
  if (editable)
    {
      add_button (self);
      set_up_adder (self, page, request->id);
    }
  pqa_details_add_section (details, _ ("Photos"));
  pqa_details_add_widget (details, GTK_WIDGET (self));
}
