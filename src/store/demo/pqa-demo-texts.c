/* pqa-demo-texts.c: names and sentences of the demo office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-private.h"

#include <string.h>

static const char *const evenings[] = { "21:30", "22:00", "22:15", "22:30", "23:00", "23:40" };
static const char *const mornings[] = { "6:10", "6:30", "6:45", "7:00", "7:15" };

/**
 * pqa_demo_pick:
 *
 * Returns: (transfer none): one of @texts
 */
const char *
pqa_demo_pick (JsonArray *texts, PqaDemoRandom *random)
{
  return json_array_get_string_element (
      texts, pqa_demo_random_below (random, json_array_get_length (texts)));
}

/**
 * pqa_demo_pick_place:
 * @indices: of the texts' places
 *
 * Returns: (transfer none) (nullable): one of these places, NULL when @indices is empty
 */
const char *
pqa_demo_pick_place (PqaDemo *self, JsonArray *indices, PqaDemoRandom *random)
{
  JsonArray *places = json_object_get_array_member (self->texts, "places");
  guint n_indices = json_array_get_length (indices);

  if (n_indices == 0)
    return NULL;
  return json_array_get_string_element (
      places, json_array_get_int_element (indices, pqa_demo_random_below (random, n_indices)));
}

static void
write_slot (
    GString *text, const char *name, gsize length, const PqaDemoSlots *slots, PqaDemoRandom *random)
{
  if (strncmp (name, "building", length) == 0)
    g_string_append (text, slots->building);
  else if (strncmp (name, "floor", length) == 0)
    g_string_append_printf (text, "%d", slots->floor);
  else if (strncmp (name, "staff", length) == 0)
    g_string_append (text, slots->staff);
  else if (strncmp (name, "days", length) == 0)
    g_string_append_printf (text, "%u", 2 + pqa_demo_random_below (random, 8));
  else if (strncmp (name, "count", length) == 0)
    g_string_append_printf (text, "%u", 2 + pqa_demo_random_below (random, 3));
  else if (strncmp (name, "minutes", length) == 0)
    g_string_append_printf (text, "%u", 15 + 5 * pqa_demo_random_below (random, 7));
  else if (strncmp (name, "evening", length) == 0)
    g_string_append (text, evenings[pqa_demo_random_below (random, G_N_ELEMENTS (evenings))]);
  else
    g_string_append (text, mornings[pqa_demo_random_below (random, G_N_ELEMENTS (mornings))]);
}

/**
 * pqa_demo_fill_slots:
 * @text: appended to
 * @pattern: a text with names in braces, "{floor}"
 */
void
pqa_demo_fill_slots (GString *text,
                     const char *pattern,
                     const PqaDemoSlots *slots,
                     PqaDemoRandom *random)
{
  const char *open;

  while ((open = strchr (pattern, '{')) != NULL)
    {
      const char *close = strchr (open, '}');

      g_string_append_len (text, pattern, open - pattern);
      write_slot (text, open + 1, close - open - 1, slots, random);
      pattern = close + 1;
    }
  g_string_append (text, pattern);
}

/**
 * pqa_demo_replace:
 * @text: appended to
 * @slot: with its braces, "{number}"
 *
 * Appends @pattern with every @slot replaced by @value.
 */
void
pqa_demo_replace (GString *text, const char *pattern, const char *slot, const char *value)
{
  const char *found;

  while ((found = strstr (pattern, slot)) != NULL)
    {
      g_string_append_len (text, pattern, found - pattern);
      g_string_append (text, value);
      pattern = found + strlen (slot);
    }
  g_string_append (text, pattern);
}

/* Appends the full name made of two indices, in the order of the language. */
void
pqa_demo_write_name (PqaDemo *self, GString *text, guint family, guint given)
{
  const char *family_name = json_array_get_string_element (self->family_names, family);
  const char *given_name = json_array_get_string_element (self->given_names, given);

  if (self->family_first)
    g_string_append_printf (text, "%s%s", family_name, given_name);
  else
    g_string_append_printf (text, "%s %s", given_name, family_name);
}

/* Appends what a building is called. */
void
pqa_demo_write_building (PqaDemo *self, GString *text, guint building)
{
  char number[12];

  g_snprintf (number, sizeof number, "%u",
              g_array_index (self->buildings, PqaDemoBuilding, building).number);
  pqa_demo_replace (text, json_object_get_string_member (self->texts, "building"), "{number}",
                    number);
}
