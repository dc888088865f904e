/* pqa-report-window.h: a report to be looked at page by page, printed and kept as PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-report.h"

G_BEGIN_DECLS

#define PQA_TYPE_REPORT_WINDOW (pqa_report_window_get_type ())
G_DECLARE_FINAL_TYPE (PqaReportWindow, pqa_report_window, PQA, REPORT_WINDOW, AdwWindow)

void pqa_report_window_present (GtkWidget *near, PqaReport *report, const char *name);

G_END_DECLS
