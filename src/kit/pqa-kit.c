/* pqa-kit.c: makes the widgets of the kit ready for templates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-kit.h"

#include "pqa-kit-resources.h"
#include "pqa-list-page.h"
#include "pqa-task-bar.h"

/**
 * pqa_kit_init:
 *
 * Registers the kit's templates, and its types so that other templates can name them. To be
 * called once after gtk_init() or from the application's startup.
 */
void
pqa_kit_init (void)
{
  pqa_kit_register_resource ();
  g_type_ensure (PQA_TYPE_LIST_PAGE);
  g_type_ensure (PQA_TYPE_TASK_BAR);
}
