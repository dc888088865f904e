/* test-badges.c: the sidebar says what waits for whoever has signed in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "pqa-badges.h"
#include "time/pqa-local-time.h"

#define NOW G_GINT64_CONSTANT (1700000000)
#define PATIENCE_SECONDS 20

#define REQUEST(number, handler, due)                                                              \
  "INSERT INTO request (number, kind, severity, channel, state, handler_id, registered_at,"        \
  " recorded_at, next_due_at, next_due_target) VALUES ('" number "', 'repair', 'general', 'desk'," \
  " 'assigned', " handler ", 1, 1, " due ", 'complete');"

#define OFFICE                                                                                     \
  "INSERT INTO office (id, name, time_zone, created_at) VALUES (1, 'Test', 'UTC', 1);"             \
  "INSERT INTO staff (name, role) VALUES ('Li', 'clerk'), ('Wang', 'clerk');" REQUEST (            \
      "A", "1", "1699990000") REQUEST ("B", "2", "1699990000") REQUEST ("C", "2", "1800000000")

typedef struct
{
  char *path;
  PqaDatabase *database;
  PqaContext *context;
  PqaBadges *badges;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (NOW);
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", NULL);
  g_autoptr (GError) error = NULL;
  PqaConnection *connection;

  fixture->path = g_build_filename (g_get_tmp_dir (), "pqa-badges-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  g_unlink (fixture->path);
  connection = pqa_connection_open (fixture->path, PQA_CONNECTION_CREATE, clock, &error);
  g_assert_no_error (error);
  pqa_connection_begin (connection, NULL);
  pqa_connection_execute (connection, OFFICE, &error);
  g_assert_no_error (error);
  pqa_connection_commit (connection, NULL);
  pqa_connection_close (connection);
  fixture->database = pqa_database_open (fixture->path, PQA_CONNECTION_NONE, clock, &error);
  g_assert_no_error (error);
  fixture->context = pqa_context_new (fixture->database, clock, zone);
  fixture->badges = pqa_badges_new (fixture->context);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->badges);
  pqa_database_close (fixture->database);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->database);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static gboolean
late_cb (gpointer user_data)
{
  g_error ("nothing happened for %d s", PATIENCE_SECONDS);
  return G_SOURCE_REMOVE;
}

static void
wait_for_words (Fixture *fixture, const char *expected)
{
  guint late = g_timeout_add_seconds (PATIENCE_SECONDS, late_cb, NULL);

  for (;;)
    {
      g_autofree char *words = pqa_badges_format (fixture->badges, "requests");

      if (g_strcmp0 (words, expected) == 0)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (late);
}

static void
test_words_follow_the_person (Fixture *fixture, gconstpointer unused)
{
  wait_for_words (fixture, "2 requests are late");
  pqa_context_sign_in (fixture->context, 1, "Li", PQA_ROLE_CLERK);
  wait_for_words (fixture, "2 requests are late, 1 of them yours");
  pqa_context_sign_in (fixture->context, 3, "Zhao", PQA_ROLE_CLERK);
  wait_for_words (fixture, "2 requests are late");
  g_assert_cmpuint (pqa_badges_get (fixture->badges, "requests"), ==, 2);
}

static void
test_nothing_is_not_said (Fixture *fixture, gconstpointer unused)
{
  g_assert_null (pqa_badges_format (fixture->badges, "findings"));
  g_assert_null (pqa_badges_format (fixture->badges, "people"));
}

#define ADD(name, func) g_test_add ("/badges/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("words-follow-the-person", test_words_follow_the_person);
  ADD ("nothing-is-not-said", test_nothing_is_not_said);
  return g_test_run ();
}
