/* main.c: locale, application, run
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "pqa-application.h"
#include "pqa-i18n.h"

int
main (int argc, char *argv[])
{
  g_autoptr (PqaApplication) application = NULL;
  const char *locale_folder = g_getenv ("PQA_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : PQA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("PropertyQA");

  application = pqa_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
