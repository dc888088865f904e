/* test-saved-view.c: views under a name, what a person has chosen, and how both are written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list/pqa-view-definition.h"
#include "settings/pqa-saved-view.h"
#include "settings/pqa-staff-setting.h"
#include "test-request-support.h"

#define VIEW(...) (&(PqaSavedView){ __VA_ARGS__ })
#define EMPTY (char *)"{}"

static gint64
add_view (TestOffice *office, const char *name, gboolean office_wide)
{
  gint64 id = 0;

  DO (office, pqa_saved_view_add (
                  connection, "requests",
                  VIEW (.name = (char *)name, .definition = EMPTY, .office_wide = office_wide), &id,
                  &error));
  return id;
}

static void
assert_views (TestOffice *office, gint64 staff_id, const char *expected)
{
  g_autoptr (GPtrArray) views
      = pqa_saved_view_list (office->connection, "requests", staff_id, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                            ((PqaSavedView *)views->pdata[i])->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_list (TestOffice *office, gconstpointer unused)
{
  request_office_sign_in (office, CLERK);
  add_view (office, "电梯", FALSE);
  request_office_sign_in (office, MANAGER);
  add_view (office, "超时", TRUE);
  add_view (office, "我的", FALSE);
  assert_views (office, CLERK, "电梯|超时");
  assert_views (office, MANAGER, "我的|超时");
  assert_views (office, 0, "超时");
}

static void
test_rights (TestOffice *office, gconstpointer unused)
{
  gint64 office_wide, own, id;

  request_office_sign_in (office, MANAGER);
  office_wide = add_view (office, "超时", TRUE);
  own = add_view (office, "我的", FALSE);
  request_office_sign_in (office, CLERK);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_saved_view_add (connection, "requests",
                              VIEW (.name = (char *)"x", .definition = EMPTY, .office_wide = TRUE),
                              &id, &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_saved_view_set_removed (connection, VIEW (.id = office_wide, .row_version = 1), TRUE,
                                      &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_saved_view_change (
              connection,
              VIEW (.id = own, .row_version = 1, .name = (char *)"y", .definition = EMPTY),
              &error));
}

static void
test_names (TestOffice *office, gconstpointer unused)
{
  g_autofree char *long_name = g_strnfill (61, 'x');
  gint64 first, second, id;

  request_office_sign_in (office, MANAGER);
  first = add_view (office, "电梯", FALSE);
  second = add_view (office, "超时", FALSE);
  add_view (office, "电梯", TRUE);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_saved_view_add (connection, "requests",
                              VIEW (.name = (char *)"电梯", .definition = EMPTY), &id, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_saved_view_add (connection, "requests",
                              VIEW (.name = (char *)"", .definition = EMPTY), &id, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_saved_view_add (connection, "requests", VIEW (.name = long_name, .definition = EMPTY),
                              &id, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_saved_view_change (
              connection,
              VIEW (.id = second, .row_version = 1, .name = (char *)"电梯", .definition = EMPTY),
              &error));
  REFUSE (office, PQA_ERROR_INVALID,
          pqa_saved_view_change (connection,
                                 VIEW (.id = first, .row_version = 1, .name = (char *)"电梯",
                                       .definition = (char *)"[1, 2]"),
                                 &error));
}

static void
test_conflict (TestOffice *office, gconstpointer unused)
{
  PqaSavedView view = { .row_version = 1, .name = (char *)"新名", .definition = EMPTY };

  request_office_sign_in (office, MANAGER);
  view.id = add_view (office, "旧名", FALSE);
  DO (office, pqa_saved_view_change (connection, &view, &error));
  REFUSE (office, PQA_ERROR_CONFLICT, pqa_saved_view_change (connection, &view, &error));
  REFUSE (office, PQA_ERROR_CONFLICT, pqa_saved_view_set_removed (connection, &view, TRUE, &error));
  assert_views (office, MANAGER, "新名");
  REFUSE (office, PQA_ERROR_NOT_FOUND,
          pqa_saved_view_change (
              connection, VIEW (.id = 99, .name = (char *)"z", .definition = EMPTY), &error));
}

/* What is removed comes back, unless its name has been given away. */
static void
test_removing (TestOffice *office, gconstpointer unused)
{
  PqaSavedView view = { .row_version = 1, .name = (char *)"电梯", .definition = EMPTY };

  request_office_sign_in (office, MANAGER);
  view.id = add_view (office, "电梯", FALSE);
  DO (office, pqa_saved_view_set_removed (connection, &view, TRUE, &error));
  assert_views (office, MANAGER, "");
  view.row_version++;
  DO (office, pqa_saved_view_set_removed (connection, &view, FALSE, &error));
  assert_views (office, MANAGER, "电梯");
  view.row_version++;
  DO (office, pqa_saved_view_set_removed (connection, &view, TRUE, &error));
  add_view (office, "电梯", FALSE);
  view.row_version++;
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_saved_view_set_removed (connection, &view, FALSE, &error));
}

