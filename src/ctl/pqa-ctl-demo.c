/* pqa-ctl-demo.c: propertyqactl demo
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo.h"
#include "pqa-ctl.h"
#include "pqa-i18n.h"

#define MAX_SIZE 1000
#define MAX_REQUESTS 100000000

/* Fills a new database with an invented office. */
int
pqa_ctl_demo (int argc, char *argv[])
{
  int size = 1;
  int n_requests = 0;
  char *language = NULL;
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_INT, &size, N_ ("So many times as many homes and requests"),
      N_ ("N") },
    { "requests", 0, 0, G_OPTION_ARG_INT, &n_requests, N_ ("About so many requests"),
      N_ ("COUNT") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the office: en or zh_CN"),
      N_ ("LANG") },
    { NULL },
  };
  g_autoptr (PqaConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  PqaDemoOptions options;

  if (!pqa_ctl_parse (&argc, &argv, "", _ ("Make a demonstration office"), entries, 0))
    return PQA_CTL_USAGE;
  if (size < 1 || size > MAX_SIZE || n_requests < 0 || n_requests > MAX_REQUESTS)
    return pqa_ctl_usage (_ ("The size is a number from 1 to %d."), MAX_SIZE);

  options = (PqaDemoOptions){ .language = pqa_ctl_choose_language (language),
                              .size = size,
                              .n_requests = n_requests };
  connection = pqa_ctl_open (PQA_CONNECTION_CREATE);
  if (connection == NULL)
    return PQA_CTL_FAILED;
  return pqa_demo_fill (connection, &options, &error) ? PQA_CTL_DONE : pqa_ctl_fail (error);
}
