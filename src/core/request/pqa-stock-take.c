/* pqa-stock-take.c: what is said of an open request when the work in hand is gone through
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-stock-take.h"

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
refuse (PqaStockTakePart wrong, const char *message, PqaStockTakePart *part, GError **error)
{
  if (part != NULL)
    *part = wrong;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, message);
  return FALSE;
}

static gboolean
check_date (const PqaStockTake *self, const char *today, PqaStockTakePart *part, GError **error)
{
  if (!pqa_date_is_valid (self->next_step_on))
    return refuse (PQA_STOCK_TAKE_ON, _ ("This is no date."), part, error);
  if (is_empty (self->next_step))
    return refuse (PQA_STOCK_TAKE_STEP, _ ("There is a date, but no next step."), part, error);
  return pqa_date_days_between (today, self->next_step_on) >= 0
         || refuse (PQA_STOCK_TAKE_ON, _ ("The next step cannot be in the past."), part, error);
}

/**
 * pqa_stock_take_check:
 * @today: the present day in the office
 * @part: (out) (optional): what is wrong, if something is
 *
 * Returns: FALSE with CONSTRAINT when nothing is said, or what is said cannot be
 */
gboolean
pqa_stock_take_check (const PqaStockTake *self,
                      const char *today,
                      PqaStockTakePart *part,
                      GError **error)
{
  if (self->delay_cause_id == 0 && is_empty (self->next_step) && is_empty (self->next_step_on))
    return refuse (PQA_STOCK_TAKE_CAUSE, _ ("Say why it is still open, or what happens next."),
                   part, error);
  if (!is_empty (self->next_step) && g_utf8_strlen (self->next_step, -1) > PQA_STOCK_TAKE_MAX_STEP)
    return refuse (PQA_STOCK_TAKE_STEP, _ ("This is too long; 500 characters have to do."), part,
                   error);
  return is_empty (self->next_step_on) || check_date (self, today, part, error);
}

/**
 * pqa_stock_take_get_days_open:
 * @opened_at: when the present episode began
 *
 * Returns: how many midnights of the office have passed since
 */
gint64
pqa_stock_take_get_days_open (GTimeZone *zone, gint64 opened_at, gint64 now)
{
  return MAX (pqa_local_time_days (zone, now) - pqa_local_time_days (zone, opened_at), 0);
}

/**
 * pqa_stock_take_waits_long:
 * @waiting_since: when the pause began that still runs, %PQA_INSTANT_NONE if there is none
 * @limit_days: how long a request may wait
 *
 * Returns: whether it waits for longer than that. Source: domain.md §3.
 */
gboolean
pqa_stock_take_waits_long (gint64 waiting_since, gint64 now, gint64 limit_days)
{
  return waiting_since != PQA_INSTANT_NONE && now - waiting_since > limit_days * PQA_DAY_SECONDS;
}

/**
 * pqa_stock_take_format_counts:
 *
 * Returns: (transfer full): how much somebody has to do: "12 open · 3 late"
 */
char *
pqa_stock_take_format_counts (gint64 n_open, gint64 n_late)
{
  g_autofree char *open
      = g_strdup_printf (ngettext ("%'d open", "%'d open", (gulong)n_open), (int)n_open);
  g_autofree char *late
      = g_strdup_printf (ngettext ("%'d late", "%'d late", (gulong)n_late), (int)n_late);

  return g_strdup_printf ("%s · %s", open, late);
}

/**
 * pqa_stock_take_format_state:
 * @waiting_since: when the pause began that still runs, %PQA_INSTANT_NONE if there is none
 * @limit_days: how long a request may wait
 *
 * Returns: (transfer full): the state; of a request that waits, for how long, and whether that is
 *   too long
 */
char *
pqa_stock_take_format_state (PqaRequestState state,
                             gint64 waiting_since,
                             gint64 now,
                             gint64 limit_days)
{
  gint64 n = waiting_since != PQA_INSTANT_NONE ? (now - waiting_since) / PQA_DAY_SECONDS : 0;

  if (state != PQA_REQUEST_STATE_WAITING || n < 1)
    return g_strdup (pqa_request_state_to_label (state));
  if (pqa_stock_take_waits_long (waiting_since, now, limit_days))
    return g_strdup_printf (
        ngettext ("Waiting too long: %d day", "Waiting too long: %d days", (gulong)n), (int)n);
  return g_strdup_printf (ngettext ("Waiting for %d day", "Waiting for %d days", (gulong)n),
                          (int)n);
}
