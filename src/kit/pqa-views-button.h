/* pqa-views-button.h: the menu of a list's saved views: pick, save, rename, remove
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_VIEWS_BUTTON (pqa_views_button_get_type ())
G_DECLARE_FINAL_TYPE (PqaViewsButton, pqa_views_button, PQA, VIEWS_BUTTON, GtkWidget)

GtkWidget *pqa_views_button_new (PqaContext *context, const char *list);
GActionGroup *pqa_views_button_get_actions (PqaViewsButton *self);
void pqa_views_button_set_present (PqaViewsButton *self, const char *definition);

G_END_DECLS
