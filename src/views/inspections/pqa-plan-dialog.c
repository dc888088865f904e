/* pqa-plan-dialog.c: making or editing an inspection plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-plan-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "inspection/pqa-inspection-schedule.h"
#include "inspection/pqa-inspection-state.h"
#include "inspection/pqa-recurrence.h"
#include "inspections/pqa-code-choices.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "record/pqa-record.h"
#include "time/pqa-local-time.h"

struct _PqaPlanDialog
{
  PqaFormDialog parent_instance;

  PqaRecord *record; /* NULL until it is read */
  gint64 id;
  GCancellable *cancellable;

  PqaField *name;
  PqaField *kind;
  PqaField *standard;
  PqaField *inspector;
  PqaField *zone;
  PqaField *building;
  PqaField *place;
  PqaField *count;
  PqaField *unit;
  PqaField *anchor;
  PqaField *month_rule;
  PqaField *day_off_rule;
  PqaField *days_allowed;
  PqaField *ends;
};

G_DEFINE_FINAL_TYPE (PqaPlanDialog, pqa_plan_dialog, PQA_TYPE_FORM_DIALOG)

static PqaContext *
get_context (PqaPlanDialog *self)
{
  return pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
}

static char *
get_today (PqaPlanDialog *self)
{
  return pqa_local_time_date (pqa_context_get_time_zone (get_context (self)),
                              pqa_context_now (get_context (self)));
}

static int
get_number (PqaField *field)
{
  double number = 0;

  pqa_number_field_get (PQA_NUMBER_FIELD (field), &number);
  return (int)number;
}

static void
set_number (PqaField *field, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  pqa_field_set_text (field, text);
}

/* Saving ----------------------------------------------------------------------------------------*/

static void
take_text (PqaPlanDialog *self, const char *column, PqaField *field)
{
  g_autofree char *text = pqa_field_get_text (field);

  pqa_record_set_text (self->record, column, text);
}

static void
take_fields (PqaPlanDialog *self)
{
  g_autofree char *ends = pqa_field_get_text (self->ends);

  take_text (self, "name", self->name);
  take_text (self, "kind", self->kind);
  pqa_record_set_int (self->record, "standard_id", pqa_field_get_row_id (self->standard));
  pqa_record_set_optional (self->record, "inspector_id", pqa_field_get_row_id (self->inspector));
  pqa_record_set_optional (self->record, "zone_id", pqa_field_get_row_id (self->zone));
  pqa_record_set_optional (self->record, "building_id", pqa_field_get_row_id (self->building));
  take_text (self, "place", self->place);
  pqa_record_set_int (self->record, "period_count", get_number (self->count));
  take_text (self, "period_unit", self->unit);
  take_text (self, "anchor_on", self->anchor);
  take_text (self, "month_rule", self->month_rule);
  take_text (self, "day_off_rule", self->day_off_rule);
  pqa_record_set_int (self->record, "days_allowed", get_number (self->days_allowed));
  pqa_record_set_text (self->record, "ends_on", *ends != '\0' ? ends : NULL);
}

/* What is due by the plan as it is now stands in the list at once. */
static gboolean
save (PqaConnection *connection, gpointer record, GError **error)
{
  return pqa_record_save (connection, record, error)
         && pqa_inspection_schedule_update (connection, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaPlanDialog) self = PQA_PLAN_DIALOG (user_data);
  g_autoptr (PqaRecord) saved = g_object_steal_data (G_OBJECT (self), "saving");
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    self->id = pqa_record_get_id (saved);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_plan_dialog_save (PqaFormDialog *dialog)
{
  PqaPlanDialog *self = PQA_PLAN_DIALOG (dialog);
  PqaRecord *copy;

  take_fields (self);
  copy = pqa_record_copy (self->record);
  g_object_set_data (G_OBJECT (self), "saving", pqa_record_ref (copy));
  pqa_database_write_async (pqa_context_get_database (get_context (self)), save, copy,
                            (GDestroyNotify)pqa_record_unref, NULL, saved_cb, g_object_ref (self));
}

/* Checking --------------------------------------------------------------------------------------*/

/* "every 2 weeks" under the number, as soon as it can be said. */
static void
show_rhythm (PqaPlanDialog *self)
{
  g_autofree char *unit = pqa_field_get_text (self->unit);
  g_autofree char *month_rule = pqa_field_get_text (self->month_rule);
  g_autofree char *anchor = pqa_field_get_text (self->anchor);
  g_autofree char *text = NULL;
  PqaRecurrence rule = { .count = get_number (self->count), .anchor = anchor };

  if (pqa_recurrence_unit_from_code (unit, &rule.unit, NULL)
      && pqa_month_rule_from_code (month_rule, &rule.month_rule, NULL)
      && pqa_recurrence_check (&rule, NULL))
    text = pqa_recurrence_format (&rule);
  pqa_field_set_hint (self->unit, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->month_rule),
                            rule.unit == PQA_RECURRENCE_MONTH || rule.unit == PQA_RECURRENCE_YEAR);
}

