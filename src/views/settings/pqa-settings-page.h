/* pqa-settings-page.h: office, calendars, time limits, categories, database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_SETTINGS_PAGE (pqa_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaSettingsPage, pqa_settings_page, PQA, SETTINGS_PAGE, PqaPage)

void pqa_settings_page_show_tab (PqaSettingsPage *self, const char *tab);

G_END_DECLS
