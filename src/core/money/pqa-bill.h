/* pqa-bill.h: what a repair costs the resident, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PQA_BILL_NONE G_GINT64_CONSTANT (-1)

/**
 * PqaCharge:
 * @id: 0 for a line that is not in the database yet
 * @price_item_id: 0 for what is not on the price list
 * @name: what it is, as it was called then
 * @unit: in what it is counted, "" for nothing
 * @unit_cents: what one costs, as it was then
 * @hundredths: how much of it
 */
typedef struct
{
  gint64 id;
  gint64 price_item_id;
  char *name;
  char *unit;
  gint64 unit_cents;
  gint64 hundredths;
} PqaCharge;

/**
 * PqaBill:
 * @lines: (element-type PqaCharge)
 * @quoted_cents: what the resident was told before the work, %PQA_BILL_NONE for nothing
 * @charged_cents: what was taken, %PQA_BILL_NONE for nothing
 */
typedef struct
{
  GPtrArray *lines;
  gint64 quoted_cents;
  gint64 charged_cents;
} PqaBill;

PqaCharge *
pqa_charge_new (const char *name, const char *unit, gint64 unit_cents, gint64 hundredths);
PqaCharge *pqa_charge_copy (const PqaCharge *self);
void pqa_charge_free (PqaCharge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCharge, pqa_charge_free)

gint64 pqa_charge_get_cents (const PqaCharge *self);
gboolean pqa_charge_is_same (const PqaCharge *a, const PqaCharge *b);
char *pqa_charge_describe (const PqaCharge *self);

PqaBill *pqa_bill_new (void);
PqaBill *pqa_bill_copy (const PqaBill *self);
void pqa_bill_free (PqaBill *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaBill, pqa_bill_free)

gint64 pqa_bill_sum (const PqaBill *self);
gboolean pqa_bill_check (const PqaBill *self, GError **error);
gboolean pqa_bill_is_same (const PqaBill *a, const PqaBill *b);
char *pqa_bill_describe (gint64 quoted_cents, gint64 charged_cents);

G_END_DECLS
