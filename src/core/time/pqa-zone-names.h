/* pqa-zone-names.h: the time zones there are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv pqa_zone_names_list (void);
char *pqa_zone_names_guess (void);

G_END_DECLS
