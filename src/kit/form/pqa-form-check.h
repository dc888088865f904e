/* pqa-form-check.h: what keeps a form from being saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"

G_BEGIN_DECLS

PqaField *pqa_form_check (GtkWidget *form, char **text);
gboolean pqa_form_is_waiting (GtkWidget *form);
void pqa_form_focus_first (GtkWidget *form);

G_END_DECLS
