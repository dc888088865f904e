/* pqa-import-requests.c: requests, with their deadlines and history, from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-private.h"

#include <math.h>

#include "pqa-i18n.h"
#include "request/pqa-deadline.h"
#include "request/pqa-request-state.h"
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
  NEXT_NUMBER,
  N_STATEMENTS,
};

static const char *const names[N_STATEMENTS] = {
  "import/find-request", "import/add-request",    "import/update-request", "import/find-episode",
  "import/add-episode",  "import/update-episode", "import/add-event",      "import/next-number",
};

/* The column of find-request with the state. */
#define STATE_COLUMN 7
/* The parameters of add-request and add-episode behind their columns. */
#define RECORDED_PARAMETER 26
#define REQUEST_PARAMETER 12

#define N_TARGETS 4
#define UNKNOWN PQA_INSTANT_NONE
#define MAX_AMOUNT 1e12

typedef struct
{
  PqaStatement *statements[N_STATEMENTS];
} State;

/* What a row says, understood. */
typedef struct
{
  const char *key;
  const char *number;
  const char *kind;
  const char *state;     /* that the row says or implies */
  gboolean state_is_own; /* the file says it itself */
  const char *void_reason;
  const char *severity;
  const char *channel;
  const char *verdict;
  gint64 category, zone, building, home, department;
  gint64 registrar, first_responder, handler, completed_by;
  gint64 registered, completed, followed_up, closed;
  gint64 due[N_TARGETS];
  gint64 reached[N_TARGETS];
  gint64 quoted_cents, charged_cents; /* UNKNOWN when there is none */
} Facts;

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

static void
check_key (PqaImportRow *row, const Facts *facts)
{
  guint field = facts->key != NULL ? PQA_REQUEST_FIELD_EXTERNAL_KEY : PQA_REQUEST_FIELD_NUMBER;
  const char *key = facts->key != NULL ? facts->key : facts->number;

  if (key == NULL)
    pqa_import_row_fail (row, field, _ ("must not be empty"));
  pqa_import_row_check_unique (row, field, key);
}

static gint64
read_past (PqaImportContext *context, guint field)
{
  gint64 instant = pqa_import_row_get_instant (context->row, field);

  return pqa_import_check_past (context, field, instant) ? instant : PQA_INSTANT_NONE;
}

static void
read_times (PqaImportContext *context, Facts *facts)
{
  static const guint due_fields[N_TARGETS]
      = { PQA_REQUEST_FIELD_RESPOND_DUE, PQA_REQUEST_FIELD_ARRIVE_DUE,
          PQA_REQUEST_FIELD_COMPLETE_DUE, PQA_REQUEST_FIELD_FOLLOWUP_DUE };
  static const guint reached_fields[N_TARGETS]
      = { PQA_REQUEST_FIELD_RESPONDED, PQA_REQUEST_FIELD_ARRIVED, PQA_REQUEST_FIELD_COMPLETED,
          PQA_REQUEST_FIELD_FOLLOWED_UP };

  facts->registered = read_past (context, PQA_REQUEST_FIELD_REGISTERED);
  facts->closed = read_past (context, PQA_REQUEST_FIELD_CLOSED);
  for (int i = 0; i < N_TARGETS; i++)
    {
      facts->due[i] = pqa_import_row_get_instant (context->row, due_fields[i]);
      facts->reached[i] = read_past (context, reached_fields[i]);
      if (facts->reached[i] != PQA_INSTANT_NONE && facts->registered != PQA_INSTANT_NONE
          && facts->reached[i] < facts->registered)
        pqa_import_row_fail (context->row, reached_fields[i], _ ("is before it was registered"));
    }
  facts->completed = facts->reached[PQA_DEADLINE_TARGET_COMPLETE];
  facts->followed_up = facts->reached[PQA_DEADLINE_TARGET_FOLLOW_UP];
}

static const char *
derive_state (const Facts *facts)
{
  if (facts->void_reason != NULL)
    return "void";
  if (facts->completed != PQA_INSTANT_NONE || facts->closed != PQA_INSTANT_NONE)
    return "closed";
  return facts->handler != 0 ? "assigned" : "registered";
}

