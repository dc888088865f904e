/* pqa-place.c: where something is, in one line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "estate/pqa-place.h"

static void
append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * pqa_place_format:
 * @zone: (nullable): the zone's name
 * @building: (nullable): the building's name
 * @place: (nullable): the exact place in words
 *
 * Returns: (transfer full): what is known of the place, the widest first; "" for nothing
 */
char *
pqa_place_format (const char *zone, const char *building, const char *place)
{
  GString *text = g_string_new (NULL);

  append (text, zone);
  append (text, building);
  append (text, place);
  return g_string_free (text, FALSE);
}
