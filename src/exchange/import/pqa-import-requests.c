/* pqa-import-requests.c: requests, with their deadlines and history, from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-request-facts.h"

#include "pqa-i18n.h"
#include "request/pqa-request-repeat.h"
#include "request/pqa-request-store.h"
#include "time/pqa-local-time.h"

enum
{
  FIND_REQUEST,
  ADD_REQUEST,
  UPDATE_REQUEST,
  FIND_EPISODE,
  ADD_EPISODE,
  UPDATE_EPISODE,
  ADD_EVENT,
  N_STATEMENTS,
};

static const char *const names[N_STATEMENTS] = {
  "import/find-request", "import/add-request",    "import/update-request", "import/find-episode",
  "import/add-episode",  "import/update-episode", "import/add-event",
};

/* The column of find-request with the state. */
#define STATE_COLUMN 7
/* The parameters of add-request and add-episode behind their columns. */
#define RECORDED_PARAMETER 26
#define REQUEST_PARAMETER 12

typedef struct
{
  PqaStatement *statements[N_STATEMENTS];
} State;

static void
end (gpointer data)
{
  State *state = data;

  pqa_import_release (state->statements, N_STATEMENTS);
  g_free (state);
}

static gboolean
check_mapping (PqaImportContext *context, GError **error)
{
  if (context->mapping->fields[PQA_REQUEST_FIELD_EXTERNAL_KEY] != NULL
      || context->mapping->fields[PQA_REQUEST_FIELD_NUMBER] != NULL)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
               _ ("%s: fields: one of external_key and number is needed, so that a request is"
                  " known again"),
               context->mapping->file_name);
  return FALSE;
}

static gpointer
begin (PqaImportContext *context, GError **error)
{
  State *state = g_new0 (State, 1);

  if (check_mapping (context, error)
      && pqa_import_prepare (context->connection, names, N_STATEMENTS, state->statements, error))
    return state;
  end (state);
  return NULL;
}

/* What the file's own verdict says: 1 in time, 0 late, -1 nothing. A different one is reported. */
static int
compare_verdict (PqaImportContext *context, const PqaRequestFacts *facts)
{
  const PqaDeadline complete = { .target = PQA_DEADLINE_TARGET_COMPLETE,
                                 .due = facts->due[PQA_DEADLINE_TARGET_COMPLETE],
                                 .reached = facts->completed };
  gboolean ours;
  gboolean theirs;

  if (facts->verdict == NULL)
    return -1;
  theirs = g_str_equal (facts->verdict, "on_time");
  if (complete.due == PQA_INSTANT_NONE || complete.reached == PQA_INSTANT_NONE)
    return theirs;
  ours = pqa_deadline_get_status (&complete, context->now) == PQA_DEADLINE_MET;
  context->report->n_compared++;
  if (ours != theirs)
    pqa_import_row_disagree (context->row, PQA_REQUEST_FIELD_VERDICT, "%s",
                             ours ? _ ("completed in time by its own times")
                                  : _ ("completed late by its own times"));
  return theirs;
}

static void
add_next_due (PqaImportRecord *record, const PqaRequestFacts *facts)
{
  PqaDeadline deadlines[PQA_N_DEADLINE_TARGETS];
  const PqaDeadline *next = pqa_request_facts_find_next (facts, deadlines);

  if (next == NULL)
    {
      pqa_import_record_add_null (record);
      pqa_import_record_add_null (record);
      return;
    }
  pqa_import_record_add_int (record, next->due);
  pqa_import_record_add_text (record, pqa_deadline_target_to_code (next->target));
}

static void
fill_texts (PqaImportRecord *record, PqaImportRow *row)
{
  static const guint fields[] = { PQA_REQUEST_FIELD_PLACE, PQA_REQUEST_FIELD_CONTACT_NAME,
                                  PQA_REQUEST_FIELD_CONTACT_PHONE, PQA_REQUEST_FIELD_DESCRIPTION };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    pqa_import_record_add_text (record, pqa_import_row_get_text (row, fields[i]));
}

