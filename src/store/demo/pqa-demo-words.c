/* pqa-demo-words.c: number, caller and description of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-words.h"

#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

/* Numbers begin anew with each of the office's days. */
static void
write_number (PqaDemoWords *self, gint64 instant)
{
  if (instant >= self->day_ends)
    {
      g_autofree char *date = pqa_local_time_date (self->demo->time_zone, instant);
      g_autofree char *next = pqa_date_add_days (date, 1);
      int year, month, day;

      pqa_date_parse (date, &year, &month, &day);
      g_snprintf (self->day, sizeof self->day, "%04d%02d%02d", year, month, day);
      self->day_ends = pqa_local_time_day_start (self->demo->time_zone, next);
      self->number_in_day = 0;
    }
  g_snprintf (self->number, sizeof self->number, "%s-%04u", self->day, ++self->number_in_day);
}

static void
write_contact (PqaDemoWords *self, const PqaDemoFate *fate)
{
  PqaDemo *demo = self->demo;
  const PqaDemoHome *home;
  char digits[8];

  g_string_truncate (self->contact, 0);
  g_string_truncate (self->phone, 0);
  if (fate->caller_home < 0)
    return;

  home = &g_array_index (demo->homes, PqaDemoHome, fate->caller_home);
  g_snprintf (digits, sizeof digits, "%04u", home->phone);
  pqa_demo_write_name (demo, self->contact, home->family, home->given);
  pqa_demo_replace (self->phone, json_object_get_string_member (demo->texts, "phone"), "{digits}",
                    digits);
}

static void
write_description (PqaDemoWords *self, const PqaDemoFate *fate, PqaDemoRandom *random)
{
  PqaDemo *demo = self->demo;
  guint building = fate->building >= 0 ? fate->building : (int)demo->buildings->len / 2;
  guint floors = g_array_index (demo->buildings, PqaDemoBuilding, building).floors;
  PqaDemoSlots slots = {
    .floor = fate->home >= 0 ? g_array_index (demo->homes, PqaDemoHome, fate->home).floor
                             : 2 + (int)pqa_demo_random_below (random, floors - 1),
    .staff = g_array_index (demo->staff, PqaDemoStaff, fate->first_responder).name,
  };

  g_string_truncate (self->building, 0);
  g_string_truncate (self->description, 0);
  pqa_demo_write_building (demo, self->building, building);
  slots.building = self->building->str;
  pqa_demo_fill_slots (self->description, fate->text, &slots, random);
}

PqaDemoWords *
pqa_demo_words_new (PqaDemo *demo)
{
  PqaDemoWords *self = g_new0 (PqaDemoWords, 1);

  self->demo = demo;
  self->contact = g_string_sized_new (32);
  self->phone = g_string_sized_new (32);
  self->description = g_string_sized_new (256);
  self->building = g_string_sized_new (32);
  self->day_ends = G_MININT64;
  return self;
}

void
pqa_demo_words_free (PqaDemoWords *self)
{
  g_string_free (self->contact, TRUE);
  g_string_free (self->phone, TRUE);
  g_string_free (self->description, TRUE);
  g_string_free (self->building, TRUE);
  g_free (self);
}

/* Writes the words of the next request. */
void
pqa_demo_words_write (PqaDemoWords *self, const PqaDemoFate *fate, PqaDemoRandom *random)
{
  write_number (self, fate->registered_at);
  write_contact (self, fate);
  write_description (self, fate, random);
}
