/* pqa-analysis-page.h: the requests of a period looked at from all sides
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-page.h"
#include "requests/analysis/pqa-analysis-document.h"

G_BEGIN_DECLS

#define PQA_TYPE_ANALYSIS_PAGE (pqa_analysis_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaAnalysisPage, pqa_analysis_page, PQA, ANALYSIS_PAGE, PqaPage)

PqaAnalysisDocument *pqa_analysis_page_get_document (PqaAnalysisPage *self);

G_END_DECLS
