/* pqa-field.h: one field of a form: title, editor, and in words what is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PQA_TYPE_FIELD (pqa_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaField, pqa_field, PQA, FIELD, GtkWidget)

/**
 * PqaFieldClass:
 * @get_text: returns (transfer full) the value as text, "" for none
 * @set_text: shows a value; must not call pqa_field_changed()
 * @find_problem: (nullable): returns (transfer full) (nullable) why what is typed is no value
 * @is_waiting: (nullable): whether what was typed becomes a value in a moment; pqa_field_settled()
 *   follows
 */
struct _PqaFieldClass
{
  GtkWidgetClass parent_class;

  char *(*get_text) (PqaField *self);
  void (*set_text) (PqaField *self, const char *text);
  char *(*find_problem) (PqaField *self);
  gboolean (*is_waiting) (PqaField *self);
};

const char *pqa_field_get_title (PqaField *self);
void pqa_field_set_title (PqaField *self, const char *title);
void pqa_field_set_hint (PqaField *self, const char *hint);
gboolean pqa_field_get_required (PqaField *self);
void pqa_field_set_required (PqaField *self, gboolean required);

char *pqa_field_get_text (PqaField *self);
void pqa_field_set_text (PqaField *self, const char *text);
gint64 pqa_field_get_row_id (PqaField *self);
void pqa_field_set_row_id (PqaField *self, gint64 row_id);

void pqa_field_set_problem (PqaField *self, const char *problem);
char *pqa_field_find_problem (PqaField *self);
void pqa_field_insist (PqaField *self);
gboolean pqa_field_is_waiting (PqaField *self);

void pqa_field_set_editor (PqaField *self, GtkWidget *editor, GtkWidget *named);
void pqa_field_changed (PqaField *self);
void pqa_field_settled (PqaField *self);

G_END_DECLS
