/* pqa-hot-issue-store.h: troubles that grow faster than usual
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaHotIssue:
 * @n_now: requests of this category and zone in the last seven days, today being the seventh
 * @n_before: those of the weeks before
 * @n_weeks: how many weeks that are
 */
typedef struct
{
  gint64 category_id;
  char *category;
  gint64 zone_id;
  char *zone;
  gint64 n_now;
  gint64 n_before;
  gint64 n_weeks;
} PqaHotIssue;

GPtrArray *pqa_hot_issue_store_read (PqaConnection *connection, GError **error);
void pqa_hot_issue_free (PqaHotIssue *self);

G_END_DECLS
