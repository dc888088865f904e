/* pqa-views.c: makes the templates of the pages ready
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-views.h"

#include "pqa-kit.h"
#include "pqa-views-resources.h"

/**
 * pqa_views_init:
 *
 * Registers the templates of the pages and of the kit. To be called once at the
 * start.
 */
void
pqa_views_init (void)
{
  pqa_kit_init ();
  pqa_views_register_resource ();
}
