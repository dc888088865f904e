/* save-requests.c: registers requests without end and prints the number of each that was saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_crash.py kills it at random moments.
 */
#include <stdio.h>

#include "request/pqa-request-store.h"

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  PqaRequestFields fields = {
    .kind = PQA_REQUEST_KIND_REPAIR,
    .severity = PQA_SEVERITY_GENERAL,
    .channel = PQA_CHANNEL_DESK,
    .description = (char *) "水管漏水",
    .place = (char *) "",
    .contact_name = (char *) "",
    .contact_phone = (char *) "",
  };
  PqaRegistration registration = { .fields = &fields };

  return pqa_request_store_register (connection, &registration, data, error);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaConnection) connection
      = pqa_connection_open (argv[1], PQA_CONNECTION_NONE, clock, &error);
  gint64 id;

  g_assert_no_error (error);
  pqa_connection_set_actor (connection, 0, "test", PQA_ROLE_SYSTEM);
  for (;;)
    {
      g_autofree char *number = NULL;

      g_assert_true (pqa_connection_transaction (connection, save, &id, &error));
      number = pqa_connection_read_text (connection, &error,
                                         "SELECT number FROM request WHERE id = ?1", "i", id);
      puts (number);
      fflush (stdout);
    }
}
