/* pqa-test-office.c: a fresh database for a test
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-test-office.h"

#include <glib/gstdio.h>

void
test_office_set_up (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  office->folder = g_dir_make_tmp ("pqa-test-XXXXXX", &error);
  g_assert_no_error (error);
  office->path = g_build_filename (office->folder, "office.db", NULL);
  office->clock = pqa_clock_new_fixed (TEST_NOW);
  office->connection
      = pqa_connection_open (office->path, PQA_CONNECTION_CREATE, office->clock, &error);
  g_assert_no_error (error);
  pqa_connection_set_actor (office->connection, 0, "test", PQA_ROLE_SYSTEM);
}

void
test_office_tear_down (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_clear_pointer (&office->connection, pqa_connection_close);
  folder = g_dir_open (office->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (office->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (office->folder);
  g_clear_object (&office->clock);
  g_free (office->path);
  g_free (office->folder);
}

/* Turns the main loop until test_take_result_cb() has put something into @result. */
void
test_await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
test_take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}
