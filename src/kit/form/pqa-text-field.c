/* pqa-text-field.c: a line of text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-text-field.h"

struct _PqaTextField
{
  PqaField parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (PqaTextField, pqa_text_field, PQA_TYPE_FIELD)

static char *
pqa_text_field_get_text (PqaField *field)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (PQA_TEXT_FIELD (field)->entry)));
}

static void
pqa_text_field_set_text (PqaField *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (PQA_TEXT_FIELD (field)->entry), text);
}

static void
pqa_text_field_class_init (PqaTextFieldClass *klass)
{
  PQA_FIELD_CLASS (klass)->get_text = pqa_text_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_text_field_set_text;
}

static void
pqa_text_field_init (PqaTextField *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), FALSE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (pqa_field_changed), self);
  pqa_field_set_editor (PQA_FIELD (self), self->entry, self->entry);
}

/**
 * pqa_text_field_new:
 * @title: what the field is called
 *
 * Returns: (transfer floating): an empty field
 */
PqaField *
pqa_text_field_new (const char *title)
{
  return g_object_new (PQA_TYPE_TEXT_FIELD, "title", title, NULL);
}
