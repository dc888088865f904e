/* pqa-ctl-repeats.c: propertyqactl repeats
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-ctl.h"
#include "pqa-i18n.h"
#include "request/pqa-request-repeat.h"

static gboolean
update_all (PqaConnection *connection, gpointer n_changed, GError **error)
{
  return pqa_request_repeat_update_all (connection, n_changed, error);
}

/* Looks anew which requests repeat another, and says how many links that changed. */
int
pqa_ctl_repeats (int argc, char *argv[])
{
  g_autoptr (PqaConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changed;

  if (!pqa_ctl_parse (&argc, &argv, "", _ ("Look anew which requests repeat another"), NULL, 0))
    return PQA_CTL_USAGE;
  connection = pqa_ctl_open (PQA_CONNECTION_NONE);
  if (connection == NULL)
    return PQA_CTL_FAILED;
  if (!pqa_connection_transaction (connection, update_all, &n_changed, &error))
    return pqa_ctl_fail (error);

  g_print (ngettext ("%u request was linked anew. What was decided by hand was left.\n",
                     "%u requests were linked anew. What was decided by hand was left.\n",
                     n_changed),
           n_changed);
  return PQA_CTL_DONE;
}
