/* pqa-list-selection.h: several selected rows by their ids, which outlast a reading of the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the list page only.
 */
#pragma once

#include "pqa-table.h"

G_BEGIN_DECLS

GArray *pqa_list_selection_read (PqaTable *table);
void pqa_list_selection_restore (PqaTable *table, GArray *ids);

G_END_DECLS
