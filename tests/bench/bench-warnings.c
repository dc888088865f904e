/* bench-warnings.c: the periodic look for what somebody is to be warned of
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-warnings DATABASE
 *
 * For the manager who owns most open requests and heads a department, one minute after everything
 * was looked at; beside the bare reading of what that manager owns.
 */
#include "bench.h"
#include "warning/pqa-notice.h"

#define N_TIMES 51
#define MINUTE 60

#define MANAGER                                                                                    \
  "SELECT s.id FROM staff s WHERE s.role = 'manager'"                                              \
  " ORDER BY s.id IN (SELECT head_id FROM department) DESC,"                                       \
  "          (SELECT count (*) FROM request r WHERE r.handler_id = s.id"                           \
  "              AND r.state IN ('registered', 'assigned', 'in_progress', 'waiting')) DESC LIMIT 1"

#define OWNED                                                                                      \
  "SELECT id, episode_number, next_due_target, next_due_at"                                        \
  "  FROM request INDEXED BY request_handler_open"                                                 \
  " WHERE state IN ('registered', 'assigned', 'in_progress', 'waiting') AND handler_id = ?1"

typedef struct
{
  PqaConnection *connection;
  gint64 manager_id;
  gint64 since;
} Bench;

static void
look (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = pqa_warning_store_find (bench->connection, bench->since, &error);

  g_assert_no_error (error);
}

static void
read_bare (gpointer data)
{
  Bench *bench = data;
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (bench->connection, OWNED, NULL);

  pqa_statement_bind (statement, "i", bench->manager_id);
  while (pqa_statement_next (statement))
    pqa_statement_get_int (statement, 3);
}

/* Everything that stands now is given, as when the manager has signed in. */
static gboolean
give_all (PqaConnection *connection, gpointer unused, GError **error)
{
  g_autoptr (GArray) found = pqa_warning_store_find (connection, 0, error);
  g_autoptr (GPtrArray) notices = found != NULL ? pqa_notices_give (connection, found, error) : NULL;

  return notices != NULL;
}

int
main (int argc, char *argv[])
{
  g_autoptr (PqaConnection) connection = bench_open (argv[1]);
  g_autoptr (GError) error = NULL;
  Bench bench = { .connection = connection,
                  .since = pqa_connection_get_now (connection) - MINUTE };

  pqa_connection_read_int (connection, &bench.manager_id, &error, MANAGER, NULL);
  g_assert_no_error (error);
  pqa_connection_set_actor (connection, bench.manager_id, "bench", PQA_ROLE_MANAGER);
  pqa_connection_transaction (connection, give_all, NULL, &error);
  g_assert_no_error (error);
  look (&bench);
  bench_report ("the periodic tick", bench_median_ms (N_TIMES, look, &bench),
                bench_median_ms (N_TIMES, read_bare, &bench));
  return 0;
}