/* A new plan cannot have missed anything yet. */
static void
check_dates (PqaPlanDialog *self)
{
  g_autofree char *today = get_today (self);
  g_autofree char *anchor = pqa_field_get_text (self->anchor);
  g_autofree char *ends = pqa_field_get_text (self->ends);
  gboolean past = self->id == 0 && *anchor != '\0' && g_strcmp0 (anchor, today) < 0;

  pqa_field_set_problem (self->anchor,
                         past ? _ ("A new plan begins today at the earliest.") : NULL);
  pqa_field_set_problem (self->ends, *ends != '\0' && g_strcmp0 (ends, anchor) < 0
                                         ? _ ("This is before the first day.")
                                         : NULL);
}

static void
pqa_plan_dialog_changed (PqaFormDialog *dialog)
{
  show_rhythm (PQA_PLAN_DIALOG (dialog));
  check_dates (PQA_PLAN_DIALOG (dialog));
}

/* Reading ---------------------------------------------------------------------------------------*/

static void
show_record (PqaPlanDialog *self)
{
  PqaRecord *record = self->record;

  pqa_field_set_text (self->name, pqa_record_get_text (record, "name"));
  pqa_field_set_text (self->kind, pqa_record_get_text (record, "kind"));
  pqa_field_set_row_id (self->standard, pqa_record_get_int (record, "standard_id"));
  pqa_field_set_row_id (self->inspector, pqa_record_get_int (record, "inspector_id"));
  pqa_field_set_row_id (self->zone, pqa_record_get_int (record, "zone_id"));
  pqa_field_set_row_id (self->building, pqa_record_get_int (record, "building_id"));
  pqa_field_set_text (self->place, pqa_record_get_text (record, "place"));
  set_number (self->count, pqa_record_get_int (record, "period_count"));
  pqa_field_set_text (self->unit, pqa_record_get_text (record, "period_unit"));
  pqa_field_set_text (self->anchor, pqa_record_get_text (record, "anchor_on"));
  pqa_field_set_text (self->month_rule, pqa_record_get_text (record, "month_rule"));
  pqa_field_set_text (self->day_off_rule, pqa_record_get_text (record, "day_off_rule"));
  set_number (self->days_allowed, pqa_record_get_int (record, "days_allowed"));
  pqa_field_set_text (self->ends, pqa_record_get_text (record, "ends_on"));
  show_rhythm (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaRecord *record = pqa_record_load_finish (result, &error);
  PqaPlanDialog *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (record == NULL)
    {
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
      return;
    }
  self->record = record;
  show_record (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* Fields ----------------------------------------------------------------------------------------*/

static PqaField *
add (GtkWidget *group, PqaField *field, gboolean required)
{
  pqa_field_set_required (field, required);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (field));
  return field;
}

static PqaField *
new_choice (PqaPlanDialog *self, const char *title, const char *query)
{
  g_autoptr (GListModel) choices = pqa_choice_model_new (get_context (self), query);

  return pqa_choice_field_new (title, choices);
}

static PqaField *
new_combo (const char *title, GListModel *choices)
{
  PqaField *field = pqa_combo_field_new (title, choices);

  g_object_unref (choices);
  return field;
}

static void
add_what (PqaPlanDialog *self)
{
  GtkWidget *group = pqa_form_group_new (_ ("What, Where and Who"));

  self->name = add (group, pqa_text_field_new (_ ("_Name")), TRUE);
  self->kind = add (group, new_combo (_ ("_Kind"), PQA_CODE_CHOICES (pqa_plan_kind)), TRUE);
  self->standard = add (group, new_choice (self, _ ("_Standard"), "choices/standards"), TRUE);
  self->inspector = add (group, new_choice (self, _ ("_Inspector"), "choices/staff"), FALSE);
  self->zone = add (group, new_choice (self, _ ("_Zone"), "choices/zones"), FALSE);
  self->building = add (group, new_choice (self, _ ("_Building"), "choices/buildings"), FALSE);
  self->place = add (group, pqa_text_field_new (_ ("Exact _place")), FALSE);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, group);
}

static void
add_when (PqaPlanDialog *self)
{
  GtkWidget *group = pqa_form_group_new (_ ("How Often"));

  self->count = add (group, pqa_number_field_new (_ ("_Every"), 1, 999, 0), TRUE);
  self->unit = add (group, new_combo (_ ("_Unit"), PQA_CODE_CHOICES (pqa_recurrence_unit)), TRUE);
  self->anchor = add (group, pqa_date_field_new (_ ("_First day")), TRUE);
  self->month_rule
      = add (group, new_combo (_ ("Day of the _month"), PQA_CODE_CHOICES (pqa_month_rule)), TRUE);
  self->day_off_rule
      = add (group, new_combo (_ ("On _days off"), PQA_CODE_CHOICES (pqa_day_off_rule)), TRUE);
  self->days_allowed = add (group, pqa_number_field_new (_ ("Days _allowed"), 1, 366, 0), TRUE);
  pqa_field_set_hint (self->days_allowed, _ ("The planned day counts as the first."));
  self->ends = add (group, pqa_date_field_new (_ ("_Last day")), FALSE);
  pqa_field_set_hint (self->ends, _ ("Empty means that the plan goes on."));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, group);
}

