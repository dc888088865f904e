/* pqa-finding-limits.c: how soon a finding of each severity is to be taken up and put right
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The office's settings, in seconds, all hours counted:
 *
 * | key                                 | usual value         |
 * | ----------------------------------- | ------------------- |
 * | finding.urgent.respond-seconds      |   7200 (2 hours)    |
 * | finding.urgent.rectify-seconds      |  86400 (24 hours)   |
 * | finding.important.respond-seconds   |  86400 (24 hours)   |
 * | finding.important.rectify-seconds   | 259200 (3 days)     |
 * | finding.general.respond-seconds     | 259200 (3 days)     |
 * | finding.general.rectify-seconds     | 604800 (7 days)     |
 */
#include "inspection/pqa-finding-limits.h"

#include "pqa-i18n.h"

#define HOUR 3600
#define DAY 86400

static const PqaFindingLimits usual[] = {
  [PQA_SEVERITY_URGENT] = { 2 * HOUR, 24 * HOUR },
  [PQA_SEVERITY_IMPORTANT] = { 24 * HOUR, 3 * DAY },
  [PQA_SEVERITY_GENERAL] = { 3 * DAY, 7 * DAY },
};

/* A value that is no positive number counts as none. */
static gboolean
read_limit (PqaConnection *connection,
            PqaSeverity severity,
            const char *what,
            gint64 *limit,
            GError **error)
{
  g_autofree char *key
      = g_strdup_printf ("finding.%s.%s-seconds", pqa_severity_to_code (severity), what);
  gint64 value;

  if (!pqa_connection_read_int (connection, &value, error,
                                "SELECT CAST (value AS INTEGER) FROM setting"
                                " WHERE key = ?1 AND staff_id IS NULL",
                                "t", key))
    return FALSE;
  if (value > 0)
    *limit = value;
  return TRUE;
}

/**
 * pqa_finding_limits_load:
 * @severity: urgent, important or general
 * @limits: (out): the office's limits, or the usual ones where it has set none
 *
 * Returns: FALSE with INVALID for a severity that findings do not have
 */
gboolean
pqa_finding_limits_load (PqaConnection *connection,
                         PqaSeverity severity,
                         PqaFindingLimits *limits,
                         GError **error)
{
  if (severity == PQA_SEVERITY_DANGER || severity >= G_N_ELEMENTS (usual))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                   _ ("A finding is urgent, important or general."));
      return FALSE;
    }

  *limits = usual[severity];
  return read_limit (connection, severity, "respond", &limits->respond, error)
         && read_limit (connection, severity, "rectify", &limits->rectify, error);
}
