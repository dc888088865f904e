/* pqa-page-code.h: a text as a square code that a telephone can read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _PqaPageCode PqaPageCode;

PqaPageCode *pqa_page_code_new (const char *text);
void pqa_page_code_free (PqaPageCode *self);
void pqa_page_code_draw (PqaPageCode *self, cairo_t *cr, double x, double y, double size);

G_END_DECLS
