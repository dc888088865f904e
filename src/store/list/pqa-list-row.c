/* pqa-list-row.c: a row of a list, filled when it comes into view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list/pqa-list-row.h"

typedef struct
{
  PqaColumnKind kind;
  union
  {
    gint64 number;
    double real;
    char *text;
  } value;
} Cell;

struct _PqaRowCells
{
  guint n_cells;
  Cell cells[];
};

struct _PqaListRow
{
  GObject parent_instance;

  gint64 id;
  PqaRowCells *cells;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaListRow, pqa_list_row, G_TYPE_OBJECT)

static void
read_cell (Cell *cell, PqaStatement *statement, guint column)
{
  cell->kind = pqa_statement_get_kind (statement, column);
  switch (cell->kind)
    {
    case PQA_COLUMN_INT:
      cell->value.number = pqa_statement_get_int (statement, column);
      break;
    case PQA_COLUMN_DOUBLE:
      cell->value.real = pqa_statement_get_double (statement, column);
      break;
    case PQA_COLUMN_TEXT:
      cell->value.text = pqa_statement_dup_text (statement, column);
      break;
    case PQA_COLUMN_NULL:
    default:
      break;
    }
}

static const Cell *
get_cell (const PqaRowCells *self, guint column)
{
  static const Cell empty = { PQA_COLUMN_NULL };

  return self != NULL && column < self->n_cells ? &self->cells[column] : &empty;
}

static void
pqa_list_row_finalize (GObject *object)
{
  g_clear_pointer (&PQA_LIST_ROW (object)->cells, pqa_row_cells_free);
  G_OBJECT_CLASS (pqa_list_row_parent_class)->finalize (object);
}

static void
pqa_list_row_class_init (PqaListRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_list_row_finalize;

  /**
   * PqaListRow::changed:
   *
   * The row was filled or read anew.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_list_row_init (PqaListRow *self)
{
}

/* Takes the values of the statement's present row. */
PqaRowCells *
pqa_row_cells_read (PqaStatement *statement)
{
  guint n_cells = pqa_statement_get_n_columns (statement);
  PqaRowCells *self = g_malloc0 (sizeof (PqaRowCells) + n_cells * sizeof (Cell));

  self->n_cells = n_cells;
  for (guint i = 0; i < n_cells; i++)
    read_cell (&self->cells[i], statement, i);
  return self;
}

void
pqa_row_cells_free (PqaRowCells *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].kind == PQA_COLUMN_TEXT)
      g_free (self->cells[i].value.text);
  g_free (self);
}

gboolean
pqa_row_cells_is_null (const PqaRowCells *self, guint column)
{
  return get_cell (self, column)->kind == PQA_COLUMN_NULL;
}

/**
 * pqa_row_cells_get_int:
 *
 * Returns: the number in @column, 0 when there is none
 */
gint64
pqa_row_cells_get_int (const PqaRowCells *self, guint column)
{
  const Cell *cell = get_cell (self, column);

  return cell->kind == PQA_COLUMN_INT ? cell->value.number : 0;
}

double
pqa_row_cells_get_double (const PqaRowCells *self, guint column)
{
  const Cell *cell = get_cell (self, column);

  if (cell->kind == PQA_COLUMN_INT)
    return cell->value.number;
  return cell->kind == PQA_COLUMN_DOUBLE ? cell->value.real : 0;
}

/**
 * pqa_row_cells_get_text:
 *
 * Returns: (transfer none): the text in @column, "" when there is none
 */
const char *
pqa_row_cells_get_text (const PqaRowCells *self, guint column)
{
  const Cell *cell = get_cell (self, column);

  return cell->kind == PQA_COLUMN_TEXT ? cell->value.text : "";
}

/* Makes a row that is not filled yet. */
PqaListRow *
pqa_list_row_new (gint64 id)
{
  PqaListRow *self = g_object_new (PQA_TYPE_LIST_ROW, NULL);

  self->id = id;
  return self;
}

gint64
pqa_list_row_get_id (PqaListRow *self)
{
  return self->id;
}

/**
 * pqa_list_row_is_loaded:
 *
 * Returns: whether the row's values are there yet; "changed" tells when they come
 */
gboolean
pqa_list_row_is_loaded (PqaListRow *self)
{
  return self->cells != NULL;
}

/**
 * pqa_list_row_take_cells:
 * @cells: (transfer full): the row's values
 */
void
pqa_list_row_take_cells (PqaListRow *self, PqaRowCells *cells)
{
  g_clear_pointer (&self->cells, pqa_row_cells_free);
  self->cells = cells;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Of a row that is not filled yet every column is NULL. */
gboolean
pqa_list_row_is_null (PqaListRow *self, guint column)
{
  return pqa_row_cells_is_null (self->cells, column);
}

gint64
pqa_list_row_get_int (PqaListRow *self, guint column)
{
  return pqa_row_cells_get_int (self->cells, column);
}

double
pqa_list_row_get_double (PqaListRow *self, guint column)
{
  return pqa_row_cells_get_double (self->cells, column);
}

const char *
pqa_list_row_get_text (PqaListRow *self, guint column)
{
  return pqa_row_cells_get_text (self->cells, column);
}
