/* pqa-ctl-verify.c: propertyqactl verify
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <inttypes.h>

#include "db/pqa-verify.h"
#include "pqa-ctl.h"
#include "pqa-i18n.h"

/* Checks the database and says what was found. */
int
pqa_ctl_verify (int argc, char *argv[])
{
  g_autoptr (PqaConnection) connection = NULL;
  g_autoptr (PqaVerification) verification = NULL;
  g_autoptr (GError) error = NULL;

  if (!pqa_ctl_parse (&argc, &argv, "", _ ("Check the database and its audit log"), NULL, 0))
    return PQA_CTL_USAGE;
  connection = pqa_ctl_open (PQA_CONNECTION_NONE);
  if (connection == NULL)
    return PQA_CTL_FAILED;

  verification = pqa_verify (connection, &error);
  if (verification == NULL)
    return pqa_ctl_fail (error);

  g_print (_ ("The database is whole. The audit log has %" PRId64
              " entries; the last one's hash is %s.\n"),
           verification->n_audit_entries, verification->audit_head);
  if (verification->n_attachments > 0)
    g_print (ngettext ("%" PRId64 " attached file is as it was attached.\n",
                       "%" PRId64 " attached files are as they were attached.\n",
                       verification->n_attachments),
             verification->n_attachments);
  return PQA_CTL_DONE;
}
