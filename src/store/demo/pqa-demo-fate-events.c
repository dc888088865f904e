/* pqa-demo-fate-events.c: writes the event log of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-fate-events.h"

#define NOT_YET PQA_DEMO_NOT_YET
#define NO_STATE (-1)

struct _PqaDemoEvents
{
  PqaDemo *demo;
  PqaDemoCatalogue *catalogue;
  PqaStatement *statement;
  const PqaDemoFate *fate;
  PqaDemoRandom *random;
  guint episode;
  PqaRequestState state;
  char detail[64];
  guint count;
  GError *error;
};

/* Writes an event unless it has not come; @to NO_STATE for one that moves nothing. What stands in
 * self->detail goes with it. */
static void
add (PqaDemoEvents *self, const char *kind, int to, guint actor, gint64 instant, const char *note)
{
  gboolean first = g_str_equal (kind, "registered");
  PqaStatement *statement = self->statement;

  if (instant == NOT_YET || self->error != NULL)
    return;

  pqa_statement_bind (statement, "iit", self->fate->id, (gint64)self->episode + 1, kind);
  pqa_statement_bind_text (
      statement, 4, to == NO_STATE || first ? NULL : pqa_request_state_to_code (self->state));
  pqa_statement_bind_text (statement, 5, to == NO_STATE ? NULL : pqa_request_state_to_code (to));
  pqa_statement_bind_int (statement, 6, actor + 1);
  pqa_statement_bind_int (statement, 7, instant);
  pqa_statement_bind_text (statement, 8, note);
  pqa_statement_bind_text (statement, 9, *self->detail != '\0' ? self->detail : NULL);
  *self->detail = '\0';
  pqa_statement_run (statement, &self->error);
  self->count++;
  if (to != NO_STATE)
    self->state = to;
}

static const char *
pick (PqaDemoEvents *self, const char *group, const char *member)
{
  return pqa_demo_pick (json_object_get_array_member (
                            json_object_get_object_member (self->demo->texts, group), member),
                        self->random);
}

static void
add_waiting (PqaDemoEvents *self, const PqaDemoEpisode *episode)
{
  if (episode->paused_at == NOT_YET)
    return;

  g_snprintf (self->detail, sizeof self->detail, "{\"waiting\":\"%s\"}",
              pqa_waiting_to_code (episode->waiting));
  add (self, "moved", PQA_REQUEST_STATE_WAITING, episode->handler, episode->paused_at,
       pick (self, "waiting", pqa_waiting_to_code (episode->waiting)));
  add (self, "moved", PQA_REQUEST_STATE_IN_PROGRESS, episode->handler, episode->resumed_at, "");
}

static void
set_staff_detail (PqaDemoEvents *self, const char *format, guint staff)
{
  g_snprintf (self->detail, sizeof self->detail, "{%s\"staff_id\":%u}", format, staff + 1);
}

static void
add_assignment (PqaDemoEvents *self, const PqaDemoEpisode *episode)
{
  guint actor = self->fate->first_responder;

  if (episode->assigned_at == NOT_YET
      || (self->episode > 0 && episode->handler == episode[-1].handler))
    return;

  set_staff_detail (self, "", episode->handler);
  if (self->episode == 0)
    add (self, "moved", PQA_REQUEST_STATE_ASSIGNED, actor, episode->assigned_at, "");
  else
    add (self, "assigned", NO_STATE, actor, episode->assigned_at, "");
}

static void
add_work (PqaDemoEvents *self, const PqaDemoEpisode *episode)
{
  const PqaDemoCategory *category
      = &g_array_index (self->catalogue->categories, PqaDemoCategory, self->fate->category);

  add_assignment (self, episode);
  add (self, "responded", NO_STATE, episode->handler, episode->responded_at, "");
  if (self->fate->kind == PQA_REQUEST_KIND_REPAIR)
    add (self, "arrived", NO_STATE, episode->handler, episode->arrived_at, "");
  add (self, "moved", PQA_REQUEST_STATE_IN_PROGRESS, episode->handler, episode->arrived_at, "");
  add_waiting (self, episode);
  if (episode->completed_at != NOT_YET)
    add (self, "moved", PQA_REQUEST_STATE_COMPLETED, episode->handler, episode->completed_at,
         pqa_demo_pick (category->done, self->random));
}

/* Nobody answered: the last such attempt closes the request. */
static void
add_silence (PqaDemoEvents *self, const PqaDemoCall *call, gboolean last)
{
  g_strlcpy (self->detail, "{\"follow_up\":\"not_reached\"}", sizeof self->detail);
  if (last)
    add (self, "moved", PQA_REQUEST_STATE_CLOSED, call->caller, call->at, "");
  else
    add (self, "note", NO_STATE, call->caller, call->at, "");
}

