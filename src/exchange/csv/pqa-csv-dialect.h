/* pqa-csv-dialect.h: finds out what stands between the cells of a text table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char pqa_csv_dialect_guess_delimiter (const char *text, gsize len, char comment);

G_END_DECLS
