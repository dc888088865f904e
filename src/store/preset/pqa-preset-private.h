/* pqa-preset-private.h: the parts of the presets, each from its own file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "preset/pqa-preset.h"

G_BEGIN_DECLS

JsonObject *pqa_preset_load (const char *language, const char *name, GError **error);
gboolean pqa_preset_run (
    PqaConnection *connection, GError **error, const char *query, const char *types, ...);

gboolean pqa_preset_apply_calendars (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean
pqa_preset_apply_departments (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean pqa_preset_apply_posts (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean
pqa_preset_apply_categories (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean
pqa_preset_apply_delay_causes (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean pqa_preset_apply_policies (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean pqa_preset_apply_prices (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean pqa_preset_apply_standard (PqaConnection *connection, JsonObject *preset, GError **error);
gboolean
pqa_preset_apply_questionnaire (PqaConnection *connection, JsonObject *preset, GError **error);

G_END_DECLS
