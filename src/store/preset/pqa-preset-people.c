/* pqa-preset-people.c: the departments and posts of a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "preset/pqa-preset-private.h"

gboolean
pqa_preset_apply_departments (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *departments = json_object_get_array_member (preset, "departments");

  for (guint i = 0; i < json_array_get_length (departments); i++)
    {
      JsonObject *department = json_array_get_object_element (departments, i);

      if (!pqa_preset_run (connection, error, "preset/add-department", "tti",
                           json_object_get_string_member (department, "code"),
                           json_object_get_string_member (department, "name"), (gint64)i))
        return FALSE;
    }
  return TRUE;
}

gboolean
pqa_preset_apply_posts (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *posts = json_object_get_array_member (preset, "posts");

  for (guint i = 0; i < json_array_get_length (posts); i++)
    {
      JsonObject *post = json_array_get_object_element (posts, i);

      if (!pqa_preset_run (connection, error, "preset/add-post", "ttti",
                           json_object_get_string_member (post, "code"),
                           json_object_get_string_member (post, "name"),
                           json_object_get_string_member (post, "department"), (gint64)i))
        return FALSE;
    }
  return TRUE;
}
