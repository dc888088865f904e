/* pqa-chart-style.c: the colours and the font a chart is drawn with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-style.h"

#include <math.h>

#define RGB(r, g, b)                                                                               \
  {                                                                                                \
    (r) / 255.0, (g) / 255.0, (b) / 255.0, 1                                                       \
  }
#define RGBA(r, g, b, a)                                                                           \
  {                                                                                                \
    (r) / 255.0, (g) / 255.0, (b) / 255.0, (a)                                                     \
  }

/* Colours that people of every colour vision tell apart: Okabe and Ito, "Color universal design",
 * 2008. Yellow is left out, since it vanishes on paper. */
#define OKABE_ITO                                                                                  \
  {                                                                                                \
    RGB (0, 114, 178), RGB (230, 159, 0), RGB (0, 158, 115), RGB (204, 121, 167),                  \
        RGB (86, 180, 233), RGB (213, 94, 0), RGB (110, 110, 110)                                  \
  }

/* The same hues, lighter, to stand out from a dark ground. */
#define OKABE_ITO_DARK                                                                             \
  {                                                                                                \
    RGB (86, 160, 215), RGB (240, 180, 50), RGB (50, 190, 150), RGB (220, 150, 190),               \
        RGB (130, 200, 240), RGB (235, 130, 60), RGB (170, 170, 170)                               \
  }

static const PqaChartStyle paper = {
  .font_family = "Noto Sans CJK SC, Sans",
  .font_size = 8,
  .background = RGBA (255, 255, 255, 0),
  .text = RGB (34, 38, 44),
  .muted = RGB (96, 102, 110),
  .grid = RGB (222, 225, 229),
  .axis = RGB (130, 136, 144),
  .target = RGB (213, 94, 0),
  .on_mark = RGB (255, 255, 255),
  .heat = { RGB (240, 245, 250), RGB (8, 62, 118) },
  .series = OKABE_ITO,
};

static const PqaChartStyle light = {
  .font_family = "Sans",
  .font_size = 12,
  .background = RGBA (255, 255, 255, 0),
  .text = RGBA (0, 0, 0, 0.8),
  .muted = RGBA (0, 0, 0, 0.6),
  .grid = RGBA (0, 0, 0, 0.1),
  .axis = RGBA (0, 0, 0, 0.4),
  .target = RGB (198, 70, 0),
  .on_mark = RGB (255, 255, 255),
  .heat = { RGB (240, 245, 250), RGB (8, 62, 118) },
  .series = OKABE_ITO,
};

static const PqaChartStyle dark = {
  .font_family = "Sans",
  .font_size = 12,
  .background = RGBA (0, 0, 0, 0),
  .text = RGBA (255, 255, 255, 0.95),
  .muted = RGBA (255, 255, 255, 0.7),
  .grid = RGBA (255, 255, 255, 0.12),
  .axis = RGBA (255, 255, 255, 0.45),
  .target = RGB (255, 160, 90),
  .on_mark = RGB (20, 20, 20),
  .heat = { RGB (44, 52, 62), RGB (178, 219, 250) },
  .series = OKABE_ITO_DARK,
};

/**
 * pqa_chart_style_paper:
 *
 * Returns: (transfer none): dark on white, for print, PDF and pictures
 */
const PqaChartStyle *
pqa_chart_style_paper (void)
{
  return &paper;
}

/**
 * pqa_chart_style_light:
 *
 * Returns: (transfer none): for a window in the light style
 */
const PqaChartStyle *
pqa_chart_style_light (void)
{
  return &light;
}

/**
 * pqa_chart_style_dark:
 *
 * Returns: (transfer none): for a window in the dark style
 */
const PqaChartStyle *
pqa_chart_style_dark (void)
{
  return &dark;
}

/**
 * pqa_chart_style_get_series:
 * @series: any number; the colours repeat
 */
const PqaChartColor *
pqa_chart_style_get_series (const PqaChartStyle *self, guint series)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->series[series % PQA_CHART_N_COLORS];
}

/**
 * pqa_chart_style_get_heat:
 * @share: from 0 to 1
 *
 * Returns: the colour of a heat map's cell
 */
PqaChartColor
pqa_chart_style_get_heat (const PqaChartStyle *self, double share)
{
  const PqaChartColor *low = &self->heat[0], *high = &self->heat[1];

  return (PqaChartColor){ low->red + share * (high->red - low->red),
                          low->green + share * (high->green - low->green),
                          low->blue + share * (high->blue - low->blue), 1 };
}

/* Relative luminance as WCAG 2 defines it, of a colour without transparency. */
static double
get_luminance (const PqaChartColor *color)
{
  const double parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += weights[i]
           * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

static double
get_contrast (const PqaChartColor *a, const PqaChartColor *b)
{
  double x = get_luminance (a), y = get_luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

/**
 * pqa_chart_style_get_ink_on_heat:
 *
 * Returns: what is easier to read on the colour of @share: the ink of texts or of numbers on marks
 */
PqaChartInk
pqa_chart_style_get_ink_on_heat (const PqaChartStyle *self, double share)
{
  PqaChartColor heat = pqa_chart_style_get_heat (self, share);

  return get_contrast (&self->text, &heat) >= get_contrast (&self->on_mark, &heat)
             ? PQA_CHART_INK_TEXT
             : PQA_CHART_INK_ON_MARK;
}

const PqaChartColor *
pqa_chart_style_get_ink (const PqaChartStyle *self, PqaChartInk ink)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (ink)
    {
    case PQA_CHART_INK_MUTED:
      return &self->muted;
    case PQA_CHART_INK_GRID:
      return &self->grid;
    case PQA_CHART_INK_AXIS:
      return &self->axis;
    case PQA_CHART_INK_TARGET:
      return &self->target;
    case PQA_CHART_INK_CUMULATIVE:
      return &self->series[5];
    case PQA_CHART_INK_ON_MARK:
      return &self->on_mark;
    case PQA_CHART_INK_TEXT:
    default:
      return &self->text;
    }
}

void
pqa_chart_color_set_source (const PqaChartColor *self, cairo_t *cr)
{
  cairo_set_source_rgba (cr, self->red, self->green, self->blue, self->alpha);
}
