/* pqa-record-dialog.c: a dialog that edits one row of a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-record-dialog.h"

#include "form/pqa-record-undo.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"

typedef struct
{
  PqaField *field; /* unowned: the dialog's own */
  const char *column;
  PqaRecordColumn kind;
} Binding;

typedef struct
{
  GArray *bindings;
  PqaRecord *record; /* as it was read */
  PqaRecord *saving; /* as it is being saved */
  GCancellable *reading;
} PqaRecordDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PqaRecordDialog, pqa_record_dialog, PQA_TYPE_FORM_DIALOG)

static PqaRecordDialogPrivate *
priv (PqaRecordDialog *self)
{
  return pqa_record_dialog_get_instance_private (self);
}

static PqaDatabase *
get_database (PqaRecordDialog *self)
{
  return pqa_context_get_database (pqa_form_dialog_get_context (PQA_FORM_DIALOG (self)));
}

static char *
format_double (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", number));
}

static char *
read_column (const Binding *binding, PqaRecord *record)
{
  if (pqa_record_is_null (record, binding->column))
    return NULL;
  switch (binding->kind)
    {
    case PQA_RECORD_INT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, pqa_record_get_int (record, binding->column));
    case PQA_RECORD_DOUBLE:
      return format_double (pqa_record_get_double (record, binding->column));
    case PQA_RECORD_TEXT:
    case PQA_RECORD_OPTIONAL_TEXT:
    default:
      return g_strdup (pqa_record_get_text (record, binding->column));
    }
}

static void
write_column (const Binding *binding, PqaRecord *record)
{
  g_autofree char *text = g_strstrip (pqa_field_get_text (binding->field));

  if (binding->kind == PQA_RECORD_TEXT)
    pqa_record_set_text (record, binding->column, text);
  else if (*text == '\0')
    pqa_record_set_null (record, binding->column);
  else if (binding->kind == PQA_RECORD_INT)
    pqa_record_set_int (record, binding->column, g_ascii_strtoll (text, NULL, 10));
  else if (binding->kind == PQA_RECORD_DOUBLE)
    pqa_record_set_double (record, binding->column, g_ascii_strtod (text, NULL));
  else
    pqa_record_set_text (record, binding->column, text);
}

/* What is to be read; the id comes first, since that is what the reading functions look at. */
typedef struct
{
  gint64 id;
  const char *table;
} Key;

static gpointer
read_record (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Key *key = data;

  return pqa_record_load (connection, key->table, key->id, error);
}

static void
show_record (PqaRecordDialog *self, gpointer read)
{
  pqa_record_dialog_set_record (self, read);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRecordDialog) self = PQA_RECORD_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  gpointer read = pqa_database_read_finish (result, &error);
  PqaRecordDialogClass *klass = PQA_RECORD_DIALOG_GET_CLASS (self);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (read == NULL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      return;
    }
  klass->loaded (self, read);
  klass->free_read (read);
  pqa_form_dialog_focus_first_field (PQA_FORM_DIALOG (self));
}

static void
say_saved (PqaRecordDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    pqa_toast (GTK_WIDGET (parent), _ ("Saved"));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRecordDialog) self = PQA_RECORD_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    say_saved (self);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

/* A new row cannot be taken back, since nothing is ever deleted. */
static void
offer_undo (PqaRecordDialog *self, PqaRecord *saved)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (PqaRecordUndo) undo = NULL;

  if (parent == NULL)
    return;
  if (pqa_record_get_id (priv (self)->record) == 0)
    {
      say_saved (self);
      return;
    }
  pqa_record_restore (saved, priv (self)->record);
  undo = pqa_record_undo_new (GTK_WIDGET (parent), get_database (self), saved);
  pqa_toast_with_undo (GTK_WIDGET (parent), _ ("Saved"), G_CALLBACK (pqa_record_undo_run),
                       G_OBJECT (undo));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRecordDialog) self = PQA_RECORD_DIALOG (user_data);
  g_autoptr (PqaRecord) saved = g_steal_pointer (&priv (self)->saving);
  g_autoptr (GError) error = NULL;

  if (pqa_record_save_finish (result, &error))
    offer_undo (self, saved);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_record_dialog_save (PqaFormDialog *dialog)
{
  PqaRecordDialog *self = PQA_RECORD_DIALOG (dialog);

  priv (self)->saving = pqa_record_dialog_collect (self);
  pqa_record_save_async (get_database (self), priv (self)->saving, NULL, saved_cb,
                         g_object_ref (self));
}

