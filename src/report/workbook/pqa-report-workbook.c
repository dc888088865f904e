/* pqa-report-workbook.c: a report as an Excel workbook with live charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-report-workbook.h"

#include <math.h>

#include "pqa-i18n.h"
#include "workbook/pqa-data-sheet.h"
#include "workbook/pqa-workbook-chart.h"
#include "workbook/pqa-workbook-figures.h"
#include "workbook/pqa-xlsx-rows.h"
#include "workbook/pqa-xlsx-text.h"

#define CHART_ROWS 20 /* that a chart covers */
#define PARAGRAPH_COLUMNS 8
#define PARAGRAPH_WIDTH 110 /* of those columns together, in digits */
#define TERM_WIDTH 36
#define MEANING_WIDTH 90
#define LINE_HEIGHT 15.0

/* One sheet for one section of the report. */
typedef struct
{
  PqaXlsxFile *file;
  lxw_worksheet *sheet;
  char *name;
  PqaXlsxRows *rows;
  guint chart_column;
} Section;

static void
section_free (Section *section)
{
  g_clear_pointer (&section->rows, pqa_xlsx_rows_free);
  g_free (section->name);
  g_free (section);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Section, section_free)

static gboolean
begins_section (const PqaReportBlock *block)
{
  return block->kind == PQA_REPORT_HEADING && block->level == 1;
}

static guint
get_n_columns (const PqaReportBlock *block)
{
  if (block->kind == PQA_REPORT_TABLE)
    return pqa_report_table_get_n_columns (block->table);
  if (block->kind == PQA_REPORT_CHART)
    return pqa_workbook_figures_get_n_columns (block->chart);
  return 2;
}

/* Right of everything that the section writes into cells. */
static guint
find_chart_column (PqaReport *report, guint first, guint end)
{
  guint widest = 3;

  for (guint i = first; i < end; i++)
    widest = MAX (widest, get_n_columns (pqa_report_get_block (report, i)));
  return widest + 1;
}

static Section *
section_new (PqaXlsxFile *file, const char *name, guint chart_column, GError **error)
{
  g_autoptr (Section) section = g_new0 (Section, 1);

  section->file = file;
  section->chart_column = chart_column;
  section->sheet = pqa_xlsx_file_add_sheet (file, name, &section->name, error);
  if (section->sheet == NULL)
    return NULL;
  section->rows = pqa_xlsx_rows_new (file, section->sheet);
  worksheet_gridlines (section->sheet, LXW_HIDE_ALL_GRIDLINES);
  return g_steal_pointer (&section);
}

static gboolean
add_pair (Section *section, const char *name, const char *value, GError **error)
{
  return value == NULL
         || pqa_xlsx_rows_add_pair (section->rows, name, value, PQA_XLSX_PLAIN, error);
}

static gboolean
add_definition (Section *section, const PqaReportBlock *block, GError **error)
{
  pqa_xlsx_rows_widen (section->rows, 0, TERM_WIDTH);
  pqa_xlsx_rows_widen (section->rows, 1, MEANING_WIDTH);
  return pqa_xlsx_rows_add_pair (section->rows, block->term, block->text, PQA_XLSX_WRAPPED, error);
}

/* Nobody signs a plain sheet of the day's work. */
static const char *
get_signature (const PqaReportCover *cover)
{
  if (cover->signed_by != NULL || cover->plain)
    return cover->signed_by;
  return _ ("Draft, not signed");
}

static gboolean
add_cover (Section *section, PqaReport *report, GError **error)
{
  const PqaReportCover *cover = pqa_report_get_cover (report);
  g_autofree char *revision = g_strdup_printf ("%d", cover->revision);

  if (!pqa_xlsx_rows_add_text (section->rows, cover->title, PQA_XLSX_TITLE, error)
      || !add_pair (section, _ ("Office"), cover->office, error)
      || !add_pair (section, _ ("Period"), cover->period, error)
      || !add_pair (section, _ ("Prepared by"), cover->prepared_by, error)
      || !add_pair (section, _ ("Signed by"), get_signature (cover), error)
      || !add_pair (section, _ ("Date"), cover->date, error)
      || !add_pair (section, _ ("Revision"), cover->revision > 0 ? revision : NULL, error))
    return FALSE;
  pqa_xlsx_rows_skip (section->rows, 1);
  return TRUE;
}

