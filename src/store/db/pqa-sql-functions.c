/* pqa-sql-functions.c: our functions inside SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-sql-functions.h"

#include "calendar/pqa-calendar-store.h"
#include "db/pqa-connection-private.h"
#include "request/pqa-deadline.h"
#include "request/pqa-repeat.h"
#include "settings/pqa-rule-store.h"
#include "text/pqa-collator.h"
#include "text/pqa-pinyin.h"
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
  pqa_rule_store_get_int (connection, PQA_RULE_RISK_SHARE, &deadline.risk_share, NULL);
  if (pqa_deadline_find_risk (&deadline, &risk_at))
    sqlite3_result_int64 (context, risk_at);
}

/* pqa_now (): the present by the office's clock, the same that the rules go by */
static void
now_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_int64 (context, pqa_connection_get_now (sqlite3_user_data (context)));
}

/* pqa_rule (code): what the office has chosen for a rule; NULL for an unknown one. In the conditions
 * of a list it belongs into a subquery, so that it is read once. */
static void
rule_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  PqaRule rule;
  gint64 value;

  if (!pqa_rule_from_code ((const char *) sqlite3_value_text (values[0]), &rule, NULL))
    return;
  pqa_rule_store_get_int (sqlite3_user_data (context), rule, &value, NULL);
  sqlite3_result_int64 (context, value);
}

static const char *
text_of (sqlite3_value *value)
{
  const char *text = (const char *) sqlite3_value_text (value);

  return text != NULL ? text : "";
}

/* pqa_matches (name, typed): whether a name stays in a list that is narrowed by typing. It makes
 * the initials anew for every row, so it is for short lists only. */
static void
matches_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *name = text_of (values[0]);
  g_autofree char *initials = pqa_pinyin_initials (name);

  sqlite3_result_int (context, pqa_text_matches_typed (name, initials, text_of (values[1])));
}

/* pqa_same_place (place, place): whether both are the same place, see pqa_repeat_is_same_place() */
static void
same_place_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_int (context, pqa_repeat_is_same_place (text_of (values[0]), text_of (values[1])));
}

/* COLLATE pqa_name: the order in which people look for names */
static int
compare_cb (void *collator, int length_of_a, const void *a, int length_of_b, const void *b)
{
  return pqa_collator_compare (collator, a, length_of_a, b, length_of_b);
}

static void
add (sqlite3 *handle,
     const char *name,
     int n_values,
     void (*func) (sqlite3_context *, int, sqlite3_value **))
{
  sqlite3_create_function (handle, name, n_values,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, func, NULL,
                           NULL);
}

/* Registers the functions that the schema and the queries use. */
void
pqa_sql_functions_register (PqaConnection *connection)
{
  sqlite3 *handle = pqa_connection_get_handle (connection);

  add (handle, "pqa_search_text", -1, search_text_cb);
  add (handle, "pqa_matches", 2, matches_cb);
  add (handle, "pqa_same_place", 2, same_place_cb);
  sqlite3_create_collation_v2 (handle, "pqa_name", SQLITE_UTF8, pqa_collator_new (), compare_cb,
                               (void (*) (void *)) pqa_collator_free);
  sqlite3_create_function (handle, "pqa_risk_at", 3, SQLITE_UTF8 | SQLITE_DIRECTONLY, connection,
                           risk_at_cb, NULL, NULL);
  sqlite3_create_function (handle, "pqa_now", 0, SQLITE_UTF8 | SQLITE_DIRECTONLY, connection,
                           now_cb, NULL, NULL);
  sqlite3_create_function (handle, "pqa_rule", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, connection,
                           rule_cb, NULL, NULL);
}