static gboolean
is_over (const char *state)
{
  PqaRequestState value;

  return pqa_request_state_from_code (state, &value, NULL) && !pqa_request_state_is_open (value);
}

static void
read_state (PqaImportContext *context, Facts *facts)
{
  const char *own = pqa_import_row_get_code (context->row, PQA_REQUEST_FIELD_STATE, NULL);

  facts->void_reason = pqa_import_row_get_code (context->row, PQA_REQUEST_FIELD_VOID_REASON, NULL);
  facts->state_is_own = own != NULL;
  facts->state = own != NULL ? own : derive_state (facts);
  if (g_str_equal (facts->state, "void"))
    {
      if (facts->void_reason == NULL)
        facts->void_reason = "mistake";
    }
  else if (facts->void_reason != NULL)
    pqa_import_row_fail (context->row, PQA_REQUEST_FIELD_VOID_REASON,
                         _ ("is given, but the state is not void"));
  if (g_str_equal (facts->state, "closed") && facts->closed == PQA_INSTANT_NONE)
    facts->closed = facts->followed_up != PQA_INSTANT_NONE ? facts->followed_up : facts->completed;
}

static gboolean
read_category (PqaImportContext *context, gint64 *category, GError **error)
{
  gint64 parent = PQA_LOOKUP_ANY_PARENT;

  if (context->mapping->fields[PQA_REQUEST_FIELD_CATEGORY_GROUP] != NULL
      && !pqa_import_lookup_field (context->lookup, PQA_LOOKUP_CATEGORY, 0, context->row,
                                   PQA_REQUEST_FIELD_CATEGORY_GROUP, &parent, error))
    return FALSE;
  return pqa_import_lookup_field (context->lookup, PQA_LOOKUP_CATEGORY, parent, context->row,
                                  PQA_REQUEST_FIELD_CATEGORY, category, error);
}

static gboolean
read_references (PqaImportContext *context, Facts *facts, GError **error)
{
  const struct
  {
    PqaLookupTable table;
    guint field;
    gint64 *id;
  } references[] = {
    { PQA_LOOKUP_ZONE, PQA_REQUEST_FIELD_ZONE, &facts->zone },
    { PQA_LOOKUP_BUILDING, PQA_REQUEST_FIELD_BUILDING, &facts->building },
    { PQA_LOOKUP_HOME, PQA_REQUEST_FIELD_HOME, &facts->home },
    { PQA_LOOKUP_DEPARTMENT, PQA_REQUEST_FIELD_DEPARTMENT, &facts->department },
    { PQA_LOOKUP_STAFF, PQA_REQUEST_FIELD_REGISTRAR, &facts->registrar },
    { PQA_LOOKUP_STAFF, PQA_REQUEST_FIELD_FIRST_RESPONDER, &facts->first_responder },
    { PQA_LOOKUP_STAFF, PQA_REQUEST_FIELD_HANDLER, &facts->handler },
    { PQA_LOOKUP_STAFF, PQA_REQUEST_FIELD_COMPLETED_BY, &facts->completed_by },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      if (!pqa_import_lookup_field (context->lookup, references[i].table, 0, context->row,
                                    references[i].field, references[i].id, error))
        return FALSE;
    }
  if (facts->first_responder == 0)
    facts->first_responder = facts->registrar;
  return read_category (context, &facts->category, error);
}

static gint64
read_cents (PqaImportRow *row, guint field)
{
  double amount;

  if (!pqa_import_row_get_number (row, field, &amount))
    return UNKNOWN;
  if (fabs (amount) < MAX_AMOUNT)
    return llround (amount * 100);
  pqa_import_row_fail (row, field, _ ("is too much"));
  return UNKNOWN;
}

static void
read_codes (PqaImportRow *row, Facts *facts)
{
  facts->kind = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_KIND, NULL);
  facts->severity = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_SEVERITY, NULL);
  facts->channel = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_CHANNEL, NULL);
  facts->verdict = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_VERDICT, NULL);
  facts->quoted_cents = read_cents (row, PQA_REQUEST_FIELD_QUOTED);
  facts->charged_cents = read_cents (row, PQA_REQUEST_FIELD_CHARGED);
}

