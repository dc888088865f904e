/* pqa-request-bulk-task.h: gives many requests to one person, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

void pqa_request_bulk_assign_beside (GtkWidget *near,
                                     PqaContext *context,
                                     GArray *ids,
                                     gint64 handler_id,
                                     const char *note);

G_END_DECLS
