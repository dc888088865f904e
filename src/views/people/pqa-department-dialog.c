/* pqa-department-dialog.c: adds or edits a department
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-department-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"

struct _PqaDepartmentDialog
{
  PqaRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaDepartmentDialog, pqa_department_dialog, PQA_TYPE_RECORD_DIALOG)

static void
pqa_department_dialog_constructed (GObject *object)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (object);
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (object));
  g_autoptr (GListModel) staff = pqa_choice_model_new (context, "choices/staff");
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *head = pqa_choice_field_new (_ ("_Head"), staff);
  PqaField *position = pqa_number_field_new (_ ("_Position in lists"), 0, 9999, 0);
  PqaField *closed_on = pqa_date_field_new (_ ("C_losed on"));

  G_OBJECT_CLASS (pqa_department_dialog_parent_class)->constructed (object);
  pqa_field_set_required (name, TRUE);
  pqa_field_set_required (position, TRUE);
  pqa_field_set_text (position, "0");
  pqa_field_set_hint (closed_on, _ ("The first day without it. Old figures keep its name."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, head, "head_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, position, "position", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, closed_on, "closed_on", PQA_RECORD_OPTIONAL_TEXT);
  for (PqaField **field = (PqaField *[]){ name, head, position, closed_on, NULL }; *field != NULL;
       field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (dialog), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 440, 440);
}

static void
pqa_department_dialog_class_init (PqaDepartmentDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_department_dialog_constructed;
}

static void
pqa_department_dialog_init (PqaDepartmentDialog *self)
{
}

/**
 * pqa_department_dialog_new:
 * @id: the department, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_department_dialog_new (PqaContext *context, gint64 id)
{
  PqaDepartmentDialog *self
      = g_object_new (PQA_TYPE_DEPARTMENT_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Department") : _ ("Edit Department"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "department", id);
  return GTK_WINDOW (self);
}
