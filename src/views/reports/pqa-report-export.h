/* pqa-report-export.h: asks where a report shall go and writes it there, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-quarter-document.h"

G_BEGIN_DECLS

void pqa_report_export (GtkWidget *near,
                        PqaContext *context,
                        PqaQuarterDocument *document,
                        PqaQuarterFormat format);

G_END_DECLS