static void
test_setting (TestOffice *office, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *other = NULL;

  request_office_sign_in (office, CLERK);
  g_assert_null (pqa_staff_setting_load (office->connection, CLERK, "list.requests", NULL));
  DO (office, pqa_staff_setting_save (connection, "list.requests", "a", &error));
  first = pqa_staff_setting_load (office->connection, CLERK, "list.requests", NULL);
  g_assert_cmpstr (first, ==, "a");
  DO (office, pqa_staff_setting_save (connection, "list.requests", "b", &error));
  second = pqa_staff_setting_load (office->connection, CLERK, "list.requests", NULL);
  g_assert_cmpstr (second, ==, "b");
  other = pqa_staff_setting_load (office->connection, MANAGER, "list.requests", NULL);
  g_assert_null (other);
  pqa_connection_set_actor (office->connection, 0, NULL, PQA_ROLE_NONE);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_staff_setting_save (connection, "list.requests", "c", &error));
}

static void
test_definition (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaViewDefinition) written = pqa_view_definition_new ();
  g_autoptr (PqaViewDefinition) read = NULL;
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;

  g_hash_table_insert (written->filters, g_strdup ("zone"), g_strdup ("3"));
  g_hash_table_insert (written->filters, g_strdup ("scope"), g_strdup ("open"));
  written->search = g_strdup ("电梯 \"x\"");
  written->sort = g_strdup ("due");
  written->descending = TRUE;
  pqa_view_definition_add_column (written, "number", TRUE, 120);
  pqa_view_definition_add_column (written, "zone", FALSE, 0);
  json = pqa_view_definition_to_json (written);
  read = pqa_view_definition_from_json (json, NULL);
  g_assert_cmpstr (g_hash_table_lookup (read->filters, "zone"), ==, "3");
  g_assert_cmpstr (read->search, ==, "电梯 \"x\"");
  g_assert_true (read->descending);
  g_assert_cmpuint (read->columns->len, ==, 2);
  g_assert_cmpint (((PqaViewColumn *)read->columns->pdata[0])->width, ==, 120);
  g_assert_false (((PqaViewColumn *)read->columns->pdata[1])->shown);
  g_assert_null (pqa_view_definition_describe_unknown (read));
  again = pqa_view_definition_to_json (read);
  g_assert_cmpstr (again, ==, json);
}

/* What another version wrote, or a hand spoiled, is named; the rest holds. */
static void
test_strange_definition (TestOffice *office, gconstpointer unused)
{
  static const char *const broken[] = { "", "{", "[]", "null", "7", "\"x\"", "{\"sort\"}" };
  g_autoptr (PqaViewDefinition) read = pqa_view_definition_from_json (
      "{\"filters\":{\"zone\":\"3\",\"moon\":4},\"colour\":\"red\",\"sort\":[1],\"search\":null,"
      "\"descending\":\"yes\",\"columns\":[5,{\"id\":7},{\"id\":\"due\",\"width\":-9}]}",
      NULL);
  g_autofree char *unknown = pqa_view_definition_describe_unknown (read);

  g_assert_cmpstr (g_hash_table_lookup (read->filters, "zone"), ==, "3");
  g_assert_cmpuint (g_hash_table_size (read->filters), ==, 1);
  g_assert_null (read->sort);
  g_assert_cmpuint (read->columns->len, ==, 1);
  g_assert_cmpint (((PqaViewColumn *)read->columns->pdata[0])->width, ==, 0);
  g_assert_nonnull (strstr (unknown, "moon, colour, sort, search, descending, columns"));
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pqa_view_definition_from_json (broken[i], &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/saved-view/" name, TestOffice, NULL, request_office_set_up, func,            \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("list", test_list);
  ADD ("rights", test_rights);
  ADD ("names", test_names);
  ADD ("conflict", test_conflict);
  ADD ("removing", test_removing);
  ADD ("setting", test_setting);
  ADD ("definition", test_definition);
  ADD ("strange-definition", test_strange_definition);
  return g_test_run ();
}
