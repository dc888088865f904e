/* pqa-indicator-scope.c: which part of the office's events a figure is for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-indicator-scope.h"

/**
 * pqa_indicator_scope:
 *
 * Returns: the whole office in @period
 */
PqaIndicatorScope
pqa_indicator_scope (const PqaPeriod *period, PqaGrouping grouping)
{
  PqaIndicatorScope self = { period, grouping };

  for (guint i = 0; i < PQA_N_GROUPINGS; i++)
    self.only[i] = PQA_ANY_GROUP;
  return self;
}

/**
 * pqa_indicator_scope_is_narrowed:
 *
 * Returns: whether less than the whole office counts
 */
gboolean
pqa_indicator_scope_is_narrowed (const PqaIndicatorScope *self)
{
  for (guint i = 0; i < PQA_N_GROUPINGS; i++)
    if (self->only[i] != PQA_ANY_GROUP)
      return TRUE;
  return FALSE;
}
