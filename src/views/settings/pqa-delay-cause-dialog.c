/* pqa-delay-cause-dialog.c: adds or edits a cause of delay
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-delay-cause-dialog.h"

#include "form/pqa-date-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "settings/pqa-delay-cause-store.h"

struct _PqaDelayCauseDialog
{
  PqaRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaDelayCauseDialog, pqa_delay_cause_dialog, PQA_TYPE_RECORD_DIALOG)

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_delay_cause_store_save (connection, data, error);
}

static void
pqa_delay_cause_dialog_save (PqaFormDialog *dialog)
{
  pqa_record_dialog_write (PQA_RECORD_DIALOG (dialog), save,
                           pqa_record_dialog_collect (PQA_RECORD_DIALOG (dialog)),
                           (GDestroyNotify)pqa_record_unref);
}

static void
pqa_delay_cause_dialog_constructed (GObject *object)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (object);
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *closed_on = pqa_date_field_new (_ ("C_losed on"));

  G_OBJECT_CLASS (pqa_delay_cause_dialog_parent_class)->constructed (object);
  pqa_field_set_required (name, TRUE);
  pqa_field_set_hint (closed_on, _ ("The first day without it. Old figures keep its name."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, closed_on, "closed_on", PQA_RECORD_OPTIONAL_TEXT);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (name));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (closed_on));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (dialog), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, 300);
}

static void
pqa_delay_cause_dialog_class_init (PqaDelayCauseDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_delay_cause_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_delay_cause_dialog_save;
}

static void
pqa_delay_cause_dialog_init (PqaDelayCauseDialog *self)
{
}

/**
 * pqa_delay_cause_dialog_new:
 * @id: the cause, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_delay_cause_dialog_new (PqaContext *context, gint64 id)
{
  PqaDelayCauseDialog *self
      = g_object_new (PQA_TYPE_DELAY_CAUSE_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Cause of Delay") : _ ("Edit Cause of Delay"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "delay_cause", id);
  return GTK_WINDOW (self);
}
