/* pqa-demo-catalogue.c: categories, limits and calendars, looked up by index
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-catalogue.h"

#include "calendar/pqa-calendar-store.h"

#define YEAR (366 * G_GINT64_CONSTANT (86400))

static gpointer
policy_key (PqaRequestKind kind, gint64 category_id, PqaSeverity severity)
{
  return GSIZE_TO_POINTER ((category_id * PQA_DEMO_N_KINDS + kind) * PQA_DEMO_N_SEVERITIES
                           + severity);
}

static PqaWorkCalendar *
load_calendar (PqaDemoCatalogue *self, PqaDemo *demo, gint64 id, gint64 *version, GError **error)
{
  PqaWorkCalendar *calendar = g_hash_table_lookup (self->calendars, GSIZE_TO_POINTER (id));

  if (!pqa_calendar_store_find_newest (demo->connection, id, version, error))
    return NULL;
  if (calendar != NULL)
    return calendar;

  calendar = pqa_calendar_store_load (demo->connection, *version, demo->time_zone, error);
  if (calendar != NULL)
    g_hash_table_insert (self->calendars, GSIZE_TO_POINTER (id), calendar);
  if (calendar == NULL
      || !pqa_work_calendar_prepare (calendar, demo->start - YEAR, demo->now + YEAR, error))
    return NULL;
  return calendar;
}

static gboolean
read_policy (PqaDemoCatalogue *self, PqaDemo *demo, PqaStatement *statement, GError **error)
{
  PqaDemoPolicy *policy = g_new0 (PqaDemoPolicy, 1);
  gint64 category_id = pqa_statement_get_int (statement, 2);
  PqaRequestKind kind = 0;
  PqaSeverity severity = 0;

  g_ptr_array_add (self->policies, policy);
  policy->id = pqa_statement_get_int (statement, 0);
  if (!pqa_request_kind_from_code (pqa_statement_get_text (statement, 1), &kind, error)
      || !pqa_severity_from_code (pqa_statement_get_text (statement, 3), &severity, error))
    return FALSE;

  for (guint i = 0; i < PQA_DEMO_N_TARGETS; i++)
    {
      policy->seconds[i] = pqa_statement_get_int (statement, 4 + 2 * i);
      if (policy->seconds[i] == 0)
        continue;
      policy->calendar[i] = load_calendar (self, demo, pqa_statement_get_int (statement, 5 + 2 * i),
                                           &policy->version[i], error);
      if (policy->calendar[i] == NULL)
        return FALSE;
    }

  if (category_id == 0)
    self->general[kind][severity] = policy;
  else
    g_hash_table_insert (self->specific, policy_key (kind, category_id, severity), policy);
  return TRUE;
}

static gboolean
read_policies (PqaDemoCatalogue *self, PqaDemo *demo, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (demo->connection, "demo/policies", error);

  if (statement == NULL)
    return FALSE;

  while (pqa_statement_next (statement))
    if (!read_policy (self, demo, statement, error))
      return FALSE;
  return pqa_statement_finish (statement, error);
}

static gboolean
read_category (PqaDemoCatalogue *self, PqaDemo *demo, PqaStatement *statement, GError **error)
{
  JsonObject *texts
      = json_object_get_object_member (json_object_get_object_member (demo->texts, "requests"),
                                       pqa_statement_get_text (statement, 1));
  PqaDemoCategory category = {
    .id = pqa_statement_get_int (statement, 0),
    .code = pqa_statement_dup_text (statement, 1),
    .department_id = pqa_statement_get_int (statement, 3),
    .repairs = json_object_get_array_member (texts, "repair"),
    .complaints = json_object_get_array_member (texts, "complaint"),
    .done = json_object_get_array_member (json_object_get_object_member (demo->texts, "done"),
                                          pqa_statement_get_text (statement, 2)),
  };

  if (!pqa_severity_from_code (pqa_statement_get_text (statement, 4), &category.severity, error))
    {
      g_free (category.code);
      return FALSE;
    }
  g_array_append_val (self->categories, category);
  return TRUE;
}

static gboolean
read_categories (PqaDemoCatalogue *self, PqaDemo *demo, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (demo->connection, "demo/categories", error);

  if (statement == NULL)
    return FALSE;

  while (pqa_statement_next (statement))
    if (!read_category (self, demo, statement, error))
      return FALSE;
  return pqa_statement_finish (statement, error);
}

static void
read_rate (PqaDemoCatalogue *self, PqaDemo *demo, JsonObject *rate)
{
  PqaDemoCategory *category = &g_array_index (
      self->categories, PqaDemoCategory,
      pqa_demo_catalogue_find_category (self, json_object_get_string_member (rate, "code")));
  JsonArray *season
      = json_object_get_array_member (json_object_get_object_member (demo->rates, "seasons"),
                                      json_object_get_string_member (rate, "season"));

  category->weight = json_object_get_int_member (rate, "weight");
  category->complaint_percent = json_object_get_int_member (rate, "complaint_percent");
  category->public_percent = json_object_get_int_member (rate, "public_percent");
  category->places = json_object_get_array_member (rate, "places");
  category->handler = json_object_get_string_member (rate, "handler");
  for (guint i = 0; i < G_N_ELEMENTS (category->season); i++)
    category->season[i] = json_array_get_int_element (season, i);
}

static void
clear_category (gpointer data)
{
  g_free (((PqaDemoCategory *)data)->code);
}

/**
 * pqa_demo_catalogue_new:
 *
 * Returns: (transfer full): what the presets have put into the database, with the demo's rates
 */
