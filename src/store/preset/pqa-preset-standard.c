/* pqa-preset-standard.c: the inspection standard of a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "preset/pqa-preset-private.h"

static void
bind_limit (PqaStatement *statement, int index, JsonObject *item, const char *member)
{
  if (json_object_has_member (item, member) && !json_object_get_null_member (item, member))
    pqa_statement_bind_double (statement, index, json_object_get_double_member (item, member));
  else
    pqa_statement_bind_null (statement, index);
}

static gboolean
add_item (
    PqaConnection *connection, gint64 section, JsonObject *item, guint position, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "preset/add-standard-item", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "itittiit", section, json_object_get_string_member (item, "code"),
                      (gint64)position, json_object_get_string_member (item, "text"),
                      json_object_get_string_member (item, "kind"),
                      json_object_get_int_member (item, "weight"),
                      json_object_get_int_member_with_default (item, "max", 1),
                      json_object_get_string_member_with_default (item, "unit", ""));
  bind_limit (statement, 9, item, "lower");
  bind_limit (statement, 10, item, "upper");
  pqa_statement_bind_int (statement, 11, json_object_get_boolean_member (item, "critical"));
  return pqa_statement_run (statement, error);
}

static gboolean
add_section (PqaConnection *connection,
             gint64 version,
             const char *group,
             JsonObject *section,
             guint position,
             GError **error)
{
  JsonArray *items = json_object_get_array_member (section, "items");
  gint64 id;

  if (!pqa_preset_run (connection, error, "preset/add-standard-section", "iittti", version,
                       (gint64)position, group, json_object_get_string_member (section, "code"),
                       json_object_get_string_member (section, "name"),
                       json_object_get_int_member (section, "pass_mark")))
    return FALSE;

  id = pqa_connection_get_last_id (connection);
  for (guint i = 0; i < json_array_get_length (items); i++)
    if (!add_item (connection, id, json_array_get_object_element (items, i), i, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_groups (PqaConnection *connection, gint64 version, JsonArray *groups, GError **error)
{
  guint position = 0;

  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonObject *group = json_array_get_object_element (groups, i);
      JsonArray *sections = json_object_get_array_member (group, "sections");

      for (guint j = 0; j < json_array_get_length (sections); j++)
        if (!add_section (connection, version, json_object_get_string_member (group, "code"),
                          json_array_get_object_element (sections, j), position++, error))
          return FALSE;
    }
  return TRUE;
}

gboolean
pqa_preset_apply_standard (PqaConnection *connection, JsonObject *preset, GError **error)
{
  gint64 version;

  if (!pqa_preset_run (connection, error, "preset/add-standard", "tt",
                       json_object_get_string_member (preset, "code"),
                       json_object_get_string_member (preset, "name"))
      || !pqa_preset_run (connection, error, "preset/add-standard-version", "ii",
                          pqa_connection_get_last_id (connection),
                          json_object_get_int_member (preset, "pass_mark")))
    return FALSE;

  version = pqa_connection_get_last_id (connection);
  return add_groups (connection, version, json_object_get_array_member (preset, "groups"), error)
         && pqa_preset_run (connection, error, "preset/publish-standard", "ii", version,
                            pqa_connection_get_now (connection));
}
