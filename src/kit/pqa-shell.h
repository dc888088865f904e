/* pqa-shell.h: what a page or dialog may ask of the window it lives in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-task-bar.h"

G_BEGIN_DECLS

#define PQA_TYPE_SHELL (pqa_shell_get_type ())
G_DECLARE_INTERFACE (PqaShell, pqa_shell, PQA, SHELL, GtkWindow)

struct _PqaShellInterface
{
  GTypeInterface parent_iface;

  AdwToastOverlay *(*get_toasts) (PqaShell *self);
  PqaTaskBar *(*get_tasks) (PqaShell *self);
};

void pqa_toast (GtkWidget *near, const char *text);
void pqa_toast_with_undo (GtkWidget *near, const char *text, GCallback undo, GObject *object);
void pqa_toast_with_button (GtkWidget *near,
                            const char *text,
                            const char *button,
                            GCallback clicked,
                            GObject *object);
PqaTaskRow *pqa_start_task (GtkWidget *near, const char *text, GCancellable *cancellable);

G_END_DECLS
