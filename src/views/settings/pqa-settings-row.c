/* pqa-settings-row.c: one row of the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names come from people, so nothing is read as markup.
 */
#include "settings/pqa-settings-row.h"

/**
 * pqa_settings_group_new:
 * @title: heading
 * @description: (nullable): a line under it
 * @button: (nullable): what the button beside the heading says, with a mnemonic
 * @action: (nullable): what it does
 * @target: (nullable): the action's parameter
 *
 * Returns: (transfer floating): a group without rows
 */
GtkWidget *
pqa_settings_group_new (const char *title,
                        const char *description,
                        const char *button,
                        const char *action,
                        GVariant *target)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *suffix;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  if (button == NULL)
    return group;

  suffix = gtk_button_new_with_mnemonic (button);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (suffix), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (suffix), target);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), suffix);
  return group;
}

/**
 * pqa_settings_group_add:
 * @row: (transfer floating): a row
 */
void
pqa_settings_group_add (GtkWidget *group, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/**
 * pqa_settings_row_new:
 * @subtitle: (nullable): plain text under the title
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
pqa_settings_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/**
 * pqa_settings_value_row_new:
 * @value: (nullable): what stands at the end of the row
 *
 * Returns: (transfer floating): a row that says a value
 */
GtkWidget *
pqa_settings_value_row_new (const char *title, const char *value)
{
  GtkWidget *row = pqa_settings_row_new (title, NULL);
  GtkWidget *label = gtk_label_new (value != NULL && *value != '\0' ? value : "—");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

/**
 * pqa_settings_row_set_action:
 * @action: what a click does
 * @target: (nullable): the action's parameter
 */
void
pqa_settings_row_set_action (GtkWidget *row, const char *action, GVariant *target)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
}
