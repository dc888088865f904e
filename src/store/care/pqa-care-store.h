/* pqa-care-store.h: what the staff noticed before the residents did
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "care/pqa-care.h"
#include "record/pqa-record.h"

G_BEGIN_DECLS

/* How long a telling can be taken back. */
#define PQA_CARE_TAKE_BACK_SECONDS 600

char *pqa_care_store_find_home (PqaConnection *connection, PqaRecord *care);
gboolean pqa_care_store_save (PqaConnection *connection, PqaRecord *care, GError **error);
gboolean
pqa_care_store_tell (PqaConnection *connection, gint64 id, const char *whom, GError **error);
gboolean pqa_care_store_untell (PqaConnection *connection, gint64 id, GError **error);
gboolean pqa_care_store_remove (PqaConnection *connection, gint64 id, GError **error);
gboolean pqa_care_store_restore (PqaConnection *connection, gint64 id, GError **error);
gboolean pqa_care_store_make_request (PqaConnection *connection,
                                      gint64 id,
                                      gint64 *request_id,
                                      GError **error);

G_END_DECLS
