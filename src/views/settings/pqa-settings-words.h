/* pqa-settings-words.h: calendars, time limits and categories in a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "settings/pqa-settings-data.h"

G_BEGIN_DECLS

char *pqa_settings_words_week (const PqaCalendarInfo *calendar);
char *pqa_settings_words_version (const PqaCalendarInfo *calendar, GTimeZone *zone);
char *pqa_settings_words_scope (const PqaPolicyRow *policy);
char *pqa_settings_words_length (const GPtrArray *calendars, const PqaPolicyLimit *limit);
char *pqa_settings_words_limits (const GPtrArray *calendars, const PqaPolicyRow *policy);
char *pqa_settings_words_policy_change (const GPtrArray *calendars,
                                        const PqaPolicyVersion *before,
                                        const PqaPolicyVersion *version);
char *pqa_settings_words_category (const PqaCategory *category);

G_END_DECLS
