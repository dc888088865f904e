/* pqa-repeat.h: when a request is the same trouble happening again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

gboolean pqa_repeat_counts_for (PqaRequestKind kind);
gboolean pqa_repeat_is_same_place (const char *a, const char *b);

G_END_DECLS
