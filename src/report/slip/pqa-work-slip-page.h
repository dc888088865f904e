/* pqa-work-slip-page.h: where everything stands on a work slip
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "slip/pqa-work-slip.h"

G_BEGIN_DECLS

void pqa_work_slip_add_pages (const PqaWorkSlip *slip, GPtrArray *pages);

G_END_DECLS
