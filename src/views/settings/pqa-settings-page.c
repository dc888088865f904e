/* pqa-settings-page.c: office, calendars, time limits, categories, database
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The settings are few, so they are read at once, and the rows are made anew when something has
 * changed.
 */
#include "settings/pqa-settings-page.h"

#include "db/pqa-verify.h"
#include "pqa-i18n.h"
#include "settings/pqa-calendar-dialog.h"
#include "settings/pqa-category-dialog.h"
#include "settings/pqa-delay-causes-group.h"
#include "settings/pqa-notification-group.h"
#include "settings/pqa-office-profile-dialog.h"
#include "settings/pqa-policy-apply-dialog.h"
#include "settings/pqa-policy-dialog.h"
#include "settings/pqa-policy-table.h"
#include "settings/pqa-rule-group.h"
#include "settings/pqa-price-group.h"
#include "settings/pqa-script-group.h"
#include "settings/pqa-settings-groups.h"

#define CHANGE_DELAY_MS 150
#define TABLE_WIDTH 860

typedef enum
{
  TAB_OFFICE,
  TAB_CALENDARS,
  TAB_POLICIES,
  TAB_CATEGORIES,
  TAB_DESK,
  TAB_DATABASE,
  N_TABS
} Tab;

static const struct
{
  const char *id;
  const char *title;
  const char *icon;
} tab_infos[N_TABS] = {
  { "office", N_ ("Office"), "pqa-estate-symbolic" },
  { "calendars", N_ ("Calendars"), "x-office-calendar-symbolic" },
  { "limits", N_ ("Time Limits"), "alarm-symbolic" },
  { "categories", N_ ("Categories"), "view-list-bullet-symbolic" },
  { "desk", N_ ("Request Desk"), "pqa-requests-symbolic" },
  { "database", N_ ("Database"), "drive-harddisk-symbolic" },
};

struct _PqaSettingsPage
{
  PqaPage parent_instance;

  AdwViewStack *stack;
  AdwPreferencesPage *tabs[N_TABS];
  GtkWidget *groups[N_TABS];

  PqaSettingsData *data;
  GHashTable *expanded;
  gboolean wants_focus; /* for the first row, when there is one */
  char *verification;
  GCancellable *cancellable;
  guint change_source;
};

G_DEFINE_FINAL_TYPE (PqaSettingsPage, pqa_settings_page, PQA_TYPE_PAGE)

static PqaContext *
get_context (PqaSettingsPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

/* Rows ------------------------------------------------------------------------------------------*/

static void
replace_group (PqaSettingsPage *self, Tab tab, GtkWidget *group)
{
  if (self->groups[tab] != NULL)
    adw_preferences_page_remove (self->tabs[tab], ADW_PREFERENCES_GROUP (self->groups[tab]));
  adw_preferences_page_add (self->tabs[tab], ADW_PREFERENCES_GROUP (group));
  self->groups[tab] = group;
}

static void
show_database (PqaSettingsPage *self)
{
  replace_group (self, TAB_DATABASE,
                 pqa_settings_new_database_group (self->data, self->verification));
}

static gboolean
is_focus_in_tab (PqaSettingsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

static void
focus_tab (PqaSettingsPage *self)
{
  gtk_widget_child_focus (adw_view_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
  self->wants_focus = FALSE;
}

static void
show_data (PqaSettingsPage *self)
{
  GTimeZone *zone = pqa_context_get_time_zone (get_context (self));
  gboolean has_focus = is_focus_in_tab (self);

  replace_group (self, TAB_OFFICE, pqa_settings_new_office_group (self->data));
  replace_group (self, TAB_CALENDARS, pqa_settings_new_calendar_group (self->data, zone));
  replace_group (self, TAB_POLICIES, pqa_policy_table_new (self->data, zone));
  replace_group (self, TAB_CATEGORIES,
                 pqa_settings_new_category_group (self->data, self->expanded));
  show_database (self);
  if (has_focus || self->wants_focus)
    focus_tab (self);
}

static void
show_error (PqaSettingsPage *self, const GError *error)
{
  for (Tab tab = 0; tab < N_TABS; tab++)
    {
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), gtk_label_new (error->message));
      replace_group (self, tab, group);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaSettingsPage) self = PQA_SETTINGS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  PqaSettingsData *data = pqa_database_read_finish (result, &error);

  if (self->cancellable == NULL)
    {
      g_clear_pointer (&data, pqa_settings_data_free);
      return;
    }
  if (data == NULL)
    {
      show_error (self, error);
      return;
    }
  g_clear_pointer (&self->data, pqa_settings_data_free);
  self->data = data;
  show_data (self);
}

static void
pqa_settings_page_refresh (PqaPage *page)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (page);

  pqa_database_read_async (pqa_context_get_database (get_context (self)), PQA_LANE_LIST,
                           pqa_settings_data_read, NULL, NULL,
                           (GDestroyNotify) pqa_settings_data_free, NULL, read_cb,
                           g_object_ref (self));
}

