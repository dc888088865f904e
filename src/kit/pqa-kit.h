/* pqa-kit.h: makes the widgets of the kit ready for templates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pqa_kit_init (void);

G_END_DECLS
