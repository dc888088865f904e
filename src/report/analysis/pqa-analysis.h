/* pqa-analysis.h: the analysis of requests as a report whose numbers lead to their rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/pqa-analysis-figures.h"
#include "pqa-report.h"
#include "request/pqa-request-rows.h"

G_BEGIN_DECLS

typedef struct _PqaAnalysis PqaAnalysis;

PqaAnalysis *pqa_analysis_new (const PqaAnalysisFigures *figures);
void pqa_analysis_free (PqaAnalysis *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaAnalysis, pqa_analysis_free)

PqaReport *pqa_analysis_get_report (PqaAnalysis *self);
const PqaRequestRows *
pqa_analysis_find_rows (PqaAnalysis *self, guint block, guint row, guint column);

G_END_DECLS
