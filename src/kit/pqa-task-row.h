/* pqa-task-row.h: one long piece of work: what, how far, a button to cancel it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PQA_TYPE_TASK_ROW (pqa_task_row_get_type ())
G_DECLARE_FINAL_TYPE (PqaTaskRow, pqa_task_row, PQA, TASK_ROW, GtkWidget)

PqaTaskRow *pqa_task_row_new (const char *text, GCancellable *cancellable);
void pqa_task_row_set_fraction (PqaTaskRow *self, double fraction);
void pqa_task_row_finish (PqaTaskRow *self);

G_END_DECLS
