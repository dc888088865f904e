/* pqa-indicator-query.h: the SQL of an indicator, made for a grouping
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "indicator/pqa-figure.h"
#include "period/pqa-period.h"

G_BEGIN_DECLS

/* What an indicator counts, and hence what it can be grouped by. */
typedef enum
{
  PQA_COUNTED_REQUESTS,
  PQA_COUNTED_INSPECTIONS,
  PQA_COUNTED_FINDINGS,
  PQA_COUNTED_ANSWERS,
  PQA_COUNTED_SURVEYS,
} PqaCounted;

gboolean pqa_indicator_query_can_group (PqaCounted counted, PqaGrouping grouping);
PqaStatement *pqa_indicator_query_prepare (PqaConnection *connection,
                                           const char *name,
                                           PqaCounted counted,
                                           PqaGrouping grouping,
                                           GError **error);
PqaStatement *pqa_indicator_query_prepare_durations (PqaConnection *connection,
                                                     const char *target,
                                                     const char *reached,
                                                     PqaGrouping grouping,
                                                     GError **error);
void pqa_indicator_query_bind (PqaConnection *connection,
                               PqaStatement *statement,
                               const PqaPeriod *period);

G_END_DECLS
