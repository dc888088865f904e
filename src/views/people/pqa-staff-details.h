/* pqa-staff-details.h: what is known of somebody, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "people/pqa-staff-store.h"
#include "pqa-details.h"

G_BEGIN_DECLS

void pqa_staff_show_details (PqaDetails *details,
                             const PqaStaffMember *member,
                             const char *today);
char *pqa_staff_format_duties (const char *duties);

G_END_DECLS
