/* pqa-request-due.c: how the next deadline of a request in a list stands
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-due.h"

#include "requests/pqa-request-words.h"

/**
 * pqa_request_due_get_status:
 *
 * Returns: what the core says of a deadline, from the two instants that the row brings along
 */
PqaDeadlineStatus
pqa_request_due_get_status (PqaListRow *row, const PqaRequestDueColumns *columns, gint64 now)
{
  if (!pqa_list_row_is_loaded (row) || pqa_list_row_is_null (row, columns->due_at))
    return PQA_DEADLINE_NONE;
  if (pqa_list_row_get_int (row, columns->due_at) < now)
    return PQA_DEADLINE_BREACHED;
  if (!pqa_list_row_is_null (row, columns->risk_at)
      && pqa_list_row_get_int (row, columns->risk_at) < now)
    return PQA_DEADLINE_AT_RISK;
  return PQA_DEADLINE_RUNNING;
}

/**
 * pqa_request_due_to_text:
 *
 * Returns: (transfer full) (nullable): "Respond: 25 min left"
 */
char *
pqa_request_due_to_text (PqaListRow *row, const PqaRequestDueColumns *columns, gint64 now)
{
  const char *code = pqa_list_row_get_text (row, columns->target);
  PqaDeadlineTarget target;

  if (code == NULL || pqa_list_row_is_null (row, columns->due_at)
      || !pqa_deadline_target_from_code (code, &target, NULL))
    return NULL;
  return pqa_request_words_due (pqa_list_row_get_int (row, columns->due_at), target, now);
}

/**
 * pqa_request_due_get_class:
 *
 * Returns: (nullable): the style class of a cell
 */
const char *
pqa_request_due_get_class (PqaDeadlineStatus status)
{
  switch (status)
    {
    case PQA_DEADLINE_BREACHED:
      return "late";
    case PQA_DEADLINE_AT_RISK:
      return "soon";
    case PQA_DEADLINE_NONE:
    case PQA_DEADLINE_MET:
    case PQA_DEADLINE_RUNNING:
    default:
      return NULL;
    }
}

/**
 * pqa_request_due_get_icon:
 *
 * Returns: (nullable): the name of the icon that says the same as the colour
 */
const char *
pqa_request_due_get_icon (PqaDeadlineStatus status)
{
  switch (status)
    {
    case PQA_DEADLINE_BREACHED:
      return "dialog-warning-symbolic";
    case PQA_DEADLINE_AT_RISK:
      return "alarm-symbolic";
    case PQA_DEADLINE_NONE:
    case PQA_DEADLINE_MET:
    case PQA_DEADLINE_RUNNING:
    default:
      return NULL;
    }
}
