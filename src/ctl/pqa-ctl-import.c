/* pqa-ctl-import.c: propertyqactl import
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <unistd.h>

#include "import/pqa-import.h"
#include "pqa-ctl.h"
#include "pqa-i18n.h"

typedef struct
{
  char *mapping;
  char *problems;
  char *calendar;
  gboolean dry_run;
} Options;

static void
show_progress_cb (double fraction, gpointer unused)
{
  g_printerr ("\r%3d %%", (int)(fraction * 100));
}

static void
end_progress (void)
{
  g_printerr ("\r      \r");
}

/* Says what an import did, or why it did nothing. Returns: the exit code for it */
int
pqa_ctl_print_import (const PqaImportReport *report)
{
  g_autofree char *text = pqa_import_report_format (report);

  if (report->n_problems == 0)
    {
      g_print ("%s", text);
      return PQA_CTL_DONE;
    }
  g_printerr ("%s", text);
  return PQA_CTL_FAILED;
}

static int
import_file (PqaImportKind kind, const char *path, const Options *options)
{
  g_autoptr (PqaConnection) connection = NULL;
  g_autoptr (PqaMapping) mapping = NULL;
  g_autoptr (PqaImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean watched = isatty (STDERR_FILENO);
  const PqaImportOptions import_options = { .dry_run = options->dry_run,
                                            .problems_path = options->problems,
                                            .progress = watched ? show_progress_cb : NULL };

  mapping = pqa_mapping_load_for (kind, options->mapping, &error);
  if (mapping == NULL)
    return pqa_ctl_fail (error);
  connection = pqa_ctl_open (PQA_CONNECTION_NONE);
  if (connection == NULL)
    return PQA_CTL_FAILED;
  report = pqa_import_file (connection, path, mapping, &import_options, NULL, &error);
  if (watched)
    end_progress ();
  return report != NULL ? pqa_ctl_print_import (report) : pqa_ctl_fail (error);
}

/* Holidays have columns of their own, and only they are for a calendar. */
static gboolean
options_fit (const char *what, const Options *options)
{
  if (g_str_equal (what, "holidays"))
    return options->mapping == NULL && options->problems == NULL;
  return options->calendar == NULL;
}

/* Imports a file and says what was new, changed and wrong. */
int
pqa_ctl_import (int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "mapping", 'm', 0, G_OPTION_ARG_FILENAME, &options.mapping,
      N_ ("How columns become fields, see propertyqa-mapping(5); without it the file must be one of"
          " our own exports"),
      N_ ("FILE") },
    { "calendar", 'c', 0, G_OPTION_ARG_STRING, &options.calendar,
      N_ ("The code of the work calendar that holidays are for; “office” without it"), N_ ("CODE") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Check everything, keep nothing"),
      NULL },
    { "errors", 'e', 0, G_OPTION_ARG_FILENAME, &options.problems,
      N_ ("Write every problem to a CSV file"), N_ ("FILE") },
    { NULL },
  };
  PqaImportKind kind;
  int code = PQA_CTL_USAGE;

  if (!pqa_ctl_parse (&argc, &argv, _ ("homes|staff|requests|inspections|responses|holidays FILE"),
                      _ ("Import a CSV file or workbook, whole or not at all"), entries, 2))
    code = PQA_CTL_USAGE;
  else if (!options_fit (argv[1], &options))
    code = pqa_ctl_usage (_ ("--calendar goes with holidays; --mapping and --errors do not."));
  else if (g_str_equal (argv[1], "holidays"))
    code = pqa_ctl_import_holidays (argv[2], options.calendar, options.dry_run);
  else if (!pqa_import_kind_from_code (argv[1], &kind))
    code = pqa_ctl_usage (_ ("“%s” cannot be imported; homes, staff, requests, inspections,"
                             " responses and holidays can."),
                          argv[1]);
  else
    code = import_file (kind, argv[2], &options);
  g_free (options.mapping);
  g_free (options.problems);
  g_free (options.calendar);
  return code;
}
