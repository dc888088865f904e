/* pqa-report-export.h: a quarter's evaluation as a file
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