static gboolean
change_cb (gpointer user_data)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (user_data);

  self->change_source = 0;
  pqa_settings_page_refresh (PQA_PAGE (self));
  return G_SOURCE_REMOVE;
}

static void
database_changed_cb (PqaSettingsPage *self)
{
  if (self->change_source == 0)
    self->change_source = g_timeout_add (CHANGE_DELAY_MS, change_cb, self);
}

/* Actions ---------------------------------------------------------------------------------------*/

static void
present (PqaSettingsPage *self, GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (dialog);
}

static void
edit_office_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (widget);

  present (self, pqa_office_profile_dialog_new (get_context (self)));
}

static void
edit_calendar_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (widget);
  const PqaCalendarInfo *calendar
      = pqa_settings_data_find_calendar (self->data, g_variant_get_int64 (parameter));

  if (calendar != NULL)
    present (self, pqa_calendar_dialog_new (get_context (self), calendar));
}

static void
edit_policy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (widget);

  present (self, pqa_policy_dialog_new (
                     get_context (self), self->data->calendars,
                     pqa_settings_data_find_policy (self->data, g_variant_get_int64 (parameter))));
}

static void
apply_policies_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (widget);

  present (self, pqa_policy_apply_dialog_new (get_context (self)));
}

static void
edit_category_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (widget);

  present (self, pqa_category_dialog_new (get_context (self), g_variant_get_int64 (parameter)));
}

static void
say_verification (PqaSettingsPage *self, char *words)
{
  g_free (self->verification);
  self->verification = words;
  show_database (self);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaSettingsPage) self = PQA_SETTINGS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaVerification) found = pqa_verify_file_finish (result, &error);

  if (self->cancellable == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settings.verify", TRUE);
  if (found != NULL)
    {
      g_autofree char *n = g_strdup_printf ("%'" G_GINT64_FORMAT, found->n_audit_entries);

      say_verification (self, g_strdup_printf (_ ("The database is whole. The audit log has %s"
                                                  " entries; the last one's hash is %s."),
                                               n, found->audit_head));
    }
  else
    /* Translators: what is wrong with the database */
    say_verification (self, g_strdup_printf (_ ("The database is not whole: %s"), error->message));
}

static void
verify_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (widget);
  PqaDatabase *database = pqa_context_get_database (get_context (self));

  if (self->data == NULL)
    return;
  gtk_widget_action_set_enabled (widget, "settings.verify", FALSE);
  say_verification (self, g_strdup (_ ("Checking…")));
  pqa_verify_file_async (pqa_database_get_path (database), pqa_database_get_clock (database),
                         self->cancellable, verified_cb, g_object_ref (self));
}

static void
update_rights (PqaSettingsPage *self)
{
  gboolean may = pqa_context_may (get_context (self), PQA_PERMISSION_SETTINGS);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settings.edit-office", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settings.edit-calendar", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settings.edit-policy", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settings.edit-category", may);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "settings.apply-policies",
      pqa_context_may (get_context (self), PQA_PERMISSION_REQUEST_OVERRIDE));
}

/* Construction ----------------------------------------------------------------------------------*/

