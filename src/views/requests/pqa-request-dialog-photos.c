/* pqa-request-dialog-photos.c: the photos of a request that is being registered
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are copied at once, so that a draft can bring them back; they belong to the request as soon
 * as it has been registered.
 */
#include "requests/pqa-request-dialog-private.h"

#include "pqa-i18n.h"

static const char *
get_database_path (PqaRequestDialog *self)
{
  return pqa_database_get_path (
      pqa_context_get_database (pqa_request_dialog_get_context (self)));
}

static void
show_photos (PqaRequestDialog *self)
{
  g_autofree char *label = NULL;

  pqa_photo_strip_set_photos (self->strip, self->photos, get_database_path (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->put_back), self->taken_out != NULL);
  if (self->taken_out == NULL)
    return;
  label = g_strdup_printf (_ ("Put Back “%s”"), self->taken_out->name);
  gtk_button_set_label (self->put_back, label);
}

static void
photos_changed (PqaRequestDialog *self)
{
  show_photos (self);
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), TRUE);
  pqa_request_dialog_keep_soon (self);
}

/* The same photo twice says nothing more. */
static gboolean
has_photo (PqaRequestDialog *self, const PqaAttachment *photo)
{
  for (guint i = 0; i < self->photos->len; i++)
    if (g_str_equal (((PqaAttachment *)self->photos->pdata[i])->sha256, photo->sha256))
      return TRUE;
  return FALSE;
}

static void
added_cb (PqaRequestDialog *self, const PqaAttachment *photo)
{
  if (has_photo (self, photo))
    pqa_form_dialog_show_note (PQA_FORM_DIALOG (self), _ ("This photo is there already."));
  else
    {
      g_ptr_array_add (self->photos, pqa_attachment_copy (photo));
      photos_changed (self);
    }
  pqa_request_dialog_go_on_saving (self);
}

/* Whoever was about to save learns that a photo is missing first. */
static void
refused_cb (PqaRequestDialog *self, const char *text)
{
  if (text != NULL)
    pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), text);
  if (self->saving_when_ready)
    pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  self->saving_when_ready = FALSE;
}

static void
remove_cb (PqaRequestDialog *self, const PqaAttachment *photo)
{
  for (guint i = 0; i < self->photos->len; i++)
    if (g_str_equal (((PqaAttachment *)self->photos->pdata[i])->sha256, photo->sha256))
      {
        g_clear_pointer (&self->taken_out, pqa_attachment_free);
        self->taken_out = g_ptr_array_steal_index (self->photos, i);
        break;
      }
  photos_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->put_back));
}

/* "request.put-back" */
void
pqa_request_dialog_put_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (widget);

  if (self->taken_out == NULL)
    return;
  g_ptr_array_add (self->photos, g_steal_pointer (&self->taken_out));
  photos_changed (self);
}

/* "request.add-photo" */
void
pqa_request_dialog_choose_photo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_photo_adder_choose (PQA_REQUEST_DIALOG (widget)->adder);
}

/* Shows @photos instead of those that were there. */
void
pqa_request_dialog_set_photos (PqaRequestDialog *self, GPtrArray *photos)
{
  g_ptr_array_set_size (self->photos, 0);
  for (guint i = 0; i < photos->len; i++)
    g_ptr_array_add (self->photos, pqa_attachment_copy (photos->pdata[i]));
  show_photos (self);
}

/* Once, on construction. */
void
pqa_request_dialog_set_up_photos (PqaRequestDialog *self)
{
  self->photos = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_attachment_free);
  self->adder = pqa_photo_adder_new (GTK_WIDGET (self), pqa_request_dialog_get_context (self));
  pqa_photo_adder_watch (self->adder, GTK_WIDGET (self));
  g_signal_connect_object (self->adder, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adder, "refused", G_CALLBACK (refused_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "remove", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
}
