/* test-attachment.c: files are copied under their hash, once, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "attachment/pqa-attachment-import.h"
#include "attachment/pqa-attachment-store.h"
#include "db/pqa-verify.h"
#include "request/pqa-request-detail.h"
#include "request/pqa-request-photo.h"
#include "test-request-support.h"

#define LIMIT 1000000
#define NOBODY 65534

typedef struct
{
  TestOffice office;
  char *folder;
} Fixture;

static gboolean
accept (const char *path, char **media_type, GError **error)
{
  *media_type = g_strdup ("image/png");
  return TRUE;
}

static gboolean
refuse (const char *path, char **media_type, GError **error)
{
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_INVALID, "It is not a photo.");
  return FALSE;
}

static const PqaAttachmentRules rules = { LIMIT, accept, NULL };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  request_office_set_up (&fixture->office, NULL);
  fixture->folder = g_dir_make_tmp ("pqa-attachment-XXXXXX", NULL);
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
  g_autofree char *copies = g_strconcat (fixture->office.path, ".attachments", NULL);

  remove_tree (copies);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  test_office_tear_down (&fixture->office, NULL);
}

static GFile *
make_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return g_file_new_for_path (path);
}

static PqaAttachment *
import (Fixture *fixture, GFile *file, const PqaAttachmentRules *with, GError **error)
{
  return pqa_attachment_import (fixture->office.path, file, with, NULL, NULL, NULL, error);
}

static guint
count_copies (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  if (folder == NULL)
    return g_file_test (path, G_FILE_TEST_EXISTS) ? 1 : 0;
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n += count_copies (child);
    }
  return n;
}

static void
assert_n_copies (Fixture *fixture, guint n)
{
  g_autofree char *copies = g_strconcat (fixture->office.path, ".attachments", NULL);

  g_assert_cmpuint (count_copies (copies), ==, n);
}

static PqaAttachment *
import_well (Fixture *fixture, const char *name, const char *content)
{
  g_autoptr (GFile) file = make_file (fixture, name, content);
  g_autoptr (GError) error = NULL;
  PqaAttachment *attachment = import (fixture, file, &rules, &error);

  g_assert_no_error (error);
  return attachment;
}

static void
test_same_content_is_stored_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaAttachment) a = import_well (fixture, "a.png", "picture");
  g_autoptr (PqaAttachment) b = import_well (fixture, "厨房 b.png", "picture");
  g_autofree char *path = pqa_attachment_make_path (fixture->office.path, a->sha256);
  g_autofree char *content = NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "picture", -1);

  g_assert_cmpstr (a->sha256, ==, hash);
  g_assert_cmpstr (b->sha256, ==, hash);
  g_assert_cmpstr (b->name, ==, "厨房 b.png");
  g_assert_cmpint (a->size, ==, 7);
  g_assert_cmpstr (a->media_type, ==, "image/png");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "picture");
  assert_n_copies (fixture, 1);
}

static void
assert_refused (Fixture *fixture, GFile *file, const PqaAttachmentRules *with, PqaError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import (fixture, file, with, &error));
  g_assert_error (error, PQA_ERROR, (int)code);
  assert_n_copies (fixture, 0);
}

static void
note_progress (goffset done, goffset total, gpointer n_calls)
{
  (*(guint *)n_calls)++;
}

/* 200 MB are refused by their size alone. */
static void
test_too_big_is_refused_unread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "big.png", "");
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;

  g_assert_cmpint (truncate (g_file_peek_path (file), 200000000), ==, 0);
  g_assert_null (pqa_attachment_import (fixture->office.path, file, &rules, note_progress,
                                        &n_calls, NULL, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG);
  g_assert_nonnull (strstr (error->message, "big.png"));
  g_assert_cmpuint (n_calls, ==, 0);
  assert_n_copies (fixture, 0);
}

static void
test_what_is_no_photo_is_refused (Fixture *fixture, gconstpointer data)
{
  static const PqaAttachmentRules strict = { LIMIT, refuse, NULL };
  g_autoptr (GFile) file = make_file (fixture, "trick.png", "MZ");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) gone = g_file_get_child (folder, "gone.png");

  assert_refused (fixture, file, &strict, PQA_ERROR_INVALID);
  assert_refused (fixture, folder, &rules, PQA_ERROR_INVALID);
  assert_refused (fixture, gone, &rules, PQA_ERROR_NOT_FOUND);
}

/* What is pasted has no file's name. */
static void
test_called_as_told (Fixture *fixture, gconstpointer data)
{
  static const PqaAttachmentRules called = { LIMIT, accept, "Pasted.png" };
  static const PqaAttachmentRules strict = { LIMIT, refuse, "Pasted.png" };
  g_autoptr (GFile) file = make_file (fixture, "photo-X2B7.png", "picture");
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaAttachment) photo = NULL;

  g_assert_null (import (fixture, file, &strict, &error));
  g_assert_nonnull (strstr (error->message, "“Pasted.png”"));
  g_assert_null (strstr (error->message, "X2B7"));
  g_clear_error (&error);
  photo = import (fixture, file, &called, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (photo->name, ==, "Pasted.png");
}

