/* pqa-number-field.c: a number between limits, or none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-number-field.h"

#include <math.h>

#include "pqa-i18n.h"

struct _PqaNumberField
{
  PqaField parent_instance;

  GtkWidget *entry;
  double min;
  double max;
  int digits;
};

G_DEFINE_FINAL_TYPE (PqaNumberField, pqa_number_field, PQA_TYPE_FIELD)

static char *
typed (PqaNumberField *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* Full-width figures are as good as others. Commas are not understood, since nobody could say
 * whether "1,500" is one and a half. */
static gboolean
parse (PqaNumberField *self, double *number)
{
  g_autofree char *text = typed (self);
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  char *end;

  if (plain == NULL || *plain == '\0' || strpbrk (plain, "xXnN") != NULL)
    return FALSE;
  *number = g_ascii_strtod (plain, &end);
  return *end == '\0' && isfinite (*number);
}

static gboolean
has_more_digits (PqaNumberField *self, double number)
{
  double scaled = number * pow (10, self->digits);

  return fabs (scaled - round (scaled)) > 1e-6;
}

static char *
pqa_number_field_get_text (PqaField *field)
{
  PqaNumberField *self = PQA_NUMBER_FIELD (field);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double number;

  if (!parse (self, &number))
    return typed (self);
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

static void
pqa_number_field_set_text (PqaField *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (PQA_NUMBER_FIELD (field)->entry), text);
}

static char *
pqa_number_field_find_problem (PqaField *field)
{
  PqaNumberField *self = PQA_NUMBER_FIELD (field);
  g_autofree char *text = typed (self);
  double number;

  if (*text == '\0')
    return NULL;
  if (!parse (self, &number))
    return g_strdup (_ ("This is not a number."));
  if (number < self->min)
    return g_strdup_printf (_ ("The least is %g."), self->min);
  if (number > self->max)
    return g_strdup_printf (_ ("The most is %g."), self->max);
  if (has_more_digits (self, number))
    return self->digits == 0
               ? g_strdup (_ ("Only whole numbers."))
               : g_strdup_printf (ngettext ("At most %d digit after the point.",
                                            "At most %d digits after the point.", self->digits),
                                  self->digits);
  return NULL;
}

static void
pqa_number_field_class_init (PqaNumberFieldClass *klass)
{
  PQA_FIELD_CLASS (klass)->get_text = pqa_number_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_number_field_set_text;
  PQA_FIELD_CLASS (klass)->find_problem = pqa_number_field_find_problem;
}

static void
pqa_number_field_init (PqaNumberField *self)
{
  self->min = 0;
  self->max = G_MAXINT32;
  self->entry = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (pqa_field_changed), self);
  pqa_field_set_editor (PQA_FIELD (self), self->entry, self->entry);
}

/**
 * pqa_number_field_new:
 * @title: what the field is called
 * @min: the least allowed
 * @max: the most allowed
 * @digits: how many digits after the point are allowed
 *
 * Returns: (transfer floating): an empty field
 */
PqaField *
pqa_number_field_new (const char *title, double min, double max, int digits)
{
  PqaNumberField *self = g_object_new (PQA_TYPE_NUMBER_FIELD, "title", title, NULL);

  pqa_number_field_set_limits (self, min, max, digits);
  return PQA_FIELD (self);
}

/**
 * pqa_number_field_set_limits:
 * @min: the least allowed
 * @max: the most allowed
 * @digits: how many digits after the point are allowed
 *
 * Without this call, whole numbers from 0 are allowed.
 */
void
pqa_number_field_set_limits (PqaNumberField *self, double min, double max, int digits)
{
  g_return_if_fail (PQA_IS_NUMBER_FIELD (self));

  self->min = min;
  self->max = max;
  self->digits = digits;
}

/**
 * pqa_number_field_get:
 * @number: (out): the value
 *
 * Returns: whether there is a value
 */
gboolean
pqa_number_field_get (PqaNumberField *self, double *number)
{
  g_return_val_if_fail (PQA_IS_NUMBER_FIELD (self), FALSE);

  return parse (self, number);
}
