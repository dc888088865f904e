/* pqa-demo-estate.c: zones, buildings, homes and residents of the demo office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-private.h"

#include "preset/pqa-preset-private.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define TENANT_PERMILLE 240
#define FAMILY_PERMILLE 350
#define MOVED_IN_LATELY_PERMILLE 60

static gboolean
add_zones (PqaDemo *self, GError **error)
{
  JsonArray *names = json_object_get_array_member (self->texts, "zones");

  self->n_zones = json_array_get_length (names);
  for (guint i = 0; i < self->n_zones; i++)
    if (!pqa_preset_run (self->connection, error, "demo/add-zone", "iti", (gint64)i + 1,
                         json_array_get_string_element (names, i), (gint64)i))
      return FALSE;
  return TRUE;
}

static void
lay_out_building (PqaDemo *self, JsonObject *pattern)
{
  PqaDemoBuilding building = {
    .zone = json_object_get_int_member (pattern, "zone"),
    .number = self->buildings->len + 1,
    .floors = json_object_get_int_member (pattern, "floors"),
    .homes_per_floor = json_object_get_int_member (pattern, "homes_per_floor"),
  };

  g_array_append_val (self->buildings, building);
}

static gboolean
add_building (PqaDemo *self, guint index, GString *text, GError **error)
{
  const PqaDemoBuilding *building = &g_array_index (self->buildings, PqaDemoBuilding, index);
  g_autofree char *code = g_strdup_printf ("%u", building->number);
  g_autoptr (GString) street = g_string_new (NULL);

  g_string_truncate (text, 0);
  pqa_demo_write_building (self, text, index);
  pqa_demo_replace (street, json_object_get_string_member (self->texts, "street"), "{number}",
                    code);
  return pqa_preset_run (self->connection, error, "demo/add-building", "iittti", (gint64)index + 1,
                         (gint64)building->zone + 1, code, text->str, street->str,
                         (gint64)building->floors);
}

static gboolean
add_buildings (PqaDemo *self, GError **error)
{
  JsonArray *patterns = json_object_get_array_member (self->rates, "buildings");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint copy = 0; copy < self->size; copy++)
    for (guint i = 0; i < json_array_get_length (patterns); i++)
      lay_out_building (self, json_array_get_object_element (patterns, i));

  for (guint i = 0; i < self->buildings->len; i++)
    if (!add_building (self, i, text, error))
      return FALSE;
  return TRUE;
}

/* Most homes were handed over with the estate, a few have been taken since the demo began. */
static gint64
draw_first_day (PqaDemo *self, PqaDemoRandom *random)
{
  gint64 start = pqa_local_time_days (self->time_zone, self->start);
  gint64 today = pqa_local_time_days (self->time_zone, self->now);

  if (pqa_demo_random_chance (random, MOVED_IN_LATELY_PERMILLE))
    return pqa_demo_random_between (random, start, today - 1);
  return pqa_demo_random_between (random, start - 6 * 365, start - 30);
}

static gboolean
add_resident (PqaDemo *self,
              PqaStatement *statement,
              gint64 home,
              const char *name,
              guint phone,
              const char *relation,
              const char *date,
              GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (24);
  char digits[12];

  g_snprintf (digits, sizeof digits, "%04u", phone);
  pqa_demo_replace (text, json_object_get_string_member (self->texts, "phone"), "{digits}", digits);
  self->n_residents++;
  pqa_statement_bind (statement, "itttt", home, name, text->str, relation, date);
  return pqa_statement_run (statement, error);
}

static gboolean
add_family (PqaDemo *self,
            PqaStatement *statement,
            gint64 home_id,
            const PqaDemoHome *home,
            const char *date,
            GString *name,
            PqaDemoRandom *random,
            GError **error)
{
  guint n_given = json_array_get_length (self->given_names);
  const char *relation = pqa_demo_random_chance (random, TENANT_PERMILLE) ? "tenant" : "owner";

  g_string_truncate (name, 0);
  pqa_demo_write_name (self, name, home->family, home->given);
  if (!add_resident (self, statement, home_id, name->str, home->phone, relation, date, error))
    return FALSE;
  if (!pqa_demo_random_chance (random, FAMILY_PERMILLE))
    return TRUE;

  g_string_truncate (name, 0);
  pqa_demo_write_name (self, name, home->family, pqa_demo_random_below (random, n_given));
  return add_resident (self, statement, home_id, name->str, pqa_demo_random_below (random, 10000),
                       "family", date, error);
}

static gboolean
add_home (PqaDemo *self,
          PqaStatement *insert_home,
          PqaStatement *insert_resident,
          const PqaDemoHome *home,
          GString *name,
          PqaDemoRandom *random,
          GError **error)
{
  const PqaDemoBuilding *building
      = &g_array_index (self->buildings, PqaDemoBuilding, home->building);
  g_autofree char *date = pqa_date_from_days (draw_first_day (self, random));
  gint64 id = self->homes->len;
  double area = 62 + 14 * (home->flat % 4) + 8 * (building->number % 3);
  char code[24];

  g_snprintf (code, sizeof code, "%u-%u%02u", building->number, home->floor, home->flat);
  pqa_statement_bind (insert_home, "iittidt", id, (gint64)home->building + 1, code,
                      home->flat * 2 <= building->homes_per_floor ? "1" : "2", (gint64)home->floor,
                      area, date);
  return pqa_statement_run (insert_home, error)
         && add_family (self, insert_resident, id, home, date, name, random, error);
}

static gboolean
add_homes (PqaDemo *self, PqaDemoRandom *random, GError **error)
{
  guint n_families = json_array_get_length (self->family_names);
  guint n_given = json_array_get_length (self->given_names);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (PqaStatement) home_statement
      = pqa_connection_query (self->connection, "demo/add-home", error);
  g_autoptr (PqaStatement) resident_statement
      = home_statement != NULL ? pqa_connection_query (self->connection, "demo/add-resident", error)
                               : NULL;

  if (resident_statement == NULL)
    return FALSE;

  for (guint i = 0; i < self->buildings->len; i++)
    {
      const PqaDemoBuilding *building = &g_array_index (self->buildings, PqaDemoBuilding, i);

      for (guint j = 0; j < building->floors * building->homes_per_floor; j++)
        {
          /* The more frequent family names stand first in the list. */
          guint family
              = pqa_demo_random_below (random, 1 + pqa_demo_random_below (random, n_families));
          PqaDemoHome home = {
            .building = i,
            .floor = j / building->homes_per_floor + 1,
            .flat = j % building->homes_per_floor + 1,
            .family = family,
            .given = pqa_demo_random_below (random, n_given),
            .phone = pqa_demo_random_below (random, 10000),
            .resident = self->n_residents + 1,
          };

          g_array_append_val (self->homes, home);
          if (!add_home (self, home_statement, resident_statement, &home, name, random, error))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
pqa_demo_add_estate (PqaDemo *self, GError **error)
{
  PqaDemoRandom random;

  pqa_demo_random_init (&random, "estate");
  return add_zones (self, error) && add_buildings (self, error) && add_homes (self, &random, error);
}
