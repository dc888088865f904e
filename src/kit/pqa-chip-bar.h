/* pqa-chip-bar.h: the filters above a table, one click each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-chip-group.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHIP_BAR (pqa_chip_bar_get_type ())
G_DECLARE_FINAL_TYPE (PqaChipBar, pqa_chip_bar, PQA, CHIP_BAR, GtkWidget)

GtkWidget *pqa_chip_bar_new (void);

void pqa_chip_bar_add_exclusive (PqaChipBar *self, const char *group, const PqaChip *chips);
void pqa_chip_bar_add_toggles (PqaChipBar *self, const char *group, const PqaChip *chips);
void pqa_chip_bar_add_choice (PqaChipBar *self, const char *group, const char *any_label,
                              GListModel *choices);

const char *pqa_chip_bar_get (PqaChipBar *self, const char *group);
gboolean pqa_chip_bar_is_on (PqaChipBar *self, const char *group, const char *id);
void pqa_chip_bar_set (PqaChipBar *self, const char *group, const char *id);
void pqa_chip_bar_set_count (PqaChipBar *self, const char *group, const char *id, int count);
gboolean pqa_chip_bar_is_filtering (PqaChipBar *self);
void pqa_chip_bar_reset (PqaChipBar *self);

G_END_DECLS
