/* pqa-demo-people.c: the staff of the demo office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-private.h"

#include "preset/pqa-preset-private.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define DAY PQA_DAY_SECONDS
#define HEAD "_head"

static PqaDemoStaff *
get_staff (PqaDemo *self, guint index)
{
  return &g_array_index (self->staff, PqaDemoStaff, index);
}

static gboolean
name_is_taken (PqaDemo *self, const char *name)
{
  for (guint i = 0; i < self->staff->len; i++)
    if (g_str_equal (get_staff (self, i)->name, name))
      return TRUE;
  return FALSE;
}

static char *
draw_name (PqaDemo *self, PqaDemoRandom *random)
{
  g_autoptr (GString) name = g_string_new (NULL);

  do
    {
      g_string_truncate (name, 0);
      pqa_demo_write_name (
          self, name, pqa_demo_random_below (random, json_array_get_length (self->family_names)),
          pqa_demo_random_below (random, json_array_get_length (self->given_names)));
    }
  while (name_is_taken (self, name->str));
  return g_strdup (name->str);
}

/* Those with a post per zone have the zones in turn. */
static int
zone_of (PqaDemo *self, const char *post, guint index)
{
  gboolean by_zone = g_str_equal (post, "zone_steward") || g_str_equal (post, "zone_technician");

  return by_zone && index < self->n_zones ? (int)index : -1;
}

/* The rates name the head of a department before the others in it. */
static guint
find_head (PqaDemo *self, const char *post)
{
  guint head = self->staff->len;

  if (g_str_has_suffix (post, HEAD))
    return head;
  while (!g_str_has_suffix (get_staff (self, --head)->post, HEAD))
    ;
  return head;
}

static void
hire (PqaDemo *self, JsonObject *pattern, PqaDemoRandom *random)
{
  const char *post = json_object_get_string_member (pattern, "post");

  for (guint i = 0; i < json_object_get_int_member (pattern, "count"); i++)
    {
      PqaDemoStaff staff = {
        .name = draw_name (self, random),
        .post = post,
        .role = json_object_get_string_member_with_default (pattern, "role", NULL),
        .head = find_head (self, post),
        .zone = zone_of (self, post, i),
        .slowness = pqa_demo_random_between (random, 80, 115),
        .came_at = self->start - pqa_demo_random_between (random, 60, 2400) * DAY,
        .left_at = G_MAXINT64,
      };

      g_array_append_val (self->staff, staff);
    }
}

/* The @index-th person at @post, counted from 0. */
static PqaDemoStaff *
find_nth (PqaDemo *self, const char *post, guint index)
{
  for (guint i = 0; i < self->staff->len; i++)
    if (g_str_equal (get_staff (self, i)->post, post) && index-- == 0)
      return get_staff (self, i);
  g_assert_not_reached ();
}

static void
slow_down (PqaDemo *self)
{
  JsonArray *slow = json_object_get_array_member (self->rates, "slow_staff");

  for (guint i = 0; i < json_array_get_length (slow); i++)
    {
      JsonObject *one = json_array_get_object_element (slow, i);

      find_nth (self, json_object_get_string_member (one, "post"),
                json_object_get_int_member (one, "index"))
          ->slowness
          = json_object_get_int_member (one, "percent");
    }
}

/* Somebody leaves, and a new colleague takes over the same zone on that day. */
static void
change_staff (PqaDemo *self)
{
  JsonArray *changes = json_object_get_array_member (self->rates, "staff_changes");
  g_autofree char *today = pqa_local_time_date (self->time_zone, self->now);

  for (guint i = 0; i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);
      const char *post = json_object_get_string_member (change, "post");
      PqaDemoStaff *old = find_nth (self, post, json_object_get_int_member (change, "leaves"));
      PqaDemoStaff *new = find_nth (self, post, json_object_get_int_member (change, "comes"));
      g_autofree char *date
          = pqa_date_add_days (today, -json_object_get_int_member (change, "days_ago"));

      old->left_at = new->came_at = pqa_local_time_day_start (self->time_zone, date);
      new->zone = old->zone;
    }
}

