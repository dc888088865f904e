/* pqa-category-store.h: the two levels of categories of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record/pqa-record.h"
#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

/**
 * PqaCategory:
 * @parent_id: the upper category, 0 if it is one
 * @department: (nullable): who usually does the work
 * @closed_on: (nullable): the first day without it
 */
typedef struct
{
  gint64 id;
  gint64 parent_id;
  char *name;
  char *department;
  PqaSeverity severity;
  char *closed_on;
} PqaCategory;

GPtrArray *pqa_category_store_read_all (PqaConnection *connection, GError **error);
gboolean pqa_category_store_save (PqaConnection *connection, PqaRecord *category, GError **error);

G_END_DECLS
