/* pqa-sql-functions.c: our functions inside SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-sql-functions.h"

#include "text/pqa-search-text.h"

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

/* Registers the functions that the schema and the queries use. */
void
pqa_sql_functions_register (sqlite3 *handle)
{
  sqlite3_create_function (handle, "pqa_search_text", -1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                           search_text_cb, NULL, NULL);
}
