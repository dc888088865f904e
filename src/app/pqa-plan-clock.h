/* pqa-plan-clock.h: lets the inspections come up that the plans ask for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"

G_BEGIN_DECLS

typedef struct _PqaPlanClock PqaPlanClock;

PqaPlanClock *pqa_plan_clock_new (PqaDatabase *database);
void pqa_plan_clock_free (PqaPlanClock *self);

G_END_DECLS
