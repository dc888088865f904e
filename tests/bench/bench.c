/* bench.c: what the measuring programs share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench.h"

#include <stdio.h>
#include <string.h>

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* Returns: how long @func takes in the middle of @n_times */
double
bench_median_ms (guint n_times, BenchFunc func, gpointer data)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n_times; i++)
    {
      gint64 began = g_get_monotonic_time ();
      double taken;

      func (data);
      taken = (g_get_monotonic_time () - began) / 1000.0;
      g_array_append_val (times, taken);
    }
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, n_times / 2);
}

/* Prints a row for bench.py. */
void
bench_report (const char *row, double ours_ms, double floor_ms)
{
  printf ("%s\t%.3f\t%.3f\n", row, ours_ms, floor_ms);
  fflush (stdout);
}

PqaConnection *
bench_open (const char *path)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  g_autoptr (GError) error = NULL;
  PqaConnection *connection = pqa_connection_open (path, PQA_CONNECTION_NONE, clock, &error);

  if (connection == NULL)
    g_error ("%s", error->message);
  pqa_connection_set_actor (connection, 0, "bench", PQA_ROLE_SYSTEM);
  return connection;
}

void
bench_execute (sqlite3 *handle, const char *sql)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
}

/* Opens the file with SQLite alone, as durable as the program does. */
sqlite3 *
bench_open_bare (const char *path)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s cannot be opened", path);
  bench_execute (handle, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                         "PRAGMA cache_size = -16384; PRAGMA foreign_keys = ON");
  return handle;
}

/* Opens the program's database, made anew when it is not there, and takes its triggers away. */
sqlite3 *
bench_open_without_triggers (const char *path)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  g_autoptr (PqaConnection) connection
      = pqa_connection_open (path, PQA_CONNECTION_CREATE, clock, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *handle = bench_open_bare (path);
  sqlite3_stmt *statement = NULL;

  g_assert_nonnull (connection);
  sqlite3_prepare_v2 (handle, "SELECT name FROM sqlite_schema WHERE type = 'trigger'", -1,
                      &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (names, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TRIGGER %s", (char *) names->pdata[i]);

      bench_execute (handle, sql);
    }
  return handle;
}
