/* pqa-list-import.h: an entry of the page menu that imports rows of the list from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

void
pqa_list_page_offer_import (PqaListPage *page, const char *kind, PqaPermission permission);

G_END_DECLS
