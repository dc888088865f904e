/* pqa-inspection-dialog.c: planning a single inspection, or editing one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-inspection-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "inspection/pqa-inspection-store.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

struct _PqaInspectionDialog
{
  PqaFormDialog parent_instance;

  gint64 id; /* 0 for a new one */
  gint64 row_version;
  PqaField *standard;
  PqaField *planned;
  PqaField *inspector;
  PqaField *zone;
  PqaField *building;
  PqaField *place;
  PqaField *remark;
};

/* What is written, and on the way back the id of a new inspection. */
typedef struct
{
  gint64 id;
  gint64 row_version;
  PqaInspectionDraft *draft;
} Saving;

G_DEFINE_FINAL_TYPE (PqaInspectionDialog, pqa_inspection_dialog, PQA_TYPE_FORM_DIALOG)

static void
free_saving (gpointer data)
{
  pqa_inspection_draft_free (((Saving *)data)->draft);
}

static void
unref_saving (gpointer saving)
{
  g_atomic_rc_box_release_full (saving, free_saving);
}

static PqaField *
new_choice (PqaInspectionDialog *self, const char *title, const char *query)
{
  g_autoptr (GListModel) choices
      = pqa_choice_model_new (pqa_form_dialog_get_context (PQA_FORM_DIALOG (self)), query);

  return pqa_choice_field_new (title, choices);
}

static PqaInspectionDraft *
read_draft (PqaInspectionDialog *self)
{
  PqaInspectionDraft *draft = pqa_inspection_draft_new ();

  draft->standard_id = pqa_field_get_row_id (self->standard);
  g_free (draft->planned_on);
  draft->planned_on = pqa_field_get_text (self->planned);
  draft->zone_id = pqa_field_get_row_id (self->zone);
  draft->building_id = pqa_field_get_row_id (self->building);
  g_free (draft->place);
  draft->place = pqa_field_get_text (self->place);
  draft->inspector_id = pqa_field_get_row_id (self->inspector);
  g_free (draft->remark);
  draft->remark = pqa_field_get_text (self->remark);
  return draft;
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  Saving *saving = data;

  if (saving->id == 0)
    return pqa_inspection_store_add (connection, saving->draft, &saving->id, error);
  return pqa_inspection_store_edit (connection, saving->id, saving->row_version, saving->draft,
                                    error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaInspectionDialog) self = PQA_INSPECTION_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  Saving *saving = g_object_steal_data (G_OBJECT (self), "saving");

  if (pqa_database_write_finish (result, &error))
    self->id = saving->id;
  unref_saving (saving);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_inspection_dialog_save (PqaFormDialog *dialog)
{
  PqaInspectionDialog *self = PQA_INSPECTION_DIALOG (dialog);
  Saving *saving = g_atomic_rc_box_new0 (Saving);

  saving->id = self->id;
  saving->row_version = self->row_version;
  saving->draft = read_draft (self);
  g_object_set_data (G_OBJECT (self), "saving", g_atomic_rc_box_acquire (saving));
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            saving, unref_saving, NULL, saved_cb, g_object_ref (self));
}

static void
add (GtkWidget *group, PqaField *field, gboolean required)
{
  pqa_field_set_required (field, required);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (field));
}

static void
pqa_inspection_dialog_constructed (GObject *object)
{
  PqaInspectionDialog *self = PQA_INSPECTION_DIALOG (object);
  GtkWidget *what = pqa_form_group_new (_ ("What and When"));
  GtkWidget *where = pqa_form_group_new (_ ("Place"));

  G_OBJECT_CLASS (pqa_inspection_dialog_parent_class)->constructed (object);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 480);
  self->standard = new_choice (self, _ ("_Standard"), "choices/standards");
  self->planned = pqa_date_field_new (_ ("_Day"));
  self->inspector = new_choice (self, _ ("_Inspector"), "choices/staff");
  self->remark = pqa_lines_field_new (_ ("_Remark"));
  self->zone = new_choice (self, _ ("_Zone"), "choices/zones");
  self->building = new_choice (self, _ ("_Building"), "choices/buildings");
  self->place = pqa_text_field_new (_ ("Exact _place"));
  pqa_field_set_hint (self->inspector, _ ("Only the inspector and the manager may enter results."));
  add (what, self->standard, TRUE);
  add (what, self->planned, TRUE);
  add (what, self->inspector, FALSE);
  add (where, self->zone, FALSE);
  add (where, self->building, FALSE);
  add (where, self->place, FALSE);
  add (where, self->remark, FALSE);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, what);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, where);
}

static void
pqa_inspection_dialog_class_init (PqaInspectionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_inspection_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_inspection_dialog_save;
}

static void
pqa_inspection_dialog_init (PqaInspectionDialog *self)
{
}

/**
 * pqa_inspection_dialog_new:
 *
 * Returns: (transfer floating): a dialog for an inspection today, by the person signed in
 */
PqaInspectionDialog *
pqa_inspection_dialog_new (PqaContext *context)
{
  PqaInspectionDialog *self = g_object_new (PQA_TYPE_INSPECTION_DIALOG, "context", context, "title",
                                            _ ("New Inspection"), "save-label", _ ("_Plan"), NULL);
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));

  pqa_field_set_text (self->planned, today);
  pqa_field_set_row_id (self->inspector, pqa_context_get_person_id (context));
  return self;
}

/**
 * pqa_inspection_dialog_new_edit:
 *
 * Returns: (transfer floating): a dialog with what is known of an inspection that is not over
 */
PqaInspectionDialog *
pqa_inspection_dialog_new_edit (PqaContext *context, PqaInspectionSheet *sheet)
{
  PqaInspectionDialog *self = g_object_new (PQA_TYPE_INSPECTION_DIALOG, "context", context, "title",
                                            _ ("Edit Inspection"), "save-label", _ ("_Save"), NULL);

  self->id = sheet->id;
  self->row_version = sheet->row_version;
  pqa_field_set_row_id (self->standard, sheet->standard_id);
  gtk_widget_set_sensitive (GTK_WIDGET (self->standard), FALSE);
  pqa_field_set_text (self->planned, sheet->planned_on);
  pqa_field_set_row_id (self->inspector, sheet->inspector_id);
  pqa_field_set_row_id (self->zone, sheet->zone_id);
  pqa_field_set_row_id (self->building, sheet->building_id);
  pqa_field_set_text (self->place, sheet->place);
  pqa_field_set_text (self->remark, sheet->remark);
  return self;
}

/**
 * pqa_inspection_dialog_get_id:
 *
 * Returns: the inspection, also of a new one once it has been saved
 */
gint64
pqa_inspection_dialog_get_id (PqaInspectionDialog *self)
{
  return self->id;
}
