/* pqa-table-file.c: a table of any length as a workbook or as CSV, by the file's name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table/pqa-table-file.h"

#include "csv/pqa-csv-writer.h"
#include "time/pqa-local-time.h"
#include "workbook/pqa-table-workbook.h"

struct _PqaTableFile
{
  PqaTableWorkbook *workbook; /* one of the two */
  PqaCsvWriter *csv;
  GTimeZone *zone;
  guint n_columns;
};

/* In CSV numbers and times are written for programs: a point, no thousands, local ISO time. */
static char *
write_for_programs (const PqaCell *cell, GTimeZone *zone)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (cell->kind)
    {
    case PQA_CELL_TEXT:
    case PQA_CELL_DATE:
      return g_strdup (cell->text != NULL ? cell->text : "");
    case PQA_CELL_INTEGER:
    case PQA_CELL_DURATION:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->integer);
    case PQA_CELL_NUMBER:
      return g_strdup (g_ascii_dtostr (number, sizeof number, cell->number));
    case PQA_CELL_RATIO:
      return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, cell->integer,
                              cell->denominator);
    case PQA_CELL_INSTANT:
      return pqa_local_time_text (zone, cell->integer);
    case PQA_CELL_BLANK:
    case PQA_CELL_NO_DATA:
    default:
      return g_strdup ("");
    }
}

static gboolean
write_csv_row (PqaTableFile *self, const PqaCell *cells, GError **error)
{
  g_auto (GStrv) texts = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    texts[i] = write_for_programs (&cells[i], self->zone);
  return pqa_csv_writer_write_row (self->csv, (const char *const *)texts, NULL, error);
}

static gboolean
open_csv (PqaTableFile *self, const char *path, const PqaColumn *columns, GError **error)
{
  g_autofree const char **titles = g_new0 (const char *, self->n_columns + 1);

  self->csv = pqa_csv_writer_open (path, TRUE, error);
  for (guint i = 0; i < self->n_columns; i++)
    titles[i] = columns[i].title;
  return self->csv != NULL && pqa_csv_writer_write_row (self->csv, titles, NULL, error);
}

static gboolean
names_workbook (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ".xlsx");
}

/**
 * pqa_table_file_new:
 * @path: a workbook if it ends in .xlsx, else CSV in UTF-8
 * @name: what the table is called
 * @zone: the office's, for instants
 *
 * Begins the file with its titles. Nothing stands under @path before it is finished.
 *
 * Returns: (transfer full): the file to add rows to
 */
PqaTableFile *
pqa_table_file_new (const char *path,
                    const char *name,
                    const PqaColumn *columns,
                    guint n_columns,
                    GTimeZone *zone,
                    GError **error)
{
  g_autoptr (PqaTableFile) self = g_new0 (PqaTableFile, 1);

  self->zone = g_time_zone_ref (zone);
  self->n_columns = n_columns;
  if (names_workbook (path))
    {
      self->workbook = pqa_table_workbook_new (path, name, columns, n_columns, zone, error);
      return self->workbook != NULL ? g_steal_pointer (&self) : NULL;
    }
  return open_csv (self, path, columns, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
pqa_table_file_add_row (PqaTableFile *self, const PqaCell *cells, GError **error)
{
  if (self->workbook != NULL)
    return pqa_table_workbook_add_row (self->workbook, cells, error);
  return write_csv_row (self, cells, error);
}

/**
 * pqa_table_file_finish:
 *
 * Puts the whole file in its place.
 */
gboolean
pqa_table_file_finish (PqaTableFile *self, GError **error)
{
  if (self->workbook != NULL)
    return pqa_table_workbook_finish (self->workbook, error);
  return pqa_csv_writer_close (self->csv, NULL, error);
}

/**
 * pqa_table_file_free:
 *
 * Frees it; a file that was not finished leaves nothing behind.
 */
void
pqa_table_file_free (PqaTableFile *self)
{
  g_clear_pointer (&self->workbook, pqa_table_workbook_free);
  g_clear_pointer (&self->csv, pqa_csv_writer_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self);
}
