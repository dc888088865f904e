/* pqa-script-group.c: what is said in a follow-up call, among the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-script-group.h"

#include "pqa-i18n.h"
#include "settings/pqa-script-dialog.h"
#include "settings/pqa-settings-row.h"
#include "settings/pqa-text-store.h"

struct _PqaScriptGroup
{
  AdwPreferencesGroup parent_instance;

  PqaContext *context;
  AdwActionRow *rows[PQA_N_CALL_LINES];
  char **own;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PqaScriptGroup, pqa_script_group, ADW_TYPE_PREFERENCES_GROUP)

static gpointer
read_texts (PqaConnection *connection, gpointer unused, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) own = g_new0 (char *, PQA_N_CALL_LINES + 1);

  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    {
      own[line] = pqa_text_store_get (connection, pqa_call_script_get_key (line), error);
      if (own[line] == NULL)
        return NULL;
    }
  return g_steal_pointer (&own);
}

static void
show_texts (PqaScriptGroup *self, char **own)
{
  g_strfreev (self->own);
  self->own = own;
  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    {
      const char *text = *own[line] != '\0' ? own[line] : pqa_call_script_get_preset (line);

      adw_action_row_set_subtitle (self->rows[line], text);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  char **own = pqa_database_read_finish (result, &error);

  if (own != NULL)
    show_texts (PQA_SCRIPT_GROUP (user_data), own);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (user_data), error->message);
}

static void
refresh (PqaScriptGroup *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, read_texts,
                           NULL, NULL, (GDestroyNotify)g_strfreev, self->reading, read_cb, self);
}

static void
database_changed_cb (PqaScriptGroup *self, const char *const *tables)
{
  if (g_strv_contains (tables, "setting") || g_strv_contains (tables, "*"))
    refresh (self);
}

static void
signed_in_cb (PqaScriptGroup *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "script.edit",
                                 pqa_context_may (self->context, PQA_PERMISSION_SETTINGS));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaScriptGroup *self = PQA_SCRIPT_GROUP (widget);
  GtkWindow *dialog;

  if (self->own == NULL)
    return;
  dialog = pqa_script_dialog_new (self->context, (const char *const *)self->own);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (dialog);
}

static void
pqa_script_group_dispose (GObject *object)
{
  PqaScriptGroup *self = PQA_SCRIPT_GROUP (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  g_clear_pointer (&self->own, g_strfreev);
  G_OBJECT_CLASS (pqa_script_group_parent_class)->dispose (object);
}

static void
pqa_script_group_class_init (PqaScriptGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_script_group_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "script.edit", NULL, edit_action);
}

static void
pqa_script_group_init (PqaScriptGroup *self)
{
  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    {
      GtkWidget *row = pqa_settings_row_new ("", NULL);

      adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pqa_script_get_title (line));
      pqa_settings_row_set_action (row, "script.edit", NULL);
      pqa_settings_group_add (GTK_WIDGET (self), row);
      self->rows[line] = ADW_ACTION_ROW (row);
    }
}

/**
 * pqa_script_group_new:
 *
 * Returns: (transfer floating): the texts, which keep themselves up to date
 */
GtkWidget *
pqa_script_group_new (PqaContext *context)
{
  PqaScriptGroup *self
      = g_object_new (PQA_TYPE_SCRIPT_GROUP, "title", _ ("Follow-Up Call"), "description",
                      _ ("What is said to residents who are called after the work is done."), NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (pqa_context_get_database (context), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  signed_in_cb (self);
  refresh (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_script_get_title:
 *
 * Returns: what the line is called, with a mnemonic
 */
const char *
pqa_script_get_title (PqaCallLine line)
{
  switch (line)
    {
    case PQA_CALL_LINE_GREETING:
      return _ ("_Greeting");
    case PQA_CALL_LINE_SCORE:
      return _ ("Asking for the s_core");
    case PQA_CALL_LINE_SOLVED:
      return _ ("Asking whether it is s_olved");
    case PQA_CALL_LINE_MANNER:
      return _ ("Asking about the _manner");
    case PQA_CALL_LINE_CHARGE:
      return _ ("Asking about the c_harge");
    case PQA_CALL_LINE_THANKS:
    default:
      return _ ("_Thanks");
    }
}
