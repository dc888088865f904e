/* pqa-kit.c: makes the widgets of the kit ready for templates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-kit.h"

#include "chart/pqa-chart-view.h"
#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-form-dialog.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-kit-resources.h"
#include "pqa-list-page.h"
#include "pqa-task-bar.h"

/**
 * pqa_kit_init:
 *
 * Registers the kit's templates, and its types so that other templates can name them. To be
 * called once at the start.
 */
void
pqa_kit_init (void)
{
  pqa_kit_register_resource ();
  g_type_ensure (PQA_TYPE_CHART_VIEW);
  g_type_ensure (PQA_TYPE_CHOICE_FIELD);
  g_type_ensure (PQA_TYPE_COMBO_FIELD);
  g_type_ensure (PQA_TYPE_DATE_FIELD);
  g_type_ensure (PQA_TYPE_FORM_DIALOG);
  g_type_ensure (PQA_TYPE_FORM_GROUP);
  g_type_ensure (PQA_TYPE_LINES_FIELD);
  g_type_ensure (PQA_TYPE_LIST_PAGE);
  g_type_ensure (PQA_TYPE_NUMBER_FIELD);
  g_type_ensure (PQA_TYPE_TASK_BAR);
  g_type_ensure (PQA_TYPE_TEXT_FIELD);
}
