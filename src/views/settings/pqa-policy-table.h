/* pqa-policy-table.h: the time limits at a glance: for each kind a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "settings/pqa-settings-data.h"

G_BEGIN_DECLS

GtkWidget *pqa_policy_table_new (const PqaSettingsData *data, GTimeZone *zone);

G_END_DECLS
