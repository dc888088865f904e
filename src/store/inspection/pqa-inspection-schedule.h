/* pqa-inspection-schedule.h: making the occurrences of the plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

gboolean pqa_inspection_schedule_update (PqaConnection *connection, GError **error);

G_END_DECLS
