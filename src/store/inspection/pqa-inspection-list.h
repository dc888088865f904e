/* pqa-inspection-list.h: which inspections, findings, plans and standards a list shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"

G_BEGIN_DECLS

/**
 * PqaListOrder:
 * @column: (nullable): the column to sort by, NULL for the list's own order
 */
typedef struct
{
  const char *column;
  gboolean descending;
} PqaListOrder;

/* The columns of queries/inspections/inspection-row.sql */
enum
{
  PQA_INSPECTION_ROW_ID,
  PQA_INSPECTION_ROW_PLANNED_ON,
  PQA_INSPECTION_ROW_DUE_ON,
  PQA_INSPECTION_ROW_STATE,
  PQA_INSPECTION_ROW_PLAN,
  PQA_INSPECTION_ROW_KIND,
  PQA_INSPECTION_ROW_STANDARD,
  PQA_INSPECTION_ROW_ZONE,
  PQA_INSPECTION_ROW_BUILDING,
  PQA_INSPECTION_ROW_PLACE,
  PQA_INSPECTION_ROW_INSPECTOR,
  PQA_INSPECTION_ROW_DONE_AT,
  PQA_INSPECTION_ROW_LATE,
  PQA_INSPECTION_ROW_SCORE_POINTS,
  PQA_INSPECTION_ROW_SCORE_MAX,
  PQA_INSPECTION_ROW_VERDICT,
  PQA_INSPECTION_ROW_N_FINDINGS,
  PQA_INSPECTION_ROW_INSPECTOR_ID,
};

typedef enum
{
  PQA_INSPECTION_SHOW_ALL,
  PQA_INSPECTION_SHOW_DUE,
  PQA_INSPECTION_SHOW_IN_PROGRESS,
  PQA_INSPECTION_SHOW_DONE,
  PQA_INSPECTION_SHOW_MISSED,
} PqaInspectionShow;

/**
 * PqaInspectionFilter:
 * @zone_id: 0 for every zone
 * @standard_id: 0 for every standard
 * @search: (nullable): text to look for
 */
typedef struct
{
  PqaInspectionShow show;
  gint64 zone_id;
  gint64 standard_id;
  const char *search;
} PqaInspectionFilter;

PqaListQuery *pqa_inspection_list_query (const PqaInspectionFilter *filter, PqaListOrder order);

/* The columns of queries/inspections/finding-row.sql */
enum
{
  PQA_FINDING_ROW_ID,
  PQA_FINDING_ROW_NUMBER,
  PQA_FINDING_ROW_DESCRIPTION,
  PQA_FINDING_ROW_SEVERITY,
  PQA_FINDING_ROW_STATE,
  PQA_FINDING_ROW_ZONE,
  PQA_FINDING_ROW_BUILDING,
  PQA_FINDING_ROW_PLACE,
  PQA_FINDING_ROW_RESPONSIBLE,
  PQA_FINDING_ROW_FOUND_AT,
  PQA_FINDING_ROW_RESPOND_DUE_AT,
  PQA_FINDING_ROW_RECTIFY_DUE_AT,
  PQA_FINDING_ROW_ROUND,
  PQA_FINDING_ROW_FOUND_AGAIN_OF,
  PQA_FINDING_ROW_CLOSED_AT,
  PQA_FINDING_ROW_DEPARTMENT,
  PQA_FINDING_ROW_RESPONSIBLE_ID,
};

typedef enum
{
  PQA_FINDING_SHOW_ALL,
  PQA_FINDING_SHOW_OPEN,
  PQA_FINDING_SHOW_OVERDUE,
  PQA_FINDING_SHOW_TO_RECHECK,
  PQA_FINDING_SHOW_MINE,
} PqaFindingShow;

/**
 * PqaFindingFilter:
 * @zone_id: 0 for every zone
 * @severity: (nullable): code of the one severity to show
 * @person_id: whose findings are mine
 * @now: the instant that decides what is overdue
 * @search: (nullable): text to look for
 */
typedef struct
{
  PqaFindingShow show;
  gint64 zone_id;
  const char *severity;
  gint64 person_id;
  gint64 now;
  const char *search;
} PqaFindingFilter;

PqaListQuery *pqa_finding_list_query (const PqaFindingFilter *filter, PqaListOrder order);

/* The columns of queries/inspections/plan-row.sql */
enum
{
  PQA_PLAN_ROW_ID,
  PQA_PLAN_ROW_NAME,
  PQA_PLAN_ROW_KIND,
  PQA_PLAN_ROW_STANDARD,
  PQA_PLAN_ROW_ZONE,
  PQA_PLAN_ROW_BUILDING,
  PQA_PLAN_ROW_PLACE,
  PQA_PLAN_ROW_INSPECTOR,
  PQA_PLAN_ROW_UNIT,
  PQA_PLAN_ROW_COUNT,
  PQA_PLAN_ROW_ANCHOR_ON,
  PQA_PLAN_ROW_MONTH_RULE,
  PQA_PLAN_ROW_ENDS_ON,
  PQA_PLAN_ROW_LAST_PLANNED_ON,
  PQA_PLAN_ROW_LAST_STATE,
  PQA_PLAN_ROW_HAS_PUBLISHED,
};

typedef enum
{
  PQA_PLAN_SHOW_ALL,
  PQA_PLAN_SHOW_RUNNING,
  PQA_PLAN_SHOW_ENDED,
} PqaPlanShow;

PqaListQuery *
pqa_plan_list_query (PqaPlanShow show, const char *today, const char *search, PqaListOrder order);

/* The columns of queries/inspections/standard-row.sql */
enum
{
  PQA_STANDARD_ROW_ID,
  PQA_STANDARD_ROW_NAME,
  PQA_STANDARD_ROW_CLOSED_ON,
  PQA_STANDARD_ROW_NUMBER,
  PQA_STANDARD_ROW_STATE,
  PQA_STANDARD_ROW_N_ITEMS,
  PQA_STANDARD_ROW_N_SECTIONS,
  PQA_STANDARD_ROW_PUBLISHED_NUMBER,
  PQA_STANDARD_ROW_PUBLISHED_AT,
  PQA_STANDARD_ROW_N_DONE,
  PQA_STANDARD_ROW_VERSION_ID,
};

PqaListQuery *pqa_standard_list_query (const char *search, PqaListOrder order);

G_END_DECLS
