/* pqa-call-report.h: the list of residents to call, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"
#include "pqa-report.h"

G_BEGIN_DECLS

/* More than anybody calls in a week. */
#define PQA_CALL_REPORT_MAX_ROWS 1000

PqaReport *pqa_call_report_new (PqaConnection *connection, PqaListQuery *query, GError **error);

G_END_DECLS
