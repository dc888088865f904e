/* pqa-work-lane.h: a thread with a connection of its own that does one job after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

typedef struct _PqaWorkLane PqaWorkLane;
typedef void (*PqaLaneFunc) (PqaConnection *connection, gpointer data);

PqaWorkLane *pqa_work_lane_new (const char *name, PqaConnection *connection);
void pqa_work_lane_push (PqaWorkLane *self, PqaLaneFunc func, gpointer data);
void pqa_work_lane_free (PqaWorkLane *self);

G_END_DECLS
