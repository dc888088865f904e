/* await-frame.c: starts a program and says when its window has drawn its first frame
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: await-frame PROGRAM ARGUMENT…
 * Prints the milliseconds from the start to the first drawing in a mapped top-level window, and
 * the program's resident memory in KiB once nothing more was drawn for half a second.
 */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define QUIET_MS 500
#define PATIENCE_MS 30000

static gboolean
is_real_window (Display *display, Window window)
{
  XWindowAttributes attributes;

  return XGetWindowAttributes (display, window, &attributes) && attributes.class == InputOutput
         && attributes.width > 100 && attributes.height > 100;
}

/* Waits for an event up to @timeout_ms; FALSE when none came. */
static gboolean
next_event (Display *display, XEvent *event, int timeout_ms)
{
  struct pollfd descriptor = { ConnectionNumber (display), POLLIN, 0 };

  if (XPending (display) == 0 && poll (&descriptor, 1, timeout_ms) <= 0)
    return FALSE;
  if (XPending (display) == 0)
    return FALSE;
  XNextEvent (display, event);
  return TRUE;
}

static gint64
await_first_frame (Display *display, int damage_event, gint64 started)
{
  XEvent event;

  while (next_event (display, &event, PATIENCE_MS))
    {
      if (event.type == MapNotify && is_real_window (display, event.xmap.window))
        XDamageCreate (display, event.xmap.window, XDamageReportRawRectangles);
      else if (event.type == damage_event)
        return g_get_monotonic_time () - started;
    }
  return -1;
}

static long
read_resident_kib (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", (int) pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return -1;
  line = strstr (text, "VmRSS:");
  return line != NULL ? strtol (line + strlen ("VmRSS:"), NULL, 10) : -1;
}

int
main (int argc, char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  int damage_event, damage_error;
  gint64 started, frame;
  XEvent event;
  pid_t child;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    return 2;

  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  started = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    {
      execv (argv[1], argv + 1);
      _exit (127);
    }

  frame = await_first_frame (display, damage_event + XDamageNotify, started);
  while (next_event (display, &event, QUIET_MS))
    ;
  printf ("%.1f %ld\n", frame / 1000.0, read_resident_kib (child));
  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  return frame < 0;
}
