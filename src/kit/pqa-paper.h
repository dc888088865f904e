/* pqa-paper.h: one page of a report on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pages/pqa-report-pages.h"

G_BEGIN_DECLS

#define PQA_TYPE_PAPER (pqa_paper_get_type ())
G_DECLARE_FINAL_TYPE (PqaPaper, pqa_paper, PQA, PAPER, GtkWidget)

GtkWidget *pqa_paper_new (int width);
void pqa_paper_set_page (PqaPaper *self, PqaReportPages *pages, guint page);
void pqa_paper_set_width (PqaPaper *self, int width);

G_END_DECLS
