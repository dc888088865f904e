/* pqa-details.h: the pane beside a list: heading, facts, what can be done
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PQA_TYPE_DETAILS (pqa_details_get_type ())
G_DECLARE_FINAL_TYPE (PqaDetails, pqa_details, PQA, DETAILS, GtkWidget)

GtkWidget *pqa_details_new (void);

void pqa_details_clear (PqaDetails *self);
void pqa_details_set_heading (PqaDetails *self, const char *title, const char *subtitle);
void pqa_details_add_section (PqaDetails *self, const char *title);
void pqa_details_add_fact (PqaDetails *self, const char *name, const char *value);
void pqa_details_add_marked_fact (PqaDetails *self,
                                  const char *name,
                                  const char *value,
                                  const char *css_class);
void pqa_details_add_link (
    PqaDetails *self, const char *name, const char *value, const char *action, GVariant *target);
void pqa_details_add_text (PqaDetails *self, const char *text);
void pqa_details_add_widget (PqaDetails *self, GtkWidget *widget);
GtkWidget *
pqa_details_add_button (PqaDetails *self, const char *label, const char *action, GVariant *target);
void pqa_details_add_menu (PqaDetails *self, const char *label, GMenuModel *menu);

G_END_DECLS
