/* pqa-chip-bar.h: the filters above a table, one click each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-chip-group.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHIP_BAR (pqa_chip_bar_get_type ())
G_DECLARE_FINAL_TYPE (PqaChipBar, pqa_chip_bar, PQA, CHIP_BAR, GtkWidget)

/* Told what is asked for but not there. */
typedef void (*PqaUnknownFunc) (const char *what, gpointer user_data);

GtkWidget *pqa_chip_bar_new (void);

void pqa_chip_bar_add_exclusive (PqaChipBar *self, const char *group, const PqaChip *chips);
void pqa_chip_bar_add_toggles (PqaChipBar *self, const char *group, const PqaChip *chips);
void pqa_chip_bar_add_choice (PqaChipBar *self, const char *group, const char *any_label,
                              GListModel *choices);
void pqa_chip_bar_add_field (PqaChipBar *self, const char *group, PqaField *field);
void pqa_chip_bar_begin_more (PqaChipBar *self);
void pqa_chip_bar_add_removable (PqaChipBar *self, const char *group, PqaChipLabelFunc get_label);

const char *pqa_chip_bar_get (PqaChipBar *self, const char *group);
gboolean pqa_chip_bar_is_on (PqaChipBar *self, const char *group, const char *id);
void pqa_chip_bar_set (PqaChipBar *self, const char *group, const char *id);
void pqa_chip_bar_set_count (PqaChipBar *self, const char *group, const char *id, int count);
gboolean pqa_chip_bar_is_filtering (PqaChipBar *self);
void pqa_chip_bar_reset (PqaChipBar *self);

void pqa_chip_bar_set_initial (PqaChipBar *self);
void pqa_chip_bar_go_back (PqaChipBar *self);
GHashTable *pqa_chip_bar_dup_values (PqaChipBar *self);
void pqa_chip_bar_set_values (PqaChipBar *self,
                              GHashTable *values,
                              PqaUnknownFunc unknown,
                              gpointer user_data);

G_END_DECLS
