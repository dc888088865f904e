/* pqa-chip-group.h: filters that belong together: chips, or one drop-down
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "form/pqa-field.h"
#include "pqa-choice.h"

G_BEGIN_DECLS

/**
 * PqaChip:
 * @id: stable name
 * @label: what the chip says, marked for translation
 *
 * One chip. A group of chips is a static array that ends with {NULL}.
 */
typedef struct
{
  const char *id;
  const char *label;
} PqaChip;

/**
 * PqaChipLabelFunc:
 *
 * Returns: (transfer full) (nullable): what the chip with @id says, translated
 */
typedef char *(*PqaChipLabelFunc) (const char *id);

#define PQA_TYPE_CHIP_GROUP (pqa_chip_group_get_type ())
G_DECLARE_FINAL_TYPE (PqaChipGroup, pqa_chip_group, PQA, CHIP_GROUP, GtkBox)

PqaChipGroup *pqa_chip_group_new_exclusive (const PqaChip *chips);
PqaChipGroup *pqa_chip_group_new_toggles (const PqaChip *chips);
PqaChipGroup *pqa_chip_group_new_choice (const char *any_label, GListModel *choices);
PqaChipGroup *pqa_chip_group_new_field (PqaField *field);
PqaChipGroup *pqa_chip_group_new_removable (PqaChipLabelFunc get_label);

const char *pqa_chip_group_get (PqaChipGroup *self);
gboolean pqa_chip_group_is_on (PqaChipGroup *self, const char *id);
gboolean pqa_chip_group_is_filtering (PqaChipGroup *self);
void pqa_chip_group_set (PqaChipGroup *self, const char *id);
char *pqa_chip_group_dup_value (PqaChipGroup *self);
gboolean pqa_chip_group_set_value (PqaChipGroup *self, const char *value);
void pqa_chip_group_set_count (PqaChipGroup *self, const char *id, int count);

G_END_DECLS
