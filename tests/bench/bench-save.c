/* bench-save.c: saving one request durably beside the bare statements
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-save DATABASE COPY
 * COPY is the same office; the bare statements run there, without triggers.
 */
#include "bench.h"
#include "request/pqa-request-store.h"

#define N_TIMES 301

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  PqaRequestFields fields = {
    .kind = PQA_REQUEST_KIND_REPAIR,
    .severity = PQA_SEVERITY_GENERAL,
    .channel = PQA_CHANNEL_DESK,
    .description = (char *) "厨房水管漏水，楼下已有水渍",
    .place = (char *) "",
    .contact_name = (char *) "",
    .contact_phone = (char *) "",
  };
  PqaRegistration registration = { .fields = &fields };
  gint64 id;

  return pqa_request_store_register (connection, &registration, &id, error);
}

static void
save_ours (gpointer connection)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_transaction (connection, save, NULL, &error);
  g_assert_no_error (error);
}

/* The same rows of the same tables, durable in the same way. */
static void
save_bare (gpointer handle)
{
  bench_execute (
      handle,
      "BEGIN IMMEDIATE;"
      "INSERT INTO request (number, kind, severity, channel, state, description, registered_at,"
      " recorded_at) VALUES (hex (randomblob (8)), 'repair', 'general', 'desk', 'registered',"
      " '厨房水管漏水，楼下已有水渍', 1, 1);"
      "INSERT INTO episode (request_id, number, opened_at, respond_due_at, complete_due_at)"
      " VALUES (last_insert_rowid (), 1, 1, 2, 3);"
      "INSERT INTO request_event (request_id, kind, occurred_at, recorded_at)"
      " SELECT max (id), 'registered', 1, 1 FROM request;"
      "COMMIT");
}

int
main (int argc, char *argv[])
{
  g_autoptr (PqaConnection) connection = bench_open (argv[1]);
  sqlite3 *handle = bench_open_without_triggers (argv[2]);
  double ours, floor;

  save_ours (connection);
  save_bare (handle);
  ours = bench_median_ms (N_TIMES, save_ours, connection);
  floor = bench_median_ms (N_TIMES, save_bare, handle);
  bench_report ("saving one request durably", ours, floor);
  sqlite3_close (handle);
  return 0;
}
