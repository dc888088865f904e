/* pqa-demo-fate.h: what becomes of one request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-catalogue.h"
#include "request/pqa-request-state.h"

G_BEGIN_DECLS

#define PQA_DEMO_MAX_EPISODES 3
#define PQA_DEMO_MAX_CALLS 3
#define PQA_DEMO_NOT_YET G_MAXINT64

/* An attempt to follow up. */
typedef struct
{
  gint64 at;
  gboolean reached;
  int score;
  gboolean solved;
  guint caller;
} PqaDemoCall;

/* Instants after the demo's now are %PQA_DEMO_NOT_YET. */
typedef struct
{
  gint64 opened_at;
  gint64 assigned_at;
  gint64 responded_at;
  gint64 arrived_at;
  gint64 paused_at;
  gint64 resumed_at;
  gint64 completed_at;
  gint64 followed_up_at;
  gint64 reopened_at;
  gint64 due[PQA_DEMO_N_TARGETS]; /* 0: no such target */
  PqaWaiting waiting;
  guint handler;
  guint n_calls;
  PqaDemoCall calls[PQA_DEMO_MAX_CALLS];
} PqaDemoEpisode;

/* Indices, not ids; −1 for nothing. */
typedef struct
{
  gint64 id;
  gint64 registered_at;
  guint category;
  PqaRequestKind kind;
  PqaSeverity severity;
  PqaChannel channel;
  PqaRequestState state;
  const PqaDemoPolicy *policy;
  const char *text;
  const char *place;
  int zone;
  int building;
  int home;
  int caller_home;
  guint registrar;
  guint first_responder;
  guint n_episodes;
  PqaDemoEpisode episodes[PQA_DEMO_MAX_EPISODES];
  gint64 closed_at;
  gint64 void_at;
  PqaVoid void_reason;
  gint64 duplicate_of;
  gint64 repeat_of;
} PqaDemoFate;

/* Draws what happens after registration; everything above n_episodes is given. */
gboolean pqa_demo_fate_draw (PqaDemoFate *self,
                             PqaDemo *demo,
                             PqaDemoCatalogue *catalogue,
                             PqaDemoRandom *random,
                             GError **error);
gint64 pqa_demo_fate_get_completed (const PqaDemoFate *self);

G_END_DECLS