static char *
make_phone (PqaDemo *self, PqaDemoRandom *random)
{
  GString *phone = g_string_new (NULL);
  char digits[8];

  g_snprintf (digits, sizeof digits, "%04u", pqa_demo_random_below (random, 10000));
  pqa_demo_replace (phone, json_object_get_string_member (self->texts, "phone"), "{digits}",
                    digits);
  return g_string_free (phone, FALSE);
}

static const char *
duty_of (const char *post, gboolean deputy)
{
  if (g_str_equal (post, "zone_steward"))
    return deputy ? "customer_service_deputy" : "customer_service";
  return deputy ? "maintenance_deputy" : "maintenance";
}

static gboolean
add_memberships (PqaDemo *self, guint index, const char *from, const char *to, GError **error)
{
  const PqaDemoStaff *staff = get_staff (self, index);
  gint64 id = index + 1;

  if (staff->zone < 0)
    return pqa_preset_run (self->connection, error, "demo/add-membership", "itnntt", id,
                           staff->post, from, to);
  return pqa_preset_run (self->connection, error, "demo/add-membership", "itittt", id, staff->post,
                         (gint64)staff->zone + 1, duty_of (staff->post, FALSE), from, to)
         && pqa_preset_run (self->connection, error, "demo/add-membership", "itittt", id,
                            staff->post, (gint64)(staff->zone + 1) % self->n_zones + 1,
                            duty_of (staff->post, TRUE), from, to);
}

static gboolean
add_one (PqaDemo *self, guint index, PqaDemoRandom *random, GError **error)
{
  const PqaDemoStaff *staff = get_staff (self, index);
  g_autofree char *number = g_strdup_printf ("%03u", index + 1);
  g_autofree char *phone = make_phone (self, random);
  g_autofree char *from = pqa_local_time_date (self->time_zone, staff->came_at);
  g_autofree char *to
      = staff->left_at < G_MAXINT64 ? pqa_local_time_date (self->time_zone, staff->left_at) : NULL;

  return pqa_preset_run (self->connection, error, "demo/add-staff", "itttttt", (gint64)index + 1,
                         number, staff->name, phone, staff->role, from, to)
         && add_memberships (self, index, from, to, error)
         && (!(g_str_has_suffix (staff->post, HEAD))
             || pqa_preset_run (self->connection, error, "demo/set-department-head", "it",
                                (gint64)index + 1, staff->post));
}

static gboolean
is_there (const PqaDemoStaff *staff, const char *post, int zone, gint64 instant)
{
  return staff->came_at <= instant && instant < staff->left_at && g_str_equal (staff->post, post)
         && (zone < 0 || staff->zone < 0 || staff->zone == zone);
}

/**
 * pqa_demo_find_staff:
 * @post: a post that somebody has at every time
 * @zone: for posts with a zone, −1 for any
 *
 * Returns: the index of somebody who has the post at @instant, each as often as the others
 */
guint
pqa_demo_find_staff (
    PqaDemo *self, const char *post, int zone, gint64 instant, PqaDemoRandom *random)
{
  guint found = 0;
  guint n_found = 0;

  for (guint i = 0; i < self->staff->len; i++)
    if (is_there (get_staff (self, i), post, zone, instant)
        && pqa_demo_random_below (random, ++n_found) == 0)
      found = i;
  return found;
}

gboolean
pqa_demo_add_people (PqaDemo *self, GError **error)
{
  JsonArray *patterns = json_object_get_array_member (self->rates, "staff");
  PqaDemoRandom random;

  pqa_demo_random_init (&random, "people");
  for (guint i = 0; i < json_array_get_length (patterns); i++)
    hire (self, json_array_get_object_element (patterns, i), &random);
  slow_down (self);
  change_staff (self);

  for (guint i = 0; i < self->staff->len; i++)
    if (!add_one (self, i, &random, error))
      return FALSE;
  return TRUE;
}
