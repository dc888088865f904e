/* pqa-finding-dialog.c: entering or editing a finding
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "findings/pqa-finding-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "inspection/pqa-finding-store.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

struct _PqaFindingDialog
{
  PqaFormDialog parent_instance;

  gint64 id; /* 0 for a new one */
  gint64 row_version;
  PqaField *description;
  PqaField *severity;
  PqaField *found;
  PqaField *zone;
  PqaField *building;
  PqaField *place;
  PqaField *department;
  PqaField *responsible;
};

/* What is written, and on the way back the id of a new finding. */
typedef struct
{
  gint64 id;
  gint64 row_version;
  PqaFindingDraft *draft;
} Saving;

G_DEFINE_FINAL_TYPE (PqaFindingDialog, pqa_finding_dialog, PQA_TYPE_FORM_DIALOG)

static void
free_saving (gpointer data)
{
  pqa_finding_draft_free (((Saving *)data)->draft);
}

static void
unref_saving (gpointer saving)
{
  g_atomic_rc_box_release_full (saving, free_saving);
}

static GListModel *
list_severities (void)
{
  static const PqaSeverity severities[]
      = { PQA_SEVERITY_GENERAL, PQA_SEVERITY_IMPORTANT, PQA_SEVERITY_URGENT };
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (pqa_severity_to_code (severities[i]),
                                                     pqa_severity_to_label (severities[i]), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static PqaField *
new_choice (PqaFindingDialog *self, const char *title, const char *query)
{
  g_autoptr (GListModel) choices
      = pqa_choice_model_new (pqa_form_dialog_get_context (PQA_FORM_DIALOG (self)), query);

  return pqa_choice_field_new (title, choices);
}

static PqaFindingDraft *
read_draft (PqaFindingDialog *self)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  PqaFindingDraft *draft = pqa_finding_draft_new ();
  g_autofree char *severity = pqa_field_get_text (self->severity);
  gint64 found_at = pqa_date_field_get_instant (PQA_DATE_FIELD (self->found),
                                                pqa_context_get_time_zone (context));

  g_free (draft->description);
  draft->description = pqa_field_get_text (self->description);
  pqa_severity_from_code (severity, &draft->severity, NULL);
  draft->zone_id = pqa_field_get_row_id (self->zone);
  draft->building_id = pqa_field_get_row_id (self->building);
  g_free (draft->place);
  draft->place = pqa_field_get_text (self->place);
  draft->department_id = pqa_field_get_row_id (self->department);
  draft->responsible_id = pqa_field_get_row_id (self->responsible);
  draft->found_at = found_at != PQA_INSTANT_NONE ? found_at : 0;
  return draft;
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  Saving *saving = data;

  if (saving->id == 0)
    return pqa_finding_store_add (connection, saving->draft, &saving->id, error);
  return pqa_finding_store_edit (connection, saving->id, saving->row_version, saving->draft, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFindingDialog) self = PQA_FINDING_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  Saving *saving = g_object_steal_data (G_OBJECT (self), "saving");

  if (pqa_database_write_finish (result, &error))
    self->id = saving->id;
  unref_saving (saving);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_finding_dialog_save (PqaFormDialog *dialog)
{
  PqaFindingDialog *self = PQA_FINDING_DIALOG (dialog);
  Saving *saving = g_atomic_rc_box_new0 (Saving);

  saving->id = self->id;
  saving->row_version = self->row_version;
  saving->draft = read_draft (self);
  g_object_set_data (G_OBJECT (self), "saving", g_atomic_rc_box_acquire (saving));
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            saving, unref_saving, NULL, saved_cb, g_object_ref (self));
}

static void
pqa_finding_dialog_changed (PqaFormDialog *dialog)
{
  PqaFindingDialog *self = PQA_FINDING_DIALOG (dialog);
  PqaContext *context = pqa_form_dialog_get_context (dialog);
  gint64 found_at = pqa_date_field_get_instant (PQA_DATE_FIELD (self->found),
                                                pqa_context_get_time_zone (context));

  pqa_field_set_problem (self->found, found_at > pqa_context_now (context)
                                          ? _ ("Nothing can be found in the future.")
                                          : NULL);
}

static void
add_what (PqaFindingDialog *self)
{
  GtkWidget *group = pqa_form_group_new (_ ("What Was Found"));
  g_autoptr (GListModel) severities = list_severities ();

  self->description = pqa_lines_field_new (_ ("_Description"));
  pqa_field_set_required (self->description, TRUE);
  self->severity = pqa_combo_field_new (_ ("_Severity"), severities);
  pqa_field_set_hint (self->severity, _ ("Says how soon it is to be put right."));
  self->found = pqa_date_field_new_with_time (_ ("_Found"));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->description));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->severity));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->found));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, group);
}

