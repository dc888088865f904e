/* bench.h: what the measuring programs share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "db/pqa-connection.h"

typedef void (*BenchFunc) (gpointer data);

double bench_median_ms (guint n_times, BenchFunc func, gpointer data);
void bench_report (const char *row, double ours_ms, double floor_ms);
PqaConnection *bench_open (const char *path);
sqlite3 *bench_open_bare (const char *path);
void bench_execute (sqlite3 *handle, const char *sql);
sqlite3 *bench_open_without_triggers (const char *path);
