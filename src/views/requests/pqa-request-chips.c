/* pqa-request-chips.c: the filters above the list of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-chips.h"

#include "form/pqa-date-field.h"
#include "period/pqa-period.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "request/pqa-request-state.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

/* In the order of PqaRequestScope. */
static const PqaChip SCOPES[] = {
  { "mine", N_ ("My Open") },
  { "open", N_ ("Open") },
  { "risk", N_ ("At Risk") },
  { "overdue", N_ ("Overdue") },
  { "escalated", N_ ("Escalated") },
  { "follow-up", N_ ("To Follow Up") },
  { "all", N_ ("All") },
  { NULL },
};

static const PqaChip PERIODS[] = {
  { "today", N_ ("Today") },          { "week", N_ ("Last 7 Days") },
  { "month", N_ ("This Month") },     { "last-month", N_ ("Last Month") },
  { "quarter", N_ ("This Quarter") }, { "last-quarter", N_ ("Last Quarter") },
  { "year", N_ ("This Year") },
};

/* Seven days: today and the six before it. */
#define WEEK_DAYS 6

/**
 * pqa_request_chips_list_periods:
 *
 * Returns: (transfer full): the periods that pqa_request_chips_get_period() knows
 */
GListModel *
pqa_request_chips_list_periods (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (PERIODS); i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (PERIODS[i].id, _ (PERIODS[i].label), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

typedef const char *(*CodeFunc) (guint value);

static void
add_codes (PqaChipBar *chips,
           const char *group,
           const char *any_label,
           guint n,
           CodeFunc to_code,
           CodeFunc to_label)
{
  g_autoptr (GListStore) choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (to_code (i), to_label (i), NULL);

      g_list_store_append (choices, choice);
    }
  pqa_chip_bar_add_choice (chips, group, any_label, G_LIST_MODEL (choices));
}

static void
add_query (PqaChipBar *chips,
           PqaContext *context,
           const char *group,
           const char *any_label,
           const char *query)
{
  g_autoptr (GListModel) choices = pqa_choice_model_new (context, query);

  pqa_chip_bar_add_choice (chips, group, any_label, choices);
}

#define ADD_CODES(chips, group, any_label, prefix)                                                 \
  add_codes (chips, group, any_label, prefix##_count (), (CodeFunc) prefix##_to_code,              \
             (CodeFunc) prefix##_to_label)

/* Those that are wanted less often. */
static void
add_more (PqaChipBar *chips, PqaContext *context)
{
  pqa_chip_bar_begin_more (chips);
  ADD_CODES (chips, "kind", _ ("All Kinds"), pqa_request_kind);
  add_query (chips, context, "owner", _ ("All Owners"), "choices/staff");
  add_query (chips, context, "building", _ ("All Buildings"), "choices/buildings");
  ADD_CODES (chips, "severity", _ ("All Severities"), pqa_severity);
  ADD_CODES (chips, "state", _ ("All States"), pqa_request_state);
  ADD_CODES (chips, "channel", _ ("All Channels"), pqa_channel);
  pqa_chip_bar_add_field (chips, "from", pqa_date_field_new (_ ("Registered _from")));
  pqa_chip_bar_add_field (chips, "to", pqa_date_field_new (_ ("_Until and including")));
}

/* What stands behind a figure brings its words along. */
static char *
get_rows_label (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (PqaRequestRows) rows = pqa_request_rows_parse (text, zone, NULL);

  /* Translators: what the figure is whose requests are listed: "Complaints · Zone A" */
  return rows != NULL ? g_strdup_printf (_ ("Rows of: %s"), rows->title) : NULL;
}

static const PqaRequestRows *
read_rows (PqaChipBar *chips, GTimeZone *zone)
{
  const char *text = pqa_chip_bar_get (chips, "rows");
  PqaRequestRows *rows = text != NULL ? pqa_request_rows_parse (text, zone, NULL) : NULL;

  g_object_set_data_full (G_OBJECT (chips), "rows", rows, (GDestroyNotify) pqa_request_rows_free);
  return rows;
}

/**
 * pqa_request_chips_add:
 *
 * Adds all the filters; what is open is shown at the start.
 */
void
pqa_request_chips_add (PqaChipBar *chips, PqaContext *context)
{
  g_autoptr (GListModel) periods = pqa_request_chips_list_periods ();

  pqa_chip_bar_add_exclusive (chips, "scope", SCOPES);
  add_query (chips, context, "category", _ ("All Categories"), "choices/categories");
  add_query (chips, context, "zone", _ ("All Zones"), "choices/zones");
  pqa_chip_bar_add_choice (chips, "period", _ ("Any Time"), periods);
  pqa_chip_bar_add_removable (chips, "rows", get_rows_label);
  add_more (chips, context);
  pqa_chip_bar_set (chips, "scope", "open");
}

static PqaRequestScope
get_scope (PqaChipBar *chips)
{
  const char *id = pqa_chip_bar_get (chips, "scope");

  for (guint i = 0; i < PQA_N_REQUEST_SCOPES; i++)
    if (g_strcmp0 (SCOPES[i].id, id) == 0)
      return i;
  return PQA_REQUEST_SCOPE_ALL;
}

static gint64
get_row_id (PqaChipBar *chips, const char *group)
{
  const char *id = pqa_chip_bar_get (chips, group);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

static void
take_period (PqaPeriod *taken, gint64 *from, gint64 *to)
{
  g_autoptr (PqaPeriod) period = taken;

  *from = period->from;
  *to = period->to;
}

static void
take_previous (PqaPeriodKind kind, gint64 now, GTimeZone *zone, gint64 *from, gint64 *to)
{
  g_autoptr (PqaPeriod) present = pqa_period_containing (kind, now, zone);

  take_period (pqa_period_previous (present), from, to);
}

/**
 * pqa_request_chips_get_period:
 * @id: (nullable): of the period chosen
 * @from: (out): its first instant, 0 for any time
 * @to: (out): the first instant after it, 0 for no end
 */
void
pqa_request_chips_get_period (const char *id, gint64 now, GTimeZone *zone, gint64 *from, gint64 *to)
{
  g_autofree char *today = pqa_local_time_date (zone, now);

  *from = *to = 0;
  if (g_strcmp0 (id, "today") == 0)
    *from = pqa_local_time_day_start (zone, today);
  else if (g_strcmp0 (id, "week") == 0)
    *from = pqa_local_time_to_instant (zone, pqa_local_time_days (zone, now) - WEEK_DAYS, 0);
  else if (g_strcmp0 (id, "month") == 0)
    take_period (pqa_period_containing (PQA_PERIOD_MONTH, now, zone), from, to);
  else if (g_strcmp0 (id, "last-month") == 0)
    take_previous (PQA_PERIOD_MONTH, now, zone, from, to);
  else if (g_strcmp0 (id, "quarter") == 0)
    take_period (pqa_period_containing (PQA_PERIOD_QUARTER, now, zone), from, to);
  else if (g_strcmp0 (id, "last-quarter") == 0)
    take_previous (PQA_PERIOD_QUARTER, now, zone, from, to);
  else if (g_strcmp0 (id, "year") == 0)
    take_period (pqa_period_containing (PQA_PERIOD_YEAR, now, zone), from, to);
}

/* Days of one's own narrow the period that is chosen, if any. */
static void
read_days (PqaChipBar *chips, GTimeZone *zone, PqaRequestFilter *filter)
{
  const char *from = pqa_chip_bar_get (chips, "from");
  const char *to = pqa_chip_bar_get (chips, "to");

  if (from != NULL)
    filter->from = MAX (filter->from, pqa_local_time_day_start (zone, from));
  if (to != NULL)
    {
      gint64 end = pqa_local_time_to_instant (zone, pqa_date_to_days (to) + 1, 0);

      filter->to = filter->to != 0 ? MIN (filter->to, end) : end;
    }
}

/**
 * pqa_request_chips_read:
 * @filter: what is chosen is filled into it; ids and codes belong to @chips
 */
void
pqa_request_chips_read (PqaChipBar *chips, PqaContext *context, PqaRequestFilter *filter)
{
  gint64 now = pqa_context_now (context);

  filter->scope = get_scope (chips);
  filter->person_id = pqa_context_get_person_id (context);
  filter->zone_id = get_row_id (chips, "zone");
  filter->category_id = get_row_id (chips, "category");
  filter->building_id = get_row_id (chips, "building");
  filter->owner_id = get_row_id (chips, "owner");
  filter->kind = pqa_chip_bar_get (chips, "kind");
  filter->severity = pqa_chip_bar_get (chips, "severity");
  filter->channel = pqa_chip_bar_get (chips, "channel");
  filter->state = pqa_chip_bar_get (chips, "state");
  filter->now = now;
  filter->rows = read_rows (chips, pqa_context_get_time_zone (context));
  pqa_request_chips_get_period (pqa_chip_bar_get (chips, "period"), now,
                                pqa_context_get_time_zone (context), &filter->from, &filter->to);
  read_days (chips, pqa_context_get_time_zone (context), filter);
}

/**
 * pqa_request_chips_get_scope_id:
 *
 * Returns: the chip of @scope in the group "scope"
 */
const char *
pqa_request_chips_get_scope_id (PqaRequestScope scope)
{
  return SCOPES[scope].id;
}
