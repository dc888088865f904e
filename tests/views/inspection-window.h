/* inspection-window.h: an office with a standard, and windows over it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "inspection-support.h"
#include "pqa-context.h"

typedef struct
{
  Inspections office;
  PqaDatabase *database;
  PqaContext *context;
} InspectionWindow;

void inspection_window_set_up (InspectionWindow *fixture, gconstpointer unused);
void inspection_window_tear_down (InspectionWindow *fixture, gconstpointer unused);

GtkWidget *inspection_window_find (GtkWidget *widget, GType type);
GtkWidget *inspection_window_hold (GtkWidget *page);
void inspection_window_await (InspectionWindow *fixture, const char *sql, gint64 value);
void inspection_window_answer (const char *answer);
