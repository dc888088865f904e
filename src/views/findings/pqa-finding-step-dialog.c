/* pqa-finding-step-dialog.c: assigning a finding, noting that it is rectified, re-checking it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "findings/pqa-finding-step-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "inspection/pqa-finding-store.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

struct _PqaFindingStepDialog
{
  PqaFormDialog parent_instance;

  PqaFindingStep step;
  gint64 id;
  gint64 row_version;
  PqaField *assignee;
  PqaField *department;
  PqaField *text;
  PqaField *when;
};

typedef struct
{
  PqaFindingStep step;
  gint64 id;
  gint64 row_version;
  gint64 assignee_id;
  gint64 department_id;
  char *text;
  gint64 at;
} Move;

static const struct
{
  const char *title;
  const char *save_label;
  const char *text_label; /* NULL if nothing is to be said */
  gboolean text_required;
} steps[] = {
  [PQA_FINDING_STEP_ASSIGN] = { N_ ("Assign Finding"), N_ ("_Assign"), NULL, FALSE },
  [PQA_FINDING_STEP_RECTIFY]
  = { N_ ("Finding Rectified"), N_ ("_Rectified"), N_ ("What was _done"), TRUE },
  [PQA_FINDING_STEP_PASS] = { N_ ("Re-check Passed"), N_ ("_Close Finding"), N_ ("_Note"), FALSE },
  [PQA_FINDING_STEP_FAIL]
  = { N_ ("Re-check Not Passed"), N_ ("Send _Back"), N_ ("What is _still wrong"), TRUE },
};

G_DEFINE_FINAL_TYPE (PqaFindingStepDialog, pqa_finding_step_dialog, PQA_TYPE_FORM_DIALOG)

static void
free_move (gpointer data)
{
  Move *move = data;

  g_free (move->text);
  g_free (move);
}

static gboolean
take_step (PqaConnection *connection, gpointer data, GError **error)
{
  Move *move = data;

  switch (move->step)
    {
    case PQA_FINDING_STEP_ASSIGN:
      return pqa_finding_store_assign (connection, move->id, move->row_version, move->assignee_id,
                                       move->department_id, move->at, error);
    case PQA_FINDING_STEP_RECTIFY:
      return pqa_finding_store_rectify (connection, move->id, move->row_version, move->text,
                                        move->at, error);
    default:
      return pqa_finding_store_recheck (connection, move->id, move->row_version,
                                        move->step == PQA_FINDING_STEP_PASS, move->text, move->at,
                                        error);
    }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) self = PQA_FORM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (self, error);
}

static gint64
get_when (PqaFindingStepDialog *self)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));

  return pqa_date_field_get_instant (PQA_DATE_FIELD (self->when),
                                     pqa_context_get_time_zone (context));
}

/* A time that was left empty is now. */
static void
pqa_finding_step_dialog_save (PqaFormDialog *dialog)
{
  PqaFindingStepDialog *self = PQA_FINDING_STEP_DIALOG (dialog);
  Move *move = g_new0 (Move, 1);

  move->step = self->step;
  move->id = self->id;
  move->row_version = self->row_version;
  if (self->step == PQA_FINDING_STEP_ASSIGN)
    {
      move->assignee_id = pqa_field_get_row_id (self->assignee);
      move->department_id = pqa_field_get_row_id (self->department);
    }
  else
    move->text = pqa_field_get_text (self->text);
  move->at = get_when (self) != PQA_INSTANT_NONE ? get_when (self) : 0;
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)),
                            take_step, move, free_move, NULL, saved_cb, g_object_ref (self));
}

static void
pqa_finding_step_dialog_changed (PqaFormDialog *dialog)
{
  PqaFindingStepDialog *self = PQA_FINDING_STEP_DIALOG (dialog);

  pqa_field_set_problem (self->when,
                         get_when (self) > pqa_context_now (pqa_form_dialog_get_context (dialog))
                             ? _ ("Nothing can happen in the future.")
                             : NULL);
}

static void
pqa_finding_step_dialog_class_init (PqaFindingStepDialogClass *klass)
{
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_finding_step_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_finding_step_dialog_changed;
}

static void
pqa_finding_step_dialog_init (PqaFindingStepDialog *self)
{
}

static PqaField *
add_choice (GtkWidget *group, PqaContext *context, const char *title, const char *query)
{
  g_autoptr (GListModel) choices = pqa_choice_model_new (context, query);
  PqaField *field = pqa_choice_field_new (title, choices);

  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (field));
  return field;
}

static void
add_fields (PqaFindingStepDialog *self, PqaFinding *finding)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  GtkWidget *group = pqa_form_group_new (NULL);

  if (self->step == PQA_FINDING_STEP_ASSIGN)
    {
      self->assignee = add_choice (group, context, _ ("_Who is to rectify it"), "choices/staff");
      pqa_field_set_required (self->assignee, TRUE);
      pqa_field_set_row_id (self->assignee, finding->responsible_id);
      self->department = add_choice (group, context, _ ("Depart_ment"), "choices/departments");
      pqa_field_set_row_id (self->department, finding->department_id);
    }
  else
    {
      self->text = pqa_lines_field_new (_ (steps[self->step].text_label));
      pqa_field_set_required (self->text, steps[self->step].text_required);
      pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->text));
    }
  self->when = pqa_date_field_new_with_time (_ ("W_hen"));
  pqa_field_set_hint (self->when, _ ("Empty means now."));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->when));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, group);
}

/**
 * pqa_finding_step_dialog_new:
 * @step: what is to be done to @finding
 *
 * Returns: (transfer floating): a dialog that asks what has to be known for it
 */
PqaFindingStepDialog *
pqa_finding_step_dialog_new (PqaContext *context, PqaFinding *finding, PqaFindingStep step)
{
  PqaFindingStepDialog *self
      = g_object_new (PQA_TYPE_FINDING_STEP_DIALOG, "context", context, "title",
                      _ (steps[step].title), "save-label", _ (steps[step].save_label), NULL);

  self->step = step;
  self->id = finding->id;
  self->row_version = finding->row_version;
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 320);
  add_fields (self, finding);
  return self;
}
