/* pqa-resident-dialog.c: adds or edits somebody who lives in a home
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-resident-dialog.h"

#include <string.h>

#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "people/pqa-relation.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

struct _PqaResidentDialog
{
  PqaRecordDialog parent_instance;

  PqaField *moved_in_on;
  PqaField *moved_out_on;
};

G_DEFINE_FINAL_TYPE (PqaResidentDialog, pqa_resident_dialog, PQA_TYPE_RECORD_DIALOG)

static GListModel *
new_relations (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < pqa_relation_count (); i++)
    {
      g_autoptr (PqaChoice) choice
          = pqa_choice_new (pqa_relation_to_code (i), pqa_relation_to_label (i), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static void
pqa_resident_dialog_changed (PqaFormDialog *dialog)
{
  PqaResidentDialog *self = PQA_RESIDENT_DIALOG (dialog);
  g_autofree char *in_on = pqa_field_get_text (self->moved_in_on);
  g_autofree char *out_on = pqa_field_get_text (self->moved_out_on);
  gboolean turned = *in_on != '\0' && *out_on != '\0' && strcmp (out_on, in_on) < 0;

  pqa_field_set_problem (self->moved_out_on, turned ? _ ("This is before moving in.") : NULL);
}

static GtkWidget *
new_group (PqaResidentDialog *self)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (self);
  g_autoptr (GListModel) relations = new_relations ();
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *name = pqa_text_field_new (_ ("Full _name"));
  PqaField *phone = pqa_text_field_new (_ ("_Phone"));
  PqaField *relation = pqa_combo_field_new (_ ("_Relation to the home"), relations);
  PqaField *note = pqa_lines_field_new (_ ("No_te"));

  self->moved_in_on = pqa_date_field_new (_ ("Moved _in on"));
  self->moved_out_on = pqa_date_field_new (_ ("Moved _out on"));
  pqa_field_set_required (name, TRUE);
  pqa_field_set_hint (self->moved_out_on, _ ("The first day without them. They stay in the home's"
                                             " history."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, phone, "phone", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, relation, "relation", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, self->moved_in_on, "moved_in_on", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, self->moved_out_on, "moved_out_on", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, note, "note", PQA_RECORD_TEXT);
  for (PqaField **field = (PqaField *[]){ name, phone, relation, self->moved_in_on,
                                          self->moved_out_on, note, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  return group;
}

static void
pqa_resident_dialog_constructed (GObject *object)
{
  PqaFormDialog *dialog = PQA_FORM_DIALOG (object);

  G_OBJECT_CLASS (pqa_resident_dialog_parent_class)->constructed (object);
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, new_group (PQA_RESIDENT_DIALOG (dialog)));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, 600);
}

static void
pqa_resident_dialog_class_init (PqaResidentDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_resident_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_resident_dialog_changed;
}

static void
pqa_resident_dialog_init (PqaResidentDialog *self)
{
}

/**
 * pqa_resident_dialog_new:
 * @id: the resident, 0 for a new one
 * @home_id: where a new one lives
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_resident_dialog_new (PqaContext *context, gint64 id, gint64 home_id)
{
  PqaResidentDialog *self
      = g_object_new (PQA_TYPE_RESIDENT_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Resident") : _ ("Edit Resident"), NULL);
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));

  if (id == 0)
    {
      g_autoptr (PqaRecord) resident = pqa_record_new ("resident");

      pqa_record_set_int (resident, "home_id", home_id);
      pqa_record_set_text (resident, "relation", "owner");
      pqa_record_set_text (resident, "moved_in_on", today);
      pqa_record_dialog_set_record (PQA_RECORD_DIALOG (self), resident);
    }
  else
    pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "resident", id);
  return GTK_WINDOW (self);
}
