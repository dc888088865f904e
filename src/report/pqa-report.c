/* pqa-report.c: a report as data, before it becomes pages or a workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-report.h"

struct _PqaReport
{
  PqaReportCover cover;
  GTimeZone *zone;
  GPtrArray *blocks;
  GPtrArray *sheets;
};

static void
free_block (gpointer data)
{
  PqaReportBlock *block = data;

  g_free (block->term);
  g_free (block->text);
  g_clear_pointer (&block->table, pqa_report_table_free);
  g_clear_pointer (&block->chart, pqa_chart_data_unref);
  g_free (block);
}

static void
clear_column (gpointer data)
{
  g_free ((char *)((PqaColumn *)data)->title);
}

static void
free_sheet (gpointer data)
{
  PqaReportSheet *sheet = data;

  if (sheet->destroy != NULL)
    sheet->destroy (sheet->user_data);
  g_array_unref (sheet->columns);
  g_free (sheet->name);
  g_free (sheet);
}

static void
clear_report (gpointer data)
{
  PqaReport *self = data;

  g_free (self->cover.office);
  g_free (self->cover.title);
  g_free (self->cover.period);
  g_free (self->cover.prepared_by);
  g_free (self->cover.signed_by);
  g_free (self->cover.date);
  g_time_zone_unref (self->zone);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->sheets);
}

static PqaReportBlock *
append_block (PqaReport *self, PqaReportBlockKind kind, const char *text)
{
  PqaReportBlock *block = g_new0 (PqaReportBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * pqa_report_new:
 * @period: what the report is about, in words: "3rd quarter 2026"
 * @zone: the office's time zone
 *
 * Returns: (transfer full): a report with a cover and nothing behind it
 */
PqaReport *
pqa_report_new (const char *office, const char *title, const char *period, GTimeZone *zone)
{
  PqaReport *self;

  g_return_val_if_fail (office != NULL && title != NULL && period != NULL && zone != NULL, NULL);

  self = g_atomic_rc_box_new0 (PqaReport);
  self->cover.office = g_strdup (office);
  self->cover.title = g_strdup (title);
  self->cover.period = g_strdup (period);
  self->zone = g_time_zone_ref (zone);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  return self;
}

PqaReport *
pqa_report_ref (PqaReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pqa_report_unref (PqaReport *self)
{
  g_atomic_rc_box_release_full (self, clear_report);
}

static void
replace (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

/**
 * pqa_report_set_plain:
 *
 * Makes it a sheet of the day's work: it begins with its first block, and nobody signs it.
 */
void
pqa_report_set_plain (PqaReport *self)
{
  g_return_if_fail (self != NULL);

  self->cover.plain = TRUE;
}

/**
 * pqa_report_set_prepared:
 * @by: (nullable): who made it
 * @date: when, as people read it
 * @revision: 1 for the first; 0 for none
 */
void
pqa_report_set_prepared (PqaReport *self, const char *by, const char *date, int revision)
{
  g_return_if_fail (self != NULL);

  replace (&self->cover.prepared_by, by);
  replace (&self->cover.date, date);
  self->cover.revision = revision;
}

/**
 * pqa_report_set_signed:
 *
 * A report that is not signed says on its cover that it is a draft.
 */
void
pqa_report_set_signed (PqaReport *self, const char *by, const char *date)
{
  g_return_if_fail (self != NULL && by != NULL);

  replace (&self->cover.signed_by, by);
  replace (&self->cover.date, date);
}

/**
 * pqa_report_add_heading:
 * @level: 1 to 3
 */
void
pqa_report_add_heading (PqaReport *self, int level, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL && level >= 1 && level <= 3);

  append_block (self, PQA_REPORT_HEADING, text)->level = level;
}

void
pqa_report_add_paragraph (PqaReport *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  append_block (self, PQA_REPORT_PARAGRAPH, text);
}

/**
 * pqa_report_add_table:
 * @table: (transfer full):
 */
void
pqa_report_add_table (PqaReport *self, PqaReportTable *table)
{
  g_return_if_fail (self != NULL && table != NULL);
  g_return_if_fail (pqa_report_table_get_n_columns (table) > 0);

  append_block (self, PQA_REPORT_TABLE, NULL)->table = table;
}

/**
 * pqa_report_add_chart:
 * @chart: (transfer full): with a title, under which the reader finds it
 */
void
pqa_report_add_chart (PqaReport *self, PqaChartData *chart)
{
  g_return_if_fail (self != NULL && chart != NULL);

  append_block (self, PQA_REPORT_CHART, NULL)->chart = chart;
}

void
pqa_report_add_definition (PqaReport *self, const char *term, const char *text)
{
  g_return_if_fail (self != NULL && term != NULL && text != NULL);

  append_block (self, PQA_REPORT_DEFINITION, text)->term = g_strdup (term);
}

void
pqa_report_add_page_break (PqaReport *self)
{
  g_return_if_fail (self != NULL);

  append_block (self, PQA_REPORT_PAGE_BREAK, NULL);
}

/**
 * pqa_report_add_sheet:
 * @name: of the sheet
 * @columns: copied
 * @next_row: gives the rows, once
 * @destroy: (nullable): frees @user_data
 */
void
pqa_report_add_sheet (PqaReport *self,
                      const char *name,
                      const PqaColumn *columns,
                      guint n_columns,
                      PqaRowFunc next_row,
                      gpointer user_data,
                      GDestroyNotify destroy)
{
  PqaReportSheet *sheet;

  g_return_if_fail (self != NULL && name != NULL && next_row != NULL && n_columns > 0);

  sheet = g_new0 (PqaReportSheet, 1);
  sheet->name = g_strdup (name);
  sheet->columns = g_array_new (FALSE, FALSE, sizeof (PqaColumn));
  g_array_set_clear_func (sheet->columns, clear_column);
  for (guint i = 0; i < n_columns; i++)
    {
      PqaColumn column = { g_strdup (columns[i].title), columns[i].kind, columns[i].weight };

      g_array_append_val (sheet->columns, column);
    }
  sheet->next_row = next_row;
  sheet->user_data = user_data;
  sheet->destroy = destroy;
  g_ptr_array_add (self->sheets, sheet);
}

const PqaReportCover *
pqa_report_get_cover (PqaReport *self)
{
  return &self->cover;
}

GTimeZone *
pqa_report_get_zone (PqaReport *self)
{
  return self->zone;
}

guint
pqa_report_get_n_blocks (PqaReport *self)
{
  return self->blocks->len;
}

const PqaReportBlock *
pqa_report_get_block (PqaReport *self, guint block)
{
  g_return_val_if_fail (block < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, block);
}

guint
pqa_report_get_n_sheets (PqaReport *self)
{
  return self->sheets->len;
}

const PqaReportSheet *
pqa_report_get_sheet (PqaReport *self, guint sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, sheet);
}
