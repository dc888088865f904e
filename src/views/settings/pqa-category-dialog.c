/* pqa-category-dialog.c: adds or edits a category of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-category-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "settings/pqa-category-store.h"
#include "settings/pqa-settings-choices.h"

struct _PqaCategoryDialog
{
  PqaRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaCategoryDialog, pqa_category_dialog, PQA_TYPE_RECORD_DIALOG)

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_category_store_save (connection, data, error);
}

static void
pqa_category_dialog_save (PqaFormDialog *dialog)
{
  pqa_record_dialog_write (PQA_RECORD_DIALOG (dialog), save,
                           pqa_record_dialog_collect (PQA_RECORD_DIALOG (dialog)),
                           (GDestroyNotify) pqa_record_unref);
}

static PqaField *
new_choice (PqaRecordDialog *dialog, const char *title, const char *query)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (dialog));
  g_autoptr (GListModel) choices = pqa_choice_model_new (context, query);

  return pqa_choice_field_new (title, choices);
}

static void
pqa_category_dialog_constructed (GObject *object)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (object);
  g_autoptr (GListModel) severities = pqa_settings_new_severities ();
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *parent = new_choice (dialog, _ ("_Under"), "choices/upper-categories");
  PqaField *department = new_choice (dialog, _ ("_Department"), "choices/departments");
  PqaField *severity = pqa_combo_field_new (_ ("_Severity"), severities);
  PqaField *position = pqa_number_field_new (_ ("_Position in lists"), 0, 9999, 0);
  PqaField *closed_on = pqa_date_field_new (_ ("C_losed on"));

  G_OBJECT_CLASS (pqa_category_dialog_parent_class)->constructed (object);
  pqa_field_set_required (name, TRUE);
  pqa_field_set_hint (parent, _ ("Empty for one of the upper categories."));
  pqa_field_set_hint (department, _ ("Who usually does the work."));
  pqa_field_set_text (severity, "general");
  pqa_field_set_required (position, TRUE);
  pqa_field_set_text (position, "0");
  pqa_field_set_hint (closed_on, _ ("The first day without it. Old figures keep its name."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, parent, "parent_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, department, "department_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, severity, "severity", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, position, "position", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, closed_on, "closed_on", PQA_RECORD_OPTIONAL_TEXT);
  for (PqaField **field
       = (PqaField *[]){ name, parent, department, severity, position, closed_on, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (dialog), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, 600);
}

static void
pqa_category_dialog_class_init (PqaCategoryDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_category_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_category_dialog_save;
}

static void
pqa_category_dialog_init (PqaCategoryDialog *self)
{
}

/**
 * pqa_category_dialog_new:
 * @id: the category, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_category_dialog_new (PqaContext *context, gint64 id)
{
  PqaCategoryDialog *self
      = g_object_new (PQA_TYPE_CATEGORY_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Category") : _ ("Edit Category"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "category", id);
  return GTK_WINDOW (self);
}
