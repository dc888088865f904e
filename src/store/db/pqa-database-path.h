/* pqa-database-path.h: where the office's file is when nobody has said so
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pqa_database_default_path (void);

G_END_DECLS
