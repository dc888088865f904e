/* pqa-demo-random.h: chance that falls the same way on every machine
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state;
} PqaDemoRandom;

void pqa_demo_random_init (PqaDemoRandom *self, const char *seed);
guint pqa_demo_random_below (PqaDemoRandom *self, guint n);
gint64 pqa_demo_random_between (PqaDemoRandom *self, gint64 from, gint64 to);
gboolean pqa_demo_random_chance (PqaDemoRandom *self, guint permille);
guint pqa_demo_random_weighted (PqaDemoRandom *self, const guint *cumulative, guint n);
gint64 pqa_demo_random_quantile (PqaDemoRandom *self, const guint *quantiles, guint n);

G_END_DECLS
