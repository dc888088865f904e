/* pqa-page-table.c: a table that breaks over pages and repeats its header
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-paginator.h"

#include "pqa-i18n.h"

#define SIDE 5.0  /* between the text of a cell and the column's edge */
#define ABOVE 1.5 /* between the text of a cell and the row's upper edge */
#define CAPTION_GAP 5.0
#define THIN 0.5
#define THICK 1.0
#define MIN_SLICE 40.0 /* least height of a part of a row that is longer than a page */

typedef struct
{
  PqaPaginator *paginator;
  PqaReportTable *table;
  guint n_columns;
  double *widths;
} Grid;

static Grid *
grid_new (PqaPaginator *paginator, PqaReportTable *table)
{
  Grid *grid = g_new0 (Grid, 1);

  grid->paginator = paginator;
  grid->table = table;
  grid->n_columns = pqa_report_table_get_n_columns (table);
  grid->widths = g_new0 (double, grid->n_columns);
  pqa_table_fit_columns (table, paginator->context, pqa_report_get_zone (paginator->report),
                         PQA_PAGE_BODY_WIDTH, grid->widths);
  return grid;
}

static void
grid_free (Grid *grid)
{
  g_free (grid->widths);
  g_free (grid);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Grid, grid_free)

static gboolean
is_group (Grid *grid, int row)
{
  return row >= 0 && pqa_report_table_get_role (grid->table, row) == PQA_ROW_GROUP;
}

/* The name of a group has the whole table to itself. */
static double
get_cell_width (Grid *grid, int row, guint column)
{
  return (is_group (grid, row) && column == 0 ? PQA_PAGE_BODY_WIDTH : grid->widths[column])
         - 2 * SIDE;
}

/* The texts of one row; row -1 is the header. */
static GPtrArray *
create_row (Grid *grid, int row)
{
  GTimeZone *zone = pqa_report_get_zone (grid->paginator->report);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < grid->n_columns; i++)
    {
      const PqaColumn *column = pqa_report_table_get_column (grid->table, i);
      g_autofree char *words
          = row < 0 ? g_strdup (column->title)
                    : pqa_cell_to_text (pqa_report_table_get_cell (grid->table, row, i), zone);
      PqaTextRole role = row < 0 ? PQA_TEXT_CELL_HEADER
                         : pqa_report_table_get_role (grid->table, row) != PQA_ROW_PLAIN
                             ? PQA_TEXT_CELL_TOTAL
                             : PQA_TEXT_CELL;
      PangoLayout *text = pqa_page_create_text (grid->paginator->context, role, words,
                                                get_cell_width (grid, row, i));

      if (pqa_cell_kind_is_numeric (column->kind))
        pango_layout_set_alignment (text, PANGO_ALIGN_RIGHT);
      g_ptr_array_add (texts, text);
    }
  return texts;
}

static double
get_text_height (GPtrArray *texts)
{
  double highest = 0;

  for (guint i = 0; i < texts->len; i++)
    highest = MAX (highest, pqa_text_get_height (texts->pdata[i], 0,
                                                 pango_layout_get_line_count (texts->pdata[i])));
  return highest;
}

static double
get_row_height (Grid *grid, int row)
{
  g_autoptr (GPtrArray) texts = create_row (grid, row);

  return get_text_height (texts) + 2 * ABOVE;
}

static void
add_line (Grid *grid, PqaPageInk ink, double thickness)
{
  PqaPaginator *paginator = grid->paginator;

  pqa_page_add_line (pqa_paginator_get_page (paginator), ink, PQA_PAGE_MARGIN,
                     paginator->y - thickness / 2, PQA_PAGE_BODY_WIDTH, thickness);
}

/* Writes of each cell the lines from @lines on that fit into @height, and moves @lines on.
 * Returns: whether the row is finished. */
static gboolean
add_slice (Grid *grid, GPtrArray *texts, int row, int *lines, double height)
{
  PqaPaginator *paginator = grid->paginator;
  gboolean finished = TRUE;
  double x = PQA_PAGE_MARGIN, used = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      PangoLayout *text = texts->pdata[i];
      int end = pqa_text_get_fitting_line (text, lines[i], height - 2 * ABOVE);
      PqaPageInk ink = row < 0 ? PQA_PAGE_INK_MUTED : PQA_PAGE_INK_TEXT;

      if (end > lines[i])
        {
          pqa_page_add_lines (pqa_paginator_get_page (paginator), text, ink, x + SIDE,
                              paginator->y + ABOVE, lines[i], end);
          used = MAX (used, pqa_text_get_height (text, lines[i], end));
        }
      lines[i] = end;
      finished = finished && end >= pango_layout_get_line_count (text);
      x += grid->widths[i];
    }
  paginator->y += used + 2 * ABOVE;
  return finished;
}

