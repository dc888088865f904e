/* test-photo.c: what can be shown is a photo, whatever it is called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "photo/pqa-photo-button.h"
#include "photo/pqa-photo-file.h"
#include "photo/pqa-photo-strip.h"
#include "pqa-error.h"
#include "pqa-kit.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("pqa-photo-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "photo", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
save_picture (Fixture *fixture, const char *format, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, fixture->path, format, NULL, NULL));
}

static void
assert_refused (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *media_type = NULL;

  g_assert_false (pqa_photo_check (fixture->path, &media_type, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
}

static void
test_pictures_are_taken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *png = NULL;
  g_autofree char *jpeg = NULL;

  save_picture (fixture, "png", 40, 30);
  g_assert_true (pqa_photo_check (fixture->path, &png, &error));
  g_assert_cmpstr (png, ==, "image/png");
  save_picture (fixture, "jpeg", 40, 30);
  g_assert_true (pqa_photo_check (fixture->path, &jpeg, &error));
  g_assert_cmpstr (jpeg, ==, "image/jpeg");
}

/* The beginning of a picture is none: a copy that broke off must not pass. */
static void
test_others_are_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (fixture->path, "%PDF-1.7 not a photo", -1, NULL));
  assert_refused (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_refused (fixture);
  save_picture (fixture, "png", 400, 300);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, content, 40, NULL));
  assert_refused (fixture);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static GdkTexture *
load (Fixture *fixture, int size, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  pqa_photo_load_async (fixture->path, size, NULL, loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return pqa_photo_load_finish (result, error);
}

static void
test_loaded_at_the_size_wanted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) small = NULL;
  g_autoptr (GdkTexture) whole = NULL;

  save_picture (fixture, "png", 400, 200);
  small = load (fixture, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (small), ==, 100);
  g_assert_cmpint (gdk_texture_get_height (small), ==, 50);
  whole = load (fixture, 2000, &error);
  g_assert_cmpint (gdk_texture_get_width (whole), ==, 400);
}

static void
test_missing_file_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (fixture, 100, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

static void
remove_cb (PqaPhotoStrip *strip, const PqaAttachment *photo, char **removed)
{
  *removed = g_strdup (photo->name);
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkWidget *found = PQA_IS_PHOTO_BUTTON (widget) ? widget : NULL;

  for (; child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child);
  return found;
}

/* A photo whose file has gone can still be taken out. */
static void
test_taken_out (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *strip = pqa_photo_strip_new ();
  g_autoptr (GPtrArray) photos
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_attachment_free);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "gone", -1);
  g_autofree char *removed = NULL;

  g_ptr_array_add (photos, pqa_attachment_new ("gone.jpg", sha256, 4, "image/jpeg"));
  gtk_window_set_child (GTK_WINDOW (window), strip);
  g_signal_connect (strip, "remove", G_CALLBACK (remove_cb), &removed);
  pqa_photo_strip_set_photos (PQA_PHOTO_STRIP (strip), photos, fixture->path, TRUE);
  g_assert_true (gtk_widget_get_visible (strip));
  gtk_widget_activate_action (find_button (strip), "photo.remove", NULL);
  g_assert_cmpstr (removed, ==, "gone.jpg");

  g_ptr_array_set_size (photos, 0);
  pqa_photo_strip_set_photos (PQA_PHOTO_STRIP (strip), photos, fixture->path, TRUE);
  g_assert_false (gtk_widget_get_visible (strip));
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, func) g_test_add ("/photo/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  ADD ("pictures-are-taken", test_pictures_are_taken);
  ADD ("others-are-refused", test_others_are_refused);
  ADD ("loaded-at-the-size-wanted", test_loaded_at_the_size_wanted);
  ADD ("missing-file-is-told", test_missing_file_is_told);
  ADD ("taken-out", test_taken_out);
  return g_test_run ();
}
