/* bench-insert.c: how fast bare prepared inserts fill the same tables as an import
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-insert IMPORTED_DATABASE FLOOR_DATABASE
 * Prints the milliseconds for the rows of IMPORTED_DATABASE, read before, in one transaction.
 */
#include <stdio.h>

#include "bench.h"

static const char *const tables[] = { "department",  "zone",    "staff",   "building",
                                      "home",        "category", "request", "episode",
                                      "request_pause", "request_event", "follow_up" };

static char *
compose_insert (const char *table, int n_columns)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static GPtrArray *
read_table (sqlite3 *source, const char *table, int *n_columns)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", table);
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (source, sql, -1, &statement, NULL);
  *n_columns = sqlite3_column_count (statement);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < *n_columns; i++)
      g_ptr_array_add (values, sqlite3_value_dup (sqlite3_column_value (statement, i)));
  sqlite3_finalize (statement);
  return values;
}

static void
insert_rows (sqlite3 *handle, const char *table, GPtrArray *values, int n_columns)
{
  g_autofree char *sql = compose_insert (table, n_columns);
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);
  for (guint i = 0; i < values->len; i += n_columns)
    {
      for (int column = 0; column < n_columns; column++)
        sqlite3_bind_value (statement, column + 1, values->pdata[i + column]);
      if (sqlite3_step (statement) != SQLITE_DONE)
        g_error ("%s: %s", table, sqlite3_errmsg (handle));
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
}

int
main (int argc, char *argv[])
{
  sqlite3 *source = bench_open_bare (argv[1]);
  sqlite3 *handle = bench_open_without_triggers (argv[2]);
  GPtrArray *values[G_N_ELEMENTS (tables)];
  int n_columns[G_N_ELEMENTS (tables)];
  gint64 began;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    values[i] = read_table (source, tables[i], &n_columns[i]);

  bench_execute (handle, "PRAGMA foreign_keys = OFF");
  began = g_get_monotonic_time ();
  bench_execute (handle, "BEGIN IMMEDIATE");
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    insert_rows (handle, tables[i], values[i], n_columns[i]);
  bench_execute (handle, "COMMIT");
  printf ("%.3f\n", (g_get_monotonic_time () - began) / 1000.0);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_unref (values[i]);
  sqlite3_close (handle);
  sqlite3_close (source);
  return 0;
}
