/* pqa-demo-fate-rows.h: writes what became of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-fate.h"

G_BEGIN_DECLS

typedef struct _PqaDemoRows PqaDemoRows;

PqaDemoRows *pqa_demo_rows_new (PqaDemo *demo, PqaDemoCatalogue *catalogue, GError **error);
void pqa_demo_rows_free (PqaDemoRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDemoRows, pqa_demo_rows_free)

gboolean pqa_demo_rows_write (PqaDemoRows *self,
                              const PqaDemoFate *fate,
                              PqaDemoRandom *random,
                              GError **error);
guint pqa_demo_rows_get_count (PqaDemoRows *self);

G_END_DECLS
