/* pqa-paginator.h: lets the blocks of a report flow over pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages/pqa-page.h"
#include "pqa-report.h"

G_BEGIN_DECLS

/**
 * PqaPaginator:
 * @y: where on the last page the next thing goes
 */
typedef struct
{
  PqaReport *report;
  PangoContext *context;
  GPtrArray *pages;
  double y;
} PqaPaginator;

GPtrArray *pqa_paginate (PqaReport *report);

PqaPage *pqa_paginator_get_page (PqaPaginator *self);
gboolean pqa_paginator_is_at_top (PqaPaginator *self);
double pqa_paginator_get_room (PqaPaginator *self);
void pqa_paginator_break_page (PqaPaginator *self);
void pqa_paginator_add_space (PqaPaginator *self, double space);
void pqa_paginator_flow_text (
    PqaPaginator *self, PangoLayout *text, PqaPageInk ink, double x, int min_lines);

void pqa_paginator_add_cover (PqaPaginator *self);
void pqa_paginator_add_table (PqaPaginator *self, PqaReportTable *table);
double pqa_paginator_get_table_lead (PqaPaginator *self, PqaReportTable *table);
void pqa_paginator_add_running_lines (PqaPaginator *self);

void pqa_table_fit_columns (
    PqaReportTable *table, PangoContext *context, GTimeZone *zone, double width, double *widths);

G_END_DECLS
