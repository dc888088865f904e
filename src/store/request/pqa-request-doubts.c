/* pqa-request-doubts.c: what a request names and what is not there any more
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form may stand open while somebody merges the home, closes the category or takes the handler
 * off the roster. What cannot be saved is refused when it is; here it is told before that.
 */
#include "request/pqa-request-doubts.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

static char *
find_home_problem (const PqaRequestFields *fields, PqaStatement *row)
{
  if (fields->home_id == 0)
    return NULL;
  if (pqa_statement_get_int (row, 0) == 0)
    return g_strdup (_ ("There is no such home any more."));
  if (pqa_statement_is_null (row, 1))
    return NULL;
  return g_strdup_printf (_ ("This home has been merged into %s, which is taken instead."),
                          pqa_statement_get_text (row, 1));
}

static char *
find_category_problem (const PqaRequestFields *fields, PqaStatement *row)
{
  g_autofree char *day = NULL;

  if (fields->category_id == 0)
    return NULL;
  if (pqa_statement_get_int (row, 2) == 0)
    return g_strdup (_ ("There is no such category any more."));
  if (pqa_statement_is_null (row, 3))
    return NULL;
  day = pqa_date_format (pqa_statement_get_text (row, 3));
  return g_strdup_printf (_ ("This category was closed on %s."), day);
}

static char *
find_handler_problem (gint64 handler_id, PqaStatement *row)
{
  g_autofree char *day = NULL;

  if (handler_id == 0)
    return NULL;
  if (pqa_statement_get_int (row, 4) == 0)
    return g_strdup (_ ("There is no such person any more."));
  if (pqa_statement_is_null (row, 5))
    return NULL;
  day = pqa_date_format (pqa_statement_get_text (row, 5));
  /* Translators: a person's name and a date */
  return g_strdup_printf (_ ("%1$s left on %2$s."), pqa_statement_get_text (row, 6), day);
}

/**
 * pqa_request_doubts_load:
 * @original: (nullable): the request before it was edited; what has not been changed may stay
 * @handler_id: 0 for none
 *
 * Returns: (transfer full): what is wrong today with what @fields names
 */
PqaRequestDoubts *
pqa_request_doubts_load (PqaConnection *connection,
                        const PqaRequestFields *original,
                        const PqaRequestFields *fields,
                        gint64 handler_id,
                        GError **error)
{
  g_autoptr (PqaRequestDoubts) self = g_new0 (PqaRequestDoubts, 1);
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  g_autofree char *today = NULL;
  g_autoptr (PqaStatement) row = NULL;

  if (zone == NULL)
    return NULL;
  row = pqa_connection_query (connection, "requests/still-there", error);
  if (row == NULL)
    return NULL;
  today = pqa_local_time_date (zone, pqa_connection_get_now (connection));
  pqa_statement_bind (row, "ooot", fields->home_id, fields->category_id, handler_id, today);
  if (pqa_statement_next (row))
    {
      if (original == NULL || original->home_id != fields->home_id)
        self->home = find_home_problem (fields, row);
      if (original == NULL || original->category_id != fields->category_id)
        self->category = find_category_problem (fields, row);
      self->handler = find_handler_problem (handler_id, row);
    }
  return pqa_statement_finish (row, error) ? g_steal_pointer (&self) : NULL;
}

void
pqa_request_doubts_free (PqaRequestDoubts *self)
{
  g_free (self->home);
  g_free (self->category);
  g_free (self->handler);
  g_free (self);
}
