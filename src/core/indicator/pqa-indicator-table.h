/* pqa-indicator-table.h: the indicators themselves
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For pqa-indicator.c only.
 */
#pragma once

#include "indicator/pqa-indicator.h"

G_BEGIN_DECLS

const PqaIndicator *pqa_indicator_table (gsize *count);

G_END_DECLS
