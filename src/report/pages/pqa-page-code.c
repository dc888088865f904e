/* pqa-page-code.c: a text as a square code that a telephone can read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-page-code.h"

#include <qrencode.h>

/* ISO/IEC 18004: an empty rim of four modules, by which a reader finds the code. */
#define RIM 4

struct _PqaPageCode
{
  QRcode *modules;
};

/**
 * pqa_page_code_new:
 * @text: what it says; a short one, such as a number
 *
 * Returns: (transfer full) (nullable): the code, %NULL for an empty text or one that is too long
 */
PqaPageCode *
pqa_page_code_new (const char *text)
{
  QRcode *modules = *text != '\0'
                        ? QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, TRUE)
                        : NULL;
  PqaPageCode *self;

  if (modules == NULL)
    return NULL;
  self = g_new (PqaPageCode, 1);
  self->modules = modules;
  return self;
}

void
pqa_page_code_free (PqaPageCode *self)
{
  QRcode_free (self->modules);
  g_free (self);
}

static gboolean
is_dark (const QRcode *modules, int column, int row)
{
  return (modules->data[row * modules->width + column] & 1) != 0;
}

/**
 * pqa_page_code_draw:
 * @size: of a side, with the rim
 *
 * Draws in the colour that is set, on white that is already there.
 */
void
pqa_page_code_draw (PqaPageCode *self, cairo_t *cr, double x, double y, double size)
{
  int width = self->modules->width;
  double side = size / (width + 2 * RIM);

  for (int row = 0; row < width; row++)
    for (int column = 0; column < width; column++)
      if (is_dark (self->modules, column, row))
        cairo_rectangle (cr, x + (column + RIM) * side, y + (row + RIM) * side, side, side);
  cairo_fill (cr);
}
