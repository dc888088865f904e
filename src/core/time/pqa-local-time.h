/* pqa-local-time.h: instants and what a clock on the office's wall shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An instant that is not known or never came. */
#define PQA_INSTANT_NONE G_MININT64

/* The instants whose local date has a four-digit year in every zone. */
#define PQA_INSTANT_MIN G_GINT64_CONSTANT (-62135510400)
#define PQA_INSTANT_MAX G_GINT64_CONSTANT (253402214400)

#define PQA_DAY_SECONDS 86400

GTimeZone *pqa_time_zone_new (const char *name, GError **error);
int pqa_time_zone_offset (GTimeZone *zone, gint64 instant);
gint64 pqa_time_zone_next_change (GTimeZone *zone, gint64 from, gint64 to);

gint64 pqa_local_time_to_instant (GTimeZone *zone, gint64 days, gint64 seconds);
gint64 pqa_local_time_day_start (GTimeZone *zone, const char *date);
gint64 pqa_local_time_days (GTimeZone *zone, gint64 instant);
int pqa_local_time_seconds (GTimeZone *zone, gint64 instant);
char *pqa_local_time_date (GTimeZone *zone, gint64 instant);
char *pqa_local_time_text (GTimeZone *zone, gint64 instant);

gboolean pqa_local_time_parse (GTimeZone *zone, const char *text, gint64 *instant, GError **error);

G_END_DECLS
