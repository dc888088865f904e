/* main.c: propertyqactl, the command line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "pqa-ctl.h"
#include "pqa-i18n.h"

static const PqaCtlCommand commands[] = {
  { "init", N_ ("Make a new office with its presets"), pqa_ctl_init },
  { "demo", N_ ("Make a demonstration office"), pqa_ctl_demo },
  { "export", N_ ("Write requests, homes or staff to a CSV file or workbook"), pqa_ctl_export },
  { "import", N_ ("Import a CSV file or workbook, whole or not at all"), pqa_ctl_import },
  { "indicators", N_ ("Print the indicators of a period"), pqa_ctl_indicators },
  { "repeats", N_ ("Look anew which requests repeat another"), pqa_ctl_repeats },
  { "report", N_ ("Write the evaluation report of a period"), pqa_ctl_report },
  { "slip", N_ ("Write the work slip of a request"), pqa_ctl_slip },
  { "verify", N_ ("Check the database and its audit log"), pqa_ctl_verify },
};

static void
print_help (void)
{
  g_print ("%s\n\n", _ ("Usage: propertyqactl COMMAND [--database FILE] …"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-12s %s\n", commands[i].name, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("“propertyqactl COMMAND --help” explains a command."));
}

static void
set_up_translation (void)
{
  const char *folder = g_getenv ("PQA_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : PQA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  g_set_prgname ("propertyqactl");
  set_up_translation ();

  if (argc < 2)
    {
      print_help ();
      return PQA_CTL_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return PQA_CTL_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("propertyqactl %s\n", PQA_VERSION);
      return PQA_CTL_DONE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);
  return pqa_ctl_usage (_ ("There is no command “%s”; see “propertyqactl --help”."), argv[1]);
}
