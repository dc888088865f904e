/* pqa-notice.c: a warning with what is said of the request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "warning/pqa-notice.h"

static PqaNotice *
read_notice (PqaConnection *connection, const PqaWarning *warning, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "warnings/brief", error);
  PqaNotice *self;

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "i", warning->request_id);
  if (!pqa_statement_next (statement))
    {
      pqa_statement_finish (statement, error);
      return NULL;
    }
  self = g_new0 (PqaNotice, 1);
  self->warning = *warning;
  self->number = pqa_statement_dup_text (statement, 0);
  self->category = pqa_statement_dup_text (statement, 1);
  self->place = pqa_statement_dup_text (statement, 2);
  return self;
}

/* The same request may concern somebody in two ways; the more serious one is said. */
static GHashTable *
find_worst (const GArray *warnings)
{
  GHashTable *worst = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < warnings->len; i++)
    {
      PqaWarning *warning = &g_array_index (warnings, PqaWarning, i);
      const PqaWarning *other = g_hash_table_lookup (worst, &warning->request_id);

      if (other == NULL || other->level < warning->level)
        g_hash_table_replace (worst, &warning->request_id, warning);
    }
  return worst;
}

/**
 * pqa_notices_give:
 * @warnings: (element-type PqaWarning): of which the acting person is to be warned
 *
 * As pqa_warning_store_give(), in a write transaction.
 *
 * Returns: (transfer full) (element-type PqaNotice): what is to be said now, once for each request;
 *   %NULL with DENIED
 */
GPtrArray *
pqa_notices_give (PqaConnection *connection, const GArray *warnings, GError **error)
{
  g_autoptr (GArray) given = pqa_warning_store_give (connection, warnings, error);
  g_autoptr (GPtrArray) notices
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_notice_free);
  g_autoptr (GHashTable) worst = NULL;

  if (given == NULL)
    return NULL;
  worst = find_worst (given);
  for (guint i = 0; i < given->len; i++)
    {
      const PqaWarning *warning = &g_array_index (given, PqaWarning, i);
      PqaNotice *notice;

      if (g_hash_table_lookup (worst, &warning->request_id) != warning)
        continue;
      notice = read_notice (connection, warning, error);
      if (notice == NULL)
        return NULL;
      g_ptr_array_add (notices, notice);
    }
  return g_steal_pointer (&notices);
}

void
pqa_notice_free (PqaNotice *self)
{
  g_free (self->number);
  g_free (self->category);
  g_free (self->place);
  g_free (self);
}