static void
add_call (PqaDemoEvents *self, const PqaDemoEpisode *episode, guint index)
{
  const PqaDemoCall *call = &episode->calls[index];
  guint head = g_array_index (self->demo->staff, PqaDemoStaff, episode->handler).head;

  if (!call->reached)
    add_silence (self, call, index + 1 == PQA_DEMO_MAX_CALLS);
  else if (call->solved)
    add (self, "moved", PQA_REQUEST_STATE_FOLLOWED_UP, call->caller, call->at, "");
  else
    {
      set_staff_detail (self, "\"follow_up\":\"bad\",", head);
      add (self, "moved", PQA_REQUEST_STATE_ASSIGNED, call->caller, call->at,
           json_object_get_string_member (self->demo->texts, "reopened"));
    }
}

static void
add_calls (PqaDemoEvents *self, const PqaDemoEpisode *episode)
{
  for (guint i = 0; i < episode->n_calls; i++)
    add_call (self, episode, i);
  self->episode++;
}

/* What was followed up is closed by whoever answers for it; silence has closed it already. */
static void
add_closing (PqaDemoEvents *self, const PqaDemoFate *fate)
{
  if (self->state != PQA_REQUEST_STATE_FOLLOWED_UP || fate->closed_at == NOT_YET)
    return;
  self->episode = fate->n_episodes - 1;
  add (self, "moved", PQA_REQUEST_STATE_CLOSED, fate->first_responder, fate->closed_at, "");
}

static void
add_answer (PqaDemoEvents *self, const PqaDemoFate *fate)
{
  JsonArray *answers = json_object_get_array_member (self->demo->texts, "answered");

  add (self, "responded", NO_STATE, fate->first_responder, fate->episodes[0].responded_at, "");
  if (fate->closed_at != NOT_YET)
    add (self, "moved", PQA_REQUEST_STATE_CLOSED, fate->first_responder, fate->closed_at,
         pqa_demo_pick (answers, self->random));
}

/* The request that stays is told of it as well. */
static void
add_merging (PqaDemoEvents *self, const PqaDemoFate *fate, guint manager)
{
  PqaStatement *statement = self->statement;

  g_snprintf (self->detail, sizeof self->detail, "{\"duplicate_of_id\":%" G_GINT64_FORMAT "}",
              fate->duplicate_of);
  add (self, "moved", PQA_REQUEST_STATE_VOID, manager, fate->void_at,
       json_object_get_string_member (self->demo->texts, "merged"));
  if (self->error != NULL)
    return;

  g_snprintf (self->detail, sizeof self->detail, "{\"duplicate_id\":%" G_GINT64_FORMAT "}",
              fate->id);
  pqa_statement_bind (statement, "iitnniitt", fate->duplicate_of, (gint64)1, "merged",
                      (gint64)manager + 1, fate->void_at, "", self->detail);
  pqa_statement_run (statement, &self->error);
  *self->detail = '\0';
  self->count++;
}

static void
add_void (PqaDemoEvents *self, const PqaDemoFate *fate)
{
  guint manager;

  if (fate->void_at == NOT_YET)
    return;

  manager = pqa_demo_find_staff (self->demo, "service_head", -1, fate->void_at, self->random);
  self->episode = 0;
  if (fate->void_reason == PQA_VOID_DUPLICATE)
    add_merging (self, fate, manager);
  else
    add (self, "moved", PQA_REQUEST_STATE_VOID, manager, fate->void_at,
         pick (self, "void", pqa_void_to_code (fate->void_reason)));
}

/**
 * pqa_demo_events_new:
 *
 * Returns: (transfer full): a writer of events
 */
PqaDemoEvents *
pqa_demo_events_new (PqaDemo *demo, PqaDemoCatalogue *catalogue, GError **error)
{
  PqaStatement *statement = pqa_connection_query (demo->connection, "demo/add-event", error);
  PqaDemoEvents *self;

  if (statement == NULL)
    return NULL;

  self = g_new0 (PqaDemoEvents, 1);
  self->demo = demo;
  self->catalogue = catalogue;
  self->statement = statement;
  return self;
}

void
pqa_demo_events_free (PqaDemoEvents *self)
{
  pqa_statement_release (self->statement);
  g_free (self);
}

gboolean
pqa_demo_events_write (PqaDemoEvents *self,
                       const PqaDemoFate *fate,
                       PqaDemoRandom *random,
                       GError **error)
{
  gboolean written;

  self->fate = fate;
  self->random = random;
  self->episode = 0;
  add (self, "registered", PQA_REQUEST_STATE_REGISTERED, fate->registrar, fate->registered_at, "");

  if (pqa_request_kind_owes_follow_up (fate->kind))
    for (guint i = 0; i < fate->n_episodes; i++)
      {
        add_work (self, &fate->episodes[i]);
        add_calls (self, &fate->episodes[i]);
      }
  else
    add_answer (self, fate);
  add_closing (self, fate);
  add_void (self, fate);

  written = self->error == NULL;
  if (!written)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return written;
}

guint
pqa_demo_events_get_count (PqaDemoEvents *self)
{
  return self->count;
}
