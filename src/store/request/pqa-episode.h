/* pqa-episode.h: one run of a request from (re)opening to completion, with its deadlines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-policy-store.h"
#include "request/pqa-request-state.h"

G_BEGIN_DECLS

/**
 * PqaEpisode:
 * @number: 1 for the first
 * @opened_at: when it began
 * @policy_id: whose limits it took, 0 if none
 * @completed_by_id: who did the work, 0 while nobody has
 * @reopened_at: when the next episode began, %PQA_INSTANT_NONE if there is none
 * @deadlines: by #PqaDeadlineTarget; the calendars belong to the episode
 * @calendar_version_ids: theirs, 0 where not known
 * @pauses: (element-type PqaPause): the waiting, oldest first
 */
typedef struct
{
  gint64 id;
  gint64 request_id;
  gint64 number;
  gint64 opened_at;
  gint64 policy_id;
  gint64 completed_by_id;
  gint64 reopened_at;
  PqaDeadline deadlines[PQA_N_DEADLINE_TARGETS];
  gint64 calendar_version_ids[PQA_N_DEADLINE_TARGETS];
  GArray *pauses;
} PqaEpisode;

PqaEpisode *pqa_episode_new (gint64 request_id, gint64 number, gint64 opened_at);
PqaEpisode *
pqa_episode_load (PqaConnection *connection, gint64 request_id, gint64 number, GError **error);
void pqa_episode_free (PqaEpisode *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaEpisode, pqa_episode_free)

gboolean pqa_episode_add (PqaConnection *connection, PqaEpisode *self, GError **error);
gboolean pqa_episode_save (PqaConnection *connection, const PqaEpisode *self, GError **error);

gboolean pqa_episode_set_policy (PqaConnection *connection,
                                 PqaEpisode *self,
                                 const PqaPolicy *policy,
                                 gint64 now,
                                 GError **error);
gboolean pqa_episode_count_waiting (PqaEpisode *self, gint64 now, GError **error);
gboolean pqa_episode_start_follow_up (PqaEpisode *self, gint64 start, GError **error);
void pqa_episode_forget_follow_up (PqaEpisode *self);
gboolean
pqa_episode_compute_anew (PqaEpisode *self, const PqaEpisode *before, GError **error);
gboolean pqa_episode_begin_pause (PqaConnection *connection,
                                  PqaEpisode *self,
                                  gint64 from,
                                  PqaWaiting reason,
                                  const char *note,
                                  GError **error);
gboolean
pqa_episode_end_pause (PqaConnection *connection, PqaEpisode *self, gint64 to, GError **error);
void pqa_episode_reach (PqaEpisode *self, PqaDeadlineTarget target, gint64 at);
const PqaDeadline *pqa_episode_find_next (const PqaEpisode *self, PqaRequestState state);

G_END_DECLS