static void
pqa_plan_dialog_constructed (GObject *object)
{
  PqaPlanDialog *self = PQA_PLAN_DIALOG (object);

  G_OBJECT_CLASS (pqa_plan_dialog_parent_class)->constructed (object);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 640);
  add_what (self);
  add_when (self);
}

static void
pqa_plan_dialog_dispose (GObject *object)
{
  PqaPlanDialog *self = PQA_PLAN_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->record, pqa_record_unref);
  G_OBJECT_CLASS (pqa_plan_dialog_parent_class)->dispose (object);
}

static void
pqa_plan_dialog_class_init (PqaPlanDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_plan_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_plan_dialog_dispose;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_plan_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_plan_dialog_changed;
}

static void
pqa_plan_dialog_init (PqaPlanDialog *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
begin_new (PqaPlanDialog *self)
{
  g_autofree char *today = get_today (self);

  self->record = pqa_record_new ("plan");
  pqa_field_set_text (self->count, "1");
  pqa_field_set_text (self->unit, pqa_recurrence_unit_to_code (PQA_RECURRENCE_WEEK));
  pqa_field_set_text (self->anchor, today);
  pqa_field_set_text (self->days_allowed, "1");
  show_rhythm (self);
}

static void
begin_edit (PqaPlanDialog *self, gint64 id)
{
  self->id = id;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  pqa_record_load_async (pqa_context_get_database (get_context (self)), "plan", id,
                         self->cancellable, loaded_cb, self);
}

/**
 * pqa_plan_dialog_new:
 * @id: the plan to edit, 0 for a new one
 *
 * Returns: (transfer floating): a dialog that reads the plan by itself
 */
PqaPlanDialog *
pqa_plan_dialog_new (PqaContext *context, gint64 id)
{
  PqaPlanDialog *self
      = g_object_new (PQA_TYPE_PLAN_DIALOG, "context", context, "title",
                      id != 0 ? _ ("Edit Plan") : _ ("New Plan"), "save-label", _ ("_Save"), NULL);

  if (id != 0)
    begin_edit (self, id);
  else
    begin_new (self);
  if (!pqa_context_may (context, PQA_PERMISSION_INSPECTION_EDIT))
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
  return self;
}

/**
 * pqa_plan_dialog_get_id:
 *
 * Returns: the plan, also of a new one once it has been saved
 */
gint64
pqa_plan_dialog_get_id (PqaPlanDialog *self)
{
  return self->id;
}