static void
pqa_record_dialog_dispose (GObject *object)
{
  PqaRecordDialogPrivate *p = priv (PQA_RECORD_DIALOG (object));

  g_cancellable_cancel (p->reading);
  g_clear_object (&p->reading);
  G_OBJECT_CLASS (pqa_record_dialog_parent_class)->dispose (object);
}

static void
pqa_record_dialog_finalize (GObject *object)
{
  PqaRecordDialogPrivate *p = priv (PQA_RECORD_DIALOG (object));

  g_array_unref (p->bindings);
  g_clear_pointer (&p->record, pqa_record_unref);
  G_OBJECT_CLASS (pqa_record_dialog_parent_class)->finalize (object);
}

static void
pqa_record_dialog_class_init (PqaRecordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_record_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_record_dialog_save;
  klass->read = read_record;
  klass->free_read = (GDestroyNotify) pqa_record_unref;
  klass->loaded = show_record;
}

static void
pqa_record_dialog_init (PqaRecordDialog *self)
{
  priv (self)->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
}

/**
 * pqa_record_dialog_bind:
 * @field: a field of the dialog
 * @column: (transfer none): static name of the column whose value it shows
 * @kind: how the value is stored
 */
void
pqa_record_dialog_bind (PqaRecordDialog *self,
                        PqaField *field,
                        const char *column,
                        PqaRecordColumn kind)
{
  Binding binding = { field, column, kind };

  g_return_if_fail (PQA_IS_RECORD_DIALOG (self));

  g_array_append_val (priv (self)->bindings, binding);
}

/**
 * pqa_record_dialog_open:
 * @table: the table
 * @id: the row to edit, 0 for a new one
 *
 * Shows the row as soon as it has been read. To be called once, after the fields are bound.
 */
void
pqa_record_dialog_open (PqaRecordDialog *self, const char *table, gint64 id)
{
  PqaRecordDialogPrivate *p;
  Key *key;

  g_return_if_fail (PQA_IS_RECORD_DIALOG (self));

  p = priv (self);
  if (id == 0)
    {
      p->record = pqa_record_new (table);
      return;
    }

  key = g_new (Key, 1);
  *key = (Key){ id, g_intern_string (table) };
  p->reading = g_cancellable_new ();
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.cancel", TRUE);
  pqa_database_read_async (get_database (self), PQA_LANE_LIST,
                           PQA_RECORD_DIALOG_GET_CLASS (self)->read, key, g_free,
                           PQA_RECORD_DIALOG_GET_CLASS (self)->free_read, p->reading, read_cb,
                           g_object_ref (self));
}

/**
 * pqa_record_dialog_set_record:
 * @record: (transfer none): the row
 *
 * Shows the row in the fields that are bound to its columns.
 */
void
pqa_record_dialog_set_record (PqaRecordDialog *self, PqaRecord *record)
{
  PqaRecordDialogPrivate *p;

  g_return_if_fail (PQA_IS_RECORD_DIALOG (self));

  p = priv (self);
  pqa_record_ref (record);
  g_clear_pointer (&p->record, pqa_record_unref);
  p->record = record;
  for (guint i = 0; i < p->bindings->len; i++)
    {
      Binding *binding = &g_array_index (p->bindings, Binding, i);
      g_autofree char *text = read_column (binding, record);

      pqa_field_set_text (binding->field, text);
    }
}

/**
 * pqa_record_dialog_collect:
 *
 * Returns: (transfer full): the row with what the fields hold now
 */
PqaRecord *
pqa_record_dialog_collect (PqaRecordDialog *self)
{
  PqaRecordDialogPrivate *p;
  PqaRecord *record;

  g_return_val_if_fail (PQA_IS_RECORD_DIALOG (self), NULL);

  p = priv (self);
  record = pqa_record_copy (p->record);
  for (guint i = 0; i < p->bindings->len; i++)
    {
      Binding *binding = &g_array_index (p->bindings, Binding, i);

      if (gtk_widget_get_sensitive (GTK_WIDGET (binding->field)))
        write_column (binding, record);
    }
  return record;
}

/**
 * pqa_record_dialog_write:
 * @func: what saves the form, in a transaction of its own
 * @data: handed to @func, then freed with @data_destroy
 *
 * For dialogs that save more than a row: saves, and closes the dialog or says what went wrong.
 */
void
pqa_record_dialog_write (PqaRecordDialog *self,
                         PqaTransactionFunc func,
                         gpointer data,
                         GDestroyNotify data_destroy)
{
  g_return_if_fail (PQA_IS_RECORD_DIALOG (self));

  pqa_database_write_async (get_database (self), func, data, data_destroy, NULL, written_cb,
                            g_object_ref (self));
}
