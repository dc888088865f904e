/* pqa-money-field.c: an amount of money, or none
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its text as a field is the number of cents, which is what is stored; what is seen and typed is
 * money.
 */
#include "form/pqa-money-field.h"

#include "money/pqa-money.h"

struct _PqaMoneyField
{
  PqaField parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (PqaMoneyField, pqa_money_field, PQA_TYPE_FIELD)

static char *
typed (PqaMoneyField *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static char *
pqa_money_field_get_text (PqaField *field)
{
  gint64 cents;

  if (pqa_money_field_get (PQA_MONEY_FIELD (field), &cents))
    return g_strdup_printf ("%" G_GINT64_FORMAT, cents);
  return typed (PQA_MONEY_FIELD (field));
}

static void
pqa_money_field_set_text (PqaField *field, const char *text)
{
  g_autofree char *money
      = *text != '\0' ? pqa_money_format_plain (g_ascii_strtoll (text, NULL, 10)) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (PQA_MONEY_FIELD (field)->entry), money);
}

static char *
pqa_money_field_find_problem (PqaField *field)
{
  g_autofree char *text = typed (PQA_MONEY_FIELD (field));
  g_autoptr (GError) error = NULL;
  gint64 cents;

  if (*text == '\0' || pqa_money_parse (text, &cents, &error))
    return NULL;
  return g_strdup (error->message);
}

static void
pqa_money_field_class_init (PqaMoneyFieldClass *klass)
{
  PQA_FIELD_CLASS (klass)->get_text = pqa_money_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_money_field_set_text;
  PQA_FIELD_CLASS (klass)->find_problem = pqa_money_field_find_problem;
}

static void
pqa_money_field_init (PqaMoneyField *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (pqa_field_changed), self);
  pqa_field_set_editor (PQA_FIELD (self), self->entry, self->entry);
}

/**
 * pqa_money_field_new:
 * @title: what the field is called
 *
 * Returns: (transfer floating): an empty field
 */
PqaField *
pqa_money_field_new (const char *title)
{
  return g_object_new (PQA_TYPE_MONEY_FIELD, "title", title, NULL);
}

/**
 * pqa_money_field_get:
 * @cents: (out): the amount
 *
 * Returns: FALSE if there is none, or what is typed is no amount of money
 */
gboolean
pqa_money_field_get (PqaMoneyField *self, gint64 *cents)
{
  g_return_val_if_fail (PQA_IS_MONEY_FIELD (self), FALSE);

  return pqa_money_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), cents, NULL);
}

/**
 * pqa_money_field_set:
 * @cents: the amount to show
 */
void
pqa_money_field_set (PqaMoneyField *self, gint64 cents)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, cents);

  g_return_if_fail (PQA_IS_MONEY_FIELD (self));

  pqa_field_set_text (PQA_FIELD (self), text);
}
