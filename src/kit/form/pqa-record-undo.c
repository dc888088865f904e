/* pqa-record-undo.c: takes the change of a row back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-record-undo.h"

#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-shell.h"

struct _PqaRecordUndo
{
  GObject parent_instance;

  GtkWidget *near; /* weak */
  PqaDatabase *database;
  PqaRecord *record;
};

G_DEFINE_FINAL_TYPE (PqaRecordUndo, pqa_record_undo, G_TYPE_OBJECT)

static void
pqa_record_undo_dispose (GObject *object)
{
  PqaRecordUndo *self = PQA_RECORD_UNDO (object);

  g_clear_weak_pointer (&self->near);
  g_clear_object (&self->database);
  g_clear_pointer (&self->record, pqa_record_unref);
  G_OBJECT_CLASS (pqa_record_undo_parent_class)->dispose (object);
}

static void
pqa_record_undo_class_init (PqaRecordUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_record_undo_dispose;
}

static void
pqa_record_undo_init (PqaRecordUndo *self)
{
}

/**
 * pqa_record_undo_new:
 * @near: a widget of the window
 * @record: the row with what is to be saved again
 *
 * Returns: (transfer full): what the button of a toast keeps
 */
PqaRecordUndo *
pqa_record_undo_new (GtkWidget *near, PqaDatabase *database, PqaRecord *record)
{
  PqaRecordUndo *self = g_object_new (PQA_TYPE_RECORD_UNDO, NULL);

  g_set_weak_pointer (&self->near, near);
  self->database = g_object_ref (database);
  self->record = pqa_record_ref (record);
  return self;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRecordUndo) self = PQA_RECORD_UNDO (user_data);
  g_autoptr (GError) error = NULL;
  gboolean saved = pqa_record_save_finish (result, &error);

  if (self->near == NULL)
    return;
  if (saved)
    pqa_toast (self->near, _ ("Taken back"));
  else
    pqa_tell_error (GTK_WINDOW (gtk_widget_get_root (self->near)), _ ("Nothing Was Changed"),
                    error);
}

/**
 * pqa_record_undo_run:
 *
 * Saves the row as it was, unless somebody has changed it since; says which.
 */
void
pqa_record_undo_run (PqaRecordUndo *self)
{
  g_return_if_fail (PQA_IS_RECORD_UNDO (self));

  pqa_record_save_async (self->database, self->record, NULL, saved_cb, g_object_ref (self));
}
