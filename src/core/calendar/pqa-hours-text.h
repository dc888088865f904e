/* pqa-hours-text.h: opening hours as people type them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaHours:
 * @from: minute of the day
 * @to: minute after @from; beyond 1440 on the next day
 */
typedef struct
{
  int from;
  int to;
} PqaHours;

GArray *pqa_hours_parse (const char *text, GError **error);
char *pqa_hours_format (const GArray *hours);

G_END_DECLS
