/* pqa-policy-dialog.c: edits the time limits of a kind and severity
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-policy-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "settings/pqa-settings-choices.h"
#include "settings/pqa-settings-words.h"

typedef struct
{
  PqaField *length;
  PqaField *calendar;
} Limit;

struct _PqaPolicyDialog
{
  PqaFormDialog parent_instance;

  gint64 id;
  GPtrArray *calendars;
  PqaField *kind;
  PqaField *severity;
  PqaField *category;
  Limit limits[PQA_N_DEADLINE_TARGETS];
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (PqaPolicyDialog, pqa_policy_dialog, PQA_TYPE_FORM_DIALOG)

/* A day is as long as it is on the calendar that is chosen. */
static gboolean
read_length (PqaPolicyDialog *self, const Limit *limit, gint64 *seconds, GError **error)
{
  g_autofree char *text = pqa_field_get_text (limit->length);
  PqaDayLength day
      = pqa_settings_find_day_length (self->calendars, pqa_field_get_row_id (limit->calendar));

  *seconds = 0;
  return pqa_length_parse (text, &day, seconds, error);
}

static void
check_limit (PqaPolicyDialog *self, const Limit *limit)
{
  g_autofree char *text = pqa_field_get_text (limit->length);
  gboolean has_calendar = pqa_field_get_row_id (limit->calendar) != 0;
  g_autoptr (GError) error = NULL;
  gint64 seconds;

  if (has_calendar)
    read_length (self, limit, &seconds, &error);
  pqa_field_set_problem (limit->length, error != NULL ? error->message : NULL);
  pqa_field_set_problem (limit->calendar, *text != '\0' && !has_calendar
                                              ? _ ("Whose open time counts?")
                                              : NULL);
}

static void
pqa_policy_dialog_changed (PqaFormDialog *dialog)
{
  PqaPolicyDialog *self = PQA_POLICY_DIALOG (dialog);

  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    check_limit (self, &self->limits[i]);
}

static PqaPolicyRow *
collect (PqaPolicyDialog *self)
{
  PqaPolicyRow *row = g_new0 (PqaPolicyRow, 1);
  g_autofree char *kind = pqa_field_get_text (self->kind);
  g_autofree char *severity = pqa_field_get_text (self->severity);

  row->id = self->id;
  pqa_request_kind_from_code (kind, &row->kind, NULL);
  pqa_severity_from_code (severity, &row->severity, NULL);
  row->category_id = pqa_field_get_row_id (self->category);
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      read_length (self, &self->limits[i], &row->limits[i].seconds, NULL);
      row->limits[i].calendar_id = pqa_field_get_row_id (self->limits[i].calendar);
    }
  return row;
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_policy_edit_save (connection, data, error);
}

static gboolean
remove_row (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_policy_edit_remove (connection, ((PqaPolicyRow *) data)->id, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) dialog = PQA_FORM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (dialog, error);
}

static void
run (PqaPolicyDialog *self, PqaTransactionFunc func)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));

  pqa_database_write_async (pqa_context_get_database (context), func, collect (self),
                            (GDestroyNotify) pqa_policy_row_free, NULL, written_cb,
                            g_object_ref (self));
}

static void
pqa_policy_dialog_save (PqaFormDialog *dialog)
{
  run (PQA_POLICY_DIALOG (dialog), save);
}

static void
remove_cb (PqaPolicyDialog *self)
{
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  run (self, remove_row);
}

static GtkWidget *
new_scope_group (PqaPolicyDialog *self, PqaContext *context)
{
  GtkWidget *group = pqa_form_group_new (_ ("Applies to"));
  g_autoptr (GListModel) kinds = pqa_settings_new_kinds ();
  g_autoptr (GListModel) severities = pqa_settings_new_severities ();
  g_autoptr (GListModel) categories = pqa_choice_model_new (context, "choices/categories");

  self->kind = pqa_combo_field_new (_ ("_Kind"), kinds);
  self->severity = pqa_combo_field_new (_ ("_Severity"), severities);
  self->category = pqa_choice_field_new (_ ("C_ategory"), categories);
  pqa_field_set_hint (self->category, _ ("Empty for all categories that have no limits of their"
                                         " own."));
  self->remove = gtk_button_new_with_mnemonic (_ ("Remo_ve These Limits"));
  gtk_widget_add_css_class (self->remove, "destructive-action");
  gtk_widget_set_halign (self->remove, GTK_ALIGN_START);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  for (GtkWidget **widget
       = (GtkWidget *[]){ GTK_WIDGET (self->kind), GTK_WIDGET (self->severity),
                          GTK_WIDGET (self->category), self->remove, NULL };
       *widget != NULL; widget++)
    pqa_form_group_add (PQA_FORM_GROUP (group), *widget);
  return group;
}

