/* pqa-request-table.h: the columns of the list of requests on screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-column.h"

G_BEGIN_DECLS

const PqaTableColumn *pqa_request_table_get_columns (void);

G_END_DECLS
