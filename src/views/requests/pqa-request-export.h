/* pqa-request-export.h: the columns of the list of requests in a workbook or on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-view-definition.h"
#include "table/pqa-list-export.h"

G_BEGIN_DECLS

PqaExportColumn *pqa_request_export_choose (const PqaViewDefinition *layout, guint *n_columns);

G_END_DECLS
