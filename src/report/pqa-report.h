/* pqa-report.h: a report as data, before it becomes pages or a workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chart-data.h"
#include "pqa-report-table.h"

G_BEGIN_DECLS

/**
 * PqaReportBlockKind:
 * @PQA_REPORT_HEADING: level 1 begins a section, which is a sheet in the workbook
 * @PQA_REPORT_DEFINITION: a term and what it means
 */
typedef enum
{
  PQA_REPORT_HEADING,
  PQA_REPORT_PARAGRAPH,
  PQA_REPORT_TABLE,
  PQA_REPORT_CHART,
  PQA_REPORT_DEFINITION,
  PQA_REPORT_PAGE_BREAK,
} PqaReportBlockKind;

typedef struct
{
  PqaReportBlockKind kind;
  int level;
  char *term;
  char *text;
  PqaReportTable *table;
  PqaChartData *chart;
} PqaReportBlock;

/**
 * PqaReportCover:
 * @signed_by: NULL while it is a draft
 * @date: when it was signed or, of a draft, made; as people read it
 * @plain: a sheet of the day's work, which has no page of its own for the cover and no signature
 */
typedef struct
{
  char *office;
  char *title;
  char *period;
  char *prepared_by;
  char *signed_by;
  char *date;
  int revision;
  gboolean plain;
} PqaReportCover;

/**
 * PqaReportSheet:
 *
 * The rows behind the figures, in the workbook only; fetched one by one while it is written.
 */
typedef struct
{
  char *name;
  GArray *columns;
  PqaRowFunc next_row;
  gpointer user_data;
  GDestroyNotify destroy;
} PqaReportSheet;

typedef struct _PqaReport PqaReport;

PqaReport *
pqa_report_new (const char *office, const char *title, const char *period, GTimeZone *zone);
PqaReport *pqa_report_ref (PqaReport *self);
void pqa_report_unref (PqaReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaReport, pqa_report_unref)

void pqa_report_set_plain (PqaReport *self);
void pqa_report_set_prepared (PqaReport *self, const char *by, const char *date, int revision);
void pqa_report_set_signed (PqaReport *self, const char *by, const char *date);
void pqa_report_add_heading (PqaReport *self, int level, const char *text);
void pqa_report_add_paragraph (PqaReport *self, const char *text);
void pqa_report_add_table (PqaReport *self, PqaReportTable *table);
void pqa_report_add_chart (PqaReport *self, PqaChartData *chart);
void pqa_report_add_definition (PqaReport *self, const char *term, const char *text);
void pqa_report_add_page_break (PqaReport *self);
void pqa_report_add_sheet (PqaReport *self,
                           const char *name,
                           const PqaColumn *columns,
                           guint n_columns,
                           PqaRowFunc next_row,
                           gpointer user_data,
                           GDestroyNotify destroy);

const PqaReportCover *pqa_report_get_cover (PqaReport *self);
GTimeZone *pqa_report_get_zone (PqaReport *self);
guint pqa_report_get_n_blocks (PqaReport *self);
const PqaReportBlock *pqa_report_get_block (PqaReport *self, guint block);
guint pqa_report_get_n_sheets (PqaReport *self);
const PqaReportSheet *pqa_report_get_sheet (PqaReport *self, guint sheet);

G_END_DECLS
