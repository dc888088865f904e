/* pqa-settings-groups.c: the settings as rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-settings-groups.h"

#include "pqa-i18n.h"
#include "settings/pqa-settings-row.h"
#include "settings/pqa-settings-words.h"
#include "time/pqa-time-format.h"

/**
 * pqa_settings_new_office_group:
 *
 * Returns: (transfer floating): what the office is called and where it is
 */
GtkWidget *
pqa_settings_new_office_group (const PqaSettingsData *data)
{
  PqaRecord *office = data->office;
  const PqaCalendarInfo *calendar
      = pqa_settings_data_find_calendar (data, pqa_record_get_int (office, "calendar_id"));
  GtkWidget *group
      = pqa_settings_group_new (_ ("Office"), NULL, _ ("_Edit…"), "settings.edit-office", NULL);

  pqa_settings_group_add (group, pqa_settings_value_row_new (
                                     C_ ("office", "Name"), pqa_record_get_text (office, "name")));
  pqa_settings_group_add (group, pqa_settings_value_row_new (
                                     _ ("Address"), pqa_record_get_text (office, "address")));
  pqa_settings_group_add (group, pqa_settings_value_row_new (
                                     _ ("Phone"), pqa_record_get_text (office, "phone")));
  pqa_settings_group_add (group, pqa_settings_value_row_new (_ ("Work calendar"),
                                                             calendar != NULL ? calendar->name
                                                                              : NULL));
  pqa_settings_group_add (group, pqa_settings_value_row_new (
                                     _ ("Time zone"), pqa_record_get_text (office, "time_zone")));
  return group;
}

static GtkWidget *
new_calendar_row (const PqaCalendarInfo *calendar, GTimeZone *zone)
{
  g_autofree char *week = pqa_settings_words_week (calendar);
  g_autofree char *version = pqa_settings_words_version (calendar, zone);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (calendar->content == NULL)
    return pqa_settings_row_new (calendar->name, week);
  subtitle = g_strdup_printf ("%s\n%s", week, version);
  row = pqa_settings_row_new (calendar->name, subtitle);
  pqa_settings_row_set_action (row, "settings.edit-calendar", g_variant_new_int64 (calendar->id));
  return row;
}

/**
 * pqa_settings_new_calendar_group:
 *
 * Returns: (transfer floating): when the office is open
 */
GtkWidget *
pqa_settings_new_calendar_group (const PqaSettingsData *data, GTimeZone *zone)
{
  GtkWidget *group = pqa_settings_group_new (
      _ ("Work Calendars"),
      _ ("Time limits count the open time of a calendar. A change makes a new version; deadlines"
         " that have been set stay."),
      NULL, NULL, NULL);

  for (guint i = 0; i < data->calendars->len; i++)
    pqa_settings_group_add (group, new_calendar_row (data->calendars->pdata[i], zone));
  return group;
}

static void
remember_cb (AdwExpanderRow *row, GParamSpec *pspec, GHashTable *expanded)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (expanded, g_strdup (id));
  else
    g_hash_table_remove (expanded, id);
}

static void
add_edit_button (GtkWidget *row, gint64 id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Edit"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edit"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "settings.edit-category");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
}

static GtkWidget *
new_upper_row (const PqaCategory *category, GHashTable *expanded)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, category->id);
  g_autofree char *subtitle = pqa_settings_words_category (category);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), category->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  add_edit_button (row, category->id);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (expanded, id));
  g_object_set_data_full (G_OBJECT (row), "id", g_steal_pointer (&id), g_free);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (remember_cb),
                         g_hash_table_ref (expanded), (GClosureNotify) (GCallback) g_hash_table_unref,
                         0);
  return row;
}

/**
 * pqa_settings_new_category_group:
 * @expanded: (element-type utf8): ids of the upper categories whose lower ones are shown; kept up
 *   to date
 *
 * Returns: (transfer floating): the two levels of categories
 */
GtkWidget *
pqa_settings_new_category_group (const PqaSettingsData *data, GHashTable *expanded)
{
  GtkWidget *group = pqa_settings_group_new (
      _ ("Categories"), _ ("What requests are about. A category is closed with a date, never"
                           " deleted."),
      _ ("_Add…"), "settings.edit-category", g_variant_new_int64 (0));
  GtkWidget *upper = NULL;

  for (guint i = 0; i < data->categories->len; i++)
    {
      const PqaCategory *category = data->categories->pdata[i];
      g_autofree char *subtitle = pqa_settings_words_category (category);
      GtkWidget *row;

      if (category->parent_id == 0)
        {
          upper = new_upper_row (category, expanded);
          pqa_settings_group_add (group, upper);
          continue;
        }
      row = pqa_settings_row_new (category->name, subtitle);
      pqa_settings_row_set_action (row, "settings.edit-category",
                                   g_variant_new_int64 (category->id));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (upper), row);
    }
  return group;
}

/**
 * pqa_settings_new_database_group:
 * @verification: (nullable): what the last check found, in words
 *
 * Returns: (transfer floating): where the data are, and whether they are whole
 */
GtkWidget *
pqa_settings_new_database_group (const PqaSettingsData *data, const char *verification)
{
  GtkWidget *group = pqa_settings_group_new (_ ("Database"), NULL, _ ("_Verify"),
                                             "settings.verify", NULL);
  g_autofree char *size = g_format_size (data->size);
  g_autofree char *version = g_strdup_printf ("%d", data->schema_version);

  pqa_settings_group_add (group, pqa_settings_row_new (_ ("File"), data->path));
  pqa_settings_group_add (group, pqa_settings_value_row_new (_ ("Size"), size));
  pqa_settings_group_add (group, pqa_settings_value_row_new (_ ("Schema version"), version));
  pqa_settings_group_add (
      group, pqa_settings_row_new (_ ("Check"),
                                   verification != NULL
                                       ? verification
                                       : _ ("Looks at every page of the file, every reference"
                                            " between rows, the search indexes and the chain of"
                                            " the audit log.")));
  return group;
}