static GtkWidget *
new_limit_row (PqaPolicyDialog *self, PqaDeadlineTarget target, GListModel *calendars)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Limit *limit = &self->limits[target];

  limit->length = pqa_text_field_new (pqa_deadline_target_to_label (target));
  limit->calendar = pqa_choice_field_new (_ ("Calendar"), calendars);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (limit->length));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (limit->calendar));
  return box;
}

static GtkWidget *
new_limits_group (PqaPolicyDialog *self, PqaContext *context)
{
  GtkWidget *group = pqa_form_group_new (_ ("Time limits"));
  g_autoptr (GListModel) calendars = pqa_choice_model_new (context, "choices/calendars");

  for (PqaDeadlineTarget target = 0; target < PQA_N_DEADLINE_TARGETS; target++)
    pqa_form_group_add (PQA_FORM_GROUP (group), new_limit_row (self, target, calendars));
  pqa_field_set_hint (self->limits[PQA_N_DEADLINE_TARGETS - 1].length,
                      _ ("Like 30 min, 2 h or 3 working days; empty for no limit."));
  return group;
}

static void
pqa_policy_dialog_constructed (GObject *object)
{
  PqaPolicyDialog *self = PQA_POLICY_DIALOG (object);
  PqaFormDialog *dialog = PQA_FORM_DIALOG (object);
  PqaContext *context = pqa_form_dialog_get_context (dialog);

  G_OBJECT_CLASS (pqa_policy_dialog_parent_class)->constructed (object);
  pqa_form_dialog_add_group (dialog, PQA_FORM_START, new_scope_group (self, context));
  pqa_form_dialog_add_group (dialog, PQA_FORM_END, new_limits_group (self, context));
  gtk_window_set_default_size (GTK_WINDOW (self), 1000, 480);
}

static void
pqa_policy_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PQA_POLICY_DIALOG (object)->calendars, g_ptr_array_unref);

  G_OBJECT_CLASS (pqa_policy_dialog_parent_class)->finalize (object);
}

static void
pqa_policy_dialog_class_init (PqaPolicyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_policy_dialog_constructed;
  G_OBJECT_CLASS (klass)->finalize = pqa_policy_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_policy_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_policy_dialog_save;
}

static void
pqa_policy_dialog_init (PqaPolicyDialog *self)
{
}

static void
show_limit (PqaPolicyDialog *self, const Limit *limit, const PqaPolicyLimit *value)
{
  g_autofree char *length = pqa_settings_words_length (self->calendars, value);

  pqa_field_set_row_id (limit->calendar, value->calendar_id);
  pqa_field_set_text (limit->length, length);
}

/**
 * pqa_policy_dialog_new:
 * @calendars: (element-type PqaCalendarInfo): all of them
 * @row: (nullable): the limits to edit, %NULL for new ones
 *
 * Returns: (transfer none): a dialog to present; what is saved makes a new version of all limits
 */
GtkWindow *
pqa_policy_dialog_new (PqaContext *context, GPtrArray *calendars, const PqaPolicyRow *row)
{
  PqaPolicyDialog *self
      = g_object_new (PQA_TYPE_POLICY_DIALOG, "context", context, "title",
                      row == NULL ? _ ("New Time Limits") : _ ("Edit Time Limits"), NULL);

  self->calendars = g_ptr_array_ref (calendars);
  gtk_widget_set_visible (self->remove, row != NULL);
  if (row == NULL)
    return GTK_WINDOW (self);

  self->id = row->id;
  pqa_field_set_text (self->kind, pqa_request_kind_to_code (row->kind));
  pqa_field_set_text (self->severity, pqa_severity_to_code (row->severity));
  pqa_field_set_row_id (self->category, row->category_id);
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    show_limit (self, &self->limits[i], &row->limits[i]);
  return GTK_WINDOW (self);
}
