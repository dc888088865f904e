/* pqa-report-workbook.h: a report as an Excel workbook with live charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-report.h"

G_BEGIN_DECLS

gboolean pqa_report_save_workbook (PqaReport *report, const char *path, GError **error);

G_END_DECLS
