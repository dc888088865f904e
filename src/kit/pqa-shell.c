/* pqa-shell.c: what a page or dialog may ask of the window it lives in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-shell.h"

#include "pqa-i18n.h"

#define BUTTON_SECONDS 10

G_DEFINE_INTERFACE (PqaShell, pqa_shell, GTK_TYPE_WINDOW)

static void
pqa_shell_default_init (PqaShellInterface *iface)
{
}

/* The window that a widget is in, or that its dialog stands before. */
static PqaShell *
find_shell (GtkWidget *near)
{
  GtkRoot *root = gtk_widget_get_root (near);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !PQA_IS_SHELL (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? PQA_SHELL (window) : NULL;
}

static void
add_toast (GtkWidget *near, AdwToast *toast)
{
  PqaShell *shell = find_shell (near);

  if (shell != NULL)
    adw_toast_overlay_add_toast (PQA_SHELL_GET_IFACE (shell)->get_toasts (shell), toast);
  else
    g_object_unref (toast);
}

static AdwToast *
new_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

/**
 * pqa_toast:
 * @near: any widget of the window or of a dialog before it
 * @text: what has happened; plain text
 *
 * Says something that nobody needs to answer.
 */
void
pqa_toast (GtkWidget *near, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (near));
  g_return_if_fail (text != NULL);

  add_toast (near, new_toast (text));
}

/**
 * pqa_toast_with_button:
 * @near: any widget of the window or of a dialog before it
 * @text: what has happened; plain text
 * @button: what the button says, translated, with a mnemonic
 * @clicked: called as `void clicked (gpointer object)` if the person presses it
 * @object: handed to @clicked; kept as long as the toast is
 *
 * Says what has been done and offers what may come next.
 */
void
pqa_toast_with_button (GtkWidget *near,
                       const char *text,
                       const char *button,
                       GCallback clicked,
                       GObject *object)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (near));
  g_return_if_fail (text != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

  toast = new_toast (text);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_timeout (toast, BUTTON_SECONDS);
  g_signal_connect_data (toast, "button-clicked", clicked, g_object_ref (object),
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_SWAPPED);
  add_toast (near, toast);
}

/**
 * pqa_toast_with_undo:
 * @near: any widget of the window or of a dialog before it
 * @text: what has happened; plain text
 * @undo: called as `void undo (gpointer object)` if the person takes it back
 * @object: handed to @undo; kept as long as the toast is
 *
 * Says what has been done and offers to take it back.
 */
void
pqa_toast_with_undo (GtkWidget *near, const char *text, GCallback undo, GObject *object)
{
  pqa_toast_with_button (near, text, _ ("_Undo"), undo, object);
}

/**
 * pqa_start_task:
 * @near: any widget of the window or of a dialog before it
 * @text: what is being done, such as "Exporting requests…"
 * @cancellable: (nullable): cancelled by the button beside the progress bar
 *
 * Shows that something runs beside the window. The task keeps the row up to date with
 * pqa_task_row_set_fraction() and takes it away with pqa_task_row_finish().
 *
 * Returns: (transfer full) (nullable): the row, or %NULL if @near is in no window
 */
PqaTaskRow *
pqa_start_task (GtkWidget *near, const char *text, GCancellable *cancellable)
{
  PqaShell *shell;

  g_return_val_if_fail (GTK_IS_WIDGET (near), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  shell = find_shell (near);
  if (shell == NULL)
    return NULL;
  return pqa_task_bar_add (PQA_SHELL_GET_IFACE (shell)->get_tasks (shell), text, cancellable);
}
