/* pqa-money.c: amounts of money and quantities, in hundredths, as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only integers are counted with. Decimal point and separator of thousands are those of the
 * locale; a point is understood everywhere where it does not separate thousands, and digits may be
 * full-width. What could be read in two ways is refused.
 */
#include "money/pqa-money.h"

#include <locale.h>
#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

#define GROUP 3

typedef struct
{
  const char *point;
  const char *separator;
} Signs;

static Signs
get_signs (void)
{
  const struct lconv *locale = localeconv ();

  return (Signs){ locale->decimal_point, locale->thousands_sep };
}

/* Writing ---------------------------------------------------------------------------------------*/

static void
append_grouped (GString *text, guint64 number, const char *separator)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
}

static guint64
get_size (gint64 hundredths)
{
  return hundredths < 0 ? -(guint64)hundredths : (guint64)hundredths;
}

/**
 * pqa_money_format_plain:
 *
 * Returns: (transfer full): "1,234.50", with a minus sign if it is negative
 */
char *
pqa_money_format_plain (gint64 cents)
{
  Signs signs = get_signs ();
  guint64 size = get_size (cents);
  GString *text = g_string_new (cents < 0 ? "−" : NULL);

  append_grouped (text, size / 100, signs.separator);
  g_string_append_printf (text, "%s%02u", signs.point, (guint)(size % 100));
  return g_string_free (text, FALSE);
}

/**
 * pqa_money_format:
 *
 * Returns: (transfer full): the amount with the sign of the office's money, "¥1,234.50"
 */
char *
pqa_money_format (gint64 cents)
{
  g_autofree char *plain = pqa_money_format_plain (cents < 0 ? -cents : cents);
  /* Translators: an amount of the money that the office takes */
  g_autofree char *money = g_strdup_printf (C_ ("money", "¥%s"), plain);

  return g_strconcat (cents < 0 ? "−" : "", money, NULL);
}

/**
 * pqa_quantity_format:
 *
 * Returns: (transfer full): "2" or "1.5"
 */
char *
pqa_quantity_format (gint64 hundredths)
{
  Signs signs = get_signs ();
  guint64 size = get_size (hundredths);
  GString *text = g_string_new (hundredths < 0 ? "−" : NULL);

  g_string_append_printf (text, "%" G_GUINT64_FORMAT, size / 100);
  if (size % 10 != 0)
    g_string_append_printf (text, "%s%02u", signs.point, (guint)(size % 100));
  else if (size % 100 != 0)
    g_string_append_printf (text, "%s%u", signs.point, (guint)(size % 100 / 10));
  return g_string_free (text, FALSE);
}

/* Reading ---------------------------------------------------------------------------------------*/

static gboolean
skip (const char **text, const char *sign)
{
  if (*sign == '\0' || !g_str_has_prefix (*text, sign))
    return FALSE;
  *text += strlen (sign);
  return TRUE;
}

/* Digits up to what is enough for any amount; more of them only make it too much. */
static guint
read_digits (const char **text, gint64 *number)
{
  guint n = 0;

  for (; g_ascii_isdigit (**text); (*text)++, n++)
    *number = MIN (*number * 10 + (**text - '0'), PQA_MONEY_MAX);
  return n;
}

/* Whole groups of three after the first, or no groups at all. */
static gboolean
read_whole (const char **text, const Signs *signs, gint64 *number)
{
  guint n = read_digits (text, number);

  if (n == 0)
    return FALSE;
  while (n <= GROUP && skip (text, signs->separator))
    if (read_digits (text, number) != GROUP)
      return FALSE;
  return TRUE;
}

static gboolean
read_fraction (const char **text, const Signs *signs, gint64 *hundredths)
{
  gint64 fraction = 0;
  guint n;

  if (!skip (text, signs->point) && (g_str_equal (signs->separator, ".") || !skip (text, ".")))
    {
      *hundredths = 0;
      return TRUE;
    }
  n = read_digits (text, &fraction);
  *hundredths = n == 1 ? fraction * 10 : fraction;
  return n == 1 || n == 2;
}

static gboolean
read_number (const char *text, gint64 *hundredths)
{
  Signs signs = get_signs ();
  gint64 whole = 0, fraction = 0;

  if (!read_whole (&text, &signs, &whole) || !read_fraction (&text, &signs, &fraction)
      || *text != '\0')
    return FALSE;
  *hundredths = MIN (whole * 100 + fraction, PQA_MONEY_MAX + 1);
  return TRUE;
}

static gboolean
check_size (gint64 hundredths, GError **error)
{
  g_autofree char *most = NULL;

  if (hundredths <= PQA_MONEY_MAX)
    return TRUE;
  most = pqa_money_format_plain (PQA_MONEY_MAX);
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               /* Translators: the greatest number that is taken */
               _ ("That is too much. The most is %s."), most);
  return FALSE;
}

/* Full-width signs become plain ones. */
static char *
simplify (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return plain != NULL ? g_strstrip (g_steal_pointer (&plain)) : g_strdup ("");
}

/**
 * pqa_money_parse:
 * @text: as somebody typed it: "1,000.50", "¥ 20", "２０元"
 * @cents: (out): 0 to %PQA_MONEY_MAX
 *
 * Returns: FALSE with CONSTRAINT when it is no amount of money, or too much
 */
gboolean
pqa_money_parse (const char *text, gint64 *cents, GError **error)
{
  g_autofree char *plain = simplify (text);
  char *number = plain;

  if (g_str_has_prefix (number, "¥"))
    number += strlen ("¥");
  if (g_str_has_suffix (number, "元"))
    number[strlen (number) - strlen ("元")] = '\0';
  if (read_number (g_strstrip (number), cents))
    return check_size (*cents, error);
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("Please write an amount like 12.50, not below zero."));
  return FALSE;
}

/**
 * pqa_quantity_parse:
 * @hundredths: (out): 1 to %PQA_MONEY_MAX
 *
 * Returns: FALSE with CONSTRAINT when it is no quantity, or nothing, or too much
 */
gboolean
pqa_quantity_parse (const char *text, gint64 *hundredths, GError **error)
{
  g_autofree char *plain = simplify (text);

  if (read_number (plain, hundredths) && *hundredths > 0)
    return check_size (*hundredths, error);
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("Please write a quantity like 2 or 1.5, above zero."));
  return FALSE;
}

/**
 * pqa_money_multiply:
 * @cents: (out): what so much of it costs, rounded to whole cents, half of one upwards
 *
 * Neither may be negative.
 *
 * Returns: FALSE with CONSTRAINT when it is too much
 */
gboolean
pqa_money_multiply (gint64 unit_cents, gint64 hundredths, gint64 *cents, GError **error)
{
  gint64 product;

  g_return_val_if_fail (unit_cents >= 0 && hundredths >= 0, FALSE);

  if (__builtin_mul_overflow (unit_cents, hundredths, &product) || product / 100 > PQA_MONEY_MAX)
    return check_size (PQA_MONEY_MAX + 1, error);
  *cents = product / 100 + (product % 100 >= 50);
  return check_size (*cents, error);
}
