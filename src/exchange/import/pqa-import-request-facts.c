/* pqa-import-request-facts.c: what a row says about a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-request-facts.h"

#include <math.h>

#include "pqa-i18n.h"
#include "request/pqa-episode.h"
#include "time/pqa-local-time.h"

#define MAX_AMOUNT 1e12

static void
check_key (PqaImportRow *row, const PqaRequestFacts *facts)
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
read_times (PqaImportContext *context, PqaRequestFacts *facts)
{
  static const guint due_fields[PQA_N_DEADLINE_TARGETS]
      = { PQA_REQUEST_FIELD_RESPOND_DUE, PQA_REQUEST_FIELD_ARRIVE_DUE,
          PQA_REQUEST_FIELD_COMPLETE_DUE, PQA_REQUEST_FIELD_FOLLOWUP_DUE };
  static const guint reached_fields[PQA_N_DEADLINE_TARGETS]
      = { PQA_REQUEST_FIELD_RESPONDED, PQA_REQUEST_FIELD_ARRIVED, PQA_REQUEST_FIELD_COMPLETED,
          PQA_REQUEST_FIELD_FOLLOWED_UP };

  facts->registered = read_past (context, PQA_REQUEST_FIELD_REGISTERED);
  facts->closed = read_past (context, PQA_REQUEST_FIELD_CLOSED);
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
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
derive_state (const PqaRequestFacts *facts)
{
  if (facts->void_reason != NULL)
    return "void";
  if (facts->completed != PQA_INSTANT_NONE || facts->closed != PQA_INSTANT_NONE)
    return "closed";
  return facts->handler != 0 ? "assigned" : "registered";
}

static void
check_completion (PqaImportRow *row, const PqaRequestFacts *facts)
{
  PqaRequestState state = PQA_REQUEST_STATE_REGISTERED;
  gboolean completed = facts->completed != PQA_INSTANT_NONE;

  pqa_request_state_from_code (facts->state, &state, NULL);
  if (completed && pqa_request_state_is_open (state))
    pqa_import_row_fail (row, PQA_REQUEST_FIELD_COMPLETED, _ ("is given, but the state is %s"),
                         facts->state);
  if (!completed
      && (state == PQA_REQUEST_STATE_COMPLETED || state == PQA_REQUEST_STATE_FOLLOWED_UP))
    pqa_import_row_fail (row, PQA_REQUEST_FIELD_COMPLETED, _ ("is missing, but the state is %s"),
                         facts->state);
}

static void
read_state (PqaImportContext *context, PqaRequestFacts *facts)
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
  check_completion (context->row, facts);
}

static gboolean
read_category (PqaImportContext *context, gint64 *category, GError **error)
{
  gint64 parent = PQA_LOOKUP_ANY_PARENT;

  if (context->mapping->fields[PQA_REQUEST_FIELD_CATEGORY_GROUP] != NULL
      && !pqa_import_lookup_field (context->lookup, PQA_LOOKUP_CATEGORY, 0, context->row,
                                   PQA_REQUEST_FIELD_CATEGORY_GROUP, &parent, error))
    return FALSE;
  if (!pqa_import_lookup_field (context->lookup, PQA_LOOKUP_CATEGORY, parent, context->row,
                                PQA_REQUEST_FIELD_CATEGORY, category, error))
    return FALSE;
  if (*category == 0)
    *category = MAX (parent, 0);
  return TRUE;
}

/* A home says where it is. */
static gboolean
read_place (PqaImportContext *context, PqaRequestFacts *facts, GError **error)
{
  g_autoptr (PqaStatement) place = NULL;

  if (facts->home == 0 || (facts->zone != 0 && facts->building != 0))
    return TRUE;
  place = pqa_connection_query (context->connection, "import/home-place", error);
  if (place == NULL)
    return FALSE;
  pqa_statement_bind_int (place, 1, facts->home);
  if (pqa_statement_next (place))
    {
      facts->building = facts->building != 0 ? facts->building : pqa_statement_get_int (place, 0);
      facts->zone = facts->zone != 0 ? facts->zone : pqa_statement_get_int (place, 1);
    }
  return pqa_statement_finish (place, error);
}