/* @moves: whether the row's state is to be taken over; work done here since is not undone. */
static void
fill_request (PqaImportRecord *record,
              PqaImportContext *context,
              const PqaRequestFacts *facts,
              gboolean moves)
{
  pqa_import_record_add_text (record, facts->number);
  pqa_import_record_add_text (record, facts->key);
  pqa_import_record_add_text (record, facts->kind);
  pqa_import_record_add_id (record, facts->category);
  pqa_import_record_add_text (record, facts->severity);
  pqa_import_record_add_text (record, facts->channel);
  pqa_import_record_add_text (record, moves ? facts->state : NULL);
  pqa_import_record_add_id (record, facts->zone);
  pqa_import_record_add_id (record, facts->building);
  pqa_import_record_add_id (record, facts->home);
  fill_texts (record, context->row);
  pqa_import_record_add_id (record, facts->department);
  pqa_import_record_add_id (record, facts->registrar);
  pqa_import_record_add_id (record, facts->first_responder);
  pqa_import_record_add_id (record, facts->handler);
  pqa_import_record_add_int (record, facts->registered);
  if (moves)
    add_next_due (record, facts);
  else
    {
      pqa_import_record_add_unknown (record);
      pqa_import_record_add_unknown (record);
    }
  pqa_import_record_add_instant (record, moves ? facts->closed : PQA_INSTANT_NONE);
  pqa_import_record_add_text (record, moves ? facts->void_reason : NULL);
  pqa_import_record_add_instant (record, facts->quoted_cents);
  pqa_import_record_add_instant (record, facts->charged_cents);
}

static void
fill_episode (PqaImportRecord *record, PqaImportContext *context, const PqaRequestFacts *facts)
{
  int verdict = compare_verdict (context, facts);

  pqa_import_record_add_int (record, facts->registered);
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    pqa_import_record_add_instant (record, facts->due[i]);
  for (int i = PQA_DEADLINE_TARGET_RESPOND; i <= PQA_DEADLINE_TARGET_COMPLETE; i++)
    pqa_import_record_add_instant (record, facts->reached[i]);
  pqa_import_record_add_id (record, facts->completed_by);
  pqa_import_record_add_instant (record, facts->followed_up);
  if (verdict >= 0)
    pqa_import_record_add_int (record, verdict);
  else
    pqa_import_record_add_unknown (record);
}

static gboolean
add_event (PqaImportContext *context,
           State *state,
           gint64 request,
           const char *kind,
           const char *from,
           const char *to,
           gint64 actor,
           gint64 occurred,
           const char *note,
           GError **error)
{
  PqaStatement *add = state->statements[ADD_EVENT];

  pqa_statement_bind (add, "itttoiit", request, kind, from, to, actor, occurred, context->now,
                      note);
  return pqa_statement_run (add, error);
}

/* The history that the row tells; the remark stands at its end. */
static gboolean
add_events (PqaImportContext *context,
            State *state,
            const PqaRequestFacts *facts,
            gint64 request,
            GError **error)
{
  const char *remark = pqa_import_row_get_text (context->row, PQA_REQUEST_FIELD_REMARK);
  gboolean moved = !g_str_equal (facts->state, "registered");
  gint64 moved_at = facts->completed != PQA_INSTANT_NONE ? facts->completed
                    : facts->closed != PQA_INSTANT_NONE  ? facts->closed
                                                         : facts->registered;

  return add_event (context, state, request, "registered", NULL, "registered", facts->registrar,
                    facts->registered, moved ? NULL : remark, error)
         && (!moved
             || add_event (context, state, request, "moved", "registered", facts->state,
                           facts->completed_by, moved_at, remark, error));
}

static gboolean
prepare_new (PqaImportContext *context, PqaRequestFacts *facts, char **number, GError **error)
{
  if (facts->number == NULL)
    {
      *number = pqa_request_make_number (context->connection, facts->registered, error);
      facts->number = *number;
    }
  return facts->number != NULL
         && (!context->mapping->deadlines_by_policy
             || pqa_request_facts_set_deadlines (facts, context, error));
}

static void
bind_policy (PqaStatement *add, const PqaRequestFacts *facts, gint64 request)
{
  pqa_statement_bind_int (add, REQUEST_PARAMETER, request);
  pqa_statement_bind_optional (add, REQUEST_PARAMETER + 1, facts->policy);
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    pqa_statement_bind_optional (add, REQUEST_PARAMETER + 2 + i, facts->calendars[i]);
}

