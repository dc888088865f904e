/* pqa-sidebar.h: the pages to choose from, the main menu, who works here
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "people/pqa-role.h"

G_BEGIN_DECLS

#define PQA_TYPE_SIDEBAR (pqa_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (PqaSidebar, pqa_sidebar, PQA, SIDEBAR, AdwBin)

void pqa_sidebar_set_office (PqaSidebar *self, const char *name);
void pqa_sidebar_set_person (PqaSidebar *self, const char *name, PqaRole role);
void pqa_sidebar_select (PqaSidebar *self, const char *page_id);
void pqa_sidebar_set_badge (PqaSidebar *self,
                            const char *page_id,
                            guint badge,
                            const char *words);

G_END_DECLS
