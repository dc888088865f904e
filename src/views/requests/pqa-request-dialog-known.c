/* pqa-request-dialog-known.c: requests by which a new one may be known already
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever finds that it is the same event opens the other request instead, or adds what was
 * written to it as a note. What was typed is not lost either way: it stays as a draft, or is the
 * note.
 */
#include "requests/pqa-request-dialog-private.h"

#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "request/pqa-request-photo.h"
#include "requests/pqa-request-words.h"

/* What was written, on its way to become a note of another request. */
typedef struct
{
  PqaRequestDialog *dialog;
  gint64 request_id;
  char *note;
  GPtrArray *photos;
} Noting;

static void
noting_free (gpointer data)
{
  Noting *self = data;

  g_object_unref (self->dialog);
  g_free (self->note);
  g_ptr_array_unref (self->photos);
  g_free (self);
}

static gpointer
copy_photo (gconstpointer photo, gpointer unused)
{
  return pqa_attachment_copy (photo);
}

static GtkWidget *
new_button (const char *label, const char *tooltip, const char *action, gint64 id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
new_row (PqaRequestDialog *self, const PqaRequestBrief *brief)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GTimeZone *zone = pqa_context_get_time_zone (pqa_request_dialog_get_context (self));
  g_autofree char *words = pqa_request_words_brief (brief, zone);
  g_autofree char *text = g_strdup_printf ("%s\n%s", brief->number, words);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "field-message");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row),
                  new_button (_ ("Open Instead"), _ ("Keep this as a draft (Ctrl+Shift+O)"),
                              "request.open-known", brief->id));
  gtk_box_append (GTK_BOX (row),
                  new_button (_ ("Add as Note"),
                              _ ("It is the same event: note what was written there (Ctrl+Shift+M)"),
                              "request.note-known", brief->id));
  return row;
}

/* Shows what the advice knows, in place of what was shown. */
void
pqa_request_dialog_show_known (PqaRequestDialog *self)
{
  GPtrArray *known = self->advice != NULL && self->request_id == 0 ? self->advice->known : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->known))) != NULL)
    gtk_box_remove (self->known, child);
  for (guint i = 0; known != NULL && i < known->len; i++)
    gtk_box_append (self->known, new_row (self, known->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->known), known != NULL && known->len > 0);
}

static void
show_request (PqaRequestDialog *self, gint64 id)
{
  if (self->page != NULL)
    gtk_widget_activate_action (self->page, "win.show-item", "(sx)", "requests", id);
}

static void
open_known (PqaRequestDialog *self, gint64 id)
{
  g_autoptr (PqaRequestDialog) kept = g_object_ref (self);
  gboolean written = pqa_form_dialog_is_dirty (PQA_FORM_DIALOG (self));

  pqa_form_dialog_leave (PQA_FORM_DIALOG (self), written);
  show_request (self, id);
}

static gboolean
add_note (PqaConnection *connection, gpointer data, GError **error)
{
  Noting *self = data;
  PqaRequestStep step = { .request_id = self->request_id, .note = self->note };
  g_autofree char *draft = pqa_unfinished_request_make_kind (0);

  if (!pqa_request_store_add_note (connection, &step, error))
    return FALSE;
  for (guint i = 0; i < self->photos->len; i++)
    if (!pqa_request_store_add_photo (connection, self->request_id, self->photos->pdata[i], error))
      return FALSE;
  return pqa_draft_store_drop (connection, draft, error);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Noting *noting = user_data;
  PqaRequestDialog *self = noting->dialog;
  g_autoptr (GError) error = NULL;

  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (!pqa_database_write_finish (result, &error))
    {
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      return;
    }
  if (self->page != NULL)
    pqa_toast (self->page, _ ("What you had written has been added as a note"));
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), FALSE);
  show_request (self, noting->request_id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
note_known (PqaRequestDialog *self, gint64 id)
{
  Noting *noting;

  if (*self->draft->now->description == '\0')
    {
      pqa_field_set_required (self->description, TRUE);
      pqa_field_insist (self->description);
      gtk_widget_grab_focus (GTK_WIDGET (self->description));
      return;
    }
  noting = g_new (Noting, 1);
  noting->dialog = g_object_ref (self);
  noting->request_id = id;
  noting->note = g_strdup (self->draft->now->description);
  noting->photos = g_ptr_array_copy (self->photos, (GCopyFunc)copy_photo, NULL);
  g_ptr_array_set_free_func (noting->photos, (GDestroyNotify)pqa_attachment_free);
  pqa_request_dialog_stop_keeping (self);
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  pqa_database_write_async (pqa_context_get_database (pqa_request_dialog_get_context (self)),
                            add_note, noting, noting_free, NULL, noted_cb, noting);
}

/* The request that a key is about: the newest that is shown. */
static gint64
get_target (PqaRequestDialog *self, GVariant *parameter)
{
  const PqaRequestBrief *first;

  if (parameter != NULL && g_variant_get_int64 (parameter) != 0)
    return g_variant_get_int64 (parameter);
  if (self->advice == NULL || self->advice->known->len == 0 || self->request_id != 0)
    return 0;
  first = self->advice->known->pdata[0];
  return first->id;
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (widget);
  gint64 id = get_target (self, parameter);

  if (id != 0 && !pqa_form_dialog_is_busy (PQA_FORM_DIALOG (self)))
    open_known (self, id);
}

static void
note_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (widget);
  gint64 id = get_target (self, parameter);

  if (id != 0 && !pqa_form_dialog_is_busy (PQA_FORM_DIALOG (self)))
    note_known (self, id);
}

/* The actions of the rows; 0 stands for the first of them. */
void
pqa_request_dialog_install_known (GtkWidgetClass *widget_class)
{
  GdkModifierType keys = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "request.open-known", "x", open_cb);
  gtk_widget_class_install_action (widget_class, "request.note-known", "x", note_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, keys, "request.open-known", "x",
                                       (gint64)0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, keys, "request.note-known", "x",
                                       (gint64)0);
}
