/* pqa-demo-fate-rows.c: writes what became of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The request's row is written as it stands at the end, so that no row is ever written twice.
 */
#include "demo/pqa-demo-fate-rows.h"

#include "demo/pqa-demo-fate-events.h"
#include "demo/pqa-demo-words.h"
#include "time/pqa-local-time.h"

#define NOT_YET PQA_DEMO_NOT_YET
#define REMARK_PERMILLE 260

struct _PqaDemoRows
{
  PqaDemo *demo;
  PqaDemoCatalogue *catalogue;
  PqaDemoEvents *events;
  PqaStatement *request;
  PqaStatement *episode;
  PqaStatement *pause;
  PqaStatement *call;
  PqaDemoWords *words;
  gint64 n_episodes;
  guint count;
};

/* 0, which is written as NULL, for what has not happened. */
static gint64
known (gint64 instant)
{
  return instant == NOT_YET ? 0 : instant;
}

/* A place in a list that begins with 0 → its id. */
static gint64
id_of (int index)
{
  return index + 1;
}

static gboolean
run (PqaDemoRows *self, PqaStatement *statement, GError **error)
{
  self->count++;
  return pqa_statement_run (statement, error);
}

/* How many of the targets may be the next: completion is not due while it is put off, follow-up
 * not before completion. */
static guint
count_targets_ahead (const PqaDemoFate *fate)
{
  if (fate->state == PQA_REQUEST_STATE_WAITING)
    return PQA_DEADLINE_TARGET_COMPLETE;
  if (pqa_request_state_is_open (fate->state))
    return PQA_DEADLINE_TARGET_FOLLOW_UP;
  return fate->state == PQA_REQUEST_STATE_COMPLETED ? PQA_DEMO_N_TARGETS : 0;
}

static PqaDeadlineTarget
find_next_due (const PqaDemoFate *fate, gint64 *due)
{
  const PqaDemoEpisode *episode = &fate->episodes[fate->n_episodes - 1];
  const gint64 reached[] = { episode->responded_at, episode->arrived_at, episode->completed_at,
                             episode->followed_up_at };
  PqaDeadline deadlines[PQA_DEMO_N_TARGETS];
  const PqaDeadline *next;

  for (guint i = 0; i < PQA_DEMO_N_TARGETS; i++)
    deadlines[i] = (PqaDeadline){
      .target = i,
      .due = episode->due[i] != 0 ? episode->due[i] : PQA_INSTANT_NONE,
      .reached = reached[i] == NOT_YET ? PQA_INSTANT_NONE : reached[i],
    };
  next = pqa_deadline_find_next (deadlines, count_targets_ahead (fate));
  *due = next != NULL ? next->due : 0;
  return next != NULL ? next->target : 0;
}

static void
bind_next_due (PqaDemoRows *self, const PqaDemoFate *fate, int index)
{
  gint64 due;
  PqaDeadlineTarget target = find_next_due (fate, &due);

  pqa_statement_bind_optional (self->request, index, due);
  pqa_statement_bind_text (self->request, index + 1,
                           due != 0 ? pqa_deadline_target_to_code (target) : NULL);
}

static gint64
get_resident (PqaDemoRows *self, const PqaDemoFate *fate)
{
  return fate->home >= 0 ? g_array_index (self->demo->homes, PqaDemoHome, fate->home).resident : 0;
}

static void
bind_request_origin (PqaDemoRows *self, const PqaDemoFate *fate)
{
  const PqaDemoCategory *category
      = &g_array_index (self->catalogue->categories, PqaDemoCategory, fate->category);
  pqa_statement_bind (self->request, "ittittti", fate->id, self->words->number,
                      pqa_request_kind_to_code (fate->kind), category->id,
                      pqa_severity_to_code (fate->severity), pqa_channel_to_code (fate->channel),
                      pqa_request_state_to_code (fate->state), id_of (fate->zone));
  pqa_statement_bind_optional (self->request, 9, id_of (fate->building));
  pqa_statement_bind_optional (self->request, 10, id_of (fate->home));
  pqa_statement_bind_text (self->request, 11, fate->place);
  pqa_statement_bind_optional (self->request, 12, get_resident (self, fate));
  pqa_statement_bind_text (self->request, 13, self->words->contact->str);
  pqa_statement_bind_text (self->request, 14, self->words->phone->str);
  pqa_statement_bind_text (self->request, 15, self->words->description->str);
  pqa_statement_bind_int (self->request, 16, category->department_id);
}

