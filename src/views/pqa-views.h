/* pqa-views.h: makes the templates of the pages ready
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pqa_views_init (void);

G_END_DECLS