static void
add_where (PqaFindingDialog *self)
{
  GtkWidget *group = pqa_form_group_new (_ ("Place and Person"));

  self->zone = new_choice (self, _ ("_Zone"), "choices/zones");
  self->building = new_choice (self, _ ("_Building"), "choices/buildings");
  self->place = pqa_text_field_new (_ ("Exact _place"));
  self->department = new_choice (self, _ ("Depart_ment"), "choices/departments");
  self->responsible = new_choice (self, _ ("_Responsible"), "choices/staff");
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->zone));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->building));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->place));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->department));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->responsible));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, group);
}

static void
pqa_finding_dialog_constructed (GObject *object)
{
  PqaFindingDialog *self = PQA_FINDING_DIALOG (object);

  G_OBJECT_CLASS (pqa_finding_dialog_parent_class)->constructed (object);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 520);
  add_what (self);
  add_where (self);
}

static void
pqa_finding_dialog_class_init (PqaFindingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_finding_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_finding_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_finding_dialog_changed;
}

static void
pqa_finding_dialog_init (PqaFindingDialog *self)
{
}

/**
 * pqa_finding_dialog_new:
 *
 * Returns: (transfer floating): a dialog for something that somebody saw just now
 */
PqaFindingDialog *
pqa_finding_dialog_new (PqaContext *context)
{
  PqaFindingDialog *self = g_object_new (PQA_TYPE_FINDING_DIALOG, "context", context, "title",
                                         _ ("New Finding"), "save-label", _ ("_Enter"), NULL);

  pqa_date_field_set_instant (PQA_DATE_FIELD (self->found), pqa_context_get_time_zone (context),
                              pqa_context_now (context));
  return self;
}

/**
 * pqa_finding_dialog_new_edit:
 *
 * Returns: (transfer floating): a dialog with what is known of @finding
 */
PqaFindingDialog *
pqa_finding_dialog_new_edit (PqaContext *context, PqaFinding *finding)
{
  PqaFindingDialog *self = g_object_new (PQA_TYPE_FINDING_DIALOG, "context", context, "title",
                                         _ ("Edit Finding"), "save-label", _ ("_Save"), NULL);

  self->id = finding->id;
  self->row_version = finding->row_version;
  pqa_field_set_text (self->description, finding->description);
  pqa_field_set_text (self->severity, pqa_severity_to_code (finding->severity));
  pqa_date_field_set_instant (PQA_DATE_FIELD (self->found), pqa_context_get_time_zone (context),
                              finding->found_at);
  gtk_widget_set_sensitive (GTK_WIDGET (self->found), FALSE);
  pqa_field_set_row_id (self->zone, finding->zone_id);
  pqa_field_set_row_id (self->building, finding->building_id);
  pqa_field_set_text (self->place, finding->place);
  pqa_field_set_row_id (self->department, finding->department_id);
  pqa_field_set_row_id (self->responsible, finding->responsible_id);
  return self;
}

/**
 * pqa_finding_dialog_get_id:
 *
 * Returns: the finding, also of a new one once it has been saved
 */
gint64
pqa_finding_dialog_get_id (PqaFindingDialog *self)
{
  return self->id;
}
