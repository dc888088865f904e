/* test-warning-clock.c: people are warned when time brings something up, once, and in which words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "pqa-notifier.h"
#include "pqa-warning-clock.h"
#include "warning/pqa-notice.h"

#define NOW G_GINT64_CONSTANT (1700000000)
#define PATIENCE_SECONDS 20

typedef struct
{
  char *path;
  PqaClock *time;
  PqaDatabase *database;
  PqaWarningClock *clock;
  GPtrArray *said; /* title and body of each notification */
  guint n_looks;
} Fixture;

static gboolean
execute (PqaConnection *connection, gpointer sql, GError **error)
{
  return pqa_connection_execute (connection, sql, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static void
run (Fixture *fixture, const char *sql)
{
  gboolean done = FALSE;

  pqa_database_set_actor (fixture->database, 0, "test", PQA_ROLE_SYSTEM);
  pqa_database_write_async (fixture->database, execute, (gpointer) sql, NULL, NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  pqa_database_set_actor (fixture->database, 1, "Li", PQA_ROLE_CLERK);
}

static void
given_cb (Fixture *fixture, GPtrArray *notices)
{
  g_ptr_array_add (fixture->said, pqa_notifier_format_title (notices));
  g_ptr_array_add (fixture->said,
                   pqa_notifier_format_body (notices, pqa_clock_now (fixture->time)));
}

static void
looked_cb (Fixture *fixture)
{
  fixture->n_looks++;
}

static void
start_clock (Fixture *fixture)
{
  fixture->clock = pqa_warning_clock_new (fixture->database);
  g_signal_connect_swapped (fixture->clock, "given", G_CALLBACK (given_cb), fixture);
  g_signal_connect_swapped (fixture->clock, "looked", G_CALLBACK (looked_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->path = g_build_filename (g_get_tmp_dir (), "pqa-warning-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  g_unlink (fixture->path);
  fixture->time = pqa_clock_new_fixed (NOW);
  fixture->database
      = pqa_database_open (fixture->path, PQA_CONNECTION_CREATE, fixture->time, &error);
  g_assert_no_error (error);
  fixture->said = g_ptr_array_new_with_free_func (g_free);
  run (fixture,
       "INSERT INTO office (id, name, time_zone, created_at) VALUES (1, 'Test', 'UTC', 1);"
       "INSERT INTO staff (name, role) VALUES ('Li', 'clerk');"
       "INSERT INTO category (name) VALUES ('Lifts');"
       "INSERT INTO request (number, kind, severity, channel, state, category_id, place,"
       " first_responder_id, registered_at, recorded_at, next_due_at, next_due_target)"
       " VALUES ('A-1', 'repair', 'general', 'desk', 'registered', 1, 'Gate', 1, 1, 1,"
       " 1700000600, 'respond'), ('A-2', 'repair', 'general', 'desk', 'registered', 1, '', 1, 1, 1,"
       " 1700003600, 'complete'), ('A-3', 'repair', 'general', 'desk', 'registered', 1, '', 1, 1,"
       " 1, 1700003600, 'respond');");
  start_clock (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  pqa_warning_clock_stop (fixture->clock);
  g_assert_finalize_object (fixture->clock);
  pqa_database_close (fixture->database);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->database);
  g_object_unref (fixture->time);
  g_ptr_array_unref (fixture->said);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static gboolean
late_cb (gpointer user_data)
{
  g_error ("nothing happened for %d s", PATIENCE_SECONDS);
  return G_SOURCE_REMOVE;
}

/* Lets the clock look once, after @seconds from the beginning. */
static void
tick (Fixture *fixture, gint64 seconds)
{
  guint before = fixture->n_looks;
  guint late = g_timeout_add_seconds (PATIENCE_SECONDS, late_cb, NULL);

  pqa_clock_set (fixture->time, NOW + seconds);
  pqa_warning_clock_tick (fixture->clock);
  while (fixture->n_looks == before)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (late);
}

static void
assert_said (Fixture *fixture, guint n, const char *title, const char *body)
{
  g_assert_cmpuint (fixture->said->len, ==, 2 * n);
  g_assert_cmpstr (fixture->said->pdata[2 * n - 2], ==, title);
  g_assert_cmpstr (fixture->said->pdata[2 * n - 1], ==, body);
}

static void
test_time_goes_by (Fixture *fixture, gconstpointer unused)
{
  tick (fixture, 0);
  tick (fixture, 600);
  g_assert_cmpuint (fixture->said->len, ==, 0);
  tick (fixture, 660);
  assert_said (fixture, 1, "Not responded to: A-1", "Respond: 1 min late · Lifts · Gate");
  tick (fixture, 720);
  tick (fixture, 3600);
  g_assert_cmpuint (fixture->said->len, ==, 2);
}

static void
test_several_are_summed_up (Fixture *fixture, gconstpointer unused)
{
  tick (fixture, 3700);
  assert_said (fixture, 1, "3 requests need attention", "3 late");
}

/* Somebody has been told before, by this program or another one. */
static void
test_nothing_is_said_twice (Fixture *fixture, gconstpointer unused)
{
  tick (fixture, 700);
  g_assert_cmpuint (fixture->said->len, ==, 2);
  pqa_warning_clock_stop (fixture->clock);
  g_assert_finalize_object (fixture->clock);
  start_clock (fixture);
  tick (fixture, 760);
  g_assert_cmpuint (fixture->said->len, ==, 2);
}

/* A clock that was set back and is right again neither repeats nor forgets. */
static void
test_clock_set_back (Fixture *fixture, gconstpointer unused)
{
  tick (fixture, 700);
  tick (fixture, -86400);
  tick (fixture, 3700);
  assert_said (fixture, 2, "2 requests need attention", "2 late");
}

static gboolean
is_said (Fixture *fixture)
{
  return fixture->said->len > 0;
}

static void
test_saving_is_noticed (Fixture *fixture, gconstpointer unused)
{
  guint late = g_timeout_add_seconds (PATIENCE_SECONDS, late_cb, NULL);

  tick (fixture, 0);
  run (fixture, "UPDATE request SET next_due_at = 1699999900 WHERE number = 'A-2'");
  while (!is_said (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (late);
  assert_said (fixture, 1, "Late: A-2", "Complete: 1 min late · Lifts");
}

#define ADD(name, func) g_test_add ("/warning-clock/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("time-goes-by", test_time_goes_by);
  ADD ("several-are-summed-up", test_several_are_summed_up);
  ADD ("nothing-is-said-twice", test_nothing_is_said_twice);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("saving-is-noticed", test_saving_is_noticed);
  return g_test_run ();
}
