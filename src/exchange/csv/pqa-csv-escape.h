/* pqa-csv-escape.h: keeps text in CSV files from becoming a spreadsheet formula
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pqa_csv_escape_needed (const char *text);
const char *pqa_csv_unescape (const char *text);

G_END_DECLS
