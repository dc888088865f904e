/* pqa-people-page.h: the page with roster, departments and posts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-tabs-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_PEOPLE_PAGE (pqa_people_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaPeoplePage, pqa_people_page, PQA, PEOPLE_PAGE, PqaTabsPage)

G_END_DECLS
