/* pqa-demo-memory.c: which requests came lately, for repeats and duplicates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-memory.h"

#define N_LATEST 128
#define N_PER_HOME 6
#define REPEAT_SECONDS (30 * G_GINT64_CONSTANT (86400))

/* What a home remembers of its latest requests. */
typedef struct
{
  guint32 id[N_PER_HOME];
  guint8 category[N_PER_HOME];
  guint8 next;
  gint64 completed_at[N_PER_HOME];
} HomeMemory;

struct _PqaDemoMemory
{
  PqaDemoTrace latest[N_LATEST];
  guint n_traces;
  HomeMemory *homes;
};

PqaDemoMemory *
pqa_demo_memory_new (guint n_homes)
{
  PqaDemoMemory *self = g_new0 (PqaDemoMemory, 1);

  self->homes = g_new0 (HomeMemory, n_homes);
  return self;
}

void
pqa_demo_memory_free (PqaDemoMemory *self)
{
  g_free (self->homes);
  g_free (self);
}

static void
remember_at_home (PqaDemoMemory *self, const PqaDemoFate *fate)
{
  HomeMemory *home = &self->homes[fate->home];

  home->id[home->next] = fate->id;
  home->category[home->next] = fate->category;
  home->completed_at[home->next] = pqa_demo_fate_get_completed (fate);
  home->next = (home->next + 1) % N_PER_HOME;
}

void
pqa_demo_memory_add (PqaDemoMemory *self, const PqaDemoFate *fate)
{
  self->latest[self->n_traces++ % N_LATEST] = (PqaDemoTrace){
    .id = fate->id,
    .registered_at = fate->registered_at,
    .completed_at = pqa_demo_fate_get_completed (fate),
    .category = fate->category,
    .home = fate->home,
    .kind = fate->kind,
    .is_void = fate->void_at != PQA_DEMO_NOT_YET,
  };
  if (fate->home >= 0)
    remember_at_home (self, fate);
}

/**
 * pqa_demo_memory_find_repeated:
 *
 * Returns: the id of a request of the same home and category that was completed in the 30 days
 *   before @instant (domain.md §3, "Repeat"), 0 for none
 */
gint64
pqa_demo_memory_find_repeated (PqaDemoMemory *self, int home, guint category, gint64 instant)
{
  const HomeMemory *memory = home >= 0 ? &self->homes[home] : NULL;
  gint64 latest = 0;
  gint64 id = 0;

  for (guint i = 0; memory != NULL && i < N_PER_HOME; i++)
    if (memory->id[i] != 0 && memory->category[i] == category && memory->completed_at[i] <= instant
        && memory->completed_at[i] > instant - REPEAT_SECONDS && memory->completed_at[i] > latest)
      {
        latest = memory->completed_at[i];
        id = memory->id[i];
      }
  return id;
}

/**
 * pqa_demo_memory_draw:
 *
 * Returns: (nullable): one of the latest requests, NULL while there are few
 */
const PqaDemoTrace *
pqa_demo_memory_draw (PqaDemoMemory *self, PqaDemoRandom *random)
{
  return self->n_traces < N_LATEST ? NULL : &self->latest[pqa_demo_random_below (random, N_LATEST)];
}
