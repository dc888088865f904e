/* pqa-care-list.h: the list of what the staff noticed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-filter.h"

G_BEGIN_DECLS

/* The columns of a row. */
enum
{
  PQA_CARE_ROW_ID,
  PQA_CARE_ROW_KIND,
  PQA_CARE_ROW_HOME,
  PQA_CARE_ROW_PLACE,
  PQA_CARE_ROW_DESCRIPTION,
  PQA_CARE_ROW_NOTICED_AT,
  PQA_CARE_ROW_NOTICED_BY,
  PQA_CARE_ROW_TOLD_AT,
  PQA_CARE_ROW_TOLD_BY,
  PQA_CARE_ROW_TOLD_WHOM,
  PQA_CARE_ROW_OUTCOME,
  PQA_CARE_ROW_REQUEST_ID,
  PQA_CARE_ROW_REQUEST,
  PQA_CARE_ROW_RESIDENTS,
};

PqaListQuery *
pqa_care_list_new (const PqaListFilter *filter, const char *kind, gint64 from, gint64 to);

G_END_DECLS
