/* pqa-notifier.h: warnings as notifications of the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *pqa_notifier_format_title (GPtrArray *notices);
char *pqa_notifier_format_body (GPtrArray *notices, gint64 now);
void pqa_notifier_send (GApplication *application, GFile *office, GPtrArray *notices, gint64 now);

G_END_DECLS