static gboolean
write_request (PqaDemoRows *self, const PqaDemoFate *fate, GError **error)
{
  const PqaDemoEpisode *episode = &fate->episodes[fate->n_episodes - 1];
  gboolean is_void = fate->state == PQA_REQUEST_STATE_VOID;

  bind_request_origin (self, fate);
  pqa_statement_bind_int (self->request, 17, id_of (fate->registrar));
  pqa_statement_bind_int (self->request, 18, id_of (fate->first_responder));
  pqa_statement_bind_optional (self->request, 19,
                               episode->assigned_at != NOT_YET ? id_of (episode->handler) : 0);
  pqa_statement_bind_int (self->request, 20, fate->registered_at);
  pqa_statement_bind_int (self->request, 21, fate->n_episodes);
  bind_next_due (self, fate, 22);
  pqa_statement_bind_optional (self->request, 24, known (fate->closed_at));
  pqa_statement_bind_text (self->request, 25,
                           is_void ? pqa_void_to_code (fate->void_reason) : NULL);
  pqa_statement_bind_optional (self->request, 26, fate->duplicate_of);
  pqa_statement_bind_optional (self->request, 27, fate->repeat_of);
  return run (self, self->request, error);
}

static gboolean
write_episode (PqaDemoRows *self, const PqaDemoFate *fate, guint index, GError **error)
{
  const PqaDemoEpisode *episode = &fate->episodes[index];
  PqaStatement *statement = self->episode;
  gboolean worked_on = episode->completed_at != NOT_YET;

  pqa_statement_bind (statement, "iiii", ++self->n_episodes, fate->id, (gint64)index + 1,
                      episode->opened_at);
  pqa_statement_bind_optional (statement, 5, fate->policy != NULL ? fate->policy->id : 0);
  for (guint i = 0; i < PQA_DEMO_N_TARGETS; i++)
    {
      pqa_statement_bind_optional (statement, 6 + i,
                                   fate->policy != NULL ? fate->policy->version[i] : 0);
      pqa_statement_bind_optional (statement, 10 + i, episode->due[i]);
    }
  pqa_statement_bind_optional (statement, 14, known (episode->responded_at));
  pqa_statement_bind_optional (statement, 15, known (episode->arrived_at));
  pqa_statement_bind_optional (statement, 16, known (episode->completed_at));
  pqa_statement_bind_optional (statement, 17, worked_on ? id_of (episode->handler) : 0);
  pqa_statement_bind_optional (statement, 18, known (episode->followed_up_at));
  pqa_statement_bind_optional (statement, 19, known (episode->reopened_at));
  return run (self, statement, error);
}

static gboolean
write_pause (PqaDemoRows *self,
             const PqaDemoEpisode *episode,
             PqaDemoRandom *random,
             GError **error)
{
  const char *reason = pqa_waiting_to_code (episode->waiting);
  JsonArray *notes = json_object_get_array_member (
      json_object_get_object_member (self->demo->texts, "waiting"), reason);

  if (episode->paused_at == NOT_YET)
    return TRUE;

  pqa_statement_bind (self->pause, "iiott", self->n_episodes, episode->paused_at,
                      known (episode->resumed_at), reason, pqa_demo_pick (notes, random));
  return run (self, self->pause, error);
}

static const char *
pick_remark (PqaDemoRows *self, const PqaDemoCall *call, PqaDemoRandom *random)
{
  JsonObject *remarks = json_object_get_object_member (self->demo->texts, "follow_up");
  const char *tone = !call->reached     ? "not_reached"
                     : call->score <= 2 ? "bad"
                     : call->score == 3 ? "neutral"
                                        : "good";

  if (call->reached && call->score > 2 && !pqa_demo_random_chance (random, REMARK_PERMILLE))
    return "";
  return pqa_demo_pick (json_object_get_array_member (remarks, tone), random);
}

