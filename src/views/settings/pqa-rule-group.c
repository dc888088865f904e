/* pqa-rule-group.c: the numbers of the rules, each with what it means
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number is saved a moment after the last click, so that holding the button down is one change.
 */
#include "settings/pqa-rule-group.h"

#include "pqa-command.h"
#include "pqa-i18n.h"
#include "settings/pqa-rule-store.h"
#include "settings/pqa-settings-row.h"

#define SAVE_DELAY_MS 600

struct _PqaRuleGroup
{
  AdwPreferencesGroup parent_instance;

  PqaContext *context;
  GtkSpinButton *spins[PQA_N_RULES];
  gint64 values[PQA_N_RULES]; /* as they stand in the database */
  gboolean filling;
  GCancellable *reading;
  guint save_source;
};

G_DEFINE_FINAL_TYPE (PqaRuleGroup, pqa_rule_group, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  PqaRule rule;
  gint64 value;
} Change;

static gboolean
save_change (PqaConnection *connection, gpointer data, GError **error)
{
  const Change *change = data;

  return pqa_rule_store_set_int (connection, change->rule, change->value, error);
}

static gboolean
save_cb (gpointer user_data)
{
  PqaRuleGroup *self = PQA_RULE_GROUP (user_data);

  self->save_source = 0;
  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    {
      Change change = { rule, gtk_spin_button_get_value_as_int (self->spins[rule]) };

      if (change.value != self->values[rule])
        pqa_run_command (GTK_WIDGET (self), self->context, save_change,
                         g_memdup2 (&change, sizeof change), g_free, _ ("The rule was changed"));
      self->values[rule] = change.value;
    }
  return G_SOURCE_REMOVE;
}

static void
value_changed_cb (PqaRuleGroup *self)
{
  if (self->filling)
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

/* A number is shown with its unit, "7 days", and typed with or without. */
static gboolean
output_cb (GtkSpinButton *spin, gpointer rule)
{
  g_autofree char *text
      = pqa_rule_format (GPOINTER_TO_UINT (rule), gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static int
input_cb (GtkSpinButton *spin, double *value, gpointer unused)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  char *end = NULL;

  *value = (double) g_ascii_strtoll (text, &end, 10);
  return end != text ? TRUE : GTK_INPUT_ERROR;
}

static gpointer
read_values (PqaConnection *connection, gpointer unused, GCancellable *cancellable, GError **error)
{
  g_autofree gint64 *values = g_new (gint64, PQA_N_RULES);

  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    if (!pqa_rule_store_get_int (connection, rule, &values[rule], error))
      return NULL;
  return g_steal_pointer (&values);
}

/* What somebody is changing here is not taken out of their hands. */
static void
fill (PqaRuleGroup *self, const gint64 *values)
{
  self->filling = TRUE;
  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    {
      gboolean touched
          = gtk_spin_button_get_value_as_int (self->spins[rule]) != self->values[rule];

      self->values[rule] = values[rule];
      if (!touched || self->save_source == 0)
        gtk_spin_button_set_value (self->spins[rule], (double) values[rule]);
    }
  self->filling = FALSE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRuleGroup) self = PQA_RULE_GROUP (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *values = pqa_database_read_finish (result, &error);

  if (values != NULL)
    fill (self, values);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), error->message);
}

static void
refresh (PqaRuleGroup *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, read_values,
                           NULL, NULL, g_free, self->reading, read_cb, g_object_ref (self));
}

static void
database_changed_cb (PqaRuleGroup *self, const char *const *tables)
{
  if (g_strv_contains (tables, "setting") || g_strv_contains (tables, "*"))
    refresh (self);
}

static void
update_rights (PqaRuleGroup *self)
{
  gboolean may = pqa_context_may (self->context, PQA_PERMISSION_SETTINGS);

  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->spins[rule]), may);
}

static void
add_rule (PqaRuleGroup *self, PqaRule rule)
{
  gint64 usual = pqa_rule_get_default (rule);
  g_autofree char *usually = pqa_rule_format (rule, usual);
  /* Translators: what a rule means, a sentence; then its usual value */
  g_autofree char *subtitle
      = g_strdup_printf (_ ("%s Usually %s."), pqa_rule_get_meaning (rule), usually);
  GtkWidget *row = pqa_settings_row_new (pqa_rule_to_label (rule), subtitle);
  GtkWidget *spin = gtk_spin_button_new_with_range ((double) pqa_rule_get_least (rule),
                                                    (double) pqa_rule_get_greatest (rule), 1);

  self->spins[rule] = GTK_SPIN_BUTTON (spin);
  self->values[rule] = usual;
  gtk_spin_button_set_numeric (self->spins[rule], FALSE); /* the unit stands there, too */
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 9);
  g_signal_connect (spin, "output", G_CALLBACK (output_cb), GUINT_TO_POINTER (rule));
  g_signal_connect (spin, "input", G_CALLBACK (input_cb), NULL);
  gtk_spin_button_set_value (self->spins[rule], (double) usual);
  gtk_spin_button_update (self->spins[rule]);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pqa_rule_to_label (rule), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
pqa_rule_group_dispose (GObject *object)
{
  PqaRuleGroup *self = PQA_RULE_GROUP (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_rule_group_parent_class)->dispose (object);
}

static void
pqa_rule_group_class_init (PqaRuleGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_rule_group_dispose;
}

static void
pqa_rule_group_init (PqaRuleGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Rules and Warnings"));
  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    add_rule (self, rule);
}

/**
 * pqa_rule_group_new:
 *
 * Returns: (transfer floating): a group that follows the database; whoever may not change the
 *   settings reads them
 */
GtkWidget *
pqa_rule_group_new (PqaContext *context)
{
  PqaRuleGroup *self = g_object_new (PQA_TYPE_RULE_GROUP, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (update_rights), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pqa_context_get_database (context), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  update_rights (self);
  refresh (self);
  return GTK_WIDGET (self);
}
