/* pqa-ctl.c: what the commands of propertyqactl share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-ctl.h"

#include <stdarg.h>
#include <stdlib.h>

#include "db/pqa-database-path.h"
#include "pqa-i18n.h"
#include "preset/pqa-preset.h"

/* The option every command takes. The program does one command and ends. */
static char *database_path;

static void
say (const char *text)
{
  g_printerr ("propertyqactl: %s\n", text);
}

/**
 * pqa_ctl_parse:
 * @argv: (inout): in: all words from the command's name; out: the arguments that are no options
 * @arguments: how the arguments are called in the help text
 * @summary: what the command does
 * @entries: (nullable): its own options
 * @n_arguments: how many arguments it needs
 *
 * Returns: whether the words are right; if not, it has been said what is wrong
 */
gboolean
pqa_ctl_parse (int *argc,
               char **argv[],
               const char *arguments,
               const char *summary,
               const GOptionEntry *entries,
               int n_arguments)
{
  const GOptionEntry common[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database_path, N_ ("The office's database"),
      N_ ("FILE") },
    { NULL },
  };
  g_autofree char *usage = g_strdup_printf ("%s %s", (*argv)[0], arguments);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      say (error->message);
      return FALSE;
    }
  if (*argc - 1 != n_arguments)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return FALSE;
    }
  return TRUE;
}

/**
 * pqa_ctl_open:
 *
 * Opens the database that was named, or the one in the user's data folder, with all rights.
 *
 * Returns: (transfer full): the connection; NULL after saying why not
 */
PqaConnection *
pqa_ctl_open (PqaConnectionFlags flags)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path
      = database_path != NULL ? g_strdup (database_path) : pqa_database_default_path ();
  PqaConnection *connection;

  connection = pqa_connection_open (path, flags, clock, &error);
  if (connection == NULL)
    pqa_ctl_fail (error);
  else
    pqa_connection_set_actor (connection, 0, "propertyqactl", PQA_ROLE_SYSTEM);
  return connection;
}

/**
 * pqa_ctl_choose_language:
 * @given: (nullable): what the user asked for
 *
 * Returns: (transfer none): the language of an office's presets: the one asked for, else that of the
 *   session, else English
 */
const char *
pqa_ctl_choose_language (const char *given)
{
  const char *language = pqa_preset_match_language (g_get_language_names ()[0]);

  if (given != NULL)
    return given;
  return language != NULL ? language : "en";
}

/* Says that the command was called wrongly. Returns: the exit code for it */
int
pqa_ctl_usage (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  say (text);
  return PQA_CTL_USAGE;
}

/* Says what went wrong. Returns: the exit code for it */
int
pqa_ctl_fail (const GError *error)
{
  say (error->message);
  return PQA_CTL_FAILED;
}
