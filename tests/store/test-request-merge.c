/* test-request-merge.c: a duplicate is merged into the request that stays
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-detail.h"
#include "test-request-support.h"

static gint64
add (TestOffice *office, const char *description)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();

  pqa_request_fields_set_text (&fields->description, description);
  return request_office_register (office, fields);
}

static void
merge (TestOffice *office, gint64 duplicate, gint64 original)
{
  DO (office, pqa_request_store_void (connection, STEP (duplicate), PQA_VOID_DUPLICATE, original,
                                      &error));
}

static void
assert_merged_text (TestOffice *office, gint64 id, const char *column, const char *expected)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM request_event WHERE request_id = ?1"
                                          " AND kind = 'merged' ORDER BY id DESC",
                                          column);
  g_autofree char *text = request_office_read_text (office, sql, id);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 first = add (office, "电梯坏了");
  gint64 second;

  pqa_request_fields_set_text (&fields->description, "电梯停在三楼");
  pqa_request_fields_set_text (&fields->contact_name, "周先生");
  pqa_request_fields_set_text (&fields->contact_phone, "13900000002");
  second = request_office_register (office, fields);
  DO (office, pqa_request_store_add_note (connection, STEP (second, .note = "有老人在家"), &error));
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_void (connection, STEP (second, .note = "同一台电梯"),
                                      PQA_VOID_DUPLICATE, first, &error));
  assert_merged_text (office, first, "note",
                      "电梯停在三楼\n周先生 13900000002\n有老人在家\n同一台电梯");
  g_assert_cmpint (request_office_read (office,
                                        "SELECT count (*) FROM request_search"
                                        " WHERE request_search MATCH pqa_search_text ('周先生')"
                                        " AND rowid = ?1",
                                        first),
                   ==, 1);
}

static void
test_files (TestOffice *office, gconstpointer unused)
{
  gint64 first = add (office, "漏水");
  gint64 second = add (office, "漏水，有照片");

  DO (office, pqa_connection_execute (
                  connection,
                  "INSERT INTO attachment (id, sha256, size, created_at) VALUES (1, 'a', 1, 0),"
                  " (2, 'b', 1, 0), (3, 'c', 1, 0);"
                  "INSERT INTO attachment_link (attachment_id, owner_table, owner_id, name, added_at,"
                  " removed_at) VALUES (1, 'request', 2, 'a.jpg', 0, NULL),"
                  " (2, 'request', 2, 'b.jpg', 0, NULL), (3, 'request', 2, 'c.jpg', 0, 1),"
                  " (2, 'request', 1, 'b.jpg', 0, NULL)",
                  &error));
  request_office_sign_in (office, MANAGER);
  merge (office, second, first);
  assert_merged_text (office, first, "detail ->> 'files'", "1");
  g_assert_cmpint (request_office_read (office,
                                        "SELECT sum (attachment_id) FROM attachment_link"
                                        " WHERE owner_table = 'request' AND owner_id = ?1",
                                        first),
                   ==, 3);
  g_assert_cmpint (request_office_read (office,
                                        "SELECT count (*) FROM attachment_link WHERE owner_id = ?1"
                                        " AND removed_at IS NULL",
                                        second),
                   ==, 2);
}

static void
test_chain (TestOffice *office, gconstpointer unused)
{
  gint64 first = add (office, "一");
  gint64 second = add (office, "二");
  gint64 third = add (office, "三");

  request_office_sign_in (office, MANAGER);
  merge (office, second, first);
  merge (office, third, second);
  g_assert_cmpint (
      request_office_read (office, "SELECT duplicate_of_id FROM request WHERE id = ?1", third), ==,
      first);
  assert_merged_text (office, first, "note", "三");
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_void (connection, STEP (first), PQA_VOID_DUPLICATE, third, &error));
}

static void
test_refused (TestOffice *office, gconstpointer unused)
{
  gint64 first = add (office, "一");
  gint64 second = add (office, "二");

  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_void (connection, STEP (first), PQA_VOID_WITHDRAWN, 0, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_void (connection, STEP (second), PQA_VOID_DUPLICATE, first, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_void (connection, STEP (second), PQA_VOID_DUPLICATE, second, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_void (connection, STEP (second), PQA_VOID_DUPLICATE, 0, &error));
  g_assert_cmpint (request_office_read (office,
                                        "SELECT count (*) FROM request_event"
                                        " WHERE request_id = ?1",
                                        second),
                   ==, 1);
}

static void
test_repeats_go_along (TestOffice *office, gconstpointer unused)
{
  gint64 first = add (office, "一");
  gint64 second = add (office, "二");
  gint64 third = add (office, "三");

  DO (office, pqa_request_store_mark_repeat (connection, STEP (second), first, &error));
  DO (office, pqa_request_store_mark_repeat (connection, STEP (third), second, &error));
  request_office_sign_in (office, MANAGER);
  merge (office, second, first);
  g_assert_cmpint (
      request_office_read (office, "SELECT repeat_of_id FROM request WHERE id = ?1", third), ==,
      first);
}

static void
test_repeat_of_itself (TestOffice *office, gconstpointer unused)
{
  gint64 first = add (office, "一");
  gint64 second = add (office, "二");

  DO (office, pqa_request_store_mark_repeat (connection, STEP (second), first, &error));
  request_office_sign_in (office, MANAGER);
  merge (office, first, second);
  g_assert_cmpint (request_office_read (
                       office, "SELECT ifnull (repeat_of_id, 0) FROM request WHERE id = ?1", second),
                   ==, 0);
}

static void
test_links_both_ways (TestOffice *office, gconstpointer unused)
{
  gint64 first = add (office, "一");
  gint64 second = add (office, "二");
  gint64 third = add (office, "三");
  g_autoptr (PqaRequestDetail) detail = NULL;
  const PqaRequestLink *links;

  DO (office, pqa_request_store_mark_repeat (connection, STEP (third), first, &error));
  request_office_sign_in (office, MANAGER);
  merge (office, second, first);
  detail = pqa_request_detail_load (office->connection, first, NULL);
  g_assert_cmpuint (detail->links->len, ==, 2);
  links = g_ptr_array_index (detail->links, 0);
  g_assert_true (links->is_duplicate);
  g_assert_cmpstr (links->number, ==, "20231115-0002");
  links = g_ptr_array_index (detail->links, 1);
  g_assert_false (links->is_duplicate);
  g_assert_cmpint (links->id, ==, third);
}

#define ADD(name, func) \
  g_test_add ("/store/request/merge/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("words", test_words);
  ADD ("files", test_files);
  ADD ("chain", test_chain);
  ADD ("refused", test_refused);
  ADD ("repeats", test_repeats_go_along);
  ADD ("repeat-of-itself", test_repeat_of_itself);
  ADD ("links", test_links_both_ways);
  return g_test_run ();
}
