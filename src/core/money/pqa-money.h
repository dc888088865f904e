/* pqa-money.h: amounts of money and quantities, in hundredths, as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 999,999,999.99: more than any repair costs, and far from where integers end. */
#define PQA_MONEY_MAX G_GINT64_CONSTANT (99999999999)

char *pqa_money_format (gint64 cents);
char *pqa_money_format_plain (gint64 cents);
gboolean pqa_money_parse (const char *text, gint64 *cents, GError **error);

char *pqa_quantity_format (gint64 hundredths);
gboolean pqa_quantity_parse (const char *text, gint64 *hundredths, GError **error);

gboolean pqa_money_multiply (gint64 unit_cents, gint64 hundredths, gint64 *cents, GError **error);

G_END_DECLS
