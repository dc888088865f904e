/* pqa-pinyin.h: finding Chinese names by the first letters of their pinyin
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pqa_pinyin_initials (const char *text);
gboolean pqa_text_matches_typed (const char *name, const char *initials, const char *typed);

G_END_DECLS
