/* pqa-office-profile-dialog.c: edits name, address and telephone of the office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-office-profile-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"

struct _PqaOfficeProfileDialog
{
  PqaRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaOfficeProfileDialog, pqa_office_profile_dialog, PQA_TYPE_RECORD_DIALOG)

static void
pqa_office_profile_dialog_constructed (GObject *object)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (object);
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (object));
  g_autoptr (GListModel) calendars = pqa_choice_model_new (context, "choices/calendars");
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *address = pqa_text_field_new (_ ("_Address"));
  PqaField *phone = pqa_text_field_new (_ ("_Phone"));
  PqaField *calendar = pqa_choice_field_new (_ ("_Work calendar"), calendars);

  G_OBJECT_CLASS (pqa_office_profile_dialog_parent_class)->constructed (object);
  pqa_field_set_required (name, TRUE);
  pqa_field_set_hint (name, _ ("Stands on every report."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, address, "address", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, phone, "phone", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, calendar, "calendar_id", PQA_RECORD_INT);
  for (PqaField **field = (PqaField *[]){ name, address, phone, calendar, NULL }; *field != NULL;
       field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (dialog), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, 420);
}

static void
pqa_office_profile_dialog_class_init (PqaOfficeProfileDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_office_profile_dialog_constructed;
}

static void
pqa_office_profile_dialog_init (PqaOfficeProfileDialog *self)
{
}

/**
 * pqa_office_profile_dialog_new:
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_office_profile_dialog_new (PqaContext *context)
{
  PqaOfficeProfileDialog *self = g_object_new (PQA_TYPE_OFFICE_PROFILE_DIALOG, "context", context, "title",
                                        _ ("Edit Office"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "office", 1);
  return GTK_WINDOW (self);
}
