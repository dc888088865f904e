/* pqa-period.c: the month, quarter, half-year, year or range that figures are for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "period/pqa-period.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define RANGE_MARK ".."
#define DATE_LENGTH 10

static const int MONTHS[] = {
  [PQA_PERIOD_MONTH] = 1,
  [PQA_PERIOD_QUARTER] = 3,
  [PQA_PERIOD_HALF_YEAR] = 6,
  [PQA_PERIOD_YEAR] = 12,
};

G_DEFINE_BOXED_TYPE (PqaPeriod, pqa_period, pqa_period_copy, pqa_period_free)

/* Takes @code and the dates; @to_date is the first day after the period. */
static PqaPeriod *
take (PqaPeriodKind kind, char *code, char *from_date, char *to_date, GTimeZone *zone)
{
  PqaPeriod *self = g_new0 (PqaPeriod, 1);

  self->kind = kind;
  self->code = code;
  self->from_date = from_date;
  self->to_date = to_date;
  self->last_date = pqa_date_add_days (to_date, -1);
  self->from = pqa_local_time_day_start (zone, from_date);
  self->to = pqa_local_time_day_start (zone, to_date);
  self->zone = g_time_zone_ref (zone);
  return self;
}

static char *
write_code (PqaPeriodKind kind, int year, int index)
{
  switch (kind)
    {
    case PQA_PERIOD_MONTH:
      return g_strdup_printf ("%04d-%02d", year, index);
    case PQA_PERIOD_QUARTER:
      return g_strdup_printf ("%04d-Q%d", year, index);
    case PQA_PERIOD_HALF_YEAR:
      return g_strdup_printf ("%04d-H%d", year, index);
    case PQA_PERIOD_YEAR:
    case PQA_PERIOD_RANGE:
    default:
      return g_strdup_printf ("%04d", year);
    }
}

/* The @index-th (from 1) month, quarter, half or whole of @year. */
static PqaPeriod *
new_regular (PqaPeriodKind kind, int year, int index, GTimeZone *zone)
{
  char *from_date = pqa_date_new (year, (index - 1) * MONTHS[kind] + 1, 1);
  char *to_date = pqa_date_add_months (from_date, MONTHS[kind]);

  return take (kind, write_code (kind, year, index), from_date, to_date, zone);
}

static int
get_index (const PqaPeriod *self, int *year)
{
  int month;

  pqa_date_parse (self->from_date, year, &month, NULL);
  return self->kind == PQA_PERIOD_RANGE ? 1 : (month - 1) / MONTHS[self->kind] + 1;
}

/* Every regular period is written in the one way that write_code() has. */
static PqaPeriod *
read_regular (const char *code, GTimeZone *zone)
{
  int kind, year, index;

  if (strlen (code) < 4 || strspn (code, "0123456789") != 4)
    return NULL;
  year = g_ascii_strtoll (code, NULL, 10);
  /* The period before and the same a year before must exist too, and so must the day after. */
  if (year < 2 || year > 9998)
    return NULL;
  for (kind = PQA_PERIOD_MONTH; kind <= PQA_PERIOD_YEAR; kind++)
    for (index = 1; index <= 12 / MONTHS[kind]; index++)
      {
        g_autofree char *written = write_code (kind, year, index);

        if (g_str_equal (written, code))
          return new_regular (kind, year, index, zone);
      }
  return NULL;
}

static PqaPeriod *
read_range (const char *code, GTimeZone *zone)
{
  g_autofree char *first = g_strndup (code, DATE_LENGTH);
  const char *last = code + strlen (first);
  int first_year, last_year;

  if (!g_str_has_prefix (last, RANGE_MARK))
    return NULL;
  last += strlen (RANGE_MARK);
  if (!pqa_date_parse (first, &first_year, NULL, NULL)
      || !pqa_date_parse (last, &last_year, NULL, NULL) || strcmp (first, last) > 0)
    return NULL;
  if (first_year < 2 || last_year > 9998)
    return NULL;
  return pqa_period_new_range (first, last, zone);
}

/**
 * pqa_period_parse:
 * @code: (nullable): "2011-07", "2011-Q3", "2011-H1", "2011", or the first and last day as
 *   "2011-07-01..2011-09-30"
 * @zone: the office's
 * @error: set to %PQA_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the period
 */
PqaPeriod *
pqa_period_parse (const char *code, GTimeZone *zone, GError **error)
{
  PqaPeriod *self = NULL;

  g_return_val_if_fail (zone != NULL, NULL);

  if (code != NULL)
    self = read_regular (code, zone);
  if (code != NULL && self == NULL)
    self = read_range (code, zone);
  if (self == NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                 _ ("“%s” is not a period; write 2026-07, 2026-Q3, 2026-H2, 2026 or "
                    "2026-07-01..2026-09-30"),
                 code != NULL ? code : "");
  return self;
}

/**
 * pqa_period_new_range:
 * @first: its first day
 * @last: its last day, not before @first
 *
 * Returns: (transfer full): the period of kind %PQA_PERIOD_RANGE
 */
