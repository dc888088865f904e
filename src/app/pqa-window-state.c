/* pqa-window-state.c: what the window remembers from one run to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A state that cannot be read or written is no reason to bother anybody: the program then starts
 * as the first time.
 */
#include "pqa-window-state.h"

static char *
state_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "propertyqa", "state.ini", NULL);
}

static GKeyFile *
load (void)
{
  g_autofree char *path = state_path ();
  GKeyFile *state = g_key_file_new ();

  g_key_file_load_from_file (state, path, G_KEY_FILE_NONE, NULL);
  return state;
}

static void
save (GKeyFile *state)
{
  g_autofree char *path = state_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (state, path, &error))
    g_info ("window state not kept: %s", error->message);
}

/* Any file name may be a key's name this way. */
static char *
person_key (GFile *office)
{
  g_autofree char *uri = g_file_get_uri (office);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
}

/**
 * pqa_window_state_restore:
 *
 * Gives @window the size it had.
 *
 * Returns: (transfer full) (nullable): the page that was shown
 */
char *
pqa_window_state_restore (GtkWindow *window)
{
  g_autoptr (GKeyFile) state = load ();
  int width = g_key_file_get_integer (state, "window", "width", NULL);
  int height = g_key_file_get_integer (state, "window", "height", NULL);

  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  if (g_key_file_get_boolean (state, "window", "maximized", NULL))
    gtk_window_maximize (window);
  return g_key_file_get_string (state, "window", "page", NULL);
}

/**
 * pqa_window_state_keep:
 * @page: (nullable): the page in view
 *
 * Remembers the window's size and page.
 */
void
pqa_window_state_keep (GtkWindow *window, const char *page)
{
  g_autoptr (GKeyFile) state = load ();
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_key_file_set_integer (state, "window", "width", width);
  g_key_file_set_integer (state, "window", "height", height);
  g_key_file_set_boolean (state, "window", "maximized", gtk_window_is_maximized (window));
  if (page != NULL)
    g_key_file_set_string (state, "window", "page", page);
  save (state);
}

/**
 * pqa_window_state_get_person:
 * @office: the office's database
 *
 * Returns: who worked with the office last, 0 if nobody has yet
 */
gint64
pqa_window_state_get_person (GFile *office)
{
  g_autoptr (GKeyFile) state = load ();
  g_autofree char *key = person_key (office);

  return g_key_file_get_int64 (state, "people", key, NULL);
}

/**
 * pqa_window_state_keep_person:
 * @office: the office's database
 * @id: row id in its roster
 */
void
pqa_window_state_keep_person (GFile *office, gint64 id)
{
  g_autoptr (GKeyFile) state = load ();
  g_autofree char *key = person_key (office);

  g_key_file_set_int64 (state, "people", key, id);
  save (state);
}
