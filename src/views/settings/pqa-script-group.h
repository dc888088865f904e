/* pqa-script-group.h: what is said in a follow-up call, among the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"
#include "request/pqa-call-script.h"

G_BEGIN_DECLS

#define PQA_TYPE_SCRIPT_GROUP (pqa_script_group_get_type ())
G_DECLARE_FINAL_TYPE (PqaScriptGroup, pqa_script_group, PQA, SCRIPT_GROUP, AdwPreferencesGroup)

GtkWidget *pqa_script_group_new (PqaContext *context);
const char *pqa_script_get_title (PqaCallLine line);

G_END_DECLS
