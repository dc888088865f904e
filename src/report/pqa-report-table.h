/* pqa-report-table.h: a table of a report, with typed values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-cell.h"

G_BEGIN_DECLS

/**
 * PqaRowRole:
 * @PQA_ROW_TOTAL: sums the rows above up
 * @PQA_ROW_GROUP: names the rows below
 */
typedef enum
{
  PQA_ROW_PLAIN,
  PQA_ROW_TOTAL,
  PQA_ROW_GROUP,
} PqaRowRole;

typedef struct _PqaReportTable PqaReportTable;

PqaReportTable *pqa_report_table_new (const char *caption);
void pqa_report_table_free (PqaReportTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaReportTable, pqa_report_table_free)

void pqa_report_table_add_column (PqaReportTable *self,
                                  const char *title,
                                  PqaCellKind kind,
                                  double weight);
void pqa_report_table_add_row (PqaReportTable *self, const PqaCell *cells);
void pqa_report_table_add_total (PqaReportTable *self, const PqaCell *cells);
void pqa_report_table_add_group (PqaReportTable *self, const char *name);
void pqa_report_table_set_note (PqaReportTable *self, const char *note);

const char *pqa_report_table_get_caption (PqaReportTable *self);
const char *pqa_report_table_get_note (PqaReportTable *self);
guint pqa_report_table_get_n_columns (PqaReportTable *self);
guint pqa_report_table_get_n_rows (PqaReportTable *self);
const PqaColumn *pqa_report_table_get_column (PqaReportTable *self, guint column);
const PqaCell *pqa_report_table_get_cell (PqaReportTable *self, guint row, guint column);
PqaRowRole pqa_report_table_get_role (PqaReportTable *self, guint row);
gboolean pqa_report_table_has_few (PqaReportTable *self);

G_END_DECLS
