/* pqa-charge-row.h: one line of a bill while it is written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "money/pqa-bill.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHARGE_ROW (pqa_charge_row_get_type ())
G_DECLARE_FINAL_TYPE (PqaChargeRow, pqa_charge_row, PQA, CHARGE_ROW, GtkBox)

GtkWidget *pqa_charge_row_new (const PqaCharge *line);
PqaCharge *pqa_charge_row_get_line (PqaChargeRow *self);
gboolean pqa_charge_row_is_valid (PqaChargeRow *self);
void pqa_charge_row_focus (PqaChargeRow *self);

G_END_DECLS