static gboolean
add_request (PqaImportContext *context, State *state, PqaRequestFacts *facts, GError **error)
{
  PqaImportRecord request = { 0 };
  PqaImportRecord episode = { 0 };
  g_autofree char *number = NULL;
  gint64 id;

  if (!prepare_new (context, facts, &number, error))
    return FALSE;
  fill_request (&request, context, facts, TRUE);
  fill_episode (&episode, context, facts);
  pqa_statement_bind_int (state->statements[ADD_REQUEST], RECORDED_PARAMETER, context->now);
  if (!pqa_import_record_insert (&request, state->statements[ADD_REQUEST], error))
    return FALSE;
  id = pqa_connection_get_last_id (context->connection);
  bind_policy (state->statements[ADD_EPISODE], facts, id);
  return pqa_import_record_insert (&episode, state->statements[ADD_EPISODE], error)
         && add_events (context, state, facts, id, error)
         && pqa_request_repeat_update (context->connection, id, error);
}

static gboolean
update_episode (PqaImportContext *context,
                State *state,
                const PqaRequestFacts *facts,
                gint64 request,
                PqaImportChange *change,
                GError **error)
{
  PqaStatement *find = state->statements[FIND_EPISODE];
  PqaImportRecord episode = { 0 };
  gint64 id;

  fill_episode (&episode, context, facts);
  pqa_statement_bind_int (find, 1, request);
  bind_policy (state->statements[ADD_EPISODE], facts, request);
  return pqa_import_record_save (&episode, context->connection, &state->statements[FIND_EPISODE],
                                 &id, change, error);
}

static gboolean
add_update_event (PqaImportContext *context,
                  State *state,
                  const PqaRequestFacts *facts,
                  gint64 request,
                  const char *old_state,
                  gboolean moves,
                  GError **error)
{
  const char *remark = pqa_import_row_get_text (context->row, PQA_REQUEST_FIELD_REMARK);
  gint64 moved_at = facts->completed != PQA_INSTANT_NONE ? facts->completed : context->now;

  if (moves && !g_str_equal (old_state, facts->state))
    return add_event (context, state, request, "moved", old_state, facts->state,
                      facts->completed_by, moved_at, remark, error);
  return add_event (context, state, request, "edited", NULL, NULL,
                    pqa_connection_get_actor_id (context->connection), context->now, NULL, error);
}

static gboolean
is_over (const char *state)
{
  PqaRequestState value;

  return pqa_request_state_from_code (state, &value, NULL) && !pqa_request_state_is_open (value);
}

/* The find statement stands on the request. */
static gboolean
update_request (PqaImportContext *context,
                State *state,
                const PqaRequestFacts *facts,
                PqaImportChange *change,
                GError **error)
{
  PqaStatement *find = state->statements[FIND_REQUEST];
  gint64 id = pqa_statement_get_int (find, 0);
  g_autofree char *old_state = pqa_statement_dup_text (find, STATE_COLUMN);
  gboolean moves = !is_over (old_state) && (facts->state_is_own || is_over (facts->state));
  PqaImportRecord request = { 0 };
  PqaImportChange episode_change = PQA_IMPORT_UNCHANGED;

  fill_request (&request, context, facts, moves);
  if (!pqa_import_record_update (&request, find, state->statements[UPDATE_REQUEST], change, error)
      || !update_episode (context, state, facts, id, &episode_change, error))
    return FALSE;
  *change = MAX (*change, episode_change);
  return *change == PQA_IMPORT_UNCHANGED
         || (add_update_event (context, state, facts, id, old_state, moves, error)
             && pqa_request_repeat_update (context->connection, id, error));
}

static gboolean
import_row (PqaImportContext *context, gpointer data, PqaImportChange *change, GError **error)
{
  State *state = data;
  PqaStatement *find = state->statements[FIND_REQUEST];
  PqaRequestFacts facts = { 0 };
  gboolean done;

  if (!pqa_request_facts_read (&facts, context, error))
    return FALSE;
  if (pqa_import_row_is_bad (context->row))
    return TRUE;
  pqa_statement_bind (find, "tt", facts.key, facts.number);
  if (!pqa_statement_next (find))
    {
      *change = PQA_IMPORT_ADDED;
      return pqa_statement_finish (find, error) && add_request (context, state, &facts, error);
    }
  done = update_request (context, state, &facts, change, error);
  pqa_statement_reset (find);
  return done;
}

const PqaImportHandler pqa_import_requests_handler
    = { PQA_PERMISSION_REQUEST_WORK, begin, import_row, end };
