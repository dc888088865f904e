/* pqa-finding-details.h: a finding with its rounds in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "inspection/pqa-finding.h"
#include "pqa-context.h"
#include "pqa-details.h"

G_BEGIN_DECLS

void pqa_finding_details_show (PqaDetails *pane, PqaFinding *finding, PqaContext *context);

G_END_DECLS
