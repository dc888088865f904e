/* pqa-window-pages.c: the pages of the window in the order of the sidebar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-window-pages.h"

#include "estate/pqa-estate-page.h"
#include "findings/pqa-findings-page.h"
#include "inspections/pqa-inspections-page.h"
#include "people/pqa-people-page.h"
#include "pqa-i18n.h"
#include "reports/pqa-reports-page.h"
#include "requests/pqa-requests-page.h"
#include "settings/pqa-settings-page.h"
#include "surveys/pqa-surveys-page.h"
#include "today/pqa-today-page.h"

/* Alt+1 shows the first, Alt+9 the ninth. */
static const PqaPageInfo pages[] = {
  { "today", N_ ("Today"), "pqa-today-symbolic", pqa_today_page_get_type },
  { "requests", N_ ("Requests"), "pqa-requests-symbolic", pqa_requests_page_get_type },
  { "inspections", N_ ("Inspections"), "pqa-inspections-symbolic", pqa_inspections_page_get_type },
  { "findings", N_ ("Findings"), "pqa-findings-symbolic", pqa_findings_page_get_type },
  { "surveys", N_ ("Surveys"), "pqa-surveys-symbolic", pqa_surveys_page_get_type },
  { "reports", N_ ("Reports"), "pqa-reports-symbolic", pqa_reports_page_get_type },
  { "people", N_ ("People"), "pqa-people-symbolic", pqa_people_page_get_type },
  { "estate", N_ ("Estate"), "pqa-estate-symbolic", pqa_estate_page_get_type },
  { "settings", N_ ("Settings"), "pqa-settings-symbolic", pqa_settings_page_get_type },
  { NULL },
};

/**
 * pqa_window_pages:
 *
 * Returns: (transfer none): the pages; the array ends with {NULL}
 */
const PqaPageInfo *
pqa_window_pages (void)
{
  return pages;
}

/**
 * pqa_window_pages_find:
 * @id: (nullable): a page's name
 *
 * Returns: (nullable): the page of that name
 */
const PqaPageInfo *
pqa_window_pages_find (const char *id)
{
  for (const PqaPageInfo *info = pages; id != NULL && info->id != NULL; info++)
    if (g_str_equal (info->id, id))
      return info;
  return NULL;
}
