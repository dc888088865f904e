/* test-delay-cause.c: the causes of delay that the office tells apart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "preset/pqa-preset.h"
#include "settings/pqa-delay-cause-store.h"
#include "test-request-support.h"

static void
set_up (TestOffice *office, gconstpointer data)
{
  request_office_set_up (office, data);
  request_office_sign_in (office, MANAGER);
}

static char *
list (TestOffice *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) causes = pqa_delay_cause_store_read_all (office->connection, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < MIN (causes->len, 4); i++)
    g_string_append_printf (text, "%d ", (int)((PqaDelayCause *)causes->pdata[i])->id);
  return g_string_free (text, FALSE);
}

static void
assert_list (TestOffice *office, const char *expected)
{
  g_autofree char *found = list (office);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_move (TestOffice *office, gconstpointer unused)
{
  assert_list (office, "1 2 3 4 ");
  DO (office, pqa_delay_cause_store_move (connection, 3, -1, &error));
  assert_list (office, "1 3 2 4 ");
  DO (office, pqa_delay_cause_store_move (connection, 1, 2, &error));
  assert_list (office, "3 2 1 4 ");
  DO (office, pqa_delay_cause_store_move (connection, 3, -1, &error));
  assert_list (office, "3 2 1 4 ");
  REFUSE (office, PQA_ERROR_NOT_FOUND, pqa_delay_cause_store_move (connection, 77, 1, &error));
}

static void
test_add_and_rename (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRecord) cause = pqa_record_new ("delay_cause");
  g_autoptr (PqaRecord) other = NULL;
  gint64 n = request_office_read (office, "SELECT count (*) FROM delay_cause WHERE ?1", 1);

  pqa_record_set_text (cause, "name", "业主装修");
  DO (office, pqa_delay_cause_store_save (connection, cause, &error));
  g_assert_cmpint (request_office_read (office, "SELECT position FROM delay_cause WHERE id = ?1",
                                        pqa_record_get_id (cause)),
                   ==, n);
  other = pqa_record_load (office->connection, "delay_cause", 1, NULL);
  pqa_record_set_text (other, "name", "业主装修");
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_delay_cause_store_save (connection, other, &error));
  pqa_record_set_text (other, "name", "缺配件");
  DO (office, pqa_delay_cause_store_save (connection, other, &error));
  pqa_record_set_text (cause, "closed_on", "2023-11-15");
  DO (office, pqa_delay_cause_store_save (connection, cause, &error));
}

static void
test_rights (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRecord) cause = pqa_record_new ("delay_cause");

  pqa_record_set_text (cause, "name", "业主装修");
  request_office_sign_in (office, CLERK);
  REFUSE (office, PQA_ERROR_DENIED, pqa_delay_cause_store_save (connection, cause, &error));
  REFUSE (office, PQA_ERROR_DENIED, pqa_delay_cause_store_move (connection, 1, 1, &error));
  REFUSE (office, PQA_ERROR_DENIED, pqa_preset_add_delay_causes (connection, &error));
}

/* Nothing is ever deleted, so an office without causes is one that never had any. */
static void
test_usual (TestOffice *office, gconstpointer unused)
{
  TestOffice older = { NULL };

  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_preset_add_delay_causes (connection, &error));
  test_office_set_up (&older, NULL);
  DO (&older, pqa_connection_execute (
                  connection,
                  "INSERT INTO office (id, name, time_zone, language, created_at)"
                  " VALUES (1, 'Older', 'UTC', 'zh_CN', 0)",
                  &error));
  DO (&older, pqa_preset_add_delay_causes (connection, &error));
  g_assert_cmpint (request_office_read (&older, "SELECT count (*) FROM delay_cause WHERE ?1", 1),
                   ==, 10);
  test_office_tear_down (&older, NULL);
}

#define ADD(name, func) \
  g_test_add ("/delay-cause/" name, TestOffice, NULL, set_up, func, test_office_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("move", test_move);
  ADD ("add-and-rename", test_add_and_rename);
  ADD ("rights", test_rights);
  ADD ("usual", test_usual);
  return g_test_run ();
}
