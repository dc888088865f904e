/* pqa-xlsx-number.h: values as the numbers Excel keeps for them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-cell.h"

G_BEGIN_DECLS

gboolean pqa_xlsx_number_get (const PqaCell *cell, GTimeZone *zone, double *number);

G_END_DECLS
