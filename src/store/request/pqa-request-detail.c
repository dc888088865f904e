/* pqa-request-detail.c: all there is to read about one request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-detail.h"

#include "attachment/pqa-attachment-store.h"
#include "pqa-i18n.h"
#include "request/pqa-request-store.h"

#define N_OTHERS 3

typedef gpointer (*ReadRow) (PqaStatement *statement, GError **error);

static void
free_happening (gpointer data)
{
  PqaRequestHappening *self = data;

  g_free (self->kind);
  g_free (self->note);
  g_free (self->actor);
  g_free (self->person);
  g_free (self->other_number);
  g_free (self->waiting);
  g_free (self->follow_up);
  g_free (self->repeat);
  g_free (self->merged_home);
  g_free (self->detail);
  g_free (self->cause);
  g_free (self->next_step_on);
  g_free (self->photo);
  g_free (self->photo_name);
  g_free (self);
}

static void
free_call (gpointer data)
{
  PqaRequestCall *self = data;

  g_free (self->caller);
  g_free (self->remark);
  g_free (self->charge_fair);
  g_free (self);
}

static void
free_brief (gpointer data)
{
  PqaRequestBrief *self = data;

  g_free (self->number);
  g_free (self->category);
  g_free (self->description);
  g_free (self);
}

static void
free_link (gpointer data)
{
  PqaRequestLink *self = data;

  g_free (self->number);
  g_free (self);
}

static gpointer
read_happening (PqaStatement *statement, GError **error)
{
  PqaRequestHappening *self = g_new0 (PqaRequestHappening, 1);

  self->kind = pqa_statement_dup_text (statement, 0);
  self->occurred_at = pqa_statement_get_int (statement, 3);
  self->recorded_at = pqa_statement_get_int (statement, 4);
  self->note = pqa_statement_dup_text (statement, 5);
  self->actor = pqa_statement_dup_text (statement, 6);
  self->person = pqa_statement_dup_text (statement, 7);
  self->other_number = pqa_statement_dup_text (statement, 8);
  self->waiting = pqa_statement_dup_text (statement, 9);
  self->follow_up = pqa_statement_dup_text (statement, 10);
  self->detail = pqa_statement_dup_text (statement, 11);
  self->cause = pqa_statement_dup_text (statement, 12);
  self->next_step_on = pqa_statement_dup_text (statement, 13);
  self->repeat = pqa_statement_dup_text (statement, 14);
  self->merged_home = pqa_statement_dup_text (statement, 15);
  self->time_of = pqa_statement_get_int (statement, 16);
  self->time_from = pqa_statement_get_int (statement, 17);
  self->time_to = pqa_statement_get_int (statement, 18);
  self->id = pqa_statement_get_int (statement, 19) == 0 ? pqa_statement_get_int (statement, 20) : 0;
  self->has_bill = !pqa_statement_is_null (statement, 21);
  self->quoted_cents = pqa_statement_get_int (statement, 21);
  self->charged_cents = pqa_statement_get_int (statement, 22);
  self->photo = pqa_statement_dup_text (statement, 23);
  self->photo_name = pqa_statement_dup_text (statement, 24);
  self->moved
      = !pqa_statement_is_null (statement, 1) && !pqa_statement_is_null (statement, 2)
        && pqa_request_state_from_code (pqa_statement_get_text (statement, 1), &self->from, NULL)
        && pqa_request_state_from_code (pqa_statement_get_text (statement, 2), &self->to, NULL);
  return self;
}

static gpointer
read_call (PqaStatement *statement, GError **error)
{
  PqaRequestCall *self = g_new0 (PqaRequestCall, 1);

  self->episode_number = pqa_statement_get_int (statement, 0);
  self->attempt = pqa_statement_get_int (statement, 1);
  self->occurred_at = pqa_statement_get_int (statement, 2);
  self->caller = pqa_statement_dup_text (statement, 3);
  self->reached = pqa_statement_get_int (statement, 4) != 0;
  self->score = pqa_statement_get_int (statement, 5);
  self->solved = pqa_statement_get_int (statement, 6) != 0;
  self->remark = pqa_statement_dup_text (statement, 7);
  self->own_work = pqa_statement_get_int (statement, 8) != 0;
  self->manner = pqa_statement_get_int (statement, 9);
  self->charge_fair = pqa_statement_dup_text (statement, 10);
  self->withdrawn = pqa_statement_get_int (statement, 11) != 0;
  return self;
}

static gpointer
read_brief (PqaStatement *statement, GError **error)
{
  PqaRequestBrief *self = g_new0 (PqaRequestBrief, 1);

  self->id = pqa_statement_get_int (statement, 0);
  self->number = pqa_statement_dup_text (statement, 1);
  self->registered_at = pqa_statement_get_int (statement, 2);
  self->category = pqa_statement_dup_text (statement, 4);
  self->description = pqa_statement_dup_text (statement, 5);
  if (pqa_request_kind_from_code (pqa_statement_get_text (statement, 3), &self->kind, error)
      && pqa_request_state_from_code (pqa_statement_get_text (statement, 6), &self->state, error))
    return self;
  free_brief (self);
  return NULL;
}

static gpointer
read_link (PqaStatement *statement, GError **error)
{
  PqaRequestLink *self = g_new0 (PqaRequestLink, 1);

  self->id = pqa_statement_get_int (statement, 0);
  self->number = pqa_statement_dup_text (statement, 1);
  self->is_duplicate = pqa_statement_get_int (statement, 2) != 0;
  return self;
}

/* Reads all rows of a bound statement; NULL with @error when one cannot be read. */
static GPtrArray *
read_rows (PqaStatement *statement, ReadRow read_row, GDestroyNotify free_row, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);

  while (pqa_statement_next (statement))
    {
      gpointer row = read_row (statement, error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&rows) : NULL;
}

