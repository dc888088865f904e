/* pqa-request-rows.h: the requests behind a figure
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-indicator-scope.h"

G_BEGIN_DECLS

/**
 * PqaRequestPart:
 * @PQA_REQUEST_PART_ALL: what a count counts, the denominator of a share
 * @PQA_REQUEST_PART_MET: the numerator of a share
 * @PQA_REQUEST_PART_MISSED: what is missing in the numerator
 */
typedef enum
{
  PQA_REQUEST_PART_ALL,
  PQA_REQUEST_PART_MET,
  PQA_REQUEST_PART_MISSED,
} PqaRequestPart;

/**
 * PqaRequestRows:
 * @scope: of the figure; its period is owned, its grouping of no meaning
 * @code: the indicator
 * @title: what the rows are, in words
 */
typedef struct
{
  PqaIndicatorScope scope;
  char *code;
  PqaRequestPart part;
  char *title;
} PqaRequestRows;

PqaRequestRows *pqa_request_rows_new (const PqaIndicatorScope *scope,
                                      const char *code,
                                      PqaRequestPart part,
                                      const char *title);
PqaRequestRows *pqa_request_rows_copy (const PqaRequestRows *self);
void pqa_request_rows_free (PqaRequestRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestRows, pqa_request_rows_free)

PqaRequestRows *pqa_request_rows_parse (const char *text, GTimeZone *zone, GError **error);
char *pqa_request_rows_to_text (const PqaRequestRows *self);
char *pqa_request_rows_get_from (const PqaRequestRows *self, gint64 now);

G_END_DECLS
