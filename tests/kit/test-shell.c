/* test-shell.c: toasts and long work, asked for from a page and from a dialog before the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-kit.h"
#include "pqa-shell.h"
#include "pqa-test-window.h"

#define TEST_TYPE_WINDOW (test_window_get_type ())
G_DECLARE_FINAL_TYPE (TestWindow, test_window, TEST, WINDOW, GtkWindow)

struct _TestWindow
{
  GtkWindow parent_instance;

  AdwToastOverlay *toasts;
  PqaTaskBar *tasks;
  GtkWidget *page;
};

static AdwToastOverlay *
get_toasts (PqaShell *shell)
{
  return TEST_WINDOW (shell)->toasts;
}

static PqaTaskBar *
get_tasks (PqaShell *shell)
{
  return TEST_WINDOW (shell)->tasks;
}

static void
shell_init (PqaShellInterface *iface)
{
  iface->get_toasts = get_toasts;
  iface->get_tasks = get_tasks;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestWindow,
                               test_window,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (PQA_TYPE_SHELL, shell_init))

static void
test_window_class_init (TestWindowClass *klass)
{
}

static void
test_window_init (TestWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->tasks = g_object_new (PQA_TYPE_TASK_BAR, NULL);
  self->page = gtk_label_new ("page");
  gtk_box_append (GTK_BOX (box), self->page);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tasks));
  adw_toast_overlay_set_child (self->toasts, box);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->toasts));
}

static TestWindow *
open_window (void)
{
  TestWindow *window = g_object_new (TEST_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  test_draw (GTK_WIDGET (window));
  return window;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_BUTTON (child)
                                 && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label)
                                        == 0
                             ? child
                             : find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
undo_cb (gpointer object)
{
  g_object_set_data (object, "undone", GINT_TO_POINTER (TRUE));
}

static void
test_undo (void)
{
  TestWindow *window = open_window ();
  GtkWidget *dialog = gtk_window_new ();
  GObject *thing = g_object_new (G_TYPE_OBJECT, NULL);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  pqa_toast_with_undo (dialog, "Saved <b> & closed", G_CALLBACK (undo_cb), thing);
  test_draw (GTK_WIDGET (window));
  g_signal_emit_by_name (find_button (GTK_WIDGET (window), "_Undo"), "clicked");
  g_assert_true (g_object_get_data (thing, "undone") != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  g_assert_finalize_object (thing);
}

static void
test_task (void)
{
  TestWindow *window = open_window ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  PqaTaskRow *row = pqa_start_task (window->page, "Exporting…", cancellable);
  GtkWidget *cancel = find_button (GTK_WIDGET (window->tasks), "_Cancel");

  pqa_task_row_set_fraction (row, 0.5);
  test_draw (GTK_WIDGET (window));
  g_signal_emit_by_name (cancel, "clicked");
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_false (gtk_widget_get_sensitive (cancel));

  pqa_task_row_finish (row);
  g_assert_null (gtk_widget_get_parent (GTK_WIDGET (row)));
  g_assert_finalize_object (row);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_goes_first (void)
{
  TestWindow *window = open_window ();
  PqaTaskRow *row = pqa_start_task (window->page, "Exporting…", NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  pqa_task_row_set_fraction (row, 1);
  pqa_task_row_finish (row);
  g_assert_finalize_object (row);
}

static void
test_no_window (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("alone"));

  g_assert_null (pqa_start_task (label, "Exporting…", NULL));
  pqa_toast (label, "Nobody hears this.");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  g_test_add_func ("/shell/undo", test_undo);
  g_test_add_func ("/shell/task", test_task);
  g_test_add_func ("/shell/window-goes-first", test_window_goes_first);
  g_test_add_func ("/shell/no-window", test_no_window);
  return g_test_run ();
}