static GPtrArray *
read_of_request (PqaConnection *connection,
                 const char *query,
                 gint64 id,
                 ReadRow read_row,
                 GDestroyNotify free_row,
                 GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, query, error);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "i", id);
  return read_rows (statement, read_row, free_row, error);
}

static void
read_people (PqaRequestDetail *self, PqaStatement *statement)
{
  self->registrar_id = pqa_statement_get_int (statement, 6);
  self->registrar = pqa_statement_dup_text (statement, 7);
  self->first_responder_id = pqa_statement_get_int (statement, 8);
  self->first_responder = pqa_statement_dup_text (statement, 9);
  self->handler_id = pqa_statement_get_int (statement, 10);
  self->handler = pqa_statement_dup_text (statement, 11);
  self->completed_by = pqa_statement_dup_text (statement, 23);
  self->addressed_to = pqa_statement_dup_text (statement, 24);
}

static void
read_names (PqaRequestDetail *self, PqaStatement *statement)
{
  self->category = pqa_statement_dup_text (statement, 12);
  self->upper_category = pqa_statement_dup_text (statement, 13);
  self->zone = pqa_statement_dup_text (statement, 14);
  self->building = pqa_statement_dup_text (statement, 15);
  self->home = pqa_statement_dup_text (statement, 16);
  self->resident = pqa_statement_dup_text (statement, 17);
  self->department = pqa_statement_dup_text (statement, 18);
  self->duplicate_of_id = pqa_statement_get_int (statement, 19);
  self->duplicate_of = pqa_statement_dup_text (statement, 20);
  self->repeat_of_id = pqa_statement_get_int (statement, 21);
  self->repeat_of = pqa_statement_dup_text (statement, 22);
}

/* NULL is told apart from nothing to pay. */
static gint64
read_cents (PqaStatement *statement, int column)
{
  return pqa_statement_is_null (statement, column) ? -1 : pqa_statement_get_int (statement, column);
}

static gboolean
read_values (PqaConnection *connection, PqaRequestDetail *self, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/detail", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  if (!pqa_statement_next (statement))
    {
      if (pqa_statement_finish (statement, error))
        g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such request."));
      return FALSE;
    }
  self->number = pqa_statement_dup_text (statement, 0);
  self->registered_at = pqa_statement_get_int (statement, 2);
  self->recorded_at = pqa_statement_get_int (statement, 3);
  self->episode_number = pqa_statement_get_int (statement, 4);
  self->void_reason = pqa_statement_dup_text (statement, 5);
  read_people (self, statement);
  read_names (self, statement);
  self->quoted_cents = read_cents (statement, 25);
  self->charged_cents = read_cents (statement, 26);
  return pqa_request_state_from_code (pqa_statement_get_text (statement, 1), &self->state, error);
}

