/* pqa-demo-fate-events.h: writes the event log of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-fate.h"

G_BEGIN_DECLS

typedef struct _PqaDemoEvents PqaDemoEvents;

PqaDemoEvents *pqa_demo_events_new (PqaDemo *demo, PqaDemoCatalogue *catalogue, GError **error);
void pqa_demo_events_free (PqaDemoEvents *self);

gboolean pqa_demo_events_write (PqaDemoEvents *self,
                                const PqaDemoFate *fate,
                                PqaDemoRandom *random,
                                GError **error);
guint pqa_demo_events_get_count (PqaDemoEvents *self);

G_END_DECLS
