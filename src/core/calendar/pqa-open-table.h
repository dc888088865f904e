/* pqa-open-table.h: the open time of a run of days, laid out for searching
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the work calendar only.
 */
#pragma once

#include "calendar/pqa-open-hours.h"

G_BEGIN_DECLS

typedef struct _PqaOpenTable PqaOpenTable;

PqaOpenTable *
pqa_open_table_new (const PqaOpenHours *hours, GTimeZone *zone, gint64 first_day, gint64 last_day);
void pqa_open_table_free (PqaOpenTable *self);

gint64 pqa_open_table_get_first_day (const PqaOpenTable *self);
gint64 pqa_open_table_get_last_day (const PqaOpenTable *self);
gboolean pqa_open_table_covers (const PqaOpenTable *self, gint64 instant);
gint64 pqa_open_table_get_total (const PqaOpenTable *self);

gint64 pqa_open_table_measure (const PqaOpenTable *self, gint64 instant);
gint64 pqa_open_table_find_earliest (const PqaOpenTable *self, gint64 measure);
gint64 pqa_open_table_find_latest (const PqaOpenTable *self, gint64 measure);
gboolean pqa_open_table_is_open_at (const PqaOpenTable *self, gint64 instant);

G_END_DECLS
