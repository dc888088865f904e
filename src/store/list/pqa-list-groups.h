/* pqa-list-groups.h: puts the rows of a list together in groups
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-statement.h"

G_BEGIN_DECLS

void pqa_list_groups_read (PqaStatement *statement, gint64 limit, GArray *ids);

G_END_DECLS
