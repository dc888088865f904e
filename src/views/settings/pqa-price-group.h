/* pqa-price-group.h: the price list among the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_PRICE_GROUP (pqa_price_group_get_type ())
G_DECLARE_FINAL_TYPE (PqaPriceGroup, pqa_price_group, PQA, PRICE_GROUP, AdwPreferencesGroup)

GtkWidget *pqa_price_group_new (PqaContext *context);

G_END_DECLS
