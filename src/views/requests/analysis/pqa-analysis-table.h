/* pqa-analysis-table.h: a table of the analysis, its numbers leading to their rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "analysis/pqa-analysis.h"

G_BEGIN_DECLS

GtkWidget *pqa_analysis_table_new (PqaAnalysis *analysis, guint block);

G_END_DECLS
