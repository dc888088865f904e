/* pqa-building-dialog.c: adds or edits a building
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-building-dialog.h"

#include "estate/pqa-zone-store.h"
#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"

struct _PqaBuildingDialog
{
  PqaRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaBuildingDialog, pqa_building_dialog, PQA_TYPE_RECORD_DIALOG)

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_building_store_save (connection, data, error);
}

static void
pqa_building_dialog_save (PqaFormDialog *dialog)
{
  pqa_record_dialog_write (PQA_RECORD_DIALOG (dialog), save,
                           pqa_record_dialog_collect (PQA_RECORD_DIALOG (dialog)),
                           (GDestroyNotify) pqa_record_unref);
}

static void
pqa_building_dialog_constructed (GObject *object)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (object);
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (object));
  g_autoptr (GListModel) zones = pqa_choice_model_new (context, "choices/zones");
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *code = pqa_text_field_new (_ ("_Code"));
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *zone = pqa_choice_field_new (_ ("_Zone"), zones);
  PqaField *address = pqa_text_field_new (_ ("_Address"));
  PqaField *floors = pqa_number_field_new (_ ("_Floors"), 1, 300, 0);
  PqaField *closed_on = pqa_date_field_new (_ ("C_losed on"));

  G_OBJECT_CLASS (pqa_building_dialog_parent_class)->constructed (object);
  pqa_field_set_required (code, TRUE);
  pqa_field_set_required (name, TRUE);
  pqa_field_set_required (zone, TRUE);
  pqa_field_set_hint (closed_on, _ ("The first day without it. Old figures keep its name."));
  pqa_record_dialog_bind (dialog, code, "code", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, zone, "zone_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, address, "address", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, floors, "floors", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, closed_on, "closed_on", PQA_RECORD_OPTIONAL_TEXT);
  for (PqaField **field = (PqaField *[]){ code, name, zone, address, floors, closed_on, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (dialog), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, 560);
}

static void
pqa_building_dialog_class_init (PqaBuildingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_building_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_building_dialog_save;
}

static void
pqa_building_dialog_init (PqaBuildingDialog *self)
{
}

/**
 * pqa_building_dialog_new:
 * @id: the building, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_building_dialog_new (PqaContext *context, gint64 id)
{
  PqaBuildingDialog *self
      = g_object_new (PQA_TYPE_BUILDING_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Building") : _ ("Edit Building"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "building", id);
  return GTK_WINDOW (self);
}