static void
cancel (goffset done, goffset total, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled_half_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "long.png", "");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (g_file_peek_path (file), LIMIT), ==, 0);
  g_assert_null (pqa_attachment_import (fixture->office.path, file, &rules, cancel, cancellable,
                                        cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_n_copies (fixture, 0);
}

/* Which file, why, what was kept and what to do. */
static void
assert_words (const GError *error, PqaError code, const char *why)
{
  g_assert_error (error, PQA_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, "“a.png” was not added: "));
  g_assert_nonnull (strstr (error->message, why));
  g_assert_nonnull (strstr (error->message, "Everything else is as it was. "));
}

static void
test_folder_that_cannot_be_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "a.png", "picture");
  g_autofree char *copies = g_strconcat (fixture->office.path, ".attachments", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (copies, "in the way", -1, NULL));
  g_assert_null (import (fixture, file, &rules, &error));
  assert_words (error, PQA_ERROR_READ_ONLY, "the office’s folder cannot be written to");
}

/* An administrator may read and write everything, so the test becomes somebody else. */
static GError *
import_as_nobody (Fixture *fixture, GFile *file)
{
  uid_t me = geteuid ();
  GError *error = NULL;

  g_assert_true (me != 0 || seteuid (NOBODY) == 0);
  g_assert_null (import (fixture, file, &rules, &error));
  g_assert_true (me != 0 || seteuid (me) == 0);
  return error;
}

static void
make_copies_folder (Fixture *fixture, int mode)
{
  g_autofree char *copies = g_strconcat (fixture->office.path, ".attachments", NULL);
  g_autofree char *office_folder = g_path_get_dirname (fixture->office.path);

  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (office_folder, 0755), ==, 0);
  g_assert_cmpint (g_mkdir (copies, 0700), ==, 0);
  g_assert_cmpint (g_chmod (copies, mode), ==, 0);
}

static void
test_a_file_nobody_may_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "a.png", "picture");
  g_autoptr (GError) error = NULL;

  make_copies_folder (fixture, 0777);
  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0), ==, 0);
  error = import_as_nobody (fixture, file);
  assert_words (error, PQA_ERROR_DENIED, "you may not read it");
  assert_n_copies (fixture, 0);
}

static void
test_a_folder_nobody_may_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "a.png", "picture");
  g_autoptr (GError) error = NULL;

  make_copies_folder (fixture, 0555);
  error = import_as_nobody (fixture, file);
  assert_words (error, PQA_ERROR_READ_ONLY, "the office’s folder cannot be written to");
  assert_n_copies (fixture, 0);
}

/* No file may grow beyond a limit, as on a disk that is full. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture, "a.png", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaAttachment) again = NULL;
  struct rlimit before, small;

  g_assert_cmpint (truncate (g_file_peek_path (file), LIMIT), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit){ .rlim_cur = LIMIT / 2, .rlim_max = before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_null (import (fixture, file, &rules, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  assert_words (error, PQA_ERROR_FULL, "the office’s disk is full");
  assert_n_copies (fixture, 0);

  g_clear_error (&error);
  again = import (fixture, file, &rules, &error);
  g_assert_no_error (error);
  assert_n_copies (fixture, 1);
}

static guint
count_photos (Fixture *fixture, gint64 request_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) photos
      = pqa_attachment_store_list (fixture->office.connection, "request", request_id, &error);

  g_assert_no_error (error);
  return photos->len;
}

static void
test_belongs_until_taken_out (Fixture *fixture, gconstpointer data)
{
  TestOffice *office = &fixture->office;
  gint64 id = request_office_add (office);
  g_autoptr (PqaAttachment) photo = import_well (fixture, "a.png", "picture");

  DO (office, pqa_attachment_store_add (connection, photo, "request", id, &error));
  g_assert_cmpuint (count_photos (fixture, id), ==, 1);
  DO (office, pqa_attachment_store_remove (connection, photo, &error));
  g_assert_cmpuint (count_photos (fixture, id), ==, 0);
  REFUSE (office, PQA_ERROR_CONFLICT, pqa_attachment_store_remove (connection, photo, &error));
  DO (office, pqa_attachment_store_restore (connection, photo, &error));
  g_assert_cmpuint (count_photos (fixture, id), ==, 1);
  assert_n_copies (fixture, 1);
}

static void
assert_last_happening (Fixture *fixture, gint64 request_id, guint n, const char *photo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRequestDetail) request
      = pqa_request_detail_load (fixture->office.connection, request_id, &error);
  const PqaRequestHappening *last;

  g_assert_no_error (error);
  g_assert_cmpuint (request->happenings->len, ==, n);
  last = request->happenings->pdata[0];
  g_assert_cmpstr (last->photo, ==, photo);
  g_assert_cmpstr (last->photo_name, ==, "厨房 \"b\".png");
  g_assert_cmpstr (last->note, ==, "");
}

/* What is refused leaves no line; nobody's editing is disturbed. */
static void
test_what_becomes_of_a_photo_is_told (Fixture *fixture, gconstpointer data)
{
  TestOffice *office = &fixture->office;
  gint64 id = request_office_add (office);
  g_autoptr (PqaAttachment) photo = import_well (fixture, "厨房 \"b\".png", "picture");
  gint64 version = request_office_read (office, "SELECT row_version FROM request WHERE id = ?1", id);
  guint n = (guint)request_office_read (
      office, "SELECT count (*) FROM request_event WHERE request_id = ?1", id);

  DO (office, pqa_request_store_add_photo (connection, id, photo, &error));
  assert_last_happening (fixture, id, n + 1, "added");
  DO (office, pqa_request_store_remove_photo (connection, id, photo, &error));
  assert_last_happening (fixture, id, n + 2, "removed");
  REFUSE (office, PQA_ERROR_CONFLICT,
          pqa_request_store_remove_photo (connection, id, photo, &error));
  assert_last_happening (fixture, id, n + 2, "removed");
  DO (office, pqa_request_store_restore_photo (connection, id, photo, &error));
  assert_last_happening (fixture, id, n + 3, "restored");
  g_assert_cmpint (
      request_office_read (office, "SELECT row_version FROM request WHERE id = ?1", id), ==, version);
}

