/* pqa-request-check.c: whether a request may name what it names
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People leave, homes are merged and categories closed while somebody types; what was chosen before
 * that is not taken over without a word.
 */
#include "request/pqa-request-check.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

/* The present day in the office, or %NULL. */
static char *
find_today (PqaConnection *connection, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);

  return zone != NULL ? pqa_local_time_date (zone, pqa_connection_get_now (connection)) : NULL;
}

/* Refuses with @text, which names what has come to an end and when. */
static gboolean
refuse_ended (const char *text, PqaStatement *statement, GError **error)
{
  g_autofree char *day = pqa_date_format (pqa_statement_get_text (statement, 1));

  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, text, pqa_statement_get_text (statement, 0),
               day);
  return FALSE;
}

/* Whether what @sql finds, a name and its last day, has not come to an end by now. */
static gboolean
check_stands (
    PqaConnection *connection, const char *sql, gint64 id, const char *text, GError **error)
{
  g_autofree char *today = find_today (connection, error);
  g_autoptr (PqaStatement) statement = NULL;

  if (today == NULL || (statement = pqa_connection_prepare (connection, sql, error)) == NULL)
    return FALSE;
  pqa_statement_bind (statement, "it", id, today);
  if (pqa_statement_next (statement))
    return refuse_ended (text, statement, error);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_request_check_person:
 * @staff_id: who is to have to do with a request, 0 for nobody
 *
 * Returns: FALSE with CONSTRAINT when they do not work here any more
 */
gboolean
pqa_request_check_person (PqaConnection *connection, gint64 staff_id, GError **error)
{
  return staff_id == 0
         || check_stands (connection,
                          "SELECT name, left_on FROM staff WHERE id = ?1 AND left_on <= ?2",
                          staff_id,
                          /* Translators: a name and a date */
                          _ ("%s has not worked here since %s. Nothing was saved; please choose "
                             "somebody else."),
                          error);
}

static gboolean
check_category (PqaConnection *connection, gint64 category_id, GError **error)
{
  return check_stands (
      connection, "SELECT name, closed_on FROM category WHERE id = ?1 AND closed_on <= ?2",
      category_id,
      /* Translators: a category and a date */
      _ ("The category “%s” was closed on %s. What you wrote is still here; please "
         "choose another category."),
      error);
}

/* Follows @table's rows that were merged to the one that stands. */
static gboolean
follow_merged (PqaConnection *connection, const char *table, gint64 *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "WITH RECURSIVE chain (id) AS (VALUES (?1) UNION SELECT t.merged_into_id FROM chain c"
      " JOIN %1$s t ON t.id = c.id WHERE t.merged_into_id IS NOT NULL)"
      " SELECT t.id FROM chain c JOIN %1$s t ON t.id = c.id WHERE t.merged_into_id IS NULL",
      table);
  gint64 last = 0;

  if (*id == 0)
    return TRUE;
  if (!pqa_connection_read_int (connection, &last, error, sql, "i", *id))
    return FALSE;
  if (last != 0)
    *id = last;
  return TRUE;
}

/* Another home stands in another place. */
static gboolean
settle_home (PqaConnection *connection, PqaRequestFields *fields, GError **error)
{
  gint64 named = fields->home_id;
  g_autoptr (PqaStatement) statement = NULL;

  if (!follow_merged (connection, "home", &fields->home_id, error))
    return FALSE;
  if (fields->home_id == named)
    return TRUE;
  statement = pqa_connection_query (connection, "requests/home-facts", error);
  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", fields->home_id);
  if (pqa_statement_next (statement))
    {
      fields->building_id = pqa_statement_get_int (statement, 0);
      fields->zone_id = pqa_statement_get_int (statement, 1);
    }
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_request_check_fields:
 * @before: (nullable): the fields as they were, of a request that is changed
 *
 * A home or category that was merged gives way to the one into which it was merged. A category that
 * was closed may stay where it was chosen before.
 *
 * Returns: (transfer full): the fields as they may be saved, or NULL with CONSTRAINT
 */
PqaRequestFields *
pqa_request_check_fields (PqaConnection *connection,
                          const PqaRequestFields *fields,
                          const PqaRequestFields *before,
                          GError **error)
{
  g_autoptr (PqaRequestFields) settled = pqa_request_fields_copy (fields);

  if ((before == NULL || before->home_id != fields->home_id)
      && !settle_home (connection, settled, error))
    return NULL;
  if ((before == NULL || before->category_id != fields->category_id)
      && (!follow_merged (connection, "category", &settled->category_id, error)
          || !check_category (connection, settled->category_id, error)))
    return NULL;
  return g_steal_pointer (&settled);
}
