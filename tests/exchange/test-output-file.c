/* test-output-file.c: a file appears whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "pqa-error.h"
#include "pqa-output-file.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("pqa-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "报告.pdf", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_replaces_at_commit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaOutputFile) file = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  file = pqa_output_file_new (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (pqa_output_file_write (file, "new", 3, &error));
  assert_contents (fixture->path, "old");
  g_assert_true (pqa_output_file_commit (file, &error));
  assert_contents (fixture->path, "new");
}

static void
test_discarded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaOutputFile) file = pqa_output_file_new (fixture->path, NULL);

  g_assert_true (pqa_output_file_write (file, "new", 3, NULL));
  g_clear_pointer (&file, pqa_output_file_free);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "file", NULL);

  g_assert_null (pqa_output_file_new (path, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pqa_output_file_new (fixture->folder, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_READ_ONLY);
}

/* An administrator may rename over a device; nobody means to. */
static void
test_device (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("/dev/full", fixture->path), ==, 0);
  g_assert_null (pqa_output_file_new (fixture->path, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_READ_ONLY);
}

/* A limit on the size of files fails like a full disk does: in the middle of a write. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaOutputFile) file = NULL;
  g_autofree char *much = g_malloc0 (100000);
  struct rlimit old, low;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &old);
  low = old;
  low.rlim_cur = 5000;
  setrlimit (RLIMIT_FSIZE, &low);
  file = pqa_output_file_new (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (pqa_output_file_write (file, much, 100000, &error));
  setrlimit (RLIMIT_FSIZE, &old);
  g_assert_error (error, PQA_ERROR, PQA_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "报告.pdf"));
  g_clear_pointer (&file, pqa_output_file_free);
  assert_contents (fixture->path, "old");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                            \
  g_test_add ("/output-file/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("replaces-at-commit", test_replaces_at_commit);
  ADD ("discarded", test_discarded);
  ADD ("no-folder", test_no_folder);
  ADD ("device", test_device);
  ADD ("full", test_full);
  return g_test_run ();
}
