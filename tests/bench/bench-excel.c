/* bench-excel.c: a list of 100,000 rows to a workbook beside bare libxlsxwriter
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-excel FOLDER
 */
#include <xlsxwriter.h>

#include "bench.h"
#include "time/pqa-local-time.h"
#include "workbook/pqa-table-workbook.h"

#define N_ROWS 100000
#define N_COLUMNS 8

static const PqaColumn columns[N_COLUMNS] = {
  { "number", PQA_CELL_TEXT, 1 },      { "registered", PQA_CELL_INSTANT, 1 },
  { "category", PQA_CELL_TEXT, 1 },    { "home", PQA_CELL_TEXT, 1 },
  { "description", PQA_CELL_TEXT, 2 }, { "state", PQA_CELL_TEXT, 1 },
  { "minutes", PQA_CELL_INTEGER, 1 },  { "completed", PQA_CELL_INSTANT, 1 },
};

typedef struct
{
  const char *folder;
  GTimeZone *zone;
} Bench;

static void
write_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (bench->folder, "ours.xlsx", NULL);
  g_autoptr (PqaTableWorkbook) workbook
      = pqa_table_workbook_new (path, "Requests", columns, N_COLUMNS, bench->zone, &error);

  g_assert_no_error (error);
  for (gint64 i = 0; i < N_ROWS; i++)
    {
      const PqaCell cells[N_COLUMNS] = {
        pqa_cell_text ("20261121-0007"),  pqa_cell_instant (1700000000 + i * 60),
        pqa_cell_text ("电梯"),           pqa_cell_text ("3-1102"),
        pqa_cell_text ("电梯停在五楼，门打不开，里面没有人"),
        pqa_cell_text ("completed"),      pqa_cell_integer (i),
        pqa_cell_instant (1700003600 + i * 60),
      };

      g_assert_true (pqa_table_workbook_add_row (workbook, cells, &error));
    }
  g_assert_true (pqa_table_workbook_finish (workbook, &error));
}

static void
write_bare (gpointer data)
{
  Bench *bench = data;
  g_autofree char *path = g_build_filename (bench->folder, "bare.xlsx", NULL);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "Requests");
  lxw_format *date = workbook_add_format (workbook);

  format_set_num_format (date, "yyyy-mm-dd hh:mm");
  for (lxw_row_t i = 1; i <= N_ROWS; i++)
    {
      worksheet_write_string (sheet, i, 0, "20261121-0007", NULL);
      worksheet_write_number (sheet, i, 1, 45244.0 + i / 1440.0, date);
      worksheet_write_string (sheet, i, 2, "电梯", NULL);
      worksheet_write_string (sheet, i, 3, "3-1102", NULL);
      worksheet_write_string (sheet, i, 4, "电梯停在五楼，门打不开，里面没有人", NULL);
      worksheet_write_string (sheet, i, 5, "completed", NULL);
      worksheet_write_number (sheet, i, 6, i, NULL);
      worksheet_write_number (sheet, i, 7, 45244.1 + i / 1440.0, date);
    }
  workbook_close (workbook);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  Bench bench = { argv[1], zone };

  bench_report ("export of 100,000 rows to Excel", bench_median_ms (3, write_ours, &bench),
                bench_median_ms (3, write_bare, &bench));
  return 0;
}
