/* pqa-demo-memory.h: which requests came lately, for repeats and duplicates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-fate.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  gint64 registered_at;
  gint64 completed_at;
  guint category;
  int home;
  PqaRequestKind kind;
  gboolean is_void;
} PqaDemoTrace;

typedef struct _PqaDemoMemory PqaDemoMemory;

PqaDemoMemory *pqa_demo_memory_new (void);
void pqa_demo_memory_free (PqaDemoMemory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDemoMemory, pqa_demo_memory_free)

void pqa_demo_memory_add (PqaDemoMemory *self, const PqaDemoFate *fate);
gint64 pqa_demo_memory_find_repeated (PqaDemoMemory *self, const PqaDemoFate *fate);
const PqaDemoTrace *pqa_demo_memory_draw (PqaDemoMemory *self, PqaDemoRandom *random);

G_END_DECLS
