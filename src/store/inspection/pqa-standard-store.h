/* pqa-standard-store.h: inspection standards and their versions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record/pqa-record.h"

G_BEGIN_DECLS

gboolean pqa_standard_store_add (PqaConnection *connection,
                                 const char *name,
                                 gint64 *standard_id,
                                 GError **error);
gboolean pqa_standard_store_edit (
    PqaConnection *connection, gint64 version_id, const char *name, int pass_mark, GError **error);
gboolean pqa_standard_store_begin_version (PqaConnection *connection,
                                           gint64 standard_id,
                                           gint64 *version_id,
                                           GError **error);
gboolean
pqa_standard_store_save_section (PqaConnection *connection, PqaRecord *section, GError **error);
gboolean pqa_standard_store_save_item (PqaConnection *connection, PqaRecord *item, GError **error);
gboolean pqa_standard_store_publish (PqaConnection *connection, gint64 version_id, GError **error);
gboolean pqa_standard_store_find_published (PqaConnection *connection,
                                            gint64 standard_id,
                                            gint64 *version_id,
                                            GError **error);

G_END_DECLS
