/* pqa-rule-store.c: the values of the rules that the office has chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are read anew each time, which is one step down an index, so that another program's change
 * holds at once.
 */
#include "settings/pqa-rule-store.h"

/* Whatever somebody else wrote there, the rules get a value that they can work with. */
static gint64
read_value (PqaStatement *statement, PqaRule rule)
{
  gint64 value = pqa_statement_get_int (statement, 0);

  return pqa_rule_check (rule, value, NULL) ? value : pqa_rule_get_default (rule);
}

/**
 * pqa_rule_store_get_int:
 * @value: (out): the office's choice, or the default
 */
gboolean
pqa_rule_store_get_int (PqaConnection *connection, PqaRule rule, gint64 *value, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "settings/rule", error);

  *value = pqa_rule_get_default (rule);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "t", pqa_rule_to_code (rule));
  if (pqa_statement_next (statement))
    *value = read_value (statement, rule);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_rule_store_set_int:
 *
 * Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONSTRAINT when the value is out of its limits
 */
gboolean
pqa_rule_store_set_int (PqaConnection *connection, PqaRule rule, gint64 value, GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error)
      || !pqa_rule_check (rule, value, error))
    return FALSE;
  statement = pqa_connection_query (connection, "settings/set-rule", error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "ti", pqa_rule_to_code (rule), value);
  return pqa_statement_run (statement, error);
}
