/* pqa-request-conflict.c: what somebody else saved while a request was being written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-conflict.h"

#include "request/pqa-request-store.h"

/* The parts that are named by an id, in the order of requests/part-names. */
static const PqaWritten NAMED[] = {
  PQA_WRITTEN_CATEGORY, PQA_WRITTEN_HOME,     PQA_WRITTEN_BUILDING,
  PQA_WRITTEN_ZONE,     PQA_WRITTEN_RESIDENT, PQA_WRITTEN_DEPARTMENT,
};

static gboolean
read_names (PqaConnection *connection, const PqaRequestFields *fields, char **words, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/part-names", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "oooooo", fields->category_id, fields->home_id,
                      fields->building_id, fields->zone_id, fields->resident_id,
                      fields->department_id);
  if (pqa_statement_next (statement))
    for (guint i = 0; i < G_N_ELEMENTS (NAMED); i++)
      words[NAMED[i]] = pqa_statement_is_null (statement, i)
                            ? g_strdup ("")
                            : pqa_statement_dup_text (statement, i);
  return pqa_statement_finish (statement, error);
}

/* Everything that @fields say, as people read it. */
static char **
read_words (PqaConnection *connection, const PqaRequestFields *fields, GError **error)
{
  g_auto (GStrv) words = g_new0 (char *, PQA_N_WRITTEN + 1);

  if (!read_names (connection, fields, words, error))
    return NULL;
  words[PQA_WRITTEN_PLACE] = g_strdup (fields->place);
  words[PQA_WRITTEN_KIND] = g_strdup (pqa_request_kind_to_label (fields->kind));
  words[PQA_WRITTEN_SEVERITY] = g_strdup (pqa_severity_to_label (fields->severity));
  words[PQA_WRITTEN_DESCRIPTION] = g_strdup (fields->description);
  words[PQA_WRITTEN_CONTACT_NAME] = g_strdup (fields->contact_name);
  words[PQA_WRITTEN_CONTACT_PHONE] = g_strdup (fields->contact_phone);
  words[PQA_WRITTEN_CHANNEL] = g_strdup (pqa_channel_to_label (fields->channel));
  return g_steal_pointer (&words);
}

static gboolean
read_last_change (PqaConnection *connection,
                  gint64 request_id,
                  PqaRequestConflict *self,
                  GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/last-change", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", request_id);
  if (pqa_statement_next (statement))
    {
      self->who = pqa_statement_dup_text (statement, 0);
      self->at = pqa_statement_get_int (statement, 1);
    }
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_request_conflict_load:
 * @mine: what is written here
 *
 * Returns: (transfer full): both versions, or NULL with NOT_FOUND
 */
PqaRequestConflict *
pqa_request_conflict_load (PqaConnection *connection,
                           gint64 request_id,
                           const PqaRequestFields *mine,
                           GError **error)
{
  g_autoptr (PqaRequestConflict) self = g_new0 (PqaRequestConflict, 1);

  self->theirs = pqa_request_store_load_fields (connection, request_id, &self->row_version, error);
  if (self->theirs == NULL || !read_last_change (connection, request_id, self, error))
    return NULL;
  self->their_words = read_words (connection, self->theirs, error);
  self->my_words = self->their_words != NULL ? read_words (connection, mine, error) : NULL;
  return self->my_words != NULL ? g_steal_pointer (&self) : NULL;
}

void
pqa_request_conflict_free (PqaRequestConflict *self)
{
  g_clear_pointer (&self->theirs, pqa_request_fields_free);
  g_free (self->who);
  g_strfreev (self->their_words);
  g_strfreev (self->my_words);
  g_free (self);
}