static void
test_a_reader_adds_nothing (Fixture *fixture, gconstpointer data)
{
  TestOffice *office = &fixture->office;
  gint64 id = request_office_add (office);
  g_autoptr (PqaAttachment) photo = import_well (fixture, "a.png", "picture");

  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_attachment_store_add (connection, photo, "request", id, &error));
}

static void
test_a_copy_that_has_gone_is_not_attached (Fixture *fixture, gconstpointer data)
{
  TestOffice *office = &fixture->office;
  gint64 id = request_office_add (office);
  g_autoptr (PqaAttachment) photo = import_well (fixture, "a.png", "picture");
  g_autofree char *path = pqa_attachment_make_path (office->path, photo->sha256);

  g_unlink (path);
  REFUSE (office, PQA_ERROR_NOT_FOUND,
          pqa_attachment_store_add (connection, photo, "request", id, &error));
}

static void
assert_not_whole (Fixture *fixture, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pqa_verify (fixture->office.connection, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_verify_reads_every_file (Fixture *fixture, gconstpointer data)
{
  TestOffice *office = &fixture->office;
  gint64 id = request_office_add (office);
  g_autoptr (PqaAttachment) photo = import_well (fixture, "a.png", "picture");
  g_autofree char *path = pqa_attachment_make_path (office->path, photo->sha256);
  g_autoptr (GError) problem = NULL;
  PqaVerification *found;

  DO (office, pqa_attachment_store_add (connection, photo, "request", id, &error));
  found = pqa_verify (office->connection, &problem);
  g_assert_no_error (problem);
  g_assert_cmpint (found->n_attachments, ==, 1);
  pqa_verification_free (found);

  g_assert_true (g_file_set_contents (path, "pictura", -1, NULL));
  assert_not_whole (fixture, "not what was attached");
  g_unlink (path);
  assert_not_whole (fixture, "missing");
}

#define ADD(name, func) g_test_add ("/attachment/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same-content-is-stored-once", test_same_content_is_stored_once);
  ADD ("too-big-is-refused-unread", test_too_big_is_refused_unread);
  ADD ("what-is-no-photo-is-refused", test_what_is_no_photo_is_refused);
  ADD ("called-as-told", test_called_as_told);
  ADD ("cancelled-half-way", test_cancelled_half_way);
  ADD ("folder-that-cannot-be-made", test_folder_that_cannot_be_made);
  ADD ("a-file-nobody-may-read", test_a_file_nobody_may_read);
  ADD ("a-folder-nobody-may-write", test_a_folder_nobody_may_write);
  ADD ("full-disk", test_full_disk);
  ADD ("belongs-until-taken-out", test_belongs_until_taken_out);
  ADD ("what-becomes-of-a-photo-is-told", test_what_becomes_of_a_photo_is_told);
  ADD ("a-reader-adds-nothing", test_a_reader_adds_nothing);
  ADD ("a-copy-that-has-gone-is-not-attached", test_a_copy_that_has_gone_is_not_attached);
  ADD ("verify-reads-every-file", test_verify_reads_every_file);
  return g_test_run ();
}
