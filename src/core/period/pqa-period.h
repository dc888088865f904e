/* pqa-period.h: the month, quarter, half-year, year or range that figures are for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  PQA_PERIOD_MONTH,
  PQA_PERIOD_QUARTER,
  PQA_PERIOD_HALF_YEAR,
  PQA_PERIOD_YEAR,
  PQA_PERIOD_RANGE,
} PqaPeriodKind;

/**
 * PqaPeriod:
 * @kind: what kind of period
 * @code: as it is typed and stored: "2011-07", "2011-Q3", "2011-H1", "2011" or
 *   "2011-07-01..2011-09-30"
 * @from: its first instant
 * @to: the first instant after it
 * @from_date: its first day
 * @to_date: the first day after it, for comparing dates half-open
 * @last_date: its last day
 * @zone: whose midnights bound it
 *
 * A half-open stretch of whole local days. All fields are to be read only.
 */
typedef struct
{
  PqaPeriodKind kind;
  char *code;
  gint64 from;
  gint64 to;
  char *from_date;
  char *to_date;
  char *last_date;
  GTimeZone *zone;
} PqaPeriod;

#define PQA_TYPE_PERIOD (pqa_period_get_type ())
GType pqa_period_get_type (void);

PqaPeriod *pqa_period_parse (const char *code, GTimeZone *zone, GError **error);
PqaPeriod *pqa_period_new_range (const char *first, const char *last, GTimeZone *zone);
PqaPeriod *pqa_period_containing (PqaPeriodKind kind, gint64 instant, GTimeZone *zone);
PqaPeriod *pqa_period_copy (const PqaPeriod *self);
void pqa_period_free (PqaPeriod *self);

PqaPeriod *pqa_period_previous (const PqaPeriod *self);
PqaPeriod *pqa_period_to_compare (const PqaPeriod *self, gint64 now);
PqaPeriod *pqa_period_next (const PqaPeriod *self);
PqaPeriod *pqa_period_year_before (const PqaPeriod *self);
gboolean pqa_period_contains (const PqaPeriod *self, gint64 instant);
gboolean pqa_period_contains_date (const PqaPeriod *self, const char *date);
int pqa_period_days (const PqaPeriod *self);
char *pqa_period_middle_date (const PqaPeriod *self);
char *pqa_period_format (const PqaPeriod *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaPeriod, pqa_period_free)

G_END_DECLS
