/* pqa-policy-effect-row.h: a request whose deadlines new limits would change, to be chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "request/pqa-policy-apply.h"

G_BEGIN_DECLS

#define PQA_TYPE_EFFECT_ITEM (pqa_effect_item_get_type ())
G_DECLARE_FINAL_TYPE (PqaEffectItem, pqa_effect_item, PQA, EFFECT_ITEM, GObject)

PqaEffectItem *pqa_effect_item_new (PqaPolicyEffect *effect);
gint64 pqa_effect_item_get_request_id (PqaEffectItem *self);
gboolean pqa_effect_item_is_chosen (PqaEffectItem *self);

GtkListItemFactory *pqa_policy_effect_row_factory_new (GTimeZone *zone);

G_END_DECLS
