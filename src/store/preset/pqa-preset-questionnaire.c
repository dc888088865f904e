/* pqa-preset-questionnaire.c: the residents' questionnaire of a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "preset/pqa-preset-private.h"

static gboolean
add_dimensions (PqaConnection *connection, JsonArray *dimensions, GError **error)
{
  for (guint i = 0; i < json_array_get_length (dimensions); i++)
    {
      JsonObject *dimension = json_array_get_object_element (dimensions, i);

      if (!pqa_preset_run (connection, error, "preset/add-dimension", "tti",
                           json_object_get_string_member (dimension, "code"),
                           json_object_get_string_member (dimension, "name"), (gint64)i))
        return FALSE;
    }
  return TRUE;
}

static void
bind_scale (PqaStatement *statement, JsonObject *question)
{
  if (!json_object_has_member (question, "max"))
    return;

  pqa_statement_bind_int (statement, 7, json_object_get_int_member (question, "min"));
  pqa_statement_bind_int (statement, 8, json_object_get_int_member (question, "max"));
}

static gboolean
add_question (
    PqaConnection *connection, gint64 version, JsonObject *question, guint position, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "preset/add-question", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "itittt", version,
                      json_object_get_string_member (question, "code"), (gint64)position,
                      json_object_get_string_member (question, "text"),
                      json_object_get_string_member (question, "kind"),
                      json_object_get_string_member_with_default (question, "dimension", NULL));
  bind_scale (statement, question);
  return pqa_statement_run (statement, error);
}

gboolean
pqa_preset_apply_questionnaire (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *questions = json_object_get_array_member (preset, "questions");
  gint64 version;

  if (!add_dimensions (connection, json_object_get_array_member (preset, "dimensions"), error)
      || !pqa_preset_run (connection, error, "preset/add-questionnaire", "tt",
                          json_object_get_string_member (preset, "code"),
                          json_object_get_string_member (preset, "name"))
      || !pqa_preset_run (connection, error, "preset/add-questionnaire-version", "it",
                          pqa_connection_get_last_id (connection),
                          json_object_get_string_member (preset, "introduction")))
    return FALSE;

  version = pqa_connection_get_last_id (connection);
  for (guint i = 0; i < json_array_get_length (questions); i++)
    if (!add_question (connection, version, json_array_get_object_element (questions, i), i, error))
      return FALSE;
  return pqa_preset_run (connection, error, "preset/publish-questionnaire", "ii", version,
                         pqa_connection_get_now (connection));
}
