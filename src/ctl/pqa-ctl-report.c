/* pqa-ctl-report.c: propertyqactl report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office/pqa-office-store.h"
#include "pages/pqa-report-pages.h"
#include "pqa-ctl.h"
#include "pqa-i18n.h"
#include "pqa-output-file.h"
#include "quarterly/pqa-quarterly-report.h"
#include "workbook/pqa-report-workbook.h"

typedef struct
{
  char *period;
  char *prepared_by;
  char *pdf;
  char *xlsx;
  char *json;
} Options;

static gboolean
save_pdf (PqaReport *report, const char *path, GError **error)
{
  g_autoptr (PqaReportPages) pages = pqa_report_pages_new (report);

  return pqa_report_pages_save_pdf (pages, path, error);
}

static gboolean
save_json (const PqaQuarterlyFigures *figures, const char *path, GError **error)
{
  g_autofree char *text = pqa_quarterly_figures_to_json (figures);
  g_autoptr (PqaOutputFile) file = pqa_output_file_new (path, error);

  return file != NULL && pqa_output_file_write (file, text, strlen (text), error)
         && pqa_output_file_commit (file, error);
}

static int
save (PqaConnection *connection, const PqaPeriod *period, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaQuarterlyFigures) figures
      = pqa_quarterly_figures_read (connection, period, &error);
  g_autoptr (PqaReport) report = NULL;

  if (figures == NULL)
    return pqa_ctl_fail (error);
  report = pqa_quarterly_report_new (figures, options->prepared_by);
  pqa_quarterly_report_add_rows (report, connection, period);
  if ((options->pdf != NULL && !save_pdf (report, options->pdf, &error))
      || (options->xlsx != NULL && !pqa_report_save_workbook (report, options->xlsx, &error))
      || (options->json != NULL && !save_json (figures, options->json, &error)))
    return pqa_ctl_fail (error);
  return PQA_CTL_DONE;
}

/* The quarter that has just ended. */
static PqaPeriod *
find_last_quarter (PqaConnection *connection, GTimeZone *zone)
{
  g_autoptr (PqaPeriod) present
      = pqa_period_containing (PQA_PERIOD_QUARTER, pqa_connection_get_now (connection), zone);

  return pqa_period_previous (present);
}

static int
report_period (PqaConnection *connection, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaOffice) office = pqa_office_load (connection, &error);
  g_autoptr (PqaPeriod) period = NULL;

  if (office == NULL)
    return pqa_ctl_fail (error);
  period = options->period != NULL ? pqa_period_parse (options->period, office->zone, &error)
                                   : find_last_quarter (connection, office->zone);
  if (period == NULL)
    return pqa_ctl_usage ("%s", error->message);
  return save (connection, period, options);
}

/* Writes the evaluation report of a period as PDF, workbook or JSON. */
int
pqa_ctl_report (int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period,
      N_ ("2011-Q3 or the like; the last quarter that has ended if not said"), N_ ("PERIOD") },
    { "prepared-by", 0, 0, G_OPTION_ARG_STRING, &options.prepared_by,
      N_ ("Who prepares the report"), N_ ("NAME") },
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &options.pdf, N_ ("Write the pages"), N_ ("FILE") },
    { "xlsx", 0, 0, G_OPTION_ARG_FILENAME, &options.xlsx, N_ ("Write the workbook"),
      N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &options.json, N_ ("Write the figures"),
      N_ ("FILE") },
    { NULL },
  };
  g_autoptr (PqaConnection) connection = NULL;

  if (!pqa_ctl_parse (&argc, &argv, "quarterly", _ ("Write a report"), entries, 1))
    return PQA_CTL_USAGE;
  if (!g_str_equal (argv[1], "quarterly"))
    return pqa_ctl_usage (_ ("There is no report “%s”; use quarterly."), argv[1]);
  if (options.pdf == NULL && options.xlsx == NULL && options.json == NULL)
    return pqa_ctl_usage (_ ("report needs --pdf, --xlsx or --json."));

  connection = pqa_ctl_open (PQA_CONNECTION_READ_ONLY);
  return connection != NULL ? report_period (connection, &options) : PQA_CTL_FAILED;
}
