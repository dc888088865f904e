/* pqa-page-stack.h: the pages of the window, each made when it is first visited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-page.h"
#include "pqa-window-pages.h"

G_BEGIN_DECLS

#define PQA_TYPE_PAGE_STACK (pqa_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (PqaPageStack, pqa_page_stack, PQA, PAGE_STACK, AdwBin)

void pqa_page_stack_set_context (PqaPageStack *self, PqaContext *context);
void pqa_page_stack_show (PqaPageStack *self, const PqaPageInfo *info);
PqaPage *pqa_page_stack_get_visible (PqaPageStack *self);
const char *pqa_page_stack_get_visible_id (PqaPageStack *self);
guint pqa_page_stack_get_badge (PqaPageStack *self, const char *id);

G_END_DECLS
