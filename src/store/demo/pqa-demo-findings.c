/* pqa-demo-findings.c: what failed is put right, mostly in time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-inspections.h"

#include "inspection/pqa-finding-store.h"
#include "preset/pqa-preset-private.h"

#define HOUR 3600
#define FOUND_PERMILLE 800
#define RECHECK_FAILED_PERMILLE 110
#define MAX_ROUNDS 3

/* Percent of the time allowed until it is put right. */
static const guint RECTIFICATION[] = { 4, 15, 25, 34, 43, 52, 62, 72, 84, 97, 190 };

typedef struct
{
  PqaDemo *demo;
  PqaDemoRandom *random;
  gint64 id;
  gint64 row_version;
  guint responsible;
  gint64 last; /* when its latest step happened */
} Finding;

/* Who looks after such things; the rest is the quality officer's. */
static const struct
{
  const char *field;
  const char *post;
} keepers[] = {
  { "cleaning", "environment_head" },   { "greening", "gardener" },
  { "public_order", "guard_leader" },   { "power", "electrician" },
  { "water_supply", "plant_operator" }, { "lifts", "plant_operator" },
  { "lighting", "electrician" },        { "fire_protection", "plant_operator" },
  { "automation", "electrician" },      { "manner", "service_head" },
  { "handling", "service_head" },       { "publicity", "service_head" },
  { "community_life", "zone_steward" }, { "supplies", "security_head" },
  { "drills", "security_head" },        { "plans", "security_head" },
};

static const char *
keeper_of (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (keepers); i++)
    if (g_str_equal (keepers[i].field, field))
      return keepers[i].post;
  return "quality_officer";
}

static PqaSeverity
severity_of (const PqaDemoFailure *failure)
{
  if (failure->critical)
    return PQA_SEVERITY_URGENT;
  return failure->weighty ? PQA_SEVERITY_IMPORTANT : PQA_SEVERITY_GENERAL;
}

static gint64
seconds_allowed (PqaSeverity severity)
{
  return severity == PQA_SEVERITY_URGENT      ? 24 * HOUR
         : severity == PQA_SEVERITY_IMPORTANT ? 72 * HOUR
                                              : 168 * HOUR;
}

static gboolean
has_come (Finding *self, gint64 instant)
{
  self->last = instant;
  return instant <= self->demo->now;
}

static gboolean
assign (Finding *self, GError **error)
{
  return pqa_finding_store_assign (self->demo->connection, self->id, self->row_version++,
                                   self->responsible + 1, 0, self->last, error);
}

static gboolean
rectify (Finding *self, GError **error)
{
  JsonArray *measures = json_object_get_array_member (self->demo->texts, "measures");

  return pqa_finding_store_rectify (self->demo->connection, self->id, self->row_version++,
                                    pqa_demo_pick (measures, self->random), self->last, error);
}

static gboolean
recheck (Finding *self, gboolean passed, GError **error)
{
  JsonArray *notes = json_object_get_array_member (self->demo->texts, "recheck_failed");

  return pqa_finding_store_recheck (self->demo->connection, self->id, self->row_version++, passed,
                                    passed ? "" : pqa_demo_pick (notes, self->random), self->last,
                                    error);
}

/* Leads the finding as far as it has come by the demo's now. */
static gboolean
lead (Finding *self, gint64 allowed, GError **error)
{
  gboolean passed = FALSE;

  if (!has_come (self, self->last + pqa_demo_random_between (self->random, 1, 20) * HOUR / 4))
    return TRUE;
  if (!assign (self, error))
    return FALSE;

  for (guint round = 1; !passed; round++)
    {
      gint64 percent
          = pqa_demo_random_quantile (self->random, RECTIFICATION, G_N_ELEMENTS (RECTIFICATION));

      passed
          = round == MAX_ROUNDS || !pqa_demo_random_chance (self->random, RECHECK_FAILED_PERMILLE);
      if (!has_come (self, self->last + allowed * percent / 100))
        return TRUE;
      if (!rectify (self, error))
        return FALSE;
      if (!has_come (self, self->last + pqa_demo_random_between (self->random, 2, 46) * HOUR))
        return TRUE;
      if (!recheck (self, passed, error))
        return FALSE;
    }
  return TRUE;
}

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

/* Outdoors, or in a building of the zone that was looked at. */
static void
set_place (Finding *self,
           const PqaDemoRound *round,
           const PqaDemoFailure *failure,
           PqaFindingDraft *draft)
{
  JsonObject *outdoors = json_object_get_object_member (self->demo->rates, "finding_places");
  GArray *buildings = self->demo->buildings;
  guint building;

  if (json_object_has_member (outdoors, failure->field))
    {
      JsonArray *places = json_object_get_array_member (outdoors, failure->field);

      set_text (&draft->place, pqa_demo_pick_place (self->demo, places, self->random));
      return;
    }
  do
    building = pqa_demo_random_below (self->random, buildings->len);
  while (round->zone >= 0
         && g_array_index (buildings, PqaDemoBuilding, building).zone != (guint)round->zone);
  draft->building_id = building + 1;
}

static gboolean
add (Finding *self, const PqaDemoRound *round, const PqaDemoFailure *failure, GError **error)
{
  JsonArray *texts = json_object_get_array_member (
      json_object_get_object_member (self->demo->texts, "findings"), failure->field);
  g_autoptr (PqaFindingDraft) draft = pqa_finding_draft_new ();

  draft->inspection_id = round->inspection_id;
  draft->result_id = failure->result_id;
  set_text (&draft->description, pqa_demo_pick (texts, self->random));
  draft->severity = severity_of (failure);
  draft->zone_id = round->zone + 1;
  set_place (self, round, failure, draft);
  draft->responsible_id = self->responsible + 1;
  draft->found_at = round->done_at;
  return pqa_finding_store_add (self->demo->connection, draft, &self->id, error)
         && pqa_preset_run (self->demo->connection, error, "demo/set-finding-recorded", "ii",
                            self->id, (gint64)round->inspector + 1);
}

static gboolean
read_row_version (Finding *self, GError **error)
{
  return pqa_connection_read_int (self->demo->connection, &self->row_version, error,
                                  "SELECT row_version FROM finding WHERE id = ?1", "i", self->id);
}

/**
 * pqa_demo_add_finding:
 *
 * Makes a finding of an item that failed, most times, and leads it through rectification.
 */
gboolean
pqa_demo_add_finding (PqaDemo *demo,
                      const PqaDemoRound *round,
                      const PqaDemoFailure *failure,
                      PqaDemoRandom *random,
                      GError **error)
{
  Finding self = { .demo = demo, .random = random, .last = round->done_at };

  if (!failure->critical && !pqa_demo_random_chance (random, FOUND_PERMILLE))
    return TRUE;

  self.responsible
      = pqa_demo_find_staff (demo, keeper_of (failure->field), round->zone, round->done_at, random);
  return add (&self, round, failure, error) && read_row_version (&self, error)
         && lead (&self, seconds_allowed (severity_of (failure)), error);
}
