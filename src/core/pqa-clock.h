/* pqa-clock.h: the only source of "now"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PQA_TYPE_CLOCK (pqa_clock_get_type ())
G_DECLARE_FINAL_TYPE (PqaClock, pqa_clock, PQA, CLOCK, GObject)

PqaClock *pqa_clock_new_system (void);
PqaClock *pqa_clock_new_fixed (gint64 instant);
gint64 pqa_clock_now (PqaClock *self);
void pqa_clock_set (PqaClock *self, gint64 instant);

G_END_DECLS
