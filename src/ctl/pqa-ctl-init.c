/* pqa-ctl-init.c: propertyqactl init
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office/pqa-office-store.h"
#include "pqa-ctl.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

typedef struct
{
  char *name;
  char *time_zone;
  char *language;
} Options;

static gboolean
create (PqaConnection *connection, gpointer data, GError **error)
{
  Options *options = data;

  return pqa_office_create (connection, options->name, options->time_zone, pqa_ctl_choose_language (options->language), error);
}

/* Makes the database file with an office and its presets. */
int
pqa_ctl_init (int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, N_ ("Name of the office"), N_ ("NAME") },
    { "time-zone", 0, 0, G_OPTION_ARG_STRING, &options.time_zone,
      N_ ("Its time zone, as in Asia/Shanghai"), N_ ("ZONE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language,
      N_ ("Language of the presets: en or zh_CN"), N_ ("LANG") },
    { NULL },
  };
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (PqaConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  if (!pqa_ctl_parse (&argc, &argv, "", _ ("Make a new office with its presets"), entries, 0))
    return PQA_CTL_USAGE;
  if (options.name == NULL || options.time_zone == NULL)
    return pqa_ctl_usage (_ ("init needs --name and --time-zone."));
  zone = pqa_time_zone_new (options.time_zone, &error);
  if (zone == NULL)
    return pqa_ctl_usage ("%s", error->message);

  connection = pqa_ctl_open (PQA_CONNECTION_CREATE);
  if (connection == NULL)
    return PQA_CTL_FAILED;
  if (!pqa_connection_transaction (connection, create, &options, &error))
    return pqa_ctl_fail (error);
  return PQA_CTL_DONE;
}
