/* pqa-settings-row.h: one row of the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *pqa_settings_group_new (const char *title,
                                   const char *description,
                                   const char *button,
                                   const char *action,
                                   GVariant *target);
void pqa_settings_group_add (GtkWidget *group, GtkWidget *row);
GtkWidget *pqa_settings_row_new (const char *title, const char *subtitle);
GtkWidget *pqa_settings_value_row_new (const char *title, const char *value);
void pqa_settings_row_set_action (GtkWidget *row, const char *action, GVariant *target);

G_END_DECLS
