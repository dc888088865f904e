/* pqa-quarterly-report.c: the quarterly evaluation report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-report.h"

#include "pqa-i18n.h"
#include "quarterly/pqa-quarterly-sections.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

static char *
describe_period (const PqaPeriod *period)
{
  g_autofree char *name = pqa_period_format (period);
  g_autofree char *first = pqa_date_format (period->from_date);
  g_autofree char *last = pqa_date_format (period->last_date);

  if (period->kind == PQA_PERIOD_RANGE)
    return g_steal_pointer (&name);
  /* Translators: a quarter and its first and last day */
  return g_strdup_printf (_ ("%s (%s – %s)"), name, first, last);
}

static const char *
get_title (PqaPeriodKind kind)
{
  return kind == PQA_PERIOD_QUARTER ? _ ("Quarterly Evaluation Report") : _ ("Evaluation Report");
}

/**
 * pqa_quarterly_report_new:
 * @prepared_by: (nullable): who prepares it
 *
 * Returns: (transfer full): cover, summary, requests, inspections, satisfaction and definitions, as
 *   a draft until it is signed
 */
PqaReport *
pqa_quarterly_report_new (const PqaQuarterlyFigures *figures, const char *prepared_by)
{
  g_autofree char *period = NULL, *today = NULL, *date = NULL;
  PqaReport *report;

  g_return_val_if_fail (figures != NULL, NULL);

  period = describe_period (figures->period);
  today = pqa_local_time_date (figures->zone, figures->made_at);
  date = pqa_date_format (today);
  report
      = pqa_report_new (figures->office, get_title (figures->period->kind), period, figures->zone);
  pqa_report_set_prepared (report, prepared_by, date, 1);
  pqa_quarterly_add_summary (report, figures);
  pqa_quarterly_add_requests (report, figures);
  pqa_quarterly_add_inspections (report, figures);
  pqa_quarterly_add_satisfaction (report, figures);
  pqa_quarterly_add_definitions (report, figures);
  return report;
}
