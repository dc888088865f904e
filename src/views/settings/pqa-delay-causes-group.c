/* pqa-delay-causes-group.c: the causes of delay in the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There are about ten of them, so the rows are made anew when something has changed.
 */
#include "settings/pqa-delay-causes-group.h"

#include "pqa-command.h"
#include "pqa-i18n.h"
#include "preset/pqa-preset.h"
#include "settings/pqa-delay-cause-dialog.h"
#include "settings/pqa-delay-cause-store.h"
#include "settings/pqa-settings-row.h"
#include "time/pqa-time-format.h"

typedef struct
{
  gint64 id;
  int by;
} Move;

struct _PqaDelayCausesGroup
{
  AdwPreferencesGroup parent_instance;

  PqaContext *context;
  GPtrArray *rows; /* GtkWidget, unowned */
  GCancellable *reading;
  Move last; /* so that the focus can stay with a row that is moved */
};

G_DEFINE_FINAL_TYPE (PqaDelayCausesGroup, pqa_delay_causes_group, ADW_TYPE_PREFERENCES_GROUP)

/* Rows ------------------------------------------------------------------------------------------*/

static GtkWidget *
add_move_button (GtkWidget *row, gint64 id, int by)
{
  const char *label = by < 0 ? _ ("Move Up") : _ ("Move Down");
  GtkWidget *button
      = gtk_button_new_from_icon_name (by < 0 ? "go-up-symbolic" : "go-down-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "causes.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xi)", id, by);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
add_row (PqaDelayCausesGroup *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_cause (PqaDelayCausesGroup *self, const PqaDelayCause *cause)
{
  g_autofree char *day = cause->closed_on != NULL ? pqa_date_format (cause->closed_on) : NULL;
  /* Translators: a date */
  g_autofree char *closed = day != NULL ? g_strdup_printf (_ ("Closed on %s"), day) : NULL;
  GtkWidget *row = pqa_settings_row_new (cause->name, closed);
  GtkWidget *up = add_move_button (row, cause->id, -1);
  GtkWidget *down = add_move_button (row, cause->id, 1);

  pqa_settings_row_set_action (row, "causes.edit", g_variant_new_int64 (cause->id));
  add_row (self, row);
  if (self->last.id != cause->id)
    return;
  gtk_widget_grab_focus (self->last.by < 0 ? up : down);
  self->last.id = 0;
}

/* An office that is older than the list has none. */
static void
add_offer (PqaDelayCausesGroup *self)
{
  GtkWidget *row = pqa_settings_row_new (_ ("There are none yet"),
                                         _ ("Begin with what keeps most offices waiting."));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Add the _Usual Causes"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "causes.add-usual");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  add_row (self, row);
}

static void
show_causes (PqaDelayCausesGroup *self, GPtrArray *causes)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < causes->len; i++)
    add_cause (self, causes->pdata[i]);
  if (causes->len == 0)
    add_offer (self);
}

static gpointer
read_causes (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_delay_cause_store_read_all (connection, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) causes = pqa_database_read_finish (result, &error);

  if (causes != NULL)
    show_causes (PQA_DELAY_CAUSES_GROUP (user_data), causes);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (user_data), error->message);
}

static void
read_again (PqaDelayCausesGroup *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, read_causes,
                           NULL, NULL, (GDestroyNotify)g_ptr_array_unref, self->reading, read_cb,
                           self);
}

static void
database_changed_cb (PqaDelayCausesGroup *self, const char *const *tables)
{
  if (g_strv_contains (tables, "delay_cause") || g_strv_contains (tables, "*"))
    read_again (self);
}

/* Actions ---------------------------------------------------------------------------------------*/

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  PqaDelayCausesGroup *self = PQA_DELAY_CAUSES_GROUP (widget);
  GtkWindow *dialog
      = pqa_delay_cause_dialog_new (self->context, id != NULL ? g_variant_get_int64 (id) : 0);

  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (dialog);
}

static gboolean
move (PqaConnection *connection, gpointer data, GError **error)
{
  const Move *self = data;

  return pqa_delay_cause_store_move (connection, self->id, self->by, error);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaDelayCausesGroup *self = PQA_DELAY_CAUSES_GROUP (widget);

  g_variant_get (parameter, "(xi)", &self->last.id, &self->last.by);
  pqa_run_command (widget, self->context, move, g_memdup2 (&self->last, sizeof self->last), g_free,
                   NULL);
}

static gboolean
add_usual (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_preset_add_delay_causes (connection, error);
}

static void
add_usual_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_run_command (widget, PQA_DELAY_CAUSES_GROUP (widget)->context, add_usual, NULL, NULL,
                   _ ("The usual causes were added"));
}

static void
update_rights (PqaDelayCausesGroup *self)
{
  static const char *const actions[]
      = { "causes.add", "causes.edit", "causes.move", "causes.add-usual" };
  gboolean may = pqa_context_may (self->context, PQA_PERMISSION_SETTINGS);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], may);
}

/* Construction ----------------------------------------------------------------------------------*/

static void
pqa_delay_causes_group_dispose (GObject *object)
{
  PqaDelayCausesGroup *self = PQA_DELAY_CAUSES_GROUP (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_delay_causes_group_parent_class)->dispose (object);
}

static void
pqa_delay_causes_group_class_init (PqaDelayCausesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_delay_causes_group_dispose;
  gtk_widget_class_install_action (widget_class, "causes.add", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "causes.edit", "x", edit_cb);
  gtk_widget_class_install_action (widget_class, "causes.move", "(xi)", move_cb);
  gtk_widget_class_install_action (widget_class, "causes.add-usual", NULL, add_usual_cb);
}

static void
pqa_delay_causes_group_init (PqaDelayCausesGroup *self)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("_Add…"));
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "causes.add");
  adw_preferences_group_set_title (group, _ ("Causes of Delay"));
  adw_preferences_group_set_description (
      group, _ ("What the stock-take offers as the reason why a request is still open. A cause is"
                " closed with a date, never deleted."));
  adw_preferences_group_set_header_suffix (group, add);
}

/**
 * pqa_delay_causes_group_new:
 *
 * Returns: (transfer floating): the list, which keeps itself up to date
 */
AdwPreferencesGroup *
pqa_delay_causes_group_new (PqaContext *context)
{
  PqaDelayCausesGroup *self = g_object_new (PQA_TYPE_DELAY_CAUSES_GROUP, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (pqa_context_get_database (context), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (update_rights), self,
                           G_CONNECT_SWAPPED);
  update_rights (self);
  read_again (self);
  return ADW_PREFERENCES_GROUP (self);
}
