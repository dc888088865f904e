/* pqa-home-history.h: the requests of a home, the newest first
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

GtkWidget *pqa_home_history_new (PqaContext *context, gint64 home_id);

G_END_DECLS
