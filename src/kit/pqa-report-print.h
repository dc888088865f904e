/* pqa-report-print.h: a report on paper, from the pages of the preview
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pages/pqa-report-pages.h"

G_BEGIN_DECLS

void pqa_report_print_pages (GtkWindow *parent,
                             PqaReportPages *pages,
                             const char *name,
                             guint current_page);
void pqa_report_print (GtkWindow *parent, PqaReport *report, const char *name, guint current_page);

G_END_DECLS
