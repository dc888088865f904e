/* test-draft.c: what somebody was typing is kept, found and dropped, and never believed blindly
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft/pqa-draft-store.h"
#include "request/pqa-unfinished-request.h"
#include "test-request-support.h"

static PqaDraft *
find (TestOffice *office, gint64 staff_id, const char *kind)
{
  g_autoptr (GError) error = NULL;
  PqaDraft *draft = pqa_draft_store_find (office->connection, staff_id, kind, &error);

  g_assert_no_error (error);
  return draft;
}

static void
test_one_of_each_form_and_person (TestOffice *office, gconstpointer data)
{
  g_autoptr (PqaDraft) mine = NULL;
  g_autoptr (PqaDraft) theirs = NULL;

  DO (office, pqa_draft_store_keep (connection, "request", "{\"n\":1}", &error));
  request_office_set_time (office, AT (9, 5));
  DO (office, pqa_draft_store_keep (connection, "request", "{\"n\":2}", &error));
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_draft_store_keep (connection, "request", "{\"n\":3}", &error));

  mine = find (office, CLERK, "request");
  g_assert_cmpstr (mine->payload, ==, "{\"n\":2}");
  g_assert_cmpint (mine->saved_at, ==, AT (9, 5));
  theirs = find (office, MANAGER, "request");
  g_assert_cmpstr (theirs->payload, ==, "{\"n\":3}");
  g_assert_null (find (office, CLERK, "request:1"));
}

static void
test_newest_of_a_form (TestOffice *office, gconstpointer data)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PqaDraft) newest = NULL;

  DO (office, pqa_draft_store_keep (connection, "request", "{}", &error));
  request_office_set_time (office, AT (9, 5));
  DO (office, pqa_draft_store_keep (connection, "request:12", "{}", &error));
  request_office_set_time (office, AT (9, 6));
  DO (office, pqa_draft_store_keep (connection, "requester", "{}", &error));
  newest = pqa_draft_store_find_newest (office->connection, CLERK, "request", &problem);
  g_assert_no_error (problem);
  g_assert_cmpstr (newest->kind, ==, "request:12");
  g_assert_cmpint (pqa_unfinished_request_read_kind (newest->kind), ==, 12);
}

static void
test_dropped_without_a_trace (TestOffice *office, gconstpointer data)
{
  gint64 n_entries = request_office_read (office, "SELECT count (*) FROM audit_entry", 0);

  DO (office, pqa_draft_store_keep (connection, "request", "{}", &error));
  DO (office, pqa_draft_store_drop (connection, "request", &error));
  DO (office, pqa_draft_store_drop (connection, "request", &error));
  g_assert_null (find (office, CLERK, "request"));
  g_assert_cmpint (request_office_read (office, "SELECT count (*) FROM audit_entry", 0), ==,
                   n_entries);
}

static void
test_no_json_is_refused (TestOffice *office, gconstpointer data)
{
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_draft_store_keep (connection, "request", "{\"cut o", &error));
}

static PqaUnfinishedRequest *
new_unfinished (void)
{
  PqaUnfinishedRequest *self = pqa_unfinished_request_new ();
  char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "photo", -1);

  self->now = pqa_request_fields_new ();
  self->now->kind = PQA_REQUEST_KIND_COMPLAINT;
  self->now->home_id = 7;
  pqa_request_fields_set_text (&self->now->description, "厨房\n“漏水” 🚰\t\\");
  self->handler_id = 4;
  self->by_hand = 5;
  self->home = g_strdup ("3-11");
  self->category = g_strdup ("dt");
  self->occurred = g_strdup ("2023-11-15 08:00");
  g_ptr_array_add (self->photos, pqa_attachment_new ("a b.jpg", sha256, 12, "image/jpeg"));
  g_free (sha256);
  return self;
}

static void
test_text_and_back (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaUnfinishedRequest) written = new_unfinished ();
  g_autofree char *text = pqa_unfinished_request_to_text (written);
  g_autoptr (PqaUnfinishedRequest) read = pqa_unfinished_request_from_text (text, &error);
  const PqaAttachment *photo;

  g_assert_no_error (error);
  g_assert_null (read->original);
  g_assert_true (pqa_request_fields_equal (read->now, written->now));
  g_assert_cmpint (read->handler_id, ==, 4);
  g_assert_cmpuint (read->by_hand, ==, 5);
  g_assert_cmpstr (read->home, ==, "3-11");
  g_assert_cmpstr (read->category, ==, "dt");
  g_assert_cmpstr (read->occurred, ==, "2023-11-15 08:00");
  g_assert_cmpuint (read->photos->len, ==, 1);
  photo = read->photos->pdata[0];
  g_assert_cmpstr (photo->name, ==, "a b.jpg");
  g_assert_cmpint (photo->size, ==, 12);
}

/* Every beginning of a text is a text that was cut off. */
static void
test_cut_off (void)
{
  g_autoptr (PqaUnfinishedRequest) written = new_unfinished ();
  g_autofree char *text = pqa_unfinished_request_to_text (written);

  for (gsize length = 0; text[length] != '\0'; length++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *cut = g_strndup (text, length);

      g_assert_null (pqa_unfinished_request_from_text (cut, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

static void
test_strange_texts_are_refused (void)
{
  static const char *const strange[] = {
    "",
    "null",
    "[]",
    "7",
    "{}",
    "{\"now\":7}",
    "{\"now\":{\"kind\":\"bribe\"}}",
    "{\"now\":{\"kind\":3}}",
    "{\"now\":{\"home_id\":\"1 OR 1=1\"}}",
    "{\"now\":{\"description\":[]}}",
    "{\"now\":{\"description\":null}}",
    "{\"now\":{},\"original\":[]}",
    "\xff\xfe{",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pqa_unfinished_request_from_text (strange[i], &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

static void
test_strange_extras_are_left_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaUnfinishedRequest) read = pqa_unfinished_request_from_text (
      "{\"now\":{\"new\":1},\"handler_id\":\"x\",\"by_hand\":-1,\"home\":3,"
      "\"photos\":[null,{},{\"sha256\":\"../../etc/passwd\"}]}",
      &error);

  g_assert_no_error (error);
  g_assert_cmpint (read->handler_id, ==, 0);
  g_assert_cmpuint (read->by_hand, ==, 0);
  g_assert_cmpstr (read->home, ==, "");
  g_assert_cmpuint (read->photos->len, ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/draft/" name, TestOffice, NULL, request_office_set_up, func, test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-of-each-form-and-person", test_one_of_each_form_and_person);
  ADD ("newest-of-a-form", test_newest_of_a_form);
  ADD ("dropped-without-a-trace", test_dropped_without_a_trace);
  ADD ("no-json-is-refused", test_no_json_is_refused);
  g_test_add_func ("/draft/text-and-back", test_text_and_back);
  g_test_add_func ("/draft/cut-off", test_cut_off);
  g_test_add_func ("/draft/strange-texts-are-refused", test_strange_texts_are_refused);
  g_test_add_func ("/draft/strange-extras-are-left-out", test_strange_extras_are_left_out);
  return g_test_run ();
}
