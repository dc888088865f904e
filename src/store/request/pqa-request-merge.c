/* pqa-request-merge.c: joins a duplicate with the request that stays
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The duplicate keeps all that it has; a copy goes over, so that whoever works on the request that
 * stays sees everything in one place, and a search for the words finds it.
 */
#include "request/pqa-request-merge.h"

#include "pqa-i18n.h"
#include "request/pqa-request-event.h"
#include "request/pqa-request-repeat.h"

static gboolean
refuse_void (const char *number, GError **error)
{
  if (number == NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("Please name the request of which this is a duplicate."));
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 /* Translators: a request's number */
                 _ ("Request %s is void, so nothing can be merged into it. Please name one that "
                    "counts."),
                 number);
  return FALSE;
}

/* Whether @id counts itself; if it is a duplicate, @next_id is what it counts as. */
static gboolean
look_at (PqaRequestChange *change, gint64 id, gint64 *next_id, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (
      change->connection, "SELECT number, state, duplicate_of_id FROM request WHERE id = ?1",
      error);
  g_autofree char *number = NULL;
  gboolean counts = FALSE;

  *next_id = 0;
  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", id);
  if (pqa_statement_next (statement))
    {
      number = pqa_statement_dup_text (statement, 0);
      counts = g_strcmp0 (pqa_statement_get_text (statement, 1), "void") != 0;
      *next_id = pqa_statement_get_int (statement, 2);
    }
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  return counts || *next_id != 0 || refuse_void (number, error);
}

/**
 * pqa_request_merge_find_original:
 * @change: of the duplicate
 * @original_id: (inout): in: the request that was named; out: the one that counts in the end
 *
 * Returns: FALSE with CONSTRAINT when there is none, it is void, or it is the duplicate itself
 */
gboolean
pqa_request_merge_find_original (PqaRequestChange *change, gint64 *original_id, GError **error)
{
  gint64 next_id = *original_id;

  do
    {
      *original_id = next_id;
      if (next_id == change->head.id)
        {
          g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                       _ ("A request cannot be its own duplicate."));
          return FALSE;
        }
      if (!look_at (change, *original_id, &next_id, error))
        return FALSE;
    }
  while (next_id != 0);
  return TRUE;
}

static void
append_line (GString *text, const char *line)
{
  g_autofree char *stripped = g_strstrip (g_strdup (line));

  if (*stripped == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, stripped);
}

static gboolean
append_notes (PqaRequestChange *change, GString *text, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/written", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", change->head.id);
  while (pqa_statement_next (statement))
    append_line (text, pqa_statement_get_text (statement, 0));
  return pqa_statement_finish (statement, error);
}

/* Everything that a person wrote about the duplicate: the description, who called, the notes. */
static char *
collect_words (PqaRequestChange *change, GError **error)
{
  g_autoptr (PqaRequestFields) fields
      = pqa_request_store_load_fields (change->connection, change->head.id, NULL, error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *contact = NULL;

  if (fields == NULL)
    return NULL;
  contact = g_strdup_printf ("%s %s", fields->contact_name, fields->contact_phone);
  append_line (text, fields->description);
  append_line (text, fields->place);
  append_line (text, contact);
  if (!append_notes (change, text, error))
    return NULL;
  return g_strdup (text->str);
}

static gboolean
carry_attachments (PqaRequestChange *change, gint64 original_id, guint *n_files, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/carry-attachments", error);

  *n_files = 0;
  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "iii", change->head.id, original_id, change->now);
  while (pqa_statement_next (statement))
    (*n_files)++;
  return pqa_statement_finish (statement, error);
}

static gboolean
log_merge (
    PqaRequestChange *change, gint64 original_id, const char *words, guint n_files, GError **error)
{
  g_autofree char *detail = g_strdup_printf ("{\"duplicate_id\":%" G_GINT64_FORMAT ",\"files\":%u}",
                                             change->head.id, n_files);
  PqaRequestEvent event = {
    .request_id = original_id,
    .kind = "merged",
    .occurred_at = change->now,
    .recorded_at = change->now,
    .note = words,
    .detail = detail,
  };

  return pqa_connection_read_int (change->connection, &event.episode_number, error,
                                  "SELECT episode_number FROM request WHERE id = ?1", "i",
                                  original_id)
         && pqa_request_event_write (change->connection, &event, error);
}

/* Who repeats the duplicate repeats the request that stays, but that does not repeat itself. */
static gboolean
carry_repeats (PqaRequestChange *change, gint64 original_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/carry-repeats", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "ii", change->head.id, original_id);
  return pqa_statement_run (statement, error)
         && pqa_connection_run (change->connection, error,
                                "UPDATE request SET repeat_of_id = NULL, repeat_set_by = NULL"
                                " WHERE id = ?1 AND repeat_of_id = ?2",
                                "ii", original_id, change->head.id)
         && pqa_request_repeat_update (change->connection, original_id, error);
}

/**
 * pqa_request_merge_carry_over:
 * @change: of the duplicate, which is void by now
 *
 * Gives the request that stays what people wrote about the duplicate, its files, and its repeats.
 */
gboolean
pqa_request_merge_carry_over (PqaRequestChange *change, gint64 original_id, GError **error)
{
  g_autofree char *words = collect_words (change, error);
  guint n_files;

  return words != NULL && carry_attachments (change, original_id, &n_files, error)
         && log_merge (change, original_id, words, n_files, error)
         && carry_repeats (change, original_id, error);
}
