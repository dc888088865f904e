/* pqa-demo-memory.c: which requests came lately, for repeats and duplicates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-memory.h"

#define N_LATEST 128
#define REPEAT_SECONDS (30 * G_GINT64_CONSTANT (86400))

typedef struct
{
  gint64 at;
  gint64 id;
} Completion;

struct _PqaDemoMemory
{
  PqaDemoTrace latest[N_LATEST];
  guint n_traces;
  GHashTable *completions; /* where and what about → GArray of Completion */
};

PqaDemoMemory *
pqa_demo_memory_new (void)
{
  PqaDemoMemory *self = g_new0 (PqaDemoMemory, 1);

  self->completions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify)g_array_unref);
  return self;
}

void
pqa_demo_memory_free (PqaDemoMemory *self)
{
  g_hash_table_unref (self->completions);
  g_free (self);
}

/* The same home, or where there is none the same place, and the same category. */
static char *
make_key (const PqaDemoFate *fate)
{
  if (fate->home >= 0)
    return g_strdup_printf ("%d/%u", fate->home, fate->category);
  return g_strdup_printf ("%d/%d/%s/%u", fate->zone, fate->building, fate->place, fate->category);
}

/* Voided requests repeat nothing and are not repeated. */
static gboolean
counts (const PqaDemoFate *fate)
{
  return fate->void_at == PQA_DEMO_NOT_YET && pqa_request_kind_owes_follow_up (fate->kind)
         && (fate->home >= 0 || (fate->place != NULL && *fate->place != '\0'));
}

static void
remember_completions (PqaDemoMemory *self, const PqaDemoFate *fate)
{
  g_autofree char *key = make_key (fate);
  GArray *completions = g_hash_table_lookup (self->completions, key);

  if (completions == NULL)
    {
      completions = g_array_new (FALSE, FALSE, sizeof (Completion));
      g_hash_table_insert (self->completions, g_steal_pointer (&key), completions);
    }
  for (guint i = 0; i < fate->n_episodes; i++)
    {
      Completion completion = { fate->episodes[i].completed_at, fate->id };

      if (completion.at != PQA_DEMO_NOT_YET)
        g_array_append_val (completions, completion);
    }
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
  if (counts (fate))
    remember_completions (self, fate);
}

/* Requests come in the order of their registration, so that what is too old now stays so. */
static void
forget_before (GArray *completions, gint64 instant)
{
  for (guint i = completions->len; i-- > 0;)
    if (g_array_index (completions, Completion, i).at < instant)
      g_array_remove_index_fast (completions, i);
}

static gboolean
is_later (const Completion *a, const Completion *b)
{
  return a->at > b->at || (a->at == b->at && a->id > b->id);
}

/**
 * pqa_demo_memory_find_repeated:
 *
 * Returns: the id of the request that was completed last of those that @fate repeats by the rule of
 *   domain.md §3, 0 for none
 */
gint64
pqa_demo_memory_find_repeated (PqaDemoMemory *self, const PqaDemoFate *fate)
{
  g_autofree char *key = make_key (fate);
  GArray *completions = counts (fate) ? g_hash_table_lookup (self->completions, key) : NULL;
  Completion last = { 0, 0 };

  if (completions == NULL)
    return 0;
  forget_before (completions, fate->registered_at - REPEAT_SECONDS);
  for (guint i = 0; i < completions->len; i++)
    {
      const Completion *completion = &g_array_index (completions, Completion, i);

      if (completion->at <= fate->registered_at && is_later (completion, &last))
        last = *completion;
    }
  return last.id;
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
