/* pqa-recurrence.h: the dates on which something comes round
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-work-calendar.h"
#include "pqa-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_RECURRENCE_DAY,
  PQA_RECURRENCE_WEEK,
  PQA_RECURRENCE_MONTH,
  PQA_RECURRENCE_YEAR,
} PqaRecurrenceUnit;

/**
 * PqaMonthRule:
 * @PQA_MONTH_RULE_DATE: on the anchor's day of the month, or the last if the month is shorter
 * @PQA_MONTH_RULE_NTH_WEEKDAY: on the weekday of the anchor, as often counted as the anchor is in
 * its month: its second Tuesday; the fifth counts as the last
 * @PQA_MONTH_RULE_LAST_DAY: on the last day of the month
 */
typedef enum
{
  PQA_MONTH_RULE_DATE,
  PQA_MONTH_RULE_NTH_WEEKDAY,
  PQA_MONTH_RULE_LAST_DAY,
} PqaMonthRule;

/**
 * PqaDayOffRule:
 * @PQA_DAY_OFF_KEEP: a day off does not matter
 * @PQA_DAY_OFF_BEFORE: the last working day before it
 * @PQA_DAY_OFF_AFTER: the first working day after it
 * @PQA_DAY_OFF_SKIP: not at all
 */
typedef enum
{
  PQA_DAY_OFF_KEEP,
  PQA_DAY_OFF_BEFORE,
  PQA_DAY_OFF_AFTER,
  PQA_DAY_OFF_SKIP,
} PqaDayOffRule;

PQA_DECLARE_CODES (PqaRecurrenceUnit, pqa_recurrence_unit)
PQA_DECLARE_CODES (PqaMonthRule, pqa_month_rule)
PQA_DECLARE_CODES (PqaDayOffRule, pqa_day_off_rule)

/**
 * PqaRecurrence:
 * @unit: of the period
 * @count: how many units the period has, above 0
 * @month_rule: for months and years
 * @day_off_rule: what becomes of a day on which the calendar does not open
 * @anchor: a valid date, the first occurrence or, for the last day of months, in the first month
 */
typedef struct
{
  PqaRecurrenceUnit unit;
  int count;
  PqaMonthRule month_rule;
  PqaDayOffRule day_off_rule;
  const char *anchor;
} PqaRecurrence;

/**
 * PqaOccurrence:
 * @nominal: the date by the rule, by which an occurrence is known
 * @planned: (nullable): the date after the rule for days off; %NULL if it is skipped
 */
typedef struct
{
  char *nominal;
  char *planned;
} PqaOccurrence;

gboolean pqa_recurrence_check (const PqaRecurrence *self, GError **error);
char *pqa_recurrence_get_nominal (const PqaRecurrence *self, int index);
char *
pqa_recurrence_adjust (const PqaRecurrence *self, const char *nominal, PqaWorkCalendar *calendar);
GPtrArray *pqa_recurrence_list (const PqaRecurrence *self,
                                PqaWorkCalendar *calendar,
                                const char *from,
                                const char *to);
char *pqa_recurrence_format (const PqaRecurrence *self);

void pqa_occurrence_free (PqaOccurrence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaOccurrence, pqa_occurrence_free)

G_END_DECLS
