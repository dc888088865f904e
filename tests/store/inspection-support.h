/* inspection-support.h: an office with a standard to inspect by
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-test-office.h"
#include "inspection/pqa-inspection-sheet.h"
#include "inspection/pqa-inspection-store.h"

#define N_ITEMS 5
#define MANAGER 1
#define CLERK 2

/* The day of TEST_NOW in the office's zone. */
#define TODAY "2023-11-15"

typedef struct
{
  TestOffice office;
  gint64 standard_id;
  gint64 version_id;
} Inspections;

void inspections_set_up (Inspections *fixture, gconstpointer unused);
void inspections_tear_down (Inspections *fixture, gconstpointer unused);

void inspections_run (Inspections *fixture, const char *sql);
gint64 inspections_read (Inspections *fixture, const char *sql);
void inspections_act_as (Inspections *fixture, gint64 staff_id, PqaRole role);
void inspections_set_day (Inspections *fixture, const char *date);

gint64 inspections_begin (Inspections *fixture);
gboolean inspections_enter (Inspections *fixture,
                            gint64 inspection_id,
                            guint index,
                            PqaResult result,
                            double value,
                            GError **error);
gboolean inspections_finish (Inspections *fixture, gint64 inspection_id, GError **error);
