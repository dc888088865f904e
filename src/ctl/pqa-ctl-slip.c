/* pqa-ctl-slip.c: propertyqactl slip
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-ctl.h"
#include "pqa-i18n.h"
#include "request/pqa-request-store.h"
#include "slip/pqa-work-slip.h"

static GPtrArray *
load_slip (PqaConnection *connection, const char *number, GError **error)
{
  gint64 id;

  if (!pqa_request_find_by_number (connection, number, &id, error))
    return NULL;
  return pqa_work_slip_load_all (connection, &id, 1, NULL, error);
}

/* Writes the work slip of a request as PDF. */
int
pqa_ctl_slip (int argc, char *argv[])
{
  g_autofree char *pdf = NULL;
  const GOptionEntry entries[] = {
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, N_ ("Write the pages"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (PqaConnection) connection = NULL;
  g_autoptr (GPtrArray) slips = NULL;
  g_autoptr (PqaReportPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  if (!pqa_ctl_parse (&argc, &argv, _ ("NUMBER"), _ ("Write the work slip of a request"), entries,
                      1))
    return PQA_CTL_USAGE;
  if (pdf == NULL)
    return pqa_ctl_usage (_ ("slip needs --pdf."));
  connection = pqa_ctl_open (PQA_CONNECTION_READ_ONLY);
  if (connection == NULL)
    return PQA_CTL_FAILED;

  slips = load_slip (connection, argv[1], &error);
  if (slips == NULL)
    return pqa_ctl_fail (error);
  pages = pqa_work_slip_lay_out (slips);
  return pqa_report_pages_save_pdf (pages, pdf, &error) ? PQA_CTL_DONE : pqa_ctl_fail (error);
}
