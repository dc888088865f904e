/* pqa-test-window.c: waiting for what a window does
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-test-window.h"

#define FRAMES 3

static gboolean
idle_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  return ++*(guint *) user_data < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Until everything that is due has been done. */
void
test_settle (void)
{
  gboolean idle = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, idle_cb, &idle, NULL);
  while (!idle)
    g_main_context_iteration (NULL, TRUE);
}

/* Until a few frames have been drawn: everything has been measured and laid out then. */
void
test_draw (GtkWidget *widget)
{
  guint frames = 0;

  gtk_widget_add_tick_callback (widget, tick_cb, &frames, NULL);
  gtk_widget_queue_draw (widget);
  while (frames < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  test_settle ();
}