static gboolean
read_facts (PqaImportContext *context, Facts *facts, GError **error)
{
  facts->key = pqa_import_row_get_name (context->row, PQA_REQUEST_FIELD_EXTERNAL_KEY);
  facts->number = pqa_import_row_get_name (context->row, PQA_REQUEST_FIELD_NUMBER);
  read_codes (context->row, facts);
  check_key (context->row, facts);
  read_times (context, facts);
  if (!read_references (context, facts, error))
    return FALSE;
  read_state (context, facts);
  return TRUE;
}

/* What the file's own verdict says: 1 in time, 0 late, -1 nothing. A different one is reported. */
static int
compare_verdict (PqaImportContext *context, const Facts *facts)
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
add_next_due (PqaImportRecord *record, const Facts *facts, gboolean over)
{
  PqaDeadline deadlines[N_TARGETS] = { 0 };
  const PqaDeadline *next;

  for (int i = 0; i < N_TARGETS; i++)
    {
      deadlines[i].target = i;
      deadlines[i].due = facts->due[i];
      deadlines[i].reached = facts->reached[i];
    }
  next = over ? NULL : pqa_deadline_find_next (deadlines, N_TARGETS);
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
              const Facts *facts,
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
    add_next_due (record, facts, is_over (facts->state));
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
fill_episode (PqaImportRecord *record, PqaImportContext *context, const Facts *facts)
{
  int verdict = compare_verdict (context, facts);

  pqa_import_record_add_int (record, facts->registered);
  for (int i = 0; i < N_TARGETS; i++)
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
add_events (
    PqaImportContext *context, State *state, const Facts *facts, gint64 request, GError **error)
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

static char *
make_number (State *state, GError **error)
{
  PqaStatement *next = state->statements[NEXT_NUMBER];
  char *number = pqa_statement_next (next) ? pqa_statement_dup_text (next, 0) : NULL;

  if (!pqa_statement_finish (next, error))
    g_clear_pointer (&number, g_free);
  return number;
}

static gboolean
add_request (PqaImportContext *context, State *state, Facts *facts, GError **error)
{
  PqaImportRecord request = { 0 };
  PqaImportRecord episode = { 0 };
  g_autofree char *number = NULL;
  gint64 id;

  if (facts->number == NULL)
    {
      number = make_number (state, error);
      if (number == NULL)
        return FALSE;
      facts->number = number;
    }
  fill_request (&request, context, facts, TRUE);
  fill_episode (&episode, context, facts);
  pqa_statement_bind_int (state->statements[ADD_REQUEST], RECORDED_PARAMETER, context->now);
  if (!pqa_import_record_insert (&request, state->statements[ADD_REQUEST], error))
    return FALSE;
  id = pqa_connection_get_last_id (context->connection);
  pqa_statement_bind_int (state->statements[ADD_EPISODE], REQUEST_PARAMETER, id);
  return pqa_import_record_insert (&episode, state->statements[ADD_EPISODE], error)
         && add_events (context, state, facts, id, error);
}

static gboolean
update_episode (PqaImportContext *context,
                State *state,
                const Facts *facts,
                gint64 request,
                PqaImportChange *change,
                GError **error)
{
  PqaStatement *find = state->statements[FIND_EPISODE];
  PqaImportRecord episode = { 0 };
  gint64 id;

  fill_episode (&episode, context, facts);
  pqa_statement_bind_int (find, 1, request);
  pqa_statement_bind_int (state->statements[ADD_EPISODE], REQUEST_PARAMETER, request);
  return pqa_import_record_save (&episode, context->connection, &state->statements[FIND_EPISODE],
                                 &id, change, error);
}

static gboolean
add_update_event (PqaImportContext *context,
                  State *state,
                  const Facts *facts,
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

/* The find statement stands on the request. */
static gboolean
update_request (PqaImportContext *context,
                State *state,
                const Facts *facts,
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
         || add_update_event (context, state, facts, id, old_state, moves, error);
}

static gboolean
import_row (PqaImportContext *context, gpointer data, PqaImportChange *change, GError **error)
{
  State *state = data;
  PqaStatement *find = state->statements[FIND_REQUEST];
  Facts facts = { 0 };
  gboolean done;

  if (!read_facts (context, &facts, error))
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
