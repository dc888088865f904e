/* pqa-choice.h: one thing to choose from a list: id, label, detail, initials to type
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PQA_TYPE_CHOICE (pqa_choice_get_type ())
G_DECLARE_FINAL_TYPE (PqaChoice, pqa_choice, PQA, CHOICE, GObject)

PqaChoice *pqa_choice_new (const char *id, const char *label, const char *detail);
PqaChoice *pqa_choice_new_for_row (gint64 row_id, const char *label, const char *detail);

const char *pqa_choice_get_id (PqaChoice *self);
gint64 pqa_choice_get_row_id (PqaChoice *self);
const char *pqa_choice_get_label (PqaChoice *self);
const char *pqa_choice_get_detail (PqaChoice *self);
gboolean pqa_choice_matches (PqaChoice *self, const char *typed);

PqaChoice *pqa_choices_find (GListModel *choices, const char *id);

G_END_DECLS
