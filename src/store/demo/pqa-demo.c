/* pqa-demo.c: fills a new database with a believable office
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same now, language and size give the same rows on every machine.
 */
#include "demo/pqa-demo-bulk.h"
#include "demo/pqa-demo-private.h"
#include "pqa-i18n.h"
#include "preset/pqa-preset-private.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

static gboolean
add_office (PqaDemo *self, GError **error)
{
  JsonObject *office = json_object_get_object_member (self->texts, "office");

  return pqa_preset_run (self->connection, error, "demo/add-office", "tttti",
                         json_object_get_string_member (office, "name"),
                         json_object_get_string_member (office, "address"),
                         json_object_get_string_member (office, "phone"),
                         json_object_get_string_member (office, "time_zone"), self->start)
         && pqa_preset_apply (self->connection, self->language, error);
}

static gboolean
add_all (PqaConnection *connection, gpointer data, GError **error)
{
  PqaDemo *self = data;
  g_autoptr (PqaDemoBulk) bulk = NULL;

  if (!add_office (self, error) || (bulk = pqa_demo_bulk_begin (connection, error)) == NULL)
    return FALSE;
  return pqa_demo_add_estate (self, error) && pqa_demo_add_people (self, error)
         && pqa_demo_add_requests (self, error) && pqa_demo_add_charges (self, error)
         && pqa_demo_add_stock_takes (self, error) && pqa_demo_add_care (self, error)
         && pqa_demo_add_inspections (self, error) && pqa_demo_add_surveys (self, error)
         && pqa_demo_bulk_end (bulk, error)
         && pqa_preset_run (connection, error, "demo/add-import-run", "ii", self->n_rows,
                            self->now);
}

/* How many requests an office of size 1 brings in the demo's time. */
static guint
count_usual_requests (PqaDemo *self)
{
  JsonArray *buildings = json_object_get_array_member (self->rates, "buildings");
  gint64 per_week = json_object_get_int_member (self->rates, "requests_per_1000_homes_per_week");
  gint64 n_homes = 0;

  for (guint i = 0; i < json_array_get_length (buildings); i++)
    {
      JsonObject *building = json_array_get_object_element (buildings, i);

      n_homes += json_object_get_int_member (building, "floors")
                 * json_object_get_int_member (building, "homes_per_floor");
    }
  return (guint)(n_homes * per_week * ((self->now - self->start) / PQA_DAY_SECONDS) / 7000);
}

/* Requests bring the homes they need with them, and homes their requests. */
static void
set_size (PqaDemo *self, const PqaDemoOptions *options)
{
  guint usual = MAX (count_usual_requests (self), 1);

  self->size = MAX (options->size, 1);
  self->n_requests = options->n_requests;
  if (options->n_requests > 0)
    self->size = MAX (self->size, (options->n_requests + usual / 2) / usual);
  else
    self->n_requests = usual * self->size;
}

/* The demo begins with the first day of a month. */
static gboolean
set_times (PqaDemo *self, GError **error)
{
  JsonObject *office = json_object_get_object_member (self->texts, "office");
  g_autofree char *today = NULL;
  g_autofree char *month = NULL;
  g_autofree char *first = NULL;
  int year, number, day;

  self->time_zone = pqa_time_zone_new (json_object_get_string_member (office, "time_zone"), error);
  if (self->time_zone == NULL)
    return FALSE;

  today = pqa_local_time_date (self->time_zone, self->now);
  pqa_date_parse (today, &year, &number, &day);
  month = pqa_date_new (year, number, 1);
  first = pqa_date_add_months (month, -(int)json_object_get_int_member (self->rates, "months"));
  self->start = pqa_local_time_day_start (self->time_zone, first);
  return TRUE;
}

static gboolean
load (PqaDemo *self, const PqaDemoOptions *options, GError **error)
{
  self->language = pqa_preset_match_language (options->language);
  if (self->language == NULL)
    self->language = "en";
  self->now = pqa_connection_get_now (self->connection);
  self->texts = pqa_preset_load (self->language, "demo-texts", error);
  self->rates = self->texts != NULL ? pqa_preset_load (NULL, "demo", error) : NULL;
  if (self->rates == NULL || !set_times (self, error))
    return FALSE;

  set_size (self, options);
  self->family_first = json_object_get_boolean_member (self->texts, "family_first");
  self->family_names = json_object_get_array_member (self->texts, "family_names");
  self->given_names = json_object_get_array_member (self->texts, "given_names");
  return TRUE;
}

static void
clear_staff (gpointer data)
{
  g_free (((PqaDemoStaff *)data)->name);
}

static void
unload (PqaDemo *self)
{
  g_array_unref (self->buildings);
  g_array_unref (self->homes);
  g_array_unref (self->staff);
  g_clear_pointer (&self->texts, json_object_unref);
  g_clear_pointer (&self->rates, json_object_unref);
  g_clear_pointer (&self->time_zone, g_time_zone_unref);
}

/**
 * pqa_demo_fill:
 * @connection: to a database without an office; its clock's now is the demo's
 *
 * Makes an office with homes, staff and eighteen months of requests, inspections and surveys, all
 * of it or nothing.
 *
 * Returns: FALSE with CONSTRAINT when there is an office already, DENIED
 */
gboolean
pqa_demo_fill (PqaConnection *connection, const PqaDemoOptions *options, GError **error)
{
  PqaDemo self = { .connection = connection };
  gint64 n_offices = 0;
  gboolean filled;

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error)
      || !pqa_connection_read_int (connection, &n_offices, error, "SELECT count (*) FROM office",
                                   NULL))
    return FALSE;
  if (n_offices > 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   _ ("The database has an office already; a demo needs a new one."));
      return FALSE;
    }

  self.buildings = g_array_new (FALSE, FALSE, sizeof (PqaDemoBuilding));
  self.homes = g_array_new (FALSE, FALSE, sizeof (PqaDemoHome));
  self.staff = g_array_new (FALSE, FALSE, sizeof (PqaDemoStaff));
  g_array_set_clear_func (self.staff, clear_staff);
  filled = load (&self, options, error)
           && pqa_connection_transaction (connection, add_all, &self, error);
  unload (&self);
  return filled;
}
