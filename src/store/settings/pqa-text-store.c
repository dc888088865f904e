/* pqa-text-store.c: texts that the office words for itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-text-store.h"

#include "pqa-i18n.h"

/* What takes a minute to say; more is a mistake with the clipboard. */
#define MAX_LENGTH 1000

/**
 * pqa_text_store_get:
 *
 * Returns: (transfer full): the office's own text, "" if it has none; NULL with an error
 */
char *
pqa_text_store_get (PqaConnection *connection, const char *key, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "settings/text", error);
  g_autofree char *text = NULL;

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "t", key);
  if (pqa_statement_next (statement))
    text = pqa_statement_dup_text (statement, 0);
  if (!pqa_statement_finish (statement, error))
    return NULL;
  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

/**
 * pqa_text_store_set:
 * @text: "" to go back to the text that comes with the program
 *
 * Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONSTRAINT when the text is too long
 */
gboolean
pqa_text_store_set (PqaConnection *connection, const char *key, const char *text, GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error))
    return FALSE;
  if (g_utf8_strlen (text, -1) > MAX_LENGTH)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   _ ("The text is longer than %d characters."), MAX_LENGTH);
      return FALSE;
    }
  statement = pqa_connection_query (connection, "settings/set-text", error);
  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "tt", key, text);
  return pqa_statement_run (statement, error);
}
