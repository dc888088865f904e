/* pqa-code-choices.h: the values of an enumeration as choices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-choice.h"

G_BEGIN_DECLS

/* Makes a list of #PqaChoice, whose ids are the codes, of an enumeration with PQA_DECLARE_CODES. */
#define PQA_CODE_CHOICES(prefix)                                                                   \
  pqa_code_choices_new (prefix##_count (), (const char *(*)(guint))prefix##_to_code,               \
                        (const char *(*)(guint))prefix##_to_label)

GListModel *pqa_code_choices_new (guint n_values,
                                  const char *(*to_code) (guint value),
                                  const char *(*to_label) (guint value));

G_END_DECLS
