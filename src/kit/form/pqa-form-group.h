/* pqa-form-group.h: fields that belong together, under a heading
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PQA_TYPE_FORM_GROUP (pqa_form_group_get_type ())
G_DECLARE_FINAL_TYPE (PqaFormGroup, pqa_form_group, PQA, FORM_GROUP, GtkBox)

GtkWidget *pqa_form_group_new (const char *title);
void pqa_form_group_add (PqaFormGroup *self, GtkWidget *field);

G_END_DECLS
