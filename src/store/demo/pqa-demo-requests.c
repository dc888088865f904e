/* pqa-demo-requests.c: eighteen months of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-arrivals.h"
#include "demo/pqa-demo-fate-rows.h"
#include "demo/pqa-demo-memory.h"
#include "time/pqa-local-time.h"

#define REPEAT_PERMILLE 60
#define DUPLICATE_PERMILLE 220
#define DUPLICATE_SECONDS (24 * 3600)
#define HOT_SECONDS (6 * 86400)
#define OTHER_FIRST_RESPONDER_PERMILLE 120
#define UNKNOWN_CALLER_PERMILLE 250

typedef struct
{
  PqaDemo *demo;
  PqaDemoCatalogue *catalogue;
  PqaDemoArrivals *arrivals;
  PqaDemoMemory *memory;
  PqaDemoRandom random;
  guint hot_category;
  guint hot_zone;
  guint hot_every;
  guint n_recent;
} Requests;

static const PqaDemoCategory *
get_category (Requests *self, guint index)
{
  return &g_array_index (self->catalogue->categories, PqaDemoCategory, index);
}

static guint
zone_of_home (Requests *self, guint home)
{
  guint building = g_array_index (self->demo->homes, PqaDemoHome, home).building;

  return g_array_index (self->demo->buildings, PqaDemoBuilding, building).zone;
}

static guint
draw_home (Requests *self)
{
  return pqa_demo_random_below (&self->random, self->demo->homes->len);
}

/* Enquiries, suggestions and praise bring their own category. */
static void
draw_words (Requests *self, PqaDemoFate *fate, const char *member)
{
  JsonArray *texts = json_object_get_array_member (self->demo->texts, member);
  JsonObject *text = json_array_get_object_element (
      texts, pqa_demo_random_below (&self->random, json_array_get_length (texts)));

  fate->text = json_object_get_string_member (text, "text");
  fate->category = pqa_demo_catalogue_find_category (
      self->catalogue, json_object_get_string_member (text, "category"));
  fate->severity = PQA_SEVERITY_GENERAL;
}

static void
draw_trouble (Requests *self, PqaDemoFate *fate)
{
  const PqaDemoCategory *category = get_category (self, fate->category);
  gboolean complaint = pqa_demo_random_below (&self->random, 100) < category->complaint_percent;
  JsonArray *texts = complaint ? category->complaints : category->repairs;

  fate->kind = complaint ? PQA_REQUEST_KIND_COMPLAINT : PQA_REQUEST_KIND_REPAIR;
  fate->severity = category->severity;
  fate->text = pqa_demo_pick (texts, &self->random);
}

static void
draw_kind (Requests *self, PqaDemoFate *fate, gboolean at_night)
{
  JsonObject *kinds = json_object_get_object_member (self->demo->rates, "kinds");
  gint64 percent = pqa_demo_random_below (&self->random, 100);
  gint64 enquiries = json_object_get_int_member (kinds, "enquiry");
  gint64 suggestions = enquiries + json_object_get_int_member (kinds, "suggestion");
  gint64 praises = suggestions + json_object_get_int_member (kinds, "praise");

  if (at_night || percent >= praises)
    {
      fate->category = pqa_demo_arrivals_draw_category (self->arrivals, at_night, &self->random);
      draw_trouble (self, fate);
      return;
    }
  fate->kind = percent < enquiries     ? PQA_REQUEST_KIND_ENQUIRY
               : percent < suggestions ? PQA_REQUEST_KIND_SUGGESTION
                                       : PQA_REQUEST_KIND_PRAISE;
  draw_words (self, fate, pqa_request_kind_to_code (fate->kind));
}

