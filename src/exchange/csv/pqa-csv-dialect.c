/* pqa-csv-dialect.c: finds out what stands between the cells of a text table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "csv/pqa-csv-dialect.h"

#include "csv/pqa-csv-parser.h"

typedef struct
{
  guint rows;    /* that have the most frequent number of cells, if that is more than one */
  guint n_cells; /* that number */
} Fit;

static void
count_row (GHashTable *counts, PqaCsvParser *parser, Fit *fit)
{
  guint n_cells = pqa_table_row_get_n_cells (pqa_csv_parser_get_row (parser));
  guint rows = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (n_cells))) + 1;

  g_hash_table_insert (counts, GUINT_TO_POINTER (n_cells), GUINT_TO_POINTER (rows));
  if (n_cells > 1 && rows > fit->rows)
    *fit = (Fit){ rows, n_cells };
}

static Fit
try_delimiter (const char *text, gsize len, char delimiter, char comment)
{
  g_autoptr (PqaCsvParser) parser = pqa_csv_parser_new (delimiter, comment);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const char *end = text + len;
  Fit fit = { 0, 0 };

  while (pqa_csv_parser_feed (parser, &text, end, NULL) == PQA_CSV_ROW)
    count_row (counts, parser, &fit);
  if (pqa_csv_parser_finish (parser, NULL) == PQA_CSV_ROW)
    count_row (counts, parser, &fit);
  return fit;
}

/**
 * pqa_csv_dialect_guess_delimiter:
 * @text: the beginning of the table, in UTF-8
 *
 * Cuts the text with each of comma, semicolon, tab and bar, and takes the one that gives the most
 * rows of equal length, and among equals the most cells.
 *
 * Returns: the delimiter; a comma when there is only one column
 */
char
pqa_csv_dialect_guess_delimiter (const char *text, gsize len, char comment)
{
  static const char delimiters[] = { ',', ';', '\t', '|' };
  Fit best = { 0, 0 };
  char delimiter = ',';

  for (gsize i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      Fit fit = try_delimiter (text, len, delimiters[i], comment);

      if (fit.rows > best.rows || (fit.rows == best.rows && fit.n_cells > best.n_cells))
        {
          best = fit;
          delimiter = delimiters[i];
        }
    }
  return delimiter;
}
