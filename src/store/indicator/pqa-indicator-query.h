/* pqa-indicator-query.h: the SQL of an indicator, made for a grouping and a part of the office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "indicator/pqa-indicator-scope.h"

G_BEGIN_DECLS

/* What an indicator counts, and hence what it can be grouped by. */
typedef enum
{
  PQA_COUNTED_REQUESTS,
  PQA_COUNTED_EPISODES,
  PQA_COUNTED_FOLLOW_UPS,
  PQA_COUNTED_INSPECTIONS,
  PQA_COUNTED_FINDINGS,
  PQA_COUNTED_ANSWERS,
  PQA_COUNTED_SURVEYS,
} PqaCounted;

/**
 * PqaIndicatorQuery:
 * @code: the indicator
 * @name: of its file in data/queries/indicators
 */
typedef struct
{
  const char *code;
  const char *name;
  PqaCounted counted;
} PqaIndicatorQuery;

const PqaIndicatorQuery *pqa_indicator_query_get_all (guint *n);
const PqaIndicatorQuery *pqa_indicator_query_find (const char *code);
gboolean pqa_indicator_query_can_count (PqaCounted counted, const PqaIndicatorScope *scope);

PqaStatement *pqa_indicator_query_prepare (PqaConnection *connection,
                                           const char *name,
                                           PqaCounted counted,
                                           const PqaIndicatorScope *scope,
                                           GError **error);
PqaStatement *pqa_indicator_query_prepare_durations (PqaConnection *connection,
                                                     gboolean to_complete,
                                                     const PqaIndicatorScope *scope,
                                                     GError **error);
char *pqa_indicator_query_list_rows (const char *code, const PqaIndicatorScope *scope);
void pqa_indicator_query_bind (PqaConnection *connection,
                               PqaStatement *statement,
                               const PqaPeriod *period);

G_END_DECLS