static void
draw_channel (Requests *self, PqaDemoFate *fate, gboolean at_night)
{
  static const PqaChannel by_day[]
      = { PQA_CHANNEL_HOTLINE, PQA_CHANNEL_WECHAT, PQA_CHANNEL_DESK,  PQA_CHANNEL_APP,
          PQA_CHANNEL_VISIT,   PQA_CHANNEL_EMAIL,  PQA_CHANNEL_PATROL };
  static const guint weights[] = { 36, 62, 78, 91, 95, 97, 100 };
  guint index = pqa_demo_random_weighted (&self->random, weights, G_N_ELEMENTS (weights));

  fate->channel = by_day[index];
  if (at_night && fate->channel != PQA_CHANNEL_WECHAT && fate->channel != PQA_CHANNEL_APP)
    fate->channel = PQA_CHANNEL_HOTLINE;
  else if (fate->channel == PQA_CHANNEL_PATROL && fate->kind != PQA_REQUEST_KIND_REPAIR)
    fate->channel = PQA_CHANNEL_DESK;
  else if (fate->kind == PQA_REQUEST_KIND_SUGGESTION && pqa_demo_random_chance (&self->random, 300))
    fate->channel = PQA_CHANNEL_SUGGESTION_BOX;
}

static void
place_at_home (Requests *self, PqaDemoFate *fate, guint home)
{
  fate->home = fate->caller_home = (int)home;
  fate->building = (int)g_array_index (self->demo->homes, PqaDemoHome, home).building;
  fate->zone = (int)zone_of_home (self, home);
  fate->place = "";
}

/* In the stairs or lift of the caller's building, or outdoors in the caller's zone. */
static void
place_in_public (Requests *self, PqaDemoFate *fate, guint home)
{
  JsonArray *places = get_category (self, fate->category)->places;
  const char *place = pqa_demo_pick_place (self->demo, places, &self->random);

  place_at_home (self, fate, home);
  fate->home = -1;
  if (place != NULL)
    {
      fate->building = -1;
      fate->place = place;
    }
  if (fate->channel == PQA_CHANNEL_PATROL
      || pqa_demo_random_chance (&self->random, UNKNOWN_CALLER_PERMILLE))
    fate->caller_home = -1;
}

static void
draw_place (Requests *self, PqaDemoFate *fate)
{
  const PqaDemoCategory *category = get_category (self, fate->category);
  gboolean in_public = pqa_request_kind_owes_follow_up (fate->kind)
                       && pqa_demo_random_below (&self->random, 100) < category->public_percent;

  if (in_public || fate->channel == PQA_CHANNEL_PATROL)
    place_in_public (self, fate, draw_home (self));
  else
    place_at_home (self, fate, draw_home (self));
}

static gboolean
is_hot (Requests *self, const PqaDemoFate *fate)
{
  return fate->registered_at > self->demo->now - HOT_SECONDS
         && ++self->n_recent % self->hot_every == 0;
}

/* A wave of the same trouble in one zone. */
static void
make_hot (Requests *self, PqaDemoFate *fate)
{
  guint home;

  do
    home = draw_home (self);
  while (zone_of_home (self, home) != self->hot_zone);
  fate->category = self->hot_category;
  draw_trouble (self, fate);
  place_in_public (self, fate, home);
}

/* The same trouble in the same home, soon after it was said to be mended. */
static void
maybe_repeat (Requests *self, PqaDemoFate *fate)
{
  const PqaDemoTrace *trace = pqa_demo_random_chance (&self->random, REPEAT_PERMILLE)
                                  ? pqa_demo_memory_draw (self->memory, &self->random)
                                  : NULL;

  if (trace == NULL || trace->home < 0 || trace->completed_at > fate->registered_at
      || !pqa_request_kind_owes_follow_up (trace->kind))
    return;

  fate->category = trace->category;
  draw_trouble (self, fate);
  place_at_home (self, fate, trace->home);
}

/* The same event, told a second time while it is new. */
static void
maybe_duplicate (Requests *self, PqaDemoFate *fate)
{
  const PqaDemoTrace *trace = pqa_demo_random_chance (&self->random, DUPLICATE_PERMILLE)
                                  ? pqa_demo_memory_draw (self->memory, &self->random)
                                  : NULL;

  if (trace == NULL || trace->home < 0 || trace->is_void
      || trace->registered_at < fate->registered_at - DUPLICATE_SECONDS
      || trace->completed_at <= fate->registered_at
      || !pqa_request_kind_owes_follow_up (trace->kind))
    return;

  fate->category = trace->category;
  draw_trouble (self, fate);
  place_at_home (self, fate, trace->home);
  fate->duplicate_of = trace->id;
}

