/* pqa-request-slip.h: prints work slips, or writes them as PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

void pqa_request_slip_print (GtkWidget *near,
                             PqaContext *context,
                             const gint64 *request_ids,
                             gsize n_requests);
void pqa_request_slip_save (GtkWidget *near,
                            PqaContext *context,
                            const gint64 *request_ids,
                            gsize n_requests);

G_END_DECLS