static gboolean
read_references (PqaImportContext *context, PqaRequestFacts *facts, GError **error)
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
  return read_place (context, facts, error) && read_category (context, &facts->category, error);
}

static gint64
read_cents (PqaImportRow *row, guint field)
{
  double amount;

  if (!pqa_import_row_get_number (row, field, &amount))
    return PQA_INSTANT_NONE;
  if (fabs (amount) < MAX_AMOUNT)
    return llround (amount * 100);
  pqa_import_row_fail (row, field, _ ("is too much"));
  return PQA_INSTANT_NONE;
}

static void
read_codes (PqaImportRow *row, PqaRequestFacts *facts)
{
  facts->kind = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_KIND, NULL);
  facts->severity = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_SEVERITY, NULL);
  facts->channel = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_CHANNEL, NULL);
  facts->verdict = pqa_import_row_get_code (row, PQA_REQUEST_FIELD_VERDICT, NULL);
  facts->quoted_cents = read_cents (row, PQA_REQUEST_FIELD_QUOTED);
  facts->charged_cents = read_cents (row, PQA_REQUEST_FIELD_CHARGED);
}

/**
 * pqa_request_facts_read:
 *
 * Understands the row at hand; what is wrong with it is noted in it.
 *
 * Returns: %FALSE when the database fails
 */
gboolean
pqa_request_facts_read (PqaRequestFacts *self, PqaImportContext *context, GError **error)
{
  self->key = pqa_import_row_get_name (context->row, PQA_REQUEST_FIELD_EXTERNAL_KEY);
  self->number = pqa_import_row_get_name (context->row, PQA_REQUEST_FIELD_NUMBER);
  read_codes (context->row, self);
  check_key (context->row, self);
  read_times (context, self);
  if (!read_references (context, self, error))
    return FALSE;
  read_state (context, self);
  return TRUE;
}

static gboolean
find_policy (const PqaRequestFacts *self,
             PqaImportContext *context,
             PqaPolicy *policy,
             GError **error)
{
  PqaSeverity severity = PQA_SEVERITY_GENERAL;
  PqaRequestKind kind;

  if (self->severity != NULL && !pqa_severity_from_code (self->severity, &severity, error))
    return FALSE;
  return pqa_request_kind_from_code (self->kind, &kind, error)
         && pqa_policy_store_find (context->connection, kind, self->category, severity, policy,
                                   error);
}

/**
 * pqa_request_facts_set_deadlines:
 *
 * Sets the due instants by the policies in force, as if the request had been registered here
 * (domain.md §3). Only for a mapping that asks for it.
 */
gboolean
pqa_request_facts_set_deadlines (PqaRequestFacts *self, PqaImportContext *context, GError **error)
{
  g_autoptr (PqaEpisode) episode = pqa_episode_new (0, 1, self->registered);
  PqaPolicy policy;

  if (!find_policy (self, context, &policy, error)
      || !pqa_episode_set_policy (context->connection, episode, &policy, self->registered, error))
    return FALSE;
  if (self->completed != PQA_INSTANT_NONE
      && !pqa_episode_start_follow_up (episode, self->completed, error))
    return FALSE;
  self->policy = policy.id;
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      self->due[i] = episode->deadlines[i].due;
      self->calendars[i] = episode->calendar_version_ids[i];
    }
  return TRUE;
}

/**
 * pqa_request_facts_find_next:
 * @deadlines: (out): room for them
 *
 * Returns: (transfer none) (nullable): the one of @deadlines by which lists sort, %NULL if none
 * runs
 */
const PqaDeadline *
pqa_request_facts_find_next (const PqaRequestFacts *self,
                             PqaDeadline deadlines[PQA_N_DEADLINE_TARGETS])
{
  const PqaDeadline *follow_up = &deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP];
  PqaRequestState state;

  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    deadlines[i] = (PqaDeadline){ .target = i, .due = self->due[i], .reached = self->reached[i] };
  if (!pqa_request_state_from_code (self->state, &state, NULL))
    return NULL;
  if (pqa_request_state_is_open (state))
    return pqa_deadline_find_next (deadlines, PQA_DEADLINE_TARGET_FOLLOW_UP);
  return state == PQA_REQUEST_STATE_COMPLETED ? pqa_deadline_find_next (follow_up, 1) : NULL;
}