/* A text over several columns, its row as high as its lines need. */
static gboolean
add_paragraph (Section *section, const char *text, GError **error)
{
  guint row = pqa_xlsx_rows_get_next (section->rows);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  guint lines = 1 + pqa_xlsx_text_get_width (valid) / PARAGRAPH_WIDTH;
  PqaCell cell = pqa_cell_text (text);
  lxw_format *format = pqa_xlsx_file_get_format (section->file, &cell, PQA_XLSX_WRAPPED);

  worksheet_set_row (section->sheet, row, MIN (lines * LINE_HEIGHT, 400), NULL);
  worksheet_merge_range (section->sheet, row, 0, row, PARAGRAPH_COLUMNS - 1, "", format);
  if (!pqa_xlsx_rows_add_text (section->rows, text, PQA_XLSX_WRAPPED, error))
    return FALSE;
  pqa_xlsx_rows_skip (section->rows, 1);
  return TRUE;
}

static PqaXlsxLook
get_look (PqaRowRole role)
{
  switch (role)
    {
    case PQA_ROW_TOTAL:
      return PQA_XLSX_TOTAL;
    case PQA_ROW_GROUP:
      return PQA_XLSX_GROUP;
    case PQA_ROW_PLAIN:
    default:
      return PQA_XLSX_PLAIN;
    }
}

