/* pqa-demo-care.c: what the staff of the demo office noticed before the residents did
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-private.h"
#include "preset/pqa-preset-private.h"
#include "time/pqa-local-time.h"

#define DAYS_BETWEEN 3
#define TOLD_PERMILLE 995
#define RECENT_DAYS 7
#define RECENT_TOLD_PERMILLE 500

typedef struct
{
  PqaDemo *demo;
  PqaDemoRandom *random;
  JsonObject *text;
  gint64 noticed_at;
  guint person;
} Notice;

static const char *
get (Notice *self, const char *member)
{
  return json_object_get_string_member_with_default (self->text, member, "");
}

/* What was noticed in the last days may still be open. */
static gboolean
is_told (Notice *self, gint64 told_at)
{
  gboolean recent = told_at > self->demo->now - RECENT_DAYS * PQA_DAY_SECONDS;

  return told_at <= self->demo->now
         && pqa_demo_random_chance (self->random, recent ? RECENT_TOLD_PERMILLE : TOLD_PERMILLE);
}

static gboolean
add (Notice *self, GError **error)
{
  PqaDemo *demo = self->demo;
  gint64 home = pqa_demo_random_below (self->random, demo->homes->len) + 1;
  gint64 recorded_at = self->noticed_at + pqa_demo_random_between (self->random, 0, 20) * 60;
  gint64 told_at = recorded_at + pqa_demo_random_between (self->random, 1, 50) * 60;
  gboolean told = is_told (self, told_at);
  gint64 person = self->person + 1;

  demo->n_rows++;
  return pqa_preset_run (demo->connection, error, "demo/add-care-entry", "tittiiioott",
                         get (self, "kind"), home, get (self, "place"), get (self, "text"), person,
                         self->noticed_at, MIN (recorded_at, demo->now), told ? told_at : 0,
                         told ? person : 0, told ? get (self, "whom") : "",
                         told ? get (self, "outcome") : "");
}

/**
 * pqa_demo_add_care:
 *
 * Adds an entry every few days.
 */
gboolean
pqa_demo_add_care (PqaDemo *self, GError **error)
{
  JsonArray *texts = json_object_get_array_member (self->texts, "care");
  gint64 step = DAYS_BETWEEN * PQA_DAY_SECONDS / self->size;
  PqaDemoRandom random;

  pqa_demo_random_init (&random, "care");
  for (gint64 at = self->start; at < self->now; at += step)
    {
      Notice notice = { .demo = self, .random = &random };
      guint text = pqa_demo_random_below (&random, json_array_get_length (texts));

      notice.text = json_array_get_object_element (texts, text);
      notice.noticed_at = at + pqa_demo_random_between (&random, 7 * 3600, 22 * 3600);
      if (notice.noticed_at >= self->now)
        break;
      notice.person
          = pqa_demo_find_staff (self, get (&notice, "post"), -1, notice.noticed_at, &random);
      if (!add (&notice, error))
        return FALSE;
    }
  return TRUE;
}
