/* pqa-bill.c: what a repair costs the resident, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "money/pqa-bill.h"

#include "money/pqa-money.h"
#include "pqa-error.h"
#include "pqa-i18n.h"

/* Lines
 * ------------------------------------------------------------------------------------------*/

/**
 * pqa_charge_new:
 *
 * Returns: (transfer full): a line that is not in the database yet
 */
PqaCharge *
pqa_charge_new (const char *name, const char *unit, gint64 unit_cents, gint64 hundredths)
{
  PqaCharge *self = g_new0 (PqaCharge, 1);

  self->name = g_strdup (name);
  self->unit = g_strdup (unit);
  self->unit_cents = unit_cents;
  self->hundredths = hundredths;
  return self;
}

/**
 * pqa_charge_copy:
 *
 * Returns: (transfer full)
 */
PqaCharge *
pqa_charge_copy (const PqaCharge *self)
{
  PqaCharge *copy = pqa_charge_new (self->name, self->unit, self->unit_cents, self->hundredths);

  copy->id = self->id;
  copy->price_item_id = self->price_item_id;
  return copy;
}

void
pqa_charge_free (PqaCharge *self)
{
  g_free (self->name);
  g_free (self->unit);
  g_free (self);
}

/**
 * pqa_charge_get_cents:
 *
 * Returns: what the line comes to; more than any bill may be if it is too much
 */
gint64
pqa_charge_get_cents (const PqaCharge *self)
{
  gint64 cents;

  if (!pqa_money_multiply (self->unit_cents, self->hundredths, &cents, NULL))
    return PQA_MONEY_MAX + 1;
  return cents;
}

gboolean
pqa_charge_is_same (const PqaCharge *a, const PqaCharge *b)
{
  return a->id == b->id && a->price_item_id == b->price_item_id && g_str_equal (a->name, b->name)
         && g_str_equal (a->unit, b->unit) && a->unit_cents == b->unit_cents
         && a->hundredths == b->hundredths;
}

/**
 * pqa_charge_describe:
 *
 * Returns: (transfer full): "2 × Cartridge, ¥40.00 each"
 */
char *
pqa_charge_describe (const PqaCharge *self)
{
  g_autofree char *quantity = pqa_quantity_format (self->hundredths);
  g_autofree char *price = pqa_money_format (self->unit_cents);

  if (*self->unit == '\0')
    /* Translators: how much, of what, and what one costs */
    return g_strdup_printf (_ ("%1$s × %2$s, %3$s each"), quantity, self->name, price);
  /* Translators: how much, in which unit, of what, and what a unit costs */
  return g_strdup_printf (_ ("%1$s %2$s %3$s, %4$s each"), quantity, self->unit, self->name, price);
}

/* The whole -------------------------------------------------------------------------------------*/

/**
 * pqa_bill_new:
 *
 * Returns: (transfer full): an empty bill
 */
PqaBill *
pqa_bill_new (void)
{
  PqaBill *self = g_new0 (PqaBill, 1);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_charge_free);
  self->quoted_cents = PQA_BILL_NONE;
  self->charged_cents = PQA_BILL_NONE;
  return self;
}

/**
 * pqa_bill_copy:
 *
 * Returns: (transfer full)
 */
PqaBill *
pqa_bill_copy (const PqaBill *self)
{
  PqaBill *copy = pqa_bill_new ();

  copy->quoted_cents = self->quoted_cents;
  copy->charged_cents = self->charged_cents;
  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (copy->lines, pqa_charge_copy (self->lines->pdata[i]));
  return copy;
}

void
pqa_bill_free (PqaBill *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * pqa_bill_sum:
 *
 * Returns: what the lines come to together; more than any bill may be if it is too much
 */
gint64
pqa_bill_sum (const PqaBill *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->lines->len; i++)
    sum = MIN (sum + pqa_charge_get_cents (self->lines->pdata[i]), PQA_MONEY_MAX + 1);
  return sum;
}

static gboolean
check_line (const PqaCharge *line, GError **error)
{
  gint64 cents;

  if (*line->name == '\0')
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Please say what each charge is for."));
  else if (line->hundredths <= 0 || line->unit_cents < 0)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 /* Translators: what is charged for */
                 _ ("Quantity or price of “%s” is below zero."), line->name);
  else
    return pqa_money_multiply (line->unit_cents, line->hundredths, &cents, error);
  return FALSE;
}

static gboolean
is_amount (gint64 cents)
{
  return cents >= PQA_BILL_NONE && cents <= PQA_MONEY_MAX;
}

/**
 * pqa_bill_check:
 *
 * Returns: FALSE with CONSTRAINT when a line or a sum cannot be
 */
gboolean
pqa_bill_check (const PqaBill *self, GError **error)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (!check_line (self->lines->pdata[i], error))
      return FALSE;
  if (is_amount (self->quoted_cents) && is_amount (self->charged_cents)
      && pqa_bill_sum (self) <= PQA_MONEY_MAX)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("The bill comes to too much."));
  return FALSE;
}

gboolean
pqa_bill_is_same (const PqaBill *a, const PqaBill *b)
{
  if (a->lines->len != b->lines->len || a->quoted_cents != b->quoted_cents
      || a->charged_cents != b->charged_cents)
    return FALSE;
  for (guint i = 0; i < a->lines->len; i++)
    if (!pqa_charge_is_same (a->lines->pdata[i], b->lines->pdata[i]))
      return FALSE;
  return TRUE;
}

static char *
describe_difference (gint64 quoted_cents, gint64 charged_cents)
{
  gint64 difference = charged_cents - quoted_cents;
  g_autofree char *amount = pqa_money_format (ABS (difference));

  if (difference > 0)
    /* Translators: an amount of money */
    return g_strdup_printf (_ ("%s more than quoted"), amount);
  if (difference < 0)
    /* Translators: an amount of money */
    return g_strdup_printf (_ ("%s less than quoted"), amount);
  return g_strdup (_ ("as quoted"));
}

/**
 * pqa_bill_describe:
 * @quoted_cents: %PQA_BILL_NONE for nothing
 * @charged_cents: %PQA_BILL_NONE for nothing
 *
 * Returns: (transfer full): what was said and what was taken, and how the two differ
 */
char *
pqa_bill_describe (gint64 quoted_cents, gint64 charged_cents)
{
  g_autofree char *quoted = pqa_money_format (quoted_cents);
  g_autofree char *charged = pqa_money_format (charged_cents);
  g_autofree char *difference = NULL;

  if (charged_cents == PQA_BILL_NONE)
    return quoted_cents == PQA_BILL_NONE ? g_strdup (_ ("Nothing charged"))
                                         /* Translators: an amount of money */
                                         : g_strdup_printf (_ ("Quoted %s"), quoted);
  if (quoted_cents == PQA_BILL_NONE)
    /* Translators: an amount of money */
    return g_strdup_printf (_ ("Charged %s"), charged);
  difference = describe_difference (quoted_cents, charged_cents);
  /* Translators: two amounts of money, and how they differ: "¥5.00 more than quoted" */
  return g_strdup_printf (_ ("Quoted %1$s, charged %2$s, %3$s"), quoted, charged, difference);
}
