/* pqa-preset-requests.c: the request categories and time limits of a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "preset/pqa-preset-private.h"

#include "text/pqa-pinyin.h"

static const char *
get_optional (JsonObject *object, const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static gboolean
add_category (PqaConnection *connection,
              JsonObject *category,
              const char *parent,
              guint position,
              GError **error)
{
  const char *name = json_object_get_string_member (category, "name");
  g_autofree char *initials = pqa_pinyin_initials (name);

  return pqa_preset_run (
      connection, error, "preset/add-category", "tttttti",
      json_object_get_string_member (category, "code"), name, initials, parent,
      get_optional (category, "department"),
      json_object_get_string_member_with_default (category, "severity", "general"),
      (gint64)position);
}

gboolean
pqa_preset_apply_categories (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *uppers = json_object_get_array_member (preset, "categories");

  for (guint i = 0; i < json_array_get_length (uppers); i++)
    {
      JsonObject *upper = json_array_get_object_element (uppers, i);
      JsonArray *lowers = json_object_get_array_member (upper, "children");

      if (!add_category (connection, upper, NULL, i, error))
        return FALSE;
      for (guint j = 0; j < json_array_get_length (lowers); j++)
        if (!add_category (connection, json_array_get_object_element (lowers, j),
                           json_object_get_string_member (upper, "code"), j, error))
          return FALSE;
    }
  return TRUE;
}

static void
bind_limit (PqaStatement *statement, int index, JsonObject *policy, const char *target)
{
  JsonObject *limit = json_object_get_null_member (policy, target)
                          ? NULL
                          : json_object_get_object_member (policy, target);

  pqa_statement_bind_optional (statement, index,
                               limit != NULL ? json_object_get_int_member (limit, "seconds") : 0);
  pqa_statement_bind_text (statement, index + 1,
                           limit != NULL ? json_object_get_string_member (limit, "calendar")
                                         : NULL);
}

static gboolean
add_policy (PqaConnection *connection, gint64 version, JsonObject *policy, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "preset/add-policy", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "ittt", version, json_object_get_string_member (policy, "kind"),
                      get_optional (policy, "category"),
                      json_object_get_string_member (policy, "severity"));
  bind_limit (statement, 5, policy, "respond");
  bind_limit (statement, 7, policy, "arrive");
  bind_limit (statement, 9, policy, "complete");
  bind_limit (statement, 11, policy, "followup");
  return pqa_statement_run (statement, error);
}

gboolean
pqa_preset_apply_policies (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *policies = json_object_get_array_member (preset, "policies");
  gint64 version;

  if (!pqa_preset_run (connection, error, "preset/add-policy-version", "i",
                       pqa_connection_get_now (connection)))
    return FALSE;

  version = pqa_connection_get_last_id (connection);
  for (guint i = 0; i < json_array_get_length (policies); i++)
    if (!add_policy (connection, version, json_array_get_object_element (policies, i), error))
      return FALSE;
  return TRUE;
}

gboolean
pqa_preset_apply_delay_causes (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *causes = json_object_get_array_member (preset, "causes");

  for (guint i = 0; i < json_array_get_length (causes); i++)
    {
      JsonObject *cause = json_array_get_object_element (causes, i);

      if (!pqa_preset_run (connection, error, "preset/add-delay-cause", "tti",
                           json_object_get_string_member (cause, "code"),
                           json_object_get_string_member (cause, "name"), (gint64)i))
        return FALSE;
    }
  return TRUE;
}
