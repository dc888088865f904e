/* pqa-import-report.h: what an import did, or why it did nothing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "csv/pqa-csv-writer.h"
#include "mapping/pqa-mapping-fields.h"

G_BEGIN_DECLS

/* Of problems and disagreements only so many are kept; all are counted. */
#define PQA_IMPORT_MAX_KEPT 1000

typedef enum
{
  PQA_IMPORT_UNCHANGED,
  PQA_IMPORT_CHANGED,
  PQA_IMPORT_ADDED,
} PqaImportChange;

/**
 * PqaImportProblem:
 * @line: line of the file where the row begins
 * @column: the column, or the columns, concerned
 * @value: what stands there
 * @reason: what is wrong with it
 */
typedef struct
{
  gint64 line;
  char *column;
  char *value;
  char *reason;
} PqaImportProblem;

/**
 * PqaImportReport:
 * @kind: what was imported, where that has a mapping
 * @applied: whether the rows are in the database; %FALSE for a trial and when there are problems
 * @dry_run: whether it was a trial
 * @n_rows: rows of data in the file
 * @added: rows that were new
 * @changed: rows that were known and differed
 * @unchanged: rows that were known and the same
 * @n_problems: bad rows' problems; with any, nothing is imported
 * @problems: (element-type PqaImportProblem): the first of them
 * @n_compared: rows whose own verdict or score could be compared with ours
 * @n_disagreements: how many of them differ; this does not stop an import
 * @disagreements: (element-type PqaImportProblem): the first of them
 * @created: (element-type utf8 guint): what was created because it was missing → how many
 */
typedef struct
{
  PqaImportKind kind;
  gboolean applied;
  gboolean dry_run;
  gint64 n_rows;
  gint64 added;
  gint64 changed;
  gint64 unchanged;
  gint64 n_problems;
  GPtrArray *problems;
  gint64 n_compared;
  gint64 n_disagreements;
  GPtrArray *disagreements;
  GHashTable *created;

  /*< private >*/
  PqaCsvWriter *problem_file;
  GError *problem_file_error;
} PqaImportReport;

PqaImportReport *pqa_import_report_new (gboolean dry_run);
void pqa_import_report_free (PqaImportReport *self);
gboolean pqa_import_report_open_file (PqaImportReport *self, const char *path, GError **error);
gboolean pqa_import_report_close_file (PqaImportReport *self, GError **error);

void pqa_import_report_add_problem (
    PqaImportReport *self, gint64 line, const char *column, const char *value, const char *reason);
void pqa_import_report_add_disagreement (
    PqaImportReport *self, gint64 line, const char *column, const char *value, const char *reason);
void pqa_import_report_count (PqaImportReport *self, PqaImportChange change);
void pqa_import_report_count_created (PqaImportReport *self, const char *what);
char *pqa_import_report_format (const PqaImportReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaImportReport, pqa_import_report_free)

G_END_DECLS