static void
draw_people (Requests *self, PqaDemoFate *fate, gboolean at_night)
{
  gint64 instant = fate->registered_at;
  const char *post = at_night                              ? "fire_control"
                     : fate->channel == PQA_CHANNEL_PATROL ? "guard_leader"
                                                           : "front_desk";

  fate->registrar = fate->first_responder
      = pqa_demo_find_staff (self->demo, post, -1, instant, &self->random);
  if (!at_night && pqa_demo_random_chance (&self->random, OTHER_FIRST_RESPONDER_PERMILLE))
    fate->first_responder
        = pqa_demo_find_staff (self->demo, "zone_steward", fate->zone, instant, &self->random);
}

static void
draw_origin (Requests *self, PqaDemoFate *fate, gboolean at_night)
{
  fate->duplicate_of = 0;
  draw_kind (self, fate, at_night);
  draw_channel (self, fate, at_night);
  draw_place (self, fate);
  if (is_hot (self, fate))
    make_hot (self, fate);
  else if (pqa_request_kind_owes_follow_up (fate->kind))
    {
      maybe_repeat (self, fate);
      maybe_duplicate (self, fate);
    }
  draw_people (self, fate, at_night);
}

static gboolean
add_all (Requests *self, PqaDemoRows *rows, GError **error)
{
  PqaDemoFate fate = { 0 };
  gboolean at_night = FALSE;

  while (pqa_demo_arrivals_next (self->arrivals, &fate.registered_at, &at_night))
    {
      fate.id++;
      draw_origin (self, &fate, at_night);
      if (!pqa_demo_fate_draw (&fate, self->demo, self->catalogue, &self->random, error))
        return FALSE;
      fate.repeat_of = pqa_demo_memory_find_repeated (self->memory, &fate);
      pqa_demo_memory_add (self->memory, &fate);
      if (!pqa_demo_rows_write (rows, &fate, &self->random, error))
        return FALSE;
    }
  self->demo->n_rows += pqa_demo_rows_get_count (rows);
  return TRUE;
}

/* Every so many of the last days' requests belong to the hot issue, so that it has about the
 * number wanted. */
static void
set_hot_issue (Requests *self)
{
  JsonObject *hot = json_object_get_object_member (self->demo->rates, "hot_issue");
  gint64 wanted = json_object_get_int_member (hot, "count") * self->demo->size;
  gint64 expected
      = (gint64)self->demo->n_requests * HOT_SECONDS / MAX (self->demo->now - self->demo->start, 1);

  self->hot_category = pqa_demo_catalogue_find_category (
      self->catalogue, json_object_get_string_member (hot, "category"));
  self->hot_zone = json_object_get_int_member (hot, "zone");
  self->hot_every = MAX (expected / wanted, 2);
}

gboolean
pqa_demo_add_requests (PqaDemo *demo, GError **error)
{
  g_autoptr (PqaDemoCatalogue) catalogue = pqa_demo_catalogue_new (demo, error);
  g_autoptr (PqaDemoArrivals) arrivals = NULL;
  g_autoptr (PqaDemoMemory) memory = NULL;
  g_autoptr (PqaDemoRows) rows = NULL;
  Requests self = { .demo = demo, .catalogue = catalogue };

  if (catalogue == NULL || (rows = pqa_demo_rows_new (demo, catalogue, error)) == NULL)
    return FALSE;

  self.arrivals = arrivals = pqa_demo_arrivals_new (demo, catalogue);
  self.memory = memory = pqa_demo_memory_new ();
  pqa_demo_random_init (&self.random, "requests");
  set_hot_issue (&self);
  return add_all (&self, rows, error);
}
