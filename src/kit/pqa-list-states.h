/* pqa-list-states.h: what stands in a list's place: the list, or why there is none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PQA_TYPE_LIST_STATES (pqa_list_states_get_type ())
G_DECLARE_FINAL_TYPE (PqaListStates, pqa_list_states, PQA, LIST_STATES, AdwBin)

void pqa_list_states_update (PqaListStates *self, gboolean has_rows, gboolean filtered);
const char *pqa_list_states_get (PqaListStates *self);

void pqa_list_states_set_loading (PqaListStates *self, gboolean loading);
void pqa_list_states_set_error (PqaListStates *self, const GError *error);
void pqa_list_states_set_empty (PqaListStates *self,
                                const char *icon,
                                const char *title,
                                const char *text);
void pqa_list_states_set_new_label (PqaListStates *self, const char *label, gboolean visible);

G_END_DECLS
