/* pqa-preset.c: what a new office starts with
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Calendars, departments, posts, request categories, time limits, a price list, an inspection
 * standard and a questionnaire, from data/presets. They are the office's own from then on.
 */
#include "preset/pqa-preset-private.h"

#include "pqa-i18n.h"

typedef struct
{
  const char *file;
  gboolean (*apply) (PqaConnection *connection, JsonObject *preset, GError **error);
} Part;

/* In this order: a part may name what stands before it. */
static const Part parts[] = {
  { "calendars", pqa_preset_apply_calendars },
  { "departments", pqa_preset_apply_departments },
  { "posts", pqa_preset_apply_posts },
  { "categories", pqa_preset_apply_categories },
  { "policies", pqa_preset_apply_policies },
  { "prices", pqa_preset_apply_prices },
  { "delay-causes", pqa_preset_apply_delay_causes },
  { "standard", pqa_preset_apply_standard },
  { "questionnaire", pqa_preset_apply_questionnaire },
};

static gboolean
check_is_new (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "preset/has-presets", error);
  gboolean has_presets;

  if (statement == NULL)
    return FALSE;
  has_presets = pqa_statement_next (statement) && pqa_statement_get_int (statement, 0) != 0;
  if (!pqa_statement_finish (statement, error))
    return FALSE;

  if (has_presets)
    g_set_error (
        error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
        _ ("The office has categories already; the starting values were not added again."));
  return !has_presets;
}

static gboolean
apply_parts (PqaConnection *connection, gpointer data, GError **error)
{
  const char *language = data;

  if (!check_is_new (connection, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (JsonObject) preset = pqa_preset_load (language, parts[i].file, error);

      if (preset == NULL || !parts[i].apply (connection, preset, error))
        return FALSE;
    }
  return pqa_preset_run (connection, error, "preset/set-office-language", "t", language);
}

/**
 * pqa_preset_match_language:
 * @language: (nullable): a locale's name, "zh_CN.UTF-8"
 *
 * Returns: (transfer none) (nullable): the language with presets that suits it, NULL for none
 */
const char *
pqa_preset_match_language (const char *language)
{
  if (language != NULL && g_str_has_prefix (language, "zh"))
    return "zh_CN";
  if (language != NULL && g_str_has_prefix (language, "en"))
    return "en";
  return NULL;
}

/**
 * pqa_preset_add_delay_causes:
 *
 * Gives an office that has no causes of delay the usual ones, in its own language. Needs a write
 * transaction.
 *
 * Returns: FALSE with DENIED, CONSTRAINT when there are some already
 */
gboolean
pqa_preset_add_delay_causes (PqaConnection *connection, GError **error)
{
  g_autofree char *language = NULL;
  g_autoptr (JsonObject) preset = NULL;
  gint64 n;

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error)
      || !pqa_connection_read_int (connection, &n, error, "SELECT count (*) FROM delay_cause",
                                   NULL))
    return FALSE;
  if (n > 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   _ ("The office has causes of delay already."));
      return FALSE;
    }
  language = pqa_connection_read_text (connection, error, "SELECT language FROM office", NULL);
  if (language == NULL)
    return FALSE;
  preset = pqa_preset_load (language, "delay-causes", error);
  return preset != NULL && pqa_preset_apply_delay_causes (connection, preset, error);
}

/**
 * pqa_preset_apply:
 * @connection: with the office's own row written, within a transaction or not
 * @language: a locale's name, see pqa_preset_match_language()
 *
 * Fills a new database with everything an office needs before its first request.
 *
 * Returns: FALSE with INVALID for a language without presets, CONSTRAINT when the office has
 *   categories already, DENIED
 */
gboolean
pqa_preset_apply (PqaConnection *connection, const char *language, GError **error)
{
  const char *match = pqa_preset_match_language (language);

  g_return_val_if_fail (connection != NULL, FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error))
    return FALSE;
  if (match == NULL)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                   _ ("There are no starting values in “%s”; choose en or zh_CN."),
                   language != NULL ? language : "");
      return FALSE;
    }

  if (pqa_connection_in_transaction (connection))
    return apply_parts (connection, (gpointer)match, error);
  return pqa_connection_transaction (connection, apply_parts, (gpointer)match, error);
}
