/* pqa-length.h: how much time is allowed, as people say it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaDayLength:
 * @seconds: the open time of an ordinary day
 * @round_the_clock: whether every hour counts, so that days are not called working days
 *
 * What a day is on a calendar.
 */
typedef struct
{
  gint64 seconds;
  gboolean round_the_clock;
} PqaDayLength;

gboolean
pqa_length_parse (const char *text, const PqaDayLength *day, gint64 *seconds, GError **error);
char *pqa_length_format (gint64 seconds, const PqaDayLength *day);

G_END_DECLS
