/* pqa-analysis-period.c: the periods to choose from for an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/analysis/pqa-analysis-period.h"

#include "pqa-choice.h"
#include "pqa-chip-group.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define LAST_DAY_OF_WEEK 6

/* Beside this month, which is shown while none of them is chosen. */
static const PqaChip PERIODS[] = {
  { "last-month", N_ ("Last Month") },
  { "week", N_ ("This Week") },
  { "last-week", N_ ("Last Week") },
  { "quarter", N_ ("This Quarter") },
  { "last-quarter", N_ ("Last Quarter") },
  { "year", N_ ("This Year") },
  { "last-year", N_ ("Last Year") },
  { "12-months", N_ ("Last 12 Months") },
  { PQA_ANALYSIS_PERIOD_OWN, N_ ("Own Dates") },
};

static const struct
{
  const char *id;
  PqaPeriodKind kind;
} regular[] = {
  { PQA_ANALYSIS_PERIOD_THIS_MONTH, PQA_PERIOD_MONTH },
  { "quarter", PQA_PERIOD_QUARTER },
  { "year", PQA_PERIOD_YEAR },
};

/**
 * pqa_analysis_period_list:
 *
 * Returns: (transfer full): a list of #PqaChoice beside this month
 */
GListModel *
pqa_analysis_period_list (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (PERIODS); i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (PERIODS[i].id, _ (PERIODS[i].label), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static PqaPeriod *
find_week (const char *today, GTimeZone *zone)
{
  g_autofree char *first = pqa_date_add_days (today, 1 - pqa_date_weekday (today));
  g_autofree char *last = pqa_date_add_days (first, LAST_DAY_OF_WEEK);

  return pqa_period_new_range (first, last, zone);
}

/* The year up to today. */
static PqaPeriod *
find_twelve_months (const char *today, GTimeZone *zone)
{
  g_autofree char *year_ago = pqa_date_add_months (today, -12);
  g_autofree char *first = pqa_date_add_days (year_ago, 1);

  return pqa_period_new_range (first, today, zone);
}

static PqaPeriod *
find_present (const char *id, gint64 now, GTimeZone *zone)
{
  g_autofree char *today = pqa_local_time_date (zone, now);

  for (guint i = 0; i < G_N_ELEMENTS (regular); i++)
    if (g_str_equal (regular[i].id, id))
      return pqa_period_containing (regular[i].kind, now, zone);
  if (g_str_equal (id, "week"))
    return find_week (today, zone);
  return g_str_equal (id, "12-months") ? find_twelve_months (today, zone) : NULL;
}

/**
 * pqa_analysis_period_find:
 * @id: of a choice
 * @now: UTC seconds
 *
 * Returns: (transfer full) (nullable): the period; NULL for the person's own
 */
PqaPeriod *
pqa_analysis_period_find (const char *id, gint64 now, GTimeZone *zone)
{
  g_autoptr (PqaPeriod) present = NULL;

  if (!g_str_has_prefix (id, "last-"))
    return find_present (id, now, zone);
  present = find_present (id + strlen ("last-"), now, zone);
  return pqa_period_previous (present);
}
