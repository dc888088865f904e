/* pqa-tabs-page.h: several pages in one, with a switcher in the header
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_TABS_PAGE (pqa_tabs_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaTabsPage, pqa_tabs_page, PQA, TABS_PAGE, PqaPage)

/**
 * PqaTabsPageClass:
 *
 * A subclass adds its pages when it is constructed. The page in view does what the tabs page is
 * asked for: new thing, search, export, printing, refreshing.
 */
struct _PqaTabsPageClass
{
  PqaPageClass parent_class;
};

void pqa_tabs_page_add (
    PqaTabsPage *self, PqaPage *page, const char *name, const char *title, const char *icon);
void pqa_tabs_page_show (PqaTabsPage *self, const char *name);
PqaPage *pqa_tabs_page_get_visible (PqaTabsPage *self);

G_END_DECLS
