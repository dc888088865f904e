/* pqa-finding-limits.h: how soon a finding of each severity is to be taken up and put right
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

/**
 * PqaFindingLimits:
 * @respond: seconds until somebody is to be assigned
 * @rectify: seconds until it is to be put right
 */
typedef struct
{
  gint64 respond;
  gint64 rectify;
} PqaFindingLimits;

gboolean pqa_finding_limits_load (PqaConnection *connection,
                                  PqaSeverity severity,
                                  PqaFindingLimits *limits,
                                  GError **error);

G_END_DECLS
