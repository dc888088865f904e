/* pqa-request-merge.h: joins a duplicate with the request that stays
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the request store only.
 */
#pragma once

#include "request/pqa-request-change.h"

G_BEGIN_DECLS

gboolean
pqa_request_merge_find_original (PqaRequestChange *change, gint64 *original_id, GError **error);
gboolean
pqa_request_merge_carry_over (PqaRequestChange *change, gint64 original_id, GError **error);

G_END_DECLS
