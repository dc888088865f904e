/* pqa-indicator-group.h: the SQL that names the group of what an indicator counts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-indicator-query.h"

G_BEGIN_DECLS

gboolean pqa_indicator_group_exists (PqaCounted counted, PqaGrouping grouping);
char *
pqa_indicator_group_get_sql (PqaCounted counted, PqaGrouping grouping, const PqaPeriod *period);
char *pqa_indicator_group_get_condition (PqaCounted counted, const PqaIndicatorScope *scope);

G_END_DECLS
