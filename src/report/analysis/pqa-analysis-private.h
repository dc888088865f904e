/* pqa-analysis-private.h: what the sections of the analysis share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/pqa-analysis.h"

G_BEGIN_DECLS

struct _PqaAnalysis
{
  const PqaAnalysisFigures *figures; /* only while it is made */
  PqaReport *report;
  GHashTable *rows;    /* place in the report → PqaRequestRows */
  GStringChunk *texts; /* of cells, until a table copies them */
};

/**
 * PqaAnalysisValue:
 * @PQA_ANALYSIS_VALUE: the figure itself
 * @PQA_ANALYSIS_N: how many events it rests on, of a share what is due
 * @PQA_ANALYSIS_MET: the numerator of a share
 * @PQA_ANALYSIS_MISSED: what is missing in it
 * @PQA_ANALYSIS_GROWTH: against the period before
 */
typedef enum
{
  PQA_ANALYSIS_VALUE,
  PQA_ANALYSIS_N,
  PQA_ANALYSIS_MET,
  PQA_ANALYSIS_MISSED,
  PQA_ANALYSIS_GROWTH,
} PqaAnalysisValue;

/**
 * PqaAnalysisColumn:
 * @title: (nullable): marked for translation; NULL for the name of the period
 * @rows: what the rows behind it are, marked for translation
 * @code: the indicator
 * @before: whether it is of the period before
 *
 * A column of a table, or a series of a chart.
 */
typedef struct
{
  const char *title;
  const char *rows;
  const char *code;
  PqaAnalysisValue value;
  gboolean before;
} PqaAnalysisColumn;

/**
 * PqaAnalysisColumns:
 *
 * Some columns side by side, the first of them at @first in the table.
 */
typedef struct
{
  const PqaAnalysisColumn *columns;
  guint n;
  guint first;
} PqaAnalysisColumns;

#define PQA_ANALYSIS_COLUMNS(array, first_)                                                        \
  (&(PqaAnalysisColumns){ array, G_N_ELEMENTS (array), first_ })

/* Places and values */
void pqa_analysis_add_rows (PqaAnalysis *self,
                            guint row,
                            guint column,
                            const PqaAnalysisGroup *group,
                            gint64 id,
                            const PqaAnalysisColumn *what);
char *pqa_analysis_name_group (const PqaAnalysisGroup *group, gint64 id);
GArray *pqa_analysis_sort_groups (const PqaAnalysisGroup *group, const char *code);
gint64 pqa_analysis_get_total (const GPtrArray *figures, const char *code);
char *pqa_analysis_name_column (PqaAnalysis *self, const PqaAnalysisColumn *column);

/* Tables and charts */
void pqa_analysis_add_columns (PqaAnalysis *self,
                               PqaReportTable *table,
                               const PqaAnalysisColumns *columns);
void pqa_analysis_fill_cells (PqaAnalysis *self,
                              PqaReportTable *table,
                              const PqaAnalysisGroup *group,
                              gint64 id,
                              const PqaAnalysisColumns *columns,
                              PqaCell *cells);
void pqa_analysis_add_group_table (PqaAnalysis *self,
                                   const PqaAnalysisGroup *group,
                                   const char *caption,
                                   const char *name_title,
                                   const PqaAnalysisColumns *columns);
PqaChartData *
pqa_analysis_chart_new (PqaAnalysis *self, PqaChartKind kind, const char *title, gint64 n);
void pqa_analysis_fill_chart (PqaAnalysis *self,
                              PqaChartData *chart,
                              const PqaAnalysisGroup *group,
                              GArray *ids,
                              double divisor,
                              const PqaAnalysisColumns *columns);

/* The sections */
void pqa_analysis_add_summary (PqaAnalysis *self);
void pqa_analysis_add_amounts (PqaAnalysis *self);
void pqa_analysis_add_hours (PqaAnalysis *self);
void pqa_analysis_add_times (PqaAnalysis *self);
void pqa_analysis_add_lateness (PqaAnalysis *self);
void pqa_analysis_add_people (PqaAnalysis *self);

G_END_DECLS
