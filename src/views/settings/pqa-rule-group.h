/* pqa-rule-group.h: the numbers of the rules, each with what it means
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_RULE_GROUP (pqa_rule_group_get_type ())
G_DECLARE_FINAL_TYPE (PqaRuleGroup, pqa_rule_group, PQA, RULE_GROUP, AdwPreferencesGroup)

GtkWidget *pqa_rule_group_new (PqaContext *context);

G_END_DECLS
