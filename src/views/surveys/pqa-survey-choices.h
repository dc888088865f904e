/* pqa-survey-choices.h: what the forms of surveys offer to choose from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *pqa_survey_choices_from_codes (guint count,
                                           const char *(*to_code) (guint value),
                                           const char *(*to_label) (guint value));
GListModel *pqa_survey_choices_from_rows (GPtrArray *rows);

#define PQA_SURVEY_CHOICES(prefix)                                                                 \
  pqa_survey_choices_from_codes (prefix##_count (), (const char *(*)(guint))prefix##_to_code,      \
                                 (const char *(*)(guint))prefix##_to_label)

G_END_DECLS
