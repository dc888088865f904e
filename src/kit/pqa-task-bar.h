/* pqa-task-bar.h: the long work that runs beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-task-row.h"

G_BEGIN_DECLS

#define PQA_TYPE_TASK_BAR (pqa_task_bar_get_type ())
G_DECLARE_FINAL_TYPE (PqaTaskBar, pqa_task_bar, PQA, TASK_BAR, GtkWidget)

PqaTaskRow *pqa_task_bar_add (PqaTaskBar *self, const char *text, GCancellable *cancellable);

G_END_DECLS
