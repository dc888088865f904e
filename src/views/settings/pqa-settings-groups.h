/* pqa-settings-groups.h: the settings as rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "settings/pqa-settings-data.h"

G_BEGIN_DECLS

GtkWidget *pqa_settings_new_office_group (const PqaSettingsData *data);
GtkWidget *pqa_settings_new_calendar_group (const PqaSettingsData *data, GTimeZone *zone);
GtkWidget *pqa_settings_new_category_group (const PqaSettingsData *data, GHashTable *expanded);
GtkWidget *pqa_settings_new_database_group (const PqaSettingsData *data, const char *verification);

G_END_DECLS