/* A preferences page keeps to the width of a form and has no property for it; tables need more. */
static void
widen (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (ADW_IS_CLAMP (widget))
    adw_clamp_set_maximum_size (ADW_CLAMP (widget), TABLE_WIDTH);
  for (; child != NULL && !ADW_IS_CLAMP (widget); child = gtk_widget_get_next_sibling (child))
    widen (child);
}

static void
add_tab (PqaSettingsPage *self, Tab tab)
{
  AdwViewStackPage *page;

  self->tabs[tab] = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  page = adw_view_stack_add_titled (self->stack, GTK_WIDGET (self->tabs[tab]), tab_infos[tab].id,
                                    _ (tab_infos[tab].title));
  adw_view_stack_page_set_icon_name (page, tab_infos[tab].icon);
}

static void
add_to_desk (PqaSettingsPage *self, gpointer group)
{
  adw_preferences_page_add (self->tabs[TAB_DESK], group);
}

static void
pqa_settings_page_constructed (GObject *object)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (object);

  G_OBJECT_CLASS (pqa_settings_page_parent_class)->constructed (object);
  g_signal_connect_object (get_context (self), "signed-in", G_CALLBACK (update_rights), self,
                           G_CONNECT_SWAPPED);
  update_rights (self);
  add_to_desk (self, pqa_notification_group_new (get_context (self)));
  add_to_desk (self, pqa_rule_group_new (get_context (self)));
  add_to_desk (self, pqa_delay_causes_group_new (get_context (self)));
  add_to_desk (self, pqa_script_group_new (get_context (self)));
  add_to_desk (self, pqa_price_group_new (get_context (self)));
  g_signal_connect_object (pqa_context_get_database (get_context (self)), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  pqa_settings_page_refresh (PQA_PAGE (self));
}

/* "tab" and its id, from another page. */
static void
pqa_settings_page_filter (PqaPage *page, const char *group, const char *chip)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (page);

  if (!g_str_equal (group, "tab") || adw_view_stack_get_child_by_name (self->stack, chip) == NULL)
    return;
  pqa_settings_page_show_tab (self, chip);
  if (self->data != NULL)
    focus_tab (self);
  else
    self->wants_focus = TRUE;
}

static void
pqa_settings_page_dispose (GObject *object)
{
  PqaSettingsPage *self = PQA_SETTINGS_PAGE (object);

  g_clear_handle_id (&self->change_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->data, pqa_settings_data_free);
  g_clear_pointer (&self->expanded, g_hash_table_unref);
  g_clear_pointer (&self->verification, g_free);
  G_OBJECT_CLASS (pqa_settings_page_parent_class)->dispose (object);
}

static void
pqa_settings_page_class_init (PqaSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_settings_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_settings_page_dispose;
  PQA_PAGE_CLASS (klass)->refresh = pqa_settings_page_refresh;
  PQA_PAGE_CLASS (klass)->filter = pqa_settings_page_filter;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/settings/settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaSettingsPage, stack);
  gtk_widget_class_install_action (widget_class, "settings.edit-office", NULL, edit_office_cb);
  gtk_widget_class_install_action (widget_class, "settings.edit-calendar", "x", edit_calendar_cb);
  gtk_widget_class_install_action (widget_class, "settings.edit-policy", "x", edit_policy_cb);
  gtk_widget_class_install_action (widget_class, "settings.apply-policies", NULL,
                                   apply_policies_cb);
  gtk_widget_class_install_action (widget_class, "settings.edit-category", "x", edit_category_cb);
  gtk_widget_class_install_action (widget_class, "settings.verify", NULL, verify_cb);
}

static void
pqa_settings_page_init (PqaSettingsPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (Tab tab = 0; tab < N_TABS; tab++)
    add_tab (self, tab);
  widen (GTK_WIDGET (self->tabs[TAB_POLICIES]));
}

/**
 * pqa_settings_page_show_tab:
 * @tab: "office", "calendars", "limits", "categories", "desk" or "database"
 */
void
pqa_settings_page_show_tab (PqaSettingsPage *self, const char *tab)
{
  g_return_if_fail (PQA_IS_SETTINGS_PAGE (self));

  adw_view_stack_set_visible_child_name (self->stack, tab);
}
