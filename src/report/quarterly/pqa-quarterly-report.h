/* pqa-quarterly-report.h: the quarterly evaluation report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-report.h"
#include "quarterly/pqa-quarterly-figures.h"

G_BEGIN_DECLS

PqaReport *pqa_quarterly_report_new (const PqaQuarterlyFigures *figures, const char *prepared_by);
void pqa_quarterly_report_add_rows (PqaReport *report,
                                    PqaConnection *connection,
                                    const PqaPeriod *period);
char *pqa_quarterly_figures_to_json (const PqaQuarterlyFigures *figures);

G_END_DECLS
