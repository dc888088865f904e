/* pqa-home-dialog.c: adds or edits a home
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-home-dialog.h"

#include <string.h>

#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"

struct _PqaHomeDialog
{
  PqaRecordDialog parent_instance;

  PqaField *from_on;
  PqaField *to_on;
};

G_DEFINE_FINAL_TYPE (PqaHomeDialog, pqa_home_dialog, PQA_TYPE_RECORD_DIALOG)

static void
pqa_home_dialog_changed (PqaFormDialog *dialog)
{
  PqaHomeDialog *self = PQA_HOME_DIALOG (dialog);
  g_autofree char *from_on = pqa_field_get_text (self->from_on);
  g_autofree char *to_on = pqa_field_get_text (self->to_on);
  gboolean turned = *from_on != '\0' && *to_on != '\0' && strcmp (to_on, from_on) < 0;

  pqa_field_set_problem (self->to_on, turned ? _ ("This is before its first day.") : NULL);
}

static GtkWidget *
new_place_group (PqaHomeDialog *self)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (self);
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  g_autoptr (GListModel) buildings = pqa_choice_model_new (context, "choices/buildings");
  GtkWidget *group = pqa_form_group_new (_ ("Place"));
  PqaField *code = pqa_text_field_new (_ ("_Code"));
  PqaField *building = pqa_choice_field_new (_ ("_Building"), buildings);
  PqaField *unit = pqa_text_field_new (C_ ("home", "_Unit"));
  PqaField *floor = pqa_number_field_new (_ ("_Floor"), -20, 300, 0);
  PqaField *area = pqa_number_field_new (_ ("_Area in m²"), 0, 100000, 2);

  pqa_field_set_required (code, TRUE);
  pqa_field_set_hint (code, _ ("What residents say on the telephone, such as 3-1102."));
  pqa_field_set_required (building, TRUE);
  pqa_record_dialog_bind (dialog, code, "code", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, building, "building_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, unit, "unit", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, floor, "floor", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, area, "area", PQA_RECORD_DOUBLE);
  for (PqaField **field = (PqaField *[]){ code, building, unit, floor, area, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  return group;
}

static GtkWidget *
new_use_group (PqaHomeDialog *self)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (self);
  GtkWidget *group = pqa_form_group_new (_ ("Use"));
  PqaField *note = pqa_lines_field_new (_ ("No_te"));

  self->from_on = pqa_date_field_new (_ ("_In use from"));
  self->to_on = pqa_date_field_new (_ ("In use un_til"));
  pqa_field_set_hint (self->to_on, _ ("The first day it is out of use; empty as long as it is in"
                                      " use. Its history stays."));
  pqa_record_dialog_bind (dialog, self->from_on, "in_use_from_on", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, self->to_on, "in_use_to_on", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, note, "note", PQA_RECORD_TEXT);
  for (PqaField **field = (PqaField *[]){ self->from_on, self->to_on, note, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  return group;
}

static void
pqa_home_dialog_constructed (GObject *object)
{
  PqaHomeDialog *self = PQA_HOME_DIALOG (object);

  G_OBJECT_CLASS (pqa_home_dialog_parent_class)->constructed (object);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, new_place_group (self));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, new_use_group (self));
}

static void
pqa_home_dialog_class_init (PqaHomeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_home_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_home_dialog_changed;
}

static void
pqa_home_dialog_init (PqaHomeDialog *self)
{
}

/**
 * pqa_home_dialog_new:
 * @id: the home, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_home_dialog_new (PqaContext *context, gint64 id)
{
  PqaHomeDialog *self = g_object_new (PQA_TYPE_HOME_DIALOG, "context", context, "title",
                                      id == 0 ? _ ("New Home") : _ ("Edit Home"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "home", id);
  return GTK_WINDOW (self);
}
