/* pqa-quarter-store.h: what a quarterly report tells beside the indicators
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "indicator/pqa-figure.h"
#include "period/pqa-period.h"

G_BEGIN_DECLS

/**
 * PqaPlanExecution:
 * @due: inspections whose day has come
 * @on_time: of them done on time
 * @late: of them done late
 * @missed: of them not done
 * @to_come: inspections of the period whose day has not come
 */
typedef struct
{
  gint64 due;
  gint64 on_time;
  gint64 late;
  gint64 missed;
  gint64 to_come;
} PqaPlanExecution;

/**
 * PqaSectionScore:
 * @group_code: the group of the standard, "" for none
 * @points: Σ weight·points ÷ Σ weight·maximum over the items that apply
 */
typedef struct
{
  char *group_code;
  char *section;
  PqaRatio points;
  gint64 items;
} PqaSectionScore;

/**
 * PqaFindingCount:
 * @severity: its code
 * @found: in the period
 * @rectified: of them rectified or closed until now
 * @closed: of them closed until now
 */
typedef struct
{
  char *severity;
  gint64 found;
  gint64 rectified;
  gint64 closed;
} PqaFindingCount;

/**
 * PqaCategoryCount:
 * @name: of a category of the first level, "" for none
 * @registered: requests of it and of the categories below it
 */
typedef struct
{
  gint64 id;
  char *name;
  gint64 registered;
} PqaCategoryCount;

gboolean pqa_quarter_store_read_plan (PqaConnection *connection,
                                      const PqaPeriod *period,
                                      PqaPlanExecution *plan,
                                      GError **error);
GPtrArray *pqa_quarter_store_read_sections (PqaConnection *connection,
                                            const PqaPeriod *period,
                                            GError **error);
GPtrArray *pqa_quarter_store_read_findings (PqaConnection *connection,
                                            const PqaPeriod *period,
                                            GError **error);
GPtrArray *
pqa_quarter_store_read_surveys (PqaConnection *connection, const PqaPeriod *period, GError **error);
GPtrArray *pqa_quarter_store_sum_categories (PqaConnection *connection,
                                             const GPtrArray *figures,
                                             GError **error);
PqaStatement *pqa_quarter_store_open_rows (PqaConnection *connection,
                                           const char *name,
                                           const PqaPeriod *period,
                                           GError **error);

void pqa_category_count_free (PqaCategoryCount *self);
void pqa_section_score_free (PqaSectionScore *self);
void pqa_finding_count_free (PqaFindingCount *self);

G_END_DECLS
