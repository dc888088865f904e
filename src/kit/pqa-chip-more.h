/* pqa-chip-more.h: the filters wanted less often, behind a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chip-group.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHIP_MORE (pqa_chip_more_get_type ())
G_DECLARE_FINAL_TYPE (PqaChipMore, pqa_chip_more, PQA, CHIP_MORE, GtkWidget)

GtkWidget *pqa_chip_more_new (void);
void pqa_chip_more_add (PqaChipMore *self, PqaChipGroup *group);
void pqa_chip_more_update (PqaChipMore *self);

G_END_DECLS
