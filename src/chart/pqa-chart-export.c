/* pqa-chart-export.c: a chart as a picture file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "pqa-chart-paint.h"
#include "pqa-error.h"
#include "pqa-i18n.h"

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_FAILED, _ ("The chart could not be drawn: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
paint (PqaChartData *data,
       const PqaChartStyle *style,
       cairo_surface_t *surface,
       double width,
       double height,
       GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  pqa_chart_draw (data, style, cr, width, height);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return check (status, error);
}

/* Takes the surface, which writes into @bytes. */
static GBytes *
paint_to_bytes (PqaChartData *data,
                const PqaChartStyle *style,
                cairo_surface_t *surface,
                GByteArray *bytes,
                double width,
                double height,
                GError **error)
{
  g_autoptr (GByteArray) result = bytes;
  gboolean ok = paint (data, style, surface, width, height, error);
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!ok || !check (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&result));
}

/**
 * pqa_chart_to_png:
 * @width: in units of the style
 * @scale: picture dots per unit
 *
 * Returns: (transfer full): a PNG file on white ground, or %NULL
 */
GBytes *
pqa_chart_to_png (PqaChartData *data,
                  const PqaChartStyle *style,
                  double width,
                  double height,
                  double scale,
                  GError **error)
{
  cairo_surface_t *surface;
  GByteArray *bytes;
  cairo_status_t status;
  gboolean ok;
  cairo_t *cr;

  g_return_val_if_fail (data != NULL && style != NULL && scale > 0, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(width * scale + 0.5),
                                        (int)(height * scale + 0.5));
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  ok = paint (data, style, surface, width, height, error);
  bytes = g_byte_array_new ();
  status
      = ok ? cairo_surface_write_to_png_stream (surface, append_cb, bytes) : CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  if (ok && check (status, error))
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  return NULL;
}

/**
 * pqa_chart_to_svg:
 * @width: in points
 * @height: in points
 *
 * Returns: (transfer full): an SVG file, or %NULL
 */
GBytes *
pqa_chart_to_svg (
    PqaChartData *data, const PqaChartStyle *style, double width, double height, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();

  return paint_to_bytes (data, style,
                         cairo_svg_surface_create_for_stream (append_cb, bytes, width, height),
                         bytes, width, height, error);
}

/**
 * pqa_chart_to_pdf:
 * @width: in points
 * @height: in points
 *
 * Returns: (transfer full): a PDF file of one page, or %NULL
 */
GBytes *
pqa_chart_to_pdf (
    PqaChartData *data, const PqaChartStyle *style, double width, double height, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();

  return paint_to_bytes (data, style,
                         cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height),
                         bytes, width, height, error);
}
