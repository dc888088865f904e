/* pqa-standard-section-dialog.c: a section of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-standard-section-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "inspection/pqa-inspection-state.h"
#include "inspection/pqa-standard-store.h"
#include "inspections/pqa-code-choices.h"
#include "pqa-i18n.h"

struct _PqaStandardSectionDialog
{
  PqaFormDialog parent_instance;

  gint64 version_id;
  PqaField *name;
  PqaField *group;
  PqaField *pass_mark;
};

G_DEFINE_FINAL_TYPE (PqaStandardSectionDialog, pqa_standard_section_dialog, PQA_TYPE_FORM_DIALOG)

static gboolean
save (PqaConnection *connection, gpointer section, GError **error)
{
  return pqa_standard_store_save_section (connection, section, error);
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
pqa_standard_section_dialog_save (PqaFormDialog *dialog)
{
  PqaStandardSectionDialog *self = PQA_STANDARD_SECTION_DIALOG (dialog);
  PqaRecord *section = pqa_record_new ("standard_section");
  g_autofree char *name = pqa_field_get_text (self->name);
  g_autofree char *group = pqa_field_get_text (self->group);
  double pass_mark = 0;

  pqa_number_field_get (PQA_NUMBER_FIELD (self->pass_mark), &pass_mark);
  pqa_record_set_int (section, "standard_version_id", self->version_id);
  pqa_record_set_text (section, "name", name);
  pqa_record_set_text (section, "group_code", group);
  pqa_record_set_int (section, "pass_mark", (gint64)pass_mark);
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            section, (GDestroyNotify)pqa_record_unref, NULL, saved_cb,
                            g_object_ref (self));
}

static void
pqa_standard_section_dialog_class_init (PqaStandardSectionDialogClass *klass)
{
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_standard_section_dialog_save;
}

static void
pqa_standard_section_dialog_init (PqaStandardSectionDialog *self)
{
  GtkWidget *group = pqa_form_group_new (NULL);
  g_autoptr (GListModel) groups = PQA_CODE_CHOICES (pqa_inspection_group);

  gtk_window_set_default_size (GTK_WINDOW (self), 460, 340);
  self->name = pqa_text_field_new (_ ("_Name"));
  pqa_field_set_required (self->name, TRUE);
  self->group = pqa_combo_field_new (_ ("_Group"), groups);
  self->pass_mark = pqa_number_field_new (_ ("_Pass mark in %"), 0, 100, 0);
  pqa_field_set_hint (self->pass_mark, _ ("Below it the whole inspection fails; 0 for none."));
  pqa_field_set_text (self->pass_mark, "0");
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->name));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->group));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->pass_mark));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, group);
}

/**
 * pqa_standard_section_dialog_new:
 * @version: a draft
 *
 * Returns: (transfer floating): a dialog that adds a section to it
 */
PqaStandardSectionDialog *
pqa_standard_section_dialog_new (PqaContext *context, PqaStandardVersion *version)
{
  PqaStandardSectionDialog *self
      = g_object_new (PQA_TYPE_STANDARD_SECTION_DIALOG, "context", context, "title",
                      _ ("New Section"), "save-label", _ ("_Add"), NULL);

  self->version_id = version->id;
  return self;
}