PqaDemoCatalogue *
pqa_demo_catalogue_new (PqaDemo *demo, GError **error)
{
  g_autoptr (PqaDemoCatalogue) self = g_new0 (PqaDemoCatalogue, 1);
  JsonArray *rates = json_object_get_array_member (demo->rates, "categories");

  self->categories = g_array_new (FALSE, FALSE, sizeof (PqaDemoCategory));
  g_array_set_clear_func (self->categories, clear_category);
  self->policies = g_ptr_array_new_with_free_func (g_free);
  self->specific = g_hash_table_new (NULL, NULL);
  self->calendars
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)pqa_work_calendar_unref);

  if (!read_policies (self, demo, error) || !read_categories (self, demo, error))
    return NULL;
  for (guint i = 0; i < json_array_get_length (rates); i++)
    read_rate (self, demo, json_array_get_object_element (rates, i));
  self->office = self->general[PQA_REQUEST_KIND_REPAIR][PQA_SEVERITY_GENERAL]
                     ->calendar[PQA_DEADLINE_TARGET_FOLLOW_UP];
  return g_steal_pointer (&self);
}

void
pqa_demo_catalogue_free (PqaDemoCatalogue *self)
{
  g_array_unref (self->categories);
  g_ptr_array_unref (self->policies);
  g_hash_table_unref (self->specific);
  g_hash_table_unref (self->calendars);
  g_free (self);
}

/**
 * pqa_demo_catalogue_find_category:
 * @code: of a lower category
 *
 * Returns: its index
 */
guint
pqa_demo_catalogue_find_category (PqaDemoCatalogue *self, const char *code)
{
  for (guint i = 0; i < self->categories->len; i++)
    if (g_str_equal (g_array_index (self->categories, PqaDemoCategory, i).code, code))
      return i;
  g_assert_not_reached ();
}

/**
 * pqa_demo_catalogue_find_policy:
 *
 * Returns: (nullable): the most specific limits, NULL when there are none (praise)
 */
const PqaDemoPolicy *
pqa_demo_catalogue_find_policy (PqaDemoCatalogue *self,
                                PqaRequestKind kind,
                                guint category,
                                PqaSeverity severity)
{
  gint64 id = g_array_index (self->categories, PqaDemoCategory, category).id;
  const PqaDemoPolicy *specific
      = g_hash_table_lookup (self->specific, policy_key (kind, id, severity));

  return specific != NULL ? specific : self->general[kind][severity];
}
