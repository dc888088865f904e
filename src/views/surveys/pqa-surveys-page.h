/* pqa-surveys-page.h: the page of surveys, their responses and the questionnaires
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-tabs-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_SURVEYS_PAGE (pqa_surveys_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaSurveysPage, pqa_surveys_page, PQA, SURVEYS_PAGE, PqaTabsPage)

G_END_DECLS
