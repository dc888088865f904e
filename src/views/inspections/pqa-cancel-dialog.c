/* pqa-cancel-dialog.c: why an inspection does not take place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-cancel-dialog.h"

#include "form/pqa-lines-field.h"
#include "inspection/pqa-inspection-store.h"
#include "pqa-i18n.h"

struct _PqaCancelDialog
{
  PqaFormDialog parent_instance;

  gint64 id;
  gint64 row_version;
  PqaField *reason;
};

typedef struct
{
  gint64 id;
  gint64 row_version;
  char *reason;
} Cancel;

G_DEFINE_FINAL_TYPE (PqaCancelDialog, pqa_cancel_dialog, PQA_TYPE_FORM_DIALOG)

static void
free_cancel (gpointer data)
{
  Cancel *cancel = data;

  g_free (cancel->reason);
  g_free (cancel);
}

static gboolean
cancel (PqaConnection *connection, gpointer data, GError **error)
{
  Cancel *order = data;

  return pqa_inspection_store_cancel (connection, order->id, order->row_version, order->reason,
                                      error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) self = PQA_FORM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (self, error);
}

static void
pqa_cancel_dialog_save (PqaFormDialog *dialog)
{
  PqaCancelDialog *self = PQA_CANCEL_DIALOG (dialog);
  Cancel *order = g_new0 (Cancel, 1);

  order->id = self->id;
  order->row_version = self->row_version;
  order->reason = pqa_field_get_text (self->reason);
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), cancel,
                            order, free_cancel, NULL, saved_cb, g_object_ref (self));
}

static void
pqa_cancel_dialog_class_init (PqaCancelDialogClass *klass)
{
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_cancel_dialog_save;
}

static void
pqa_cancel_dialog_init (PqaCancelDialog *self)
{
  GtkWidget *group = pqa_form_group_new (NULL);

  gtk_window_set_default_size (GTK_WINDOW (self), 460, 280);
  self->reason = pqa_lines_field_new (_ ("_Reason"));
  pqa_field_set_required (self->reason, TRUE);
  pqa_field_set_hint (self->reason,
                      _ ("Why it does not take place. The inspection stays in the list."));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->reason));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, group);
}

/**
 * pqa_cancel_dialog_new:
 * @sheet: an inspection that is not over
 *
 * Returns: (transfer floating): a dialog that asks for the reason
 */
PqaCancelDialog *
pqa_cancel_dialog_new (PqaContext *context, PqaInspectionSheet *sheet)
{
  PqaCancelDialog *self
      = g_object_new (PQA_TYPE_CANCEL_DIALOG, "context", context, "title", _ ("Cancel Inspection"),
                      "save-label", _ ("_Cancel Inspection"), NULL);

  self->id = sheet->id;
  self->row_version = sheet->row_version;
  return self;
}
