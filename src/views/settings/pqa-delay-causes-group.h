/* pqa-delay-causes-group.h: the causes of delay in the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_DELAY_CAUSES_GROUP (pqa_delay_causes_group_get_type ())
G_DECLARE_FINAL_TYPE (PqaDelayCausesGroup,
                      pqa_delay_causes_group,
                      PQA,
                      DELAY_CAUSES_GROUP,
                      AdwPreferencesGroup)

AdwPreferencesGroup *pqa_delay_causes_group_new (PqaContext *context);

G_END_DECLS
