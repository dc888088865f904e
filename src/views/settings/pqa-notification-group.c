/* pqa-notification-group.c: whether the signed-in person is warned on the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-notification-group.h"

#include "pqa-command.h"
#include "pqa-i18n.h"
#include "settings/pqa-settings-row.h"
#include "warning/pqa-warning-store.h"

struct _PqaNotificationGroup
{
  AdwPreferencesGroup parent_instance;

  PqaContext *context;
  GtkSwitch *wanted;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PqaNotificationGroup, pqa_notification_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
save_wanted (PqaConnection *connection, gpointer wanted, GError **error)
{
  return pqa_warning_store_set_wanted (connection, *(gboolean *) wanted, error);
}

static gboolean
state_set_cb (PqaNotificationGroup *self, gboolean wanted)
{
  pqa_run_command (GTK_WIDGET (self), self->context, save_wanted,
                   g_memdup2 (&wanted, sizeof wanted), g_free, NULL);
  return FALSE;
}

static gpointer
read_wanted (PqaConnection *connection, gpointer unused, GCancellable *cancellable, GError **error)
{
  gboolean wanted;

  return pqa_warning_store_is_wanted (connection, &wanted, error)
             ? g_memdup2 (&wanted, sizeof wanted)
             : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaNotificationGroup) self = PQA_NOTIFICATION_GROUP (user_data);
  g_autofree gboolean *wanted = pqa_database_read_finish (result, NULL);

  if (wanted == NULL)
    return;
  g_signal_handlers_block_by_func (self->wanted, state_set_cb, self);
  gtk_switch_set_active (self->wanted, *wanted);
  g_signal_handlers_unblock_by_func (self->wanted, state_set_cb, self);
}

static void
refresh (PqaNotificationGroup *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->wanted),
                            pqa_context_get_person_id (self->context) != 0);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, read_wanted,
                           NULL, NULL, g_free, self->reading, read_cb, g_object_ref (self));
}

static void
database_changed_cb (PqaNotificationGroup *self, const char *const *tables)
{
  if (g_strv_contains (tables, "setting") || g_strv_contains (tables, "*"))
    refresh (self);
}

static void
pqa_notification_group_dispose (GObject *object)
{
  PqaNotificationGroup *self = PQA_NOTIFICATION_GROUP (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_notification_group_parent_class)->dispose (object);
}

static void
pqa_notification_group_class_init (PqaNotificationGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_notification_group_dispose;
}

static void
pqa_notification_group_init (PqaNotificationGroup *self)
{
  GtkWidget *row = pqa_settings_row_new (
      _ ("Desktop notifications"),
      _ ("Of your own requests that are at risk or late, and of those that are brought before you."
         " Each comes once."));

  self->wanted = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->wanted), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->wanted, "state-set", G_CALLBACK (state_set_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->wanted));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->wanted));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("For You"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * pqa_notification_group_new:
 *
 * Returns: (transfer floating): a switch that everybody has for themselves
 */
GtkWidget *
pqa_notification_group_new (PqaContext *context)
{
  PqaNotificationGroup *self = g_object_new (PQA_TYPE_NOTIFICATION_GROUP, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pqa_context_get_database (context), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
