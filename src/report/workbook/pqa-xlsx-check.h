/* pqa-xlsx-check.h: finds out whether a workbook reached the disk whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

gboolean pqa_xlsx_check_rows (lxw_workbook *workbook);
gboolean pqa_xlsx_check_package (const char *path);

G_END_DECLS
