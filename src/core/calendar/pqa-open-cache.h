/* pqa-open-cache.h: a table of open time that grows with the questions asked
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the work calendar only.
 */
#pragma once

#include "calendar/pqa-open-table.h"

G_BEGIN_DECLS

typedef struct _PqaOpenCache PqaOpenCache;

PqaOpenCache *pqa_open_cache_new (const PqaOpenHours *hours, GTimeZone *zone);
void pqa_open_cache_free (PqaOpenCache *self);

gint64 pqa_open_cache_clamp (gint64 instant);
gboolean pqa_open_cache_is_empty (PqaOpenCache *self);
const PqaOpenTable *pqa_open_cache_get (PqaOpenCache *self, gint64 from, gint64 to);
const PqaOpenTable *
pqa_open_cache_extend (PqaOpenCache *self, const PqaOpenTable *table, gboolean forward);

G_END_DECLS
