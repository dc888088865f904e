/* pqa-demo-inspections.h: what is found on a round, and what becomes of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-private.h"

G_BEGIN_DECLS

/* One round: indices of zone (−1 for the whole estate) and inspector. */
typedef struct
{
  gint64 inspection_id;
  int zone;
  guint inspector;
  gint64 done_at;
} PqaDemoRound;

/* An item that failed. */
typedef struct
{
  gint64 result_id;
  char *field;
  gboolean critical;
  gboolean weighty;
} PqaDemoFailure;

GArray *pqa_demo_fill_results (PqaDemo *demo,
                               const PqaDemoRound *round,
                               PqaDemoRandom *random,
                               GError **error);
gboolean pqa_demo_add_finding (PqaDemo *demo,
                               const PqaDemoRound *round,
                               const PqaDemoFailure *failure,
                               PqaDemoRandom *random,
                               GError **error);

G_END_DECLS
