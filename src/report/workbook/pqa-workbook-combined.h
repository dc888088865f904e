/* pqa-workbook-combined.h: columns and a line in one Excel chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

lxw_chart *
pqa_workbook_combined_add_line (lxw_workbook *workbook, lxw_chart *columns, gboolean own_axis);
