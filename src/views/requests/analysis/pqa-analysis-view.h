/* pqa-analysis-view.h: the report of an analysis on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "requests/analysis/pqa-analysis-document.h"

G_BEGIN_DECLS

#define PQA_TYPE_ANALYSIS_VIEW (pqa_analysis_view_get_type ())
G_DECLARE_FINAL_TYPE (PqaAnalysisView, pqa_analysis_view, PQA, ANALYSIS_VIEW, AdwBin)

void pqa_analysis_view_set_document (PqaAnalysisView *self, PqaAnalysisDocument *document);

G_END_DECLS
