/* pqa-request-due.h: how the next deadline of a request in a list stands
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-row.h"
#include "request/pqa-deadline.h"

G_BEGIN_DECLS

/**
 * PqaRequestDueColumns:
 * @due_at: the column that says when it is due
 * @target: the column with the code of what is due
 * @risk_at: the column that says from when on it is at risk
 *
 * Where in the rows of a list the next deadline stands.
 */
typedef struct
{
  guint due_at;
  guint target;
  guint risk_at;
} PqaRequestDueColumns;

PqaDeadlineStatus
pqa_request_due_get_status (PqaListRow *row, const PqaRequestDueColumns *columns, gint64 now);
char *pqa_request_due_to_text (PqaListRow *row, const PqaRequestDueColumns *columns, gint64 now);
const char *pqa_request_due_get_class (PqaDeadlineStatus status);
const char *pqa_request_due_get_icon (PqaDeadlineStatus status);

G_END_DECLS
