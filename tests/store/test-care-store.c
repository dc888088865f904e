/* test-care-store.c: what the staff noticed, who was told, what came of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "care/pqa-care-list.h"
#include "care/pqa-care-store.h"
#include "test-request-support.h"

static PqaRecord *
new_entry (void)
{
  PqaRecord *care = pqa_record_new ("care_entry");

  pqa_record_set_text (care, "kind", "window");
  pqa_record_set_int (care, "home_id", 1);
  pqa_record_set_text (care, "description", "三楼厨房窗没关");
  pqa_record_set_int (care, "noticed_at", AT (8, 55));
  return care;
}

static gint64
add (TestOffice *office)
{
  g_autoptr (PqaRecord) care = new_entry ();

  DO (office, pqa_care_store_save (connection, care, &error));
  return pqa_record_get_id (care);
}

static gint64
read_value (TestOffice *office, const char *column, gint64 id)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT ifnull (%s, 0) FROM care_entry WHERE id = ?1", column);

  return request_office_read (office, sql, id);
}

static void
test_saved (TestOffice *office, gconstpointer unused)
{
  gint64 id = add (office);

  g_assert_cmpint (read_value (office, "noticed_by_id", id), ==, CLERK);
  g_assert_cmpint (read_value (office, "recorded_at", id), ==, AT (9, 0));
  g_assert_cmpint (read_value (office, "told_at", id), ==, 0);
  g_assert_cmpint (read_value (office, "told_by_id", id), ==, 0);
}

/* Whoever writes down whom they told has told them. */
static void
test_told_at_once (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRecord) care = new_entry ();
  gint64 id;

  pqa_record_set_text (care, "told_whom", "孙女士，电话");
  DO (office, pqa_care_store_save (connection, care, &error));
  id = pqa_record_get_id (care);
  g_assert_cmpint (read_value (office, "told_at", id), ==, AT (9, 0));
  g_assert_cmpint (read_value (office, "told_by_id", id), ==, CLERK);
}

static void
test_refused (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRecord) care = new_entry ();

  pqa_record_set_int (care, "noticed_at", AT (9, 1));
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_care_store_save (connection, care, &error));
  pqa_record_set_int (care, "noticed_at", AT (8, 55));
  pqa_record_set_int (care, "told_at", AT (8, 54));
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_care_store_save (connection, care, &error));
  pqa_record_set_null (care, "told_at");
  pqa_record_set_null (care, "home_id");
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_care_store_save (connection, care, &error));
  pqa_record_set_text (care, "kind", "ghost");
  REFUSE (office, PQA_ERROR_INVALID, pqa_care_store_save (connection, care, &error));
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED, pqa_care_store_save (connection, care, &error));
}

static void
test_conflict (TestOffice *office, gconstpointer unused)
{
  gint64 id = add (office);
  g_autoptr (PqaRecord) care = pqa_record_load (office->connection, "care_entry", id, NULL);

  DO (office, pqa_care_store_tell (connection, id, NULL, &error));
  pqa_record_set_text (care, "outcome", "已关");
  REFUSE (office, PQA_ERROR_CONFLICT, pqa_care_store_save (connection, care, &error));
}

static void
test_telling (TestOffice *office, gconstpointer unused)
{
  gint64 id = add (office);

  DO (office, pqa_care_store_tell (connection, id, "电话", &error));
  g_assert_cmpint (read_value (office, "told_at", id), ==, AT (9, 0));
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_care_store_tell (connection, id, NULL, &error));
  DO (office, pqa_care_store_untell (connection, id, &error));
  g_assert_cmpint (read_value (office, "told_at", id), ==, 0);
  g_assert_cmpint (read_value (office, "told_by_id", id), ==, 0);
  DO (office, pqa_care_store_tell (connection, id, NULL, &error));
  request_office_set_time (office, AT (9, 11));
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_care_store_untell (connection, id, &error));
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED, pqa_care_store_tell (connection, id, NULL, &error));
}

static void
test_request (TestOffice *office, gconstpointer unused)
{
  gint64 id = add (office);
  gint64 request_id = 0;
  g_autofree char *description = NULL;

  DO (office, pqa_care_store_make_request (connection, id, &request_id, &error));
  g_assert_cmpint (read_value (office, "request_id", id), ==, request_id);
  description = request_office_read_text (
      office, "SELECT channel || ' ' || home_id || ' ' || description FROM request WHERE id = ?1",
      request_id);
  g_assert_cmpstr (description, ==, "patrol 1 三楼厨房窗没关");
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_care_store_make_request (connection, id, &request_id, &error));
}

static void
assert_list (TestOffice *office, const PqaListFilter *filter, const char *kind, guint expected)
{
  g_autoptr (PqaListQuery) query = pqa_care_list_new (filter, kind, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, office->connection, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, expected);
}

static void
test_list (TestOffice *office, gconstpointer unused)
{
  gint64 first = add (office), second = add (office);

  DO (office, pqa_care_store_tell (connection, first, NULL, &error));
  assert_list (office, &(PqaListFilter){ .state = "any" }, NULL, 2);
  assert_list (office, &(PqaListFilter){ .state = "untold" }, NULL, 1);
  assert_list (office, &(PqaListFilter){ .state = "any" }, "gas", 0);
  assert_list (office, &(PqaListFilter){ .text = "厨房" }, "window", 2);
  assert_list (office, &(PqaListFilter){ .text = "1102" }, NULL, 2);
  assert_list (office, &(PqaListFilter){ .text = "%" }, NULL, 0);
  DO (office, pqa_care_store_remove (connection, second, &error));
  assert_list (office, &(PqaListFilter){ .state = "any" }, NULL, 1);
  DO (office, pqa_care_store_restore (connection, second, &error));
  assert_list (office, &(PqaListFilter){ .state = "any" }, NULL, 2);
}

static void
assert_plan (TestOffice *office, const char *state, const char *index)
{
  PqaListFilter filter = { .state = state };
  g_autoptr (PqaListQuery) query = pqa_care_list_new (&filter, NULL, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *steps = pqa_list_query_explain (query, office->connection, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (steps, index));
  g_assert_null (strstr (steps, "TEMP B-TREE"));
}

static void
test_plan (TestOffice *office, gconstpointer unused)
{
  assert_plan (office, "any", "care_entry_noticed");
  assert_plan (office, "untold", "care_entry_untold");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/care-store/" name, TestOffice, NULL, request_office_set_up, func,                  \
              test_office_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("saved", test_saved);
  ADD ("told-at-once", test_told_at_once);
  ADD ("refused", test_refused);
  ADD ("conflict", test_conflict);
  ADD ("telling", test_telling);
  ADD ("request", test_request);
  ADD ("list", test_list);
  ADD ("plan", test_plan);
  return g_test_run ();
}
