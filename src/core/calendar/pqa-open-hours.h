/* pqa-open-hours.h: which stretches of a local day are open, by weekday and by exception
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the work calendar only.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaOpenStretch:
 * @from: clock seconds after the midnight that begins the day
 * @to: the same for its end; beyond a day's length if it crosses midnight
 */
typedef struct
{
  int from;
  int to;
} PqaOpenStretch;

typedef struct _PqaOpenHours PqaOpenHours;

PqaOpenHours *pqa_open_hours_new (void);
void pqa_open_hours_free (PqaOpenHours *self);

void pqa_open_hours_add_weekday (PqaOpenHours *self, int weekday, int from, int to);
void pqa_open_hours_close_day (PqaOpenHours *self, gint64 days);
void pqa_open_hours_add_day (PqaOpenHours *self, gint64 days, int from, int to);
void pqa_open_hours_copy_weekday (PqaOpenHours *self, gint64 days, int weekday);

const GArray *pqa_open_hours_get_day (const PqaOpenHours *self, gint64 days);
const GArray *pqa_open_hours_get_weekday (const PqaOpenHours *self, int weekday);
gboolean pqa_open_hours_is_exception (const PqaOpenHours *self, gint64 days);
gboolean pqa_open_hours_is_never_open (const PqaOpenHours *self);

G_END_DECLS