PqaPeriod *
pqa_period_new_range (const char *first, const char *last, GTimeZone *zone)
{
  g_return_val_if_fail (pqa_date_is_valid (first) && pqa_date_is_valid (last), NULL);
  g_return_val_if_fail (strcmp (first, last) <= 0, NULL);

  return take (PQA_PERIOD_RANGE, g_strconcat (first, RANGE_MARK, last, NULL), g_strdup (first),
               pqa_date_add_days (last, 1), zone);
}

/**
 * pqa_period_containing:
 * @kind: any; for %PQA_PERIOD_RANGE it is the one day
 * @instant: UTC seconds
 *
 * Returns: (transfer full): the period that @instant is in
 */
PqaPeriod *
pqa_period_containing (PqaPeriodKind kind, gint64 instant, GTimeZone *zone)
{
  g_autofree char *date = pqa_local_time_date (zone, instant);
  int year, month;

  if (kind == PQA_PERIOD_RANGE)
    return pqa_period_new_range (date, date, zone);
  pqa_date_parse (date, &year, &month, NULL);
  return new_regular (kind, year, (month - 1) / MONTHS[kind] + 1, zone);
}

/**
 * pqa_period_copy:
 *
 * Returns: (transfer full): a copy
 */
PqaPeriod *
pqa_period_copy (const PqaPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return take (self->kind, g_strdup (self->code), g_strdup (self->from_date),
               g_strdup (self->to_date), self->zone);
}

/**
 * pqa_period_free:
 */
void
pqa_period_free (PqaPeriod *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->from_date);
  g_free (self->to_date);
  g_free (self->last_date);
  g_time_zone_unref (self->zone);
  g_free (self);
}

/* The period of the same kind, or of as many days, @steps away. */
static PqaPeriod *
shift (const PqaPeriod *self, int steps)
{
  int year, index, per_year;

  if (self->kind == PQA_PERIOD_RANGE)
    {
      int days = pqa_period_days (self) * steps;
      g_autofree char *first = pqa_date_add_days (self->from_date, days);
      g_autofree char *last = pqa_date_add_days (self->last_date, days);

      return pqa_period_new_range (first, last, self->zone);
    }
  per_year = 12 / MONTHS[self->kind];
  index = get_index (self, &year);
  index += year * per_year - 1 + steps;
  return new_regular (self->kind, index / per_year, index % per_year + 1, self->zone);
}

/**
 * pqa_period_previous:
 *
 * Returns: (transfer full): the period just before; for a range the same number of days
 */
PqaPeriod *
pqa_period_previous (const PqaPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return shift (self, -1);
}

/**
 * pqa_period_to_compare:
 * @now: UTC seconds
 *
 * Returns: (transfer full): the period just before; while @self runs, only as many of its days as
 *   have begun of @self
 */
PqaPeriod *
pqa_period_to_compare (const PqaPeriod *self, gint64 now)
{
  g_autoptr (PqaPeriod) before = pqa_period_previous (self);
  g_autofree char *last = NULL;
  gint64 days;

  if (now < self->from || now >= self->to)
    return g_steal_pointer (&before);
  days = pqa_local_time_days (self->zone, now) - pqa_date_to_days (self->from_date);
  last = pqa_date_add_days (before->from_date, days);
  if (strcmp (last, before->last_date) >= 0)
    return g_steal_pointer (&before);
  return pqa_period_new_range (before->from_date, last, self->zone);
}

/**
 * pqa_period_next:
 *
 * Returns: (transfer full): the period just after; for a range the same number of days
 */
PqaPeriod *
pqa_period_next (const PqaPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return shift (self, 1);
}

/**
 * pqa_period_year_before:
 *
 * Returns: (transfer full): the same period of the year before; for a range from the same first to
 *   the same last day, 29 February becoming the 28th
 */
PqaPeriod *
pqa_period_year_before (const PqaPeriod *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind != PQA_PERIOD_RANGE)
    return shift (self, -12 / MONTHS[self->kind]);
  first = pqa_date_add_months (self->from_date, -12);
  last = pqa_date_add_months (self->last_date, -12);
  return pqa_period_new_range (first, last, self->zone);
}

/**
 * pqa_period_contains:
 *
 * Returns: whether @instant is in [from, to)
 */
gboolean
pqa_period_contains (const PqaPeriod *self, gint64 instant)
{
  return instant >= self->from && instant < self->to;
}

/**
 * pqa_period_contains_date:
 *
 * Returns: whether the local @date is one of the period's days
 */
gboolean
pqa_period_contains_date (const PqaPeriod *self, const char *date)
{
  return strcmp (date, self->from_date) >= 0 && strcmp (date, self->to_date) < 0;
}

/**
 * pqa_period_days:
 *
 * Returns: how many days the period has
 */
int
pqa_period_days (const PqaPeriod *self)
{
  return pqa_date_days_between (self->from_date, self->to_date);
}

/**
 * pqa_period_middle_date:
 *
 * Returns: (transfer full): the day that as many days precede as follow, or the later of two such;
 *   counts "at mid-period" are taken at its start
 */
char *
pqa_period_middle_date (const PqaPeriod *self)
{
  return pqa_date_add_days (self->from_date, pqa_period_days (self) / 2);
}