static gboolean
add_table_rows (Section *section, PqaReportTable *table, GError **error)
{
  guint n_columns = pqa_report_table_get_n_columns (table);

  if (!pqa_xlsx_rows_add_header (section->rows, pqa_report_table_get_column (table, 0), n_columns,
                                 error))
    return FALSE;
  for (guint row = 0; row < pqa_report_table_get_n_rows (table); row++)
    if (!pqa_xlsx_rows_add (section->rows, pqa_report_table_get_cell (table, row, 0), n_columns,
                            get_look (pqa_report_table_get_role (table, row)), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_note (Section *section, const char *note, GError **error)
{
  return note == NULL || pqa_xlsx_rows_add_text (section->rows, note, PQA_XLSX_NOTE, error);
}

static gboolean
add_table (Section *section, PqaReportTable *table, GError **error)
{
  const char *caption = pqa_report_table_get_caption (table);

  if ((caption != NULL && !pqa_xlsx_rows_add_text (section->rows, caption, PQA_XLSX_GROUP, error))
      || !add_table_rows (section, table, error)
      || (pqa_report_table_has_few (table)
          && !add_note (section, _ ("* rests on fewer than 30 cases"), error))
      || !add_note (section, pqa_report_table_get_note (table), error))
    return FALSE;
  pqa_xlsx_rows_skip (section->rows, 1);
  return TRUE;
}

static gboolean
insert_chart (Section *section, PqaChartData *data, const PqaChartCells *cells, GError **error)
{
  lxw_chart *chart
      = pqa_workbook_chart_new (pqa_xlsx_file_get_workbook (section->file), data, cells);
  g_autofree char *description = pqa_xlsx_text_escape (data->title ? data->title : "");
  lxw_chart_options options = { .x_scale = 1.25, .y_scale = 1.25, .description = description };

  return pqa_xlsx_file_check (section->file,
                              worksheet_insert_chart_opt (section->sheet, cells->title_row,
                                                          section->chart_column, chart, &options),
                              error);
}

/* Excel has no such chart: the cells themselves take the colours. */
static gboolean
color_cells (Section *section, PqaChartData *data, const PqaChartCells *cells, GError **error)
{
  guint first = PQA_CHART_FIRST_ROW (cells);
  lxw_conditional_format *scale = pqa_workbook_chart_get_heat ();
  lxw_error code = worksheet_conditional_format_range (
      section->sheet, first, 1, first + data->categories->len - 1, data->series->len, scale);

  g_free (scale);
  return pqa_xlsx_file_check (section->file, code, error);
}

static gboolean
show_figures (Section *section, PqaChartData *data, const PqaChartCells *cells, GError **error)
{
  return data->kind == PQA_CHART_HEAT ? color_cells (section, data, cells, error)
                                      : insert_chart (section, data, cells, error);
}

/* The figures, and beside them the chart that shows these cells. */
static gboolean
add_chart (Section *section, PqaChartData *data, GError **error)
{
  guint first = pqa_xlsx_rows_get_next (section->rows), used;
  PqaChartCells cells = { section->name, first };

  if (!pqa_xlsx_rows_add_text (section->rows, data->title ? data->title : " ", PQA_XLSX_GROUP,
                               error))
    return FALSE;
  if (pqa_chart_data_is_empty (data))
    return add_note (section, _ ("No data"), error);
  if (!pqa_workbook_figures_add (section->rows, data, error)
      || !show_figures (section, data, &cells, error))
    return FALSE;
  used = pqa_xlsx_rows_get_next (section->rows) - first;
  pqa_xlsx_rows_skip (section->rows, MAX (1, CHART_ROWS - (int)used));
  return TRUE;
}

static gboolean
add_block (Section *section, const PqaReportBlock *block, GError **error)
{
  switch (block->kind)
    {
    case PQA_REPORT_HEADING:
      return pqa_xlsx_rows_add_text (section->rows, block->text,
                                     block->level == 1 ? PQA_XLSX_TITLE : PQA_XLSX_GROUP, error);
    case PQA_REPORT_PARAGRAPH:
      return add_paragraph (section, block->text, error);
    case PQA_REPORT_TABLE:
      return add_table (section, block->table, error);
    case PQA_REPORT_CHART:
      return add_chart (section, block->chart, error);
    case PQA_REPORT_DEFINITION:
      return add_definition (section, block, error);
    case PQA_REPORT_PAGE_BREAK:
    default:
      return TRUE;
    }
}

static guint
find_section_end (PqaReport *report, guint first)
{
  guint end = first + 1;

  while (end < pqa_report_get_n_blocks (report)
         && !begins_section (pqa_report_get_block (report, end)))
    end++;
  return end;
}

static gboolean
has_chart (PqaReport *report, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (pqa_report_get_block (report, i)->kind == PQA_REPORT_CHART)
      return TRUE;
  return FALSE;
}

static gboolean
add_section (PqaXlsxFile *file, PqaReport *report, guint first, guint end, GError **error)
{
  const PqaReportBlock *head = first < end ? pqa_report_get_block (report, first) : NULL;
  const char *name = head != NULL && begins_section (head) ? head->text : _ ("Summary");
  g_autoptr (Section) section
      = section_new (file, name, find_chart_column (report, first, end), error);

  if (section == NULL || (first == 0 && !add_cover (section, report, error)))
    return FALSE;
  for (guint i = first; i < end; i++)
    if (!add_block (section, pqa_report_get_block (report, i), error))
      return FALSE;
  pqa_xlsx_rows_set_widths (section->rows);
  if (!has_chart (report, first, end))
    worksheet_set_portrait (section->sheet);
  return TRUE;
}

static gboolean
add_sections (PqaXlsxFile *file, PqaReport *report, GError **error)
{
  guint n_blocks = pqa_report_get_n_blocks (report);

  if (n_blocks == 0)
    return add_section (file, report, 0, 0, error);
  for (guint first = 0, end; first < n_blocks; first = end)
    {
      end = find_section_end (report, first);
      if (!add_section (file, report, first, end, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_data_sheet (PqaXlsxFile *file, const PqaReportSheet *rows, GError **error)
{
  g_autoptr (PqaDataSheet) sheet = pqa_data_sheet_new (
      file, rows->name, (PqaColumn *)rows->columns->data, rows->columns->len, error);
  g_autofree PqaCell *cells = g_new0 (PqaCell, rows->columns->len);
  GError *local_error = NULL;

  if (sheet == NULL)
    return FALSE;
  while (rows->next_row (rows->user_data, cells, &local_error))
    if (!pqa_data_sheet_add_row (sheet, cells, error))
      return FALSE;
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return pqa_data_sheet_finish (sheet, error);
}

/**
 * pqa_report_save_workbook:
 *
 * Writes a sheet for each section of @report, the first with the cover's words on top, each with
 * its figures and live charts beside them, then the sheets with the rows behind. The file appears
 * whole or not at all.
 */
gboolean
pqa_report_save_workbook (PqaReport *report, const char *path, GError **error)
{
  const PqaReportCover *cover;
  g_autoptr (PqaXlsxFile) file = NULL;

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  file = pqa_xlsx_file_new (path, pqa_report_get_zone (report), error);
  if (file == NULL)
    return FALSE;
  cover = pqa_report_get_cover (report);
  pqa_xlsx_file_set_properties (file, cover->title, cover->period, cover->office);
  if (!add_sections (file, report, error))
    return FALSE;
  for (guint i = 0; i < pqa_report_get_n_sheets (report); i++)
    if (!add_data_sheet (file, pqa_report_get_sheet (report, i), error))
      return FALSE;
  return pqa_xlsx_file_finish (file, error);
}
