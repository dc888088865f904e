/* pqa-import-standard.h: the standard that the items of a mapping belong to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import-private.h"

G_BEGIN_DECLS

gboolean pqa_import_standard_open (PqaImportContext *context,
                                   gint64 *version,
                                   gint64 *item_ids,
                                   GError **error);

G_END_DECLS