static gboolean
read_lists (PqaConnection *connection, PqaRequestDetail *self, GError **error)
{
  self->happenings = read_of_request (connection, "requests/events", self->id, read_happening,
                                      free_happening, error);
  if (self->happenings == NULL)
    return FALSE;
  self->calls
      = read_of_request (connection, "requests/follow-ups", self->id, read_call, free_call, error);
  if (self->calls == NULL)
    return FALSE;
  self->links
      = read_of_request (connection, "requests/links", self->id, read_link, free_link, error);
  if (self->links == NULL)
    return FALSE;
  self->others = pqa_request_brief_list_of_home (connection, self->fields->home_id, self->id,
                                                 N_OTHERS, error);
  if (self->others == NULL)
    return FALSE;
  self->photos = pqa_attachment_store_list (connection, "request", self->id, error);
  return self->photos != NULL;
}

/**
 * pqa_request_happening_may_change:
 *
 * Returns: whether its time has a meaning that can have been recorded wrongly; see
 *   pqa_request_store_change_time()
 */
gboolean
pqa_request_happening_may_change (const PqaRequestHappening *self)
{
  static const char *const kinds[] = { "registered", "responded", "arrived", NULL };

  if (self->id == 0 || g_strcmp0 (self->follow_up, "withdrawn") == 0)
    return FALSE;
  return self->moved || self->follow_up != NULL || g_strv_contains (kinds, self->kind);
}

/**
 * pqa_request_detail_load:
 *
 * Returns: (transfer full): the request, or NULL with NOT_FOUND
 */
PqaRequestDetail *
pqa_request_detail_load (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaRequestDetail) self = g_new0 (PqaRequestDetail, 1);

  self->id = id;
  self->fields = pqa_request_store_load_fields (connection, id, &self->row_version, error);
  if (self->fields == NULL || !read_values (connection, self, error)
      || !read_lists (connection, self, error))
    return NULL;
  self->episode = pqa_episode_load (connection, id, self->episode_number, error);
  return self->episode != NULL ? g_steal_pointer (&self) : NULL;
}

void
pqa_request_detail_free (PqaRequestDetail *self)
{
  char **texts[]
      = { &self->number,       &self->void_reason, &self->registrar,      &self->first_responder,
          &self->handler,      &self->category,    &self->upper_category, &self->zone,
          &self->building,     &self->home,        &self->resident,       &self->department,
          &self->duplicate_of, &self->repeat_of,   &self->completed_by,   &self->addressed_to };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_clear_pointer (&self->fields, pqa_request_fields_free);
  g_clear_pointer (&self->episode, pqa_episode_free);
  g_clear_pointer (&self->happenings, g_ptr_array_unref);
  g_clear_pointer (&self->calls, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->photos, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_free (self);
}

/**
 * pqa_request_brief_list_of_home:
 * @home_id: 0 for none, which gives an empty list
 * @except_id: a request to leave out, 0 for none
 *
 * Returns: (transfer full) (element-type PqaRequestBrief): the home's last requests, newest first
 */
GPtrArray *
pqa_request_brief_list_of_home (
    PqaConnection *connection, gint64 home_id, gint64 except_id, int limit, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/of-home", error);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "oii", home_id, except_id, (gint64)limit);
  return read_rows (statement, read_brief, free_brief, error);
}

/**
 * pqa_request_brief_list_known:
 * @fields: what has been written so far
 * @except_id: a request to leave out, 0 for none
 * @since: how long the same trouble is remembered
 *
 * Returns: (transfer full) (element-type PqaRequestBrief): requests of the same home that are open,
 *   or of the same home or place and category since then, newest first
 */
GPtrArray *
pqa_request_brief_list_known (PqaConnection *connection,
                              const PqaRequestFields *fields,
                              gint64 except_id,
                              gint64 since,
                              int limit,
                              GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/similar", error);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "otoiii", fields->home_id, fields->place, fields->category_id,
                      since, except_id, (gint64)limit);
  return read_rows (statement, read_brief, free_brief, error);
}
