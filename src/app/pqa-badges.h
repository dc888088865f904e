/* pqa-badges.h: how much waits on each page, whether it has been visited or not
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_BADGES (pqa_badges_get_type ())
G_DECLARE_FINAL_TYPE (PqaBadges, pqa_badges, PQA, BADGES, GObject)

PqaBadges *pqa_badges_new (PqaContext *context);
guint pqa_badges_get (PqaBadges *self, const char *page_id);
char *pqa_badges_format (PqaBadges *self, const char *page_id);

G_END_DECLS
