/* pqa-place.h: where something is, in one line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pqa_place_format (const char *zone, const char *building, const char *place);

G_END_DECLS
