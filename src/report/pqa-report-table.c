/* pqa-report-table.c: a table of a report, with typed values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-report-table.h"

struct _PqaReportTable
{
  char *caption;
  char *note;
  GStringChunk *texts;
  GArray *columns;
  GArray *cells;
  GArray *roles;
};

/**
 * pqa_report_table_new:
 * @caption: (nullable): what the table shows, printed above it
 *
 * Returns: (transfer full): a table; add all columns, then the rows
 */
PqaReportTable *
pqa_report_table_new (const char *caption)
{
  PqaReportTable *self = g_new0 (PqaReportTable, 1);

  self->caption = g_strdup (caption);
  self->texts = g_string_chunk_new (1024);
  self->columns = g_array_new (FALSE, FALSE, sizeof (PqaColumn));
  self->cells = g_array_new (FALSE, FALSE, sizeof (PqaCell));
  self->roles = g_array_new (FALSE, FALSE, sizeof (PqaRowRole));
  return self;
}

void
pqa_report_table_free (PqaReportTable *self)
{
  g_free (self->caption);
  g_free (self->note);
  g_string_chunk_free (self->texts);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_array_unref (self->roles);
  g_free (self);
}

/**
 * pqa_report_table_add_column:
 * @kind: what most cells of the column are
 * @weight: its share of the room that the contents leave over; 0 keeps it narrow
 */
void
pqa_report_table_add_column (PqaReportTable *self,
                             const char *title,
                             PqaCellKind kind,
                             double weight)
{
  PqaColumn column = { NULL, kind, weight };

  g_return_if_fail (self != NULL && title != NULL && weight >= 0);
  g_return_if_fail (self->roles->len == 0);

  column.title = g_string_chunk_insert (self->texts, title);
  g_array_append_val (self->columns, column);
}

static void
add_row (PqaReportTable *self, const PqaCell *cells, PqaRowRole role)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      PqaCell cell = cells[i];

      if (cell.kind == PQA_CELL_TEXT || cell.kind == PQA_CELL_DATE)
        cell.text = g_string_chunk_insert (self->texts, cell.text);
      g_array_append_val (self->cells, cell);
    }
  g_array_append_val (self->roles, role);
}

/**
 * pqa_report_table_add_row:
 * @cells: as many as there are columns; copied with their texts
 */
void
pqa_report_table_add_row (PqaReportTable *self, const PqaCell *cells)
{
  g_return_if_fail (self != NULL && cells != NULL);

  add_row (self, cells, PQA_ROW_PLAIN);
}

/**
 * pqa_report_table_add_total:
 *
 * Adds a row that sums the ones above up, and is printed so.
 */
void
pqa_report_table_add_total (PqaReportTable *self, const PqaCell *cells)
{
  g_return_if_fail (self != NULL && cells != NULL);

  add_row (self, cells, PQA_ROW_TOTAL);
}

/**
 * pqa_report_table_add_group:
 *
 * Adds a row that holds nothing but the name of the rows below it.
 */
void
pqa_report_table_add_group (PqaReportTable *self, const char *name)
{
  g_autofree PqaCell *cells = NULL;

  g_return_if_fail (self != NULL && name != NULL && self->columns->len > 0);

  cells = g_new0 (PqaCell, self->columns->len);
  cells[0] = pqa_cell_text (name);
  add_row (self, cells, PQA_ROW_GROUP);
}

/**
 * pqa_report_table_set_note:
 * @note: (nullable): small print below the table
 */
void
pqa_report_table_set_note (PqaReportTable *self, const char *note)
{
  g_return_if_fail (self != NULL);

  g_free (self->note);
  self->note = g_strdup (note);
}

const char *
pqa_report_table_get_caption (PqaReportTable *self)
{
  return self->caption;
}

const char *
pqa_report_table_get_note (PqaReportTable *self)
{
  return self->note;
}

guint
pqa_report_table_get_n_columns (PqaReportTable *self)
{
  return self->columns->len;
}

guint
pqa_report_table_get_n_rows (PqaReportTable *self)
{
  return self->roles->len;
}

const PqaColumn *
pqa_report_table_get_column (PqaReportTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, PqaColumn, column);
}

const PqaCell *
pqa_report_table_get_cell (PqaReportTable *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->roles->len && column < self->columns->len, NULL);

  return &g_array_index (self->cells, PqaCell, row * self->columns->len + column);
}

PqaRowRole
pqa_report_table_get_role (PqaReportTable *self, guint row)
{
  g_return_val_if_fail (row < self->roles->len, PQA_ROW_PLAIN);

  return g_array_index (self->roles, PqaRowRole, row);
}

/**
 * pqa_report_table_has_few:
 *
 * Returns: whether a value is marked as resting on few cases, so that the mark needs explaining
 */
gboolean
pqa_report_table_has_few (PqaReportTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->cells->len; i++)
    if (g_array_index (self->cells, PqaCell, i).few)
      return TRUE;
  return FALSE;
}
