/* test-request-photos.c: photos that are dragged to a request, in the pane and in the form
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request-desk.h"

#include <glib/gstdio.h>

#include "attachment/pqa-attachment.h"
#include "pqa-views.h"
#include "requests/pqa-request-dialog.h"
#include "requests/pqa-request-list-page.h"
#include "requests/pqa-request-photos.h"

typedef struct
{
  RequestDesk desk;
  gint64 request_id;
  char *folder;
  char *sha256; /* of the picture that was made last */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  request_desk_set_up (&fixture->desk, NULL);
  fixture->request_id = request_office_add (&fixture->desk.office);
  fixture->folder = g_dir_make_tmp ("pqa-request-photos-XXXXXX", NULL);
  request_desk_open (&fixture->desk, PQA_TYPE_REQUEST_LIST_PAGE, CLERK, PQA_ROLE_CLERK);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copies = g_strconcat (fixture->desk.office.path, ".attachments", NULL);

  remove_tree (copies);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->sha256);
  request_desk_tear_down (&fixture->desk, NULL);
}

static GFile *
make_picture (Fixture *fixture, const char *name, guint32 colour)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  g_autofree char *content = NULL;
  gsize size;

  gdk_pixbuf_fill (picture, colour);
  g_assert_true (gdk_pixbuf_save (picture, path, "png", NULL, NULL));
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_free (fixture->sha256);
  fixture->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *)content, size);
  return g_file_new_for_path (path);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

/* As the file manager does it: a list of files is let go over the widget. */
static gboolean
drop_files (GtkWidget *widget, GFile *first, GFile *second)
{
  GtkDropTarget *target = find_drop_target (widget);
  GFile *files[] = { first, second };
  GdkFileList *list = gdk_file_list_new_from_array (files, second != NULL ? 2 : 1);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_assert_true (gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target),
                                                    GDK_TYPE_FILE_LIST));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  return taken;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (; child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static gint64
count_photos (Fixture *fixture, gint64 request_id)
{
  return request_office_read (&fixture->desk.office,
                              "SELECT count (*) FROM attachment_link l JOIN attachment a"
                              " ON a.id = l.attachment_id WHERE l.owner_table = 'request'"
                              " AND l.removed_at IS NULL AND l.owner_id = ?1",
                              request_id);
}

static void
assert_stored (Fixture *fixture, gint64 request_id)
{
  g_autofree char *path = pqa_attachment_make_path (fixture->desk.office.path, fixture->sha256);
  g_autofree char *stored = request_office_read_text (
      &fixture->desk.office,
      "SELECT a.sha256 FROM attachment_link l JOIN attachment a ON a.id = l.attachment_id"
      " WHERE l.owner_id = ?1 AND l.name = 'last.png'",
      request_id);

  g_assert_cmpstr (stored, ==, fixture->sha256);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* The pane is filled anew, with the photo and the line that tells of it. */
static void
test_dropped_on_the_pane (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->desk.page);
  g_autoptr (GFile) first = make_picture (fixture, "first.png", 0x336699ff);
  g_autoptr (GFile) last = make_picture (fixture, "last.png", 0x993366ff);

  pqa_table_select (pqa_list_page_get_table (fixture->desk.page), 0);
  AWAIT (find (page, PQA_TYPE_REQUEST_PHOTOS) != NULL);
  g_assert_true (drop_files (find (page, PQA_TYPE_REQUEST_PHOTOS), first, last));
  AWAIT (count_photos (fixture, fixture->request_id) == 2);
  assert_stored (fixture, fixture->request_id);
  g_assert_cmpint (request_office_read (&fixture->desk.office,
                                        "SELECT count (*) FROM request_event WHERE request_id = ?1"
                                        " AND detail ->> 'photo' = 'added'",
                                        fixture->request_id),
                   ==, 2);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (PQA_IS_REQUEST_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_kept (Fixture *fixture)
{
  g_autofree char *kept = request_office_read_text (
      &fixture->desk.office,
      "SELECT payload ->> '$.photos[0].sha256' FROM draft WHERE staff_id = ?1", CLERK);

  return g_strcmp0 (kept, fixture->sha256) == 0;
}

/* It is copied and kept at once, before there is a request it belongs to. */
static void
test_dropped_on_the_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) last = make_picture (fixture, "last.png", 0x993366ff);

  PQA_PAGE_GET_CLASS (fixture->desk.page)->create (PQA_PAGE (fixture->desk.page));
  AWAIT (find_dialog () != NULL);
  g_assert_true (drop_files (find_dialog (), last, NULL));
  AWAIT (has_kept (fixture));
  g_assert_cmpint (count_photos (fixture, fixture->request_id), ==, 0);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

#define ADD(name, func) g_test_add ("/request-photos/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();

  ADD ("dropped-on-the-pane", test_dropped_on_the_pane);
  ADD ("dropped-on-the-form", test_dropped_on_the_form);
  return g_test_run ();
}
