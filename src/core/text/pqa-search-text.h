/* pqa-search-text.h: text as the full-text index wants it, and what was typed as a query
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pqa_unichar_is_cjk (gunichar character);

char *pqa_search_text_index (const char *text);
char *pqa_search_text_query (const char *typed);

G_END_DECLS
