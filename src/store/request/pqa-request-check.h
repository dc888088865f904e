/* pqa-request-check.h: whether a request may name what it names
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the request store only.
 */
#pragma once

#include "request/pqa-request-fields.h"
#include "request/pqa-request-store.h"

G_BEGIN_DECLS

gboolean pqa_request_check_person (PqaConnection *connection, gint64 staff_id, GError **error);
PqaRequestFields *pqa_request_check_fields (PqaConnection *connection,
                                            const PqaRequestFields *fields,
                                            const PqaRequestFields *before,
                                            GError **error);

G_END_DECLS
