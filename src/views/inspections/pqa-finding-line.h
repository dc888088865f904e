/* pqa-finding-line.h: the line under a failed item in which its finding is entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

#define PQA_TYPE_FINDING_LINE (pqa_finding_line_get_type ())
G_DECLARE_FINAL_TYPE (PqaFindingLine, pqa_finding_line, PQA, FINDING_LINE, GtkWidget)

GtkWidget *pqa_finding_line_new (const char *description, PqaSeverity severity);

const char *pqa_finding_line_get_description (PqaFindingLine *self);
PqaSeverity pqa_finding_line_get_severity (PqaFindingLine *self);

G_END_DECLS
