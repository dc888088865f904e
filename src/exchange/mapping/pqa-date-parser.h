/* pqa-date-parser.h: dates and times as other programs write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pqa_date_parser_check_format (const char *format);
gboolean pqa_date_parser_parse_instant (const char *const *formats,
                                        const char *text,
                                        GTimeZone *zone,
                                        gint64 *instant);
char *pqa_date_parser_parse_date (const char *const *formats, const char *text);

G_END_DECLS