static void
add_header (Grid *grid)
{
  g_autoptr (GPtrArray) texts = create_row (grid, -1);
  g_autofree int *lines = g_new0 (int, grid->n_columns);

  add_line (grid, PQA_PAGE_INK_STRONG_LINE, THICK);
  add_slice (grid, texts, -1, lines, PQA_PAGE_BODY_HEIGHT / 2);
  add_line (grid, PQA_PAGE_INK_STRONG_LINE, THIN);
}

static void
continue_on_next_page (Grid *grid)
{
  pqa_paginator_break_page (grid->paginator);
  add_header (grid);
}

/* The name of a group is not parted from the first row under it. */
static double
get_room_needed (Grid *grid, int row, double height)
{
  if (!is_group (grid, row) || (guint)row + 1 == pqa_report_table_get_n_rows (grid->table))
    return height;
  return MIN (height + get_row_height (grid, row + 1), PQA_PAGE_BODY_HEIGHT / 2);
}

/* A row stays whole if a page can hold it. */
static void
add_row (Grid *grid, int row, double header_height)
{
  PqaPaginator *paginator = grid->paginator;
  g_autoptr (GPtrArray) texts = create_row (grid, row);
  g_autofree int *lines = g_new0 (int, grid->n_columns);
  double height = get_text_height (texts) + 2 * ABOVE;
  gboolean whole = height <= PQA_PAGE_BODY_HEIGHT - header_height;

  if (pqa_paginator_get_room (paginator) < (whole ? get_room_needed (grid, row, height) : MIN_SLICE))
    continue_on_next_page (grid);
  if (pqa_report_table_get_role (grid->table, row) == PQA_ROW_TOTAL)
    add_line (grid, PQA_PAGE_INK_STRONG_LINE, THIN);
  while (!add_slice (grid, texts, row, lines, pqa_paginator_get_room (paginator)))
    continue_on_next_page (grid);
  add_line (grid, PQA_PAGE_INK_LINE, THIN);
}

static PangoLayout *
create_caption (Grid *grid)
{
  return pqa_page_create_text (grid->paginator->context, PQA_TEXT_CAPTION,
                               pqa_report_table_get_caption (grid->table), PQA_PAGE_BODY_WIDTH);
}

static double
get_caption_height (Grid *grid)
{
  g_autoptr (PangoLayout) text = NULL;

  if (pqa_report_table_get_caption (grid->table) == NULL)
    return 0;
  text = create_caption (grid);
  return pqa_text_get_height (text, 0, pango_layout_get_line_count (text)) + CAPTION_GAP;
}

static void
add_caption (Grid *grid)
{
  g_autoptr (PangoLayout) text = NULL;

  if (pqa_report_table_get_caption (grid->table) == NULL)
    return;
  text = create_caption (grid);
  pqa_paginator_flow_text (grid->paginator, text, PQA_PAGE_INK_TEXT, PQA_PAGE_MARGIN, 1);
  grid->paginator->y += CAPTION_GAP;
}

static void
add_note (Grid *grid, const char *note)
{
  g_autoptr (PangoLayout) text = NULL;

  if (note == NULL)
    return;
  text = pqa_page_create_text (grid->paginator->context, PQA_TEXT_NOTE, note, PQA_PAGE_BODY_WIDTH);
  grid->paginator->y += ABOVE;
  pqa_paginator_flow_text (grid->paginator, text, PQA_PAGE_INK_MUTED, PQA_PAGE_MARGIN, 1);
}

/**
 * pqa_paginator_add_table:
 *
 * Writes caption, header, rows and notes.
 */
void
pqa_paginator_add_table (PqaPaginator *self, PqaReportTable *table)
{
  g_autoptr (Grid) grid = grid_new (self, table);
  double header_height = get_row_height (grid, -1);

  add_caption (grid);
  add_header (grid);
  for (guint row = 0; row < pqa_report_table_get_n_rows (table); row++)
    add_row (grid, row, header_height);
  if (pqa_report_table_get_n_rows (table) == 0)
    add_note (grid, _ ("No data"));
  if (pqa_report_table_has_few (table))
    add_note (grid, _ ("* rests on fewer than 30 cases"));
  add_note (grid, pqa_report_table_get_note (table));
}

/**
 * pqa_paginator_get_table_lead:
 *
 * Returns: the height of caption, header and first two rows, which stay together
 */
double
pqa_paginator_get_table_lead (PqaPaginator *self, PqaReportTable *table)
{
  g_autoptr (Grid) grid = grid_new (self, table);
  guint n_rows = MIN (2, pqa_report_table_get_n_rows (table));
  double lead = get_caption_height (grid) + get_row_height (grid, -1);

  for (guint row = 0; row < n_rows; row++)
    lead += get_row_height (grid, row);
  return MIN (lead, PQA_PAGE_BODY_HEIGHT / 2);
}
