/* pqa-warning-clock.h: looks again and again for what the signed-in person is to be warned of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"

G_BEGIN_DECLS

#define PQA_TYPE_WARNING_CLOCK (pqa_warning_clock_get_type ())
G_DECLARE_FINAL_TYPE (PqaWarningClock, pqa_warning_clock, PQA, WARNING_CLOCK, GObject)

PqaWarningClock *pqa_warning_clock_new (PqaDatabase *database);
void pqa_warning_clock_look (PqaWarningClock *self);
void pqa_warning_clock_tick (PqaWarningClock *self);
void pqa_warning_clock_stop (PqaWarningClock *self);

G_END_DECLS
