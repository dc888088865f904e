/* pqa-charge-store.c: what residents are told and asked to pay for repairs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line keeps name and price as they were. One that is taken away stays as a row, marked; one that
 * is changed is taken away and added anew.
 */
#include "charge/pqa-charge-store.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "request/pqa-request-change.h"
#include "time/pqa-local-time.h"

static PqaCharge *
read_line (PqaStatement *statement)
{
  PqaCharge *line = g_new0 (PqaCharge, 1);

  line->id = pqa_statement_get_int (statement, 0);
  line->price_item_id = pqa_statement_get_int (statement, 1);
  line->name = pqa_statement_dup_text (statement, 2);
  line->unit = pqa_statement_dup_text (statement, 3);
  line->unit_cents = pqa_statement_get_int (statement, 4);
  line->hundredths = pqa_statement_get_int (statement, 5);
  return line;
}

static gboolean
read_lines (PqaConnection *connection, gint64 request_id, GPtrArray *lines, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "charges/lines", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", request_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (lines, read_line (statement));
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_charge_store_list:
 *
 * Returns: (transfer full) (element-type PqaCharge): the lines of a request's bill, as they stand
 */
GPtrArray *
pqa_charge_store_list (PqaConnection *connection, gint64 request_id, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_charge_free);

  return read_lines (connection, request_id, lines, error) ? g_steal_pointer (&lines) : NULL;
}

static gboolean
read_sums (PqaConnection *connection, gint64 request_id, PqaBill *bill, GError **error)
{
  return pqa_connection_read_int (connection, &bill->quoted_cents, error,
                                  "SELECT ifnull (quoted_cents, -1) FROM request WHERE id = ?1",
                                  "i", request_id)
         && pqa_connection_read_int (connection, &bill->charged_cents, error,
                                     "SELECT ifnull (charged_cents, -1) FROM request"
                                     " WHERE id = ?1",
                                     "i", request_id);
}

/**
 * pqa_charge_store_load:
 *
 * Returns: (transfer full): a request's bill
 */
PqaBill *
pqa_charge_store_load (PqaConnection *connection, gint64 request_id, GError **error)
{
  g_autoptr (PqaBill) bill = pqa_bill_new ();

  return read_lines (connection, request_id, bill->lines, error)
                 && read_sums (connection, request_id, bill, error)
             ? g_steal_pointer (&bill)
             : NULL;
}

/* Saving ----------------------------------------------------------------------------------------*/

/* What is closed is settled; to change it takes a manager who says why. */
static gboolean
check_state (PqaRequestChange *change, GError **error)
{
  if (change->head.state == PQA_REQUEST_STATE_CLOSED)
    return pqa_connection_require (change->connection, PQA_PERMISSION_REQUEST_OVERRIDE, error)
           && pqa_request_change_require_reason (change, error);
  if (change->head.state != PQA_REQUEST_STATE_VOID)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("Nothing can be charged for a request that is void."));
  return FALSE;
}

static gboolean
check_on_list (PqaRequestChange *change, const PqaCharge *line, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (change->connection, error);
  g_autofree char *today = NULL;
  gint64 found;

  if (zone == NULL)
    return FALSE;
  today = pqa_local_time_date (zone, change->now);
  if (!pqa_connection_read_int (change->connection, &found, error,
                                "SELECT count (*) FROM price_item WHERE id = ?1"
                                " AND (closed_on IS NULL OR closed_on > ?2)",
                                "it", line->price_item_id, today))
    return FALSE;
  if (found > 0)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               /* Translators: something that is charged for */
               _ ("“%s” is not on the price list any more."), line->name);
  return FALSE;
}

static gboolean
add_line (PqaRequestChange *change, const PqaCharge *line, GError **error)
{
  /* One that only has another quantity was chosen when it was on the list. */
  if (line->id == 0 && line->price_item_id != 0 && !check_on_list (change, line, error))
    return FALSE;
  return pqa_connection_run (change->connection, error,
                             "INSERT INTO request_charge (request_id, price_item_id, name, unit,"
                             " unit_cents, hundredths, added_at, added_by_id)"
                             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                             "iottiiio", change->head.id, line->price_item_id, line->name,
                             line->unit, line->unit_cents, line->hundredths, change->now,
                             pqa_connection_get_actor_id (change->connection));
}

static gboolean
remove_line (PqaRequestChange *change, const PqaCharge *line, GError **error)
{
  return pqa_connection_run (change->connection, error,
                             "UPDATE request_charge SET removed_at = ?2,"
                             " row_version = row_version + 1 WHERE id = ?1",
                             "ii", line->id, change->now);
}

static gboolean
has_line (const PqaBill *bill, const PqaCharge *wanted)
{
  for (guint i = 0; i < bill->lines->len; i++)
    if (pqa_charge_is_same (bill->lines->pdata[i], wanted))
      return TRUE;
  return FALSE;
}

static gboolean
write_lines (PqaRequestChange *change, const PqaBill *before, const PqaBill *bill, GError **error)
{
  for (guint i = 0; i < before->lines->len; i++)
    if (!has_line (bill, before->lines->pdata[i])
        && !remove_line (change, before->lines->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < bill->lines->len; i++)
    if (!has_line (before, bill->lines->pdata[i])
        && !add_line (change, bill->lines->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_sums (PqaRequestChange *change, const PqaBill *bill, GError **error)
{
  return pqa_connection_run (change->connection, error,
                             "UPDATE request SET quoted_cents = nullif (?2, -1),"
                             " charged_cents = nullif (?3, -1) WHERE id = ?1",
                             "iii", change->head.id, bill->quoted_cents, bill->charged_cents);
}

static gboolean
log_bill (PqaRequestChange *change, const PqaBill *bill, GError **error)
{
  g_autofree char *detail = g_strdup_printf ("{\"quoted_cents\":%" G_GINT64_FORMAT
                                             ",\"charged_cents\":%" G_GINT64_FORMAT "}",
                                             bill->quoted_cents, bill->charged_cents);

  return pqa_request_change_add_event (change, "note", detail, error);
}

/**
 * pqa_charge_store_save:
 * @step: its note is the reason, needed for a request that is closed
 * @bill: all lines as they shall be, and the two sums
 *
 * Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_charge_store_save (PqaConnection *connection,
                       const PqaRequestStep *step,
                       const PqaBill *bill,
                       GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autoptr (PqaBill) before = NULL;

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
      || !pqa_bill_check (bill, error) || !check_state (&change, error))
    return FALSE;
  before = pqa_charge_store_load (connection, step->request_id, error);
  if (before == NULL)
    return FALSE;
  return pqa_bill_is_same (before, bill)
         || (write_lines (&change, before, bill, error) && write_sums (&change, bill, error)
             && log_bill (&change, bill, error) && pqa_request_change_finish (&change, error));
}
