/* pqa-list-keeper.h: keeps how each person looks at a list, and lets them save it under names
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the list page only.
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_LIST_KEEPER (pqa_list_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PqaListKeeper, pqa_list_keeper, PQA, LIST_KEEPER, GObject)

PqaListKeeper *pqa_list_keeper_new (PqaListPage *page, const char *list);
void pqa_list_keeper_note (PqaListKeeper *self);
void pqa_list_keeper_lend (PqaListKeeper *self);
void pqa_list_keeper_clear (PqaListKeeper *self);

G_END_DECLS
