/* pqa-list-report.h: the rows of a list as pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-report.h"
#include "table/pqa-list-export.h"

G_BEGIN_DECLS

/* As many rows as somebody may still want on paper: some fifty pages. */
#define PQA_LIST_REPORT_MAX_ROWS 2000

PqaReport *pqa_list_report_new (PqaConnection *connection,
                                PqaListQuery *query,
                                const char *name,
                                const PqaExportColumn *columns,
                                guint n_columns,
                                GError **error);

G_END_DECLS
