/* pqa-request-columns.h: where the fields of a request stand in its table
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the request store only.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "db/pqa-connection.h"
#include "request/pqa-request-fields.h"

G_BEGIN_DECLS

gboolean pqa_request_columns_read (PqaStatement *statement,
                                   int first_column,
                                   PqaRequestFields *fields,
                                   GError **error);
void
pqa_request_columns_bind (PqaStatement *statement, int first_index, const PqaRequestFields *fields);
char *pqa_request_columns_diff (const PqaRequestFields *old_fields,
                                const PqaRequestFields *new_fields);

void pqa_request_columns_write (JsonBuilder *builder, const PqaRequestFields *fields);
gboolean
pqa_request_columns_take (JsonObject *object, PqaRequestFields *fields, GError **error);

G_END_DECLS
