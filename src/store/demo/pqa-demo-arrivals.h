/* pqa-demo-arrivals.h: when requests come in, and of which category
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-catalogue.h"

G_BEGIN_DECLS

typedef struct _PqaDemoArrivals PqaDemoArrivals;

PqaDemoArrivals *pqa_demo_arrivals_new (PqaDemo *demo, PqaDemoCatalogue *catalogue);
void pqa_demo_arrivals_free (PqaDemoArrivals *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDemoArrivals, pqa_demo_arrivals_free)

gboolean pqa_demo_arrivals_next (PqaDemoArrivals *self, gint64 *instant, gboolean *at_night);
guint
pqa_demo_arrivals_draw_category (PqaDemoArrivals *self, gboolean at_night, PqaDemoRandom *random);

G_END_DECLS
