/* pqa-sql-functions.c: our functions inside SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-sql-functions.h"

#include "calendar/pqa-calendar-store.h"
#include "db/pqa-connection-private.h"
#include "request/pqa-deadline.h"
#include "text/pqa-search-text.h"
#include "time/pqa-local-time.h"

/* pqa_search_text (text…): the texts as the full-text index wants them, NULLs left out */
static void
search_text_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  g_autoptr (GString) joined = g_string_sized_new (256);
  char *text;

  for (int i = 0; i < n_values; i++)
    if (sqlite3_value_bytes (values[i]) > 0)
      {
        g_string_append_len (joined, (const char *) sqlite3_value_text (values[i]),
                             sqlite3_value_bytes (values[i]));
        g_string_append_c (joined, ' ');
      }

  text = pqa_search_text_index (joined->str);
  sqlite3_result_text (context, text, -1, g_free);
}

/* pqa_risk_at (due, calendar version, seconds): from when on a running deadline is at risk; NULL if
 * one of them is, or the calendar is not there */
static void
risk_at_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  PqaConnection *connection = sqlite3_user_data (context);
  PqaDeadline deadline = { .reached = PQA_INSTANT_NONE };
  gint64 risk_at;

  for (int i = 0; i < n_values; i++)
    if (sqlite3_value_type (values[i]) == SQLITE_NULL)
      return;

  deadline.due = sqlite3_value_int64 (values[0]);
  deadline.seconds = sqlite3_value_int64 (values[2]);
  deadline.calendar
      = pqa_calendar_store_get (connection, sqlite3_value_int64 (values[1]), NULL);
  if (pqa_deadline_find_risk (&deadline, &risk_at))
    sqlite3_result_int64 (context, risk_at);
}

/* Registers the functions that the schema and the queries use. */
void
pqa_sql_functions_register (PqaConnection *connection)
{
  sqlite3 *handle = pqa_connection_get_handle (connection);

  sqlite3_create_function (handle, "pqa_search_text", -1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                           search_text_cb, NULL, NULL);
  sqlite3_create_function (handle, "pqa_risk_at", 3, SQLITE_UTF8 | SQLITE_DIRECTONLY, connection,
                           risk_at_cb, NULL, NULL);
}
