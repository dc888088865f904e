/* pqa-quarterly-sections.h: the sections of the quarterly report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "quarterly/pqa-quarterly-report.h"

G_BEGIN_DECLS

void pqa_quarterly_add_summary (PqaReport *report, const PqaQuarterlyFigures *figures);
void pqa_quarterly_add_requests (PqaReport *report, const PqaQuarterlyFigures *figures);
void pqa_quarterly_add_inspections (PqaReport *report, const PqaQuarterlyFigures *figures);
void pqa_quarterly_add_satisfaction (PqaReport *report, const PqaQuarterlyFigures *figures);
void pqa_quarterly_add_definitions (PqaReport *report, const PqaQuarterlyFigures *figures);

G_END_DECLS