static gboolean
write_call (PqaDemoRows *self,
            const PqaDemoFate *fate,
            const PqaDemoEpisode *episode,
            guint index,
            PqaDemoRandom *random,
            GError **error)
{
  const PqaDemoCall *call = &episode->calls[index];
  PqaStatement *statement = self->call;

  pqa_statement_bind (statement, "iiiiii", fate->id, self->n_episodes, (gint64)index + 1, call->at,
                      id_of (call->caller), (gint64)call->reached);
  if (call->reached)
    {
      gint64 manner = pqa_demo_random_between (random, call->score - 1, call->score + 1);

      pqa_statement_bind_int (statement, 7, call->score);
      pqa_statement_bind_int (statement, 8, call->solved);
      pqa_statement_bind_int (statement, 9, CLAMP (manner, 1, 5));
      pqa_statement_bind_text (statement, 10, "none");
    }
  else
    for (int i = 7; i <= 10; i++)
      pqa_statement_bind_null (statement, i);
  pqa_statement_bind_text (statement, 11, pick_remark (self, call, random));
  pqa_statement_bind_int (statement, 12, call->caller == episode->handler);
  return run (self, statement, error);
}

static gboolean
write_episodes (PqaDemoRows *self, const PqaDemoFate *fate, PqaDemoRandom *random, GError **error)
{
  for (guint i = 0; i < fate->n_episodes; i++)
    {
      const PqaDemoEpisode *episode = &fate->episodes[i];

      if (!write_episode (self, fate, i, error) || !write_pause (self, episode, random, error))
        return FALSE;
      for (guint j = 0; j < episode->n_calls; j++)
        if (!write_call (self, fate, episode, j, random, error))
          return FALSE;
    }
  return TRUE;
}

/**
 * pqa_demo_rows_new:
 *
 * Returns: (transfer full): a writer of requests with their episodes, pauses, calls and events
 */
PqaDemoRows *
pqa_demo_rows_new (PqaDemo *demo, PqaDemoCatalogue *catalogue, GError **error)
{
  g_autoptr (PqaDemoRows) self = g_new0 (PqaDemoRows, 1);
  PqaConnection *connection = demo->connection;

  self->demo = demo;
  self->catalogue = catalogue;
  self->words = pqa_demo_words_new (demo);
  if ((self->request = pqa_connection_query (connection, "demo/add-request", error)) == NULL
      || (self->episode = pqa_connection_query (connection, "demo/add-episode", error)) == NULL
      || (self->pause = pqa_connection_query (connection, "demo/add-pause", error)) == NULL
      || (self->call = pqa_connection_query (connection, "demo/add-follow-up", error)) == NULL
      || (self->events = pqa_demo_events_new (demo, catalogue, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_demo_rows_free (PqaDemoRows *self)
{
  g_clear_pointer (&self->request, pqa_statement_release);
  g_clear_pointer (&self->episode, pqa_statement_release);
  g_clear_pointer (&self->pause, pqa_statement_release);
  g_clear_pointer (&self->call, pqa_statement_release);
  g_clear_pointer (&self->events, pqa_demo_events_free);
  pqa_demo_words_free (self->words);
  g_free (self);
}

gboolean
pqa_demo_rows_write (PqaDemoRows *self,
                     const PqaDemoFate *fate,
                     PqaDemoRandom *random,
                     GError **error)
{
  pqa_demo_words_write (self->words, fate, random);
  return write_request (self, fate, error) && write_episodes (self, fate, random, error)
         && pqa_demo_events_write (self->events, fate, random, error);
}

/**
 * pqa_demo_rows_get_count:
 *
 * Returns: how many rows were written
 */
guint
pqa_demo_rows_get_count (PqaDemoRows *self)
{
  return self->count + pqa_demo_events_get_count (self->events);
}
