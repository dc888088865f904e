/* pqa-chart-text.c: numbers as words, and labels that fit their place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-text.h"

#include <math.h>
#include <string.h>

#include "indicator/pqa-ratio.h"

#define NARROW_SPACE "\xe2\x80\xaf"

/* In units of the last decimal, halves away from zero, where printf () would look at the binary
 * fraction. */
static gint64
scale_up (double value, int decimals)
{
  double scaled = fabs (value) * pow (10, decimals);

  return (gint64)copysign (floor (MIN (scaled, 1e18) + 0.5 + scaled * 1e-14), value);
}

static void
append_unit (GString *text, const char *unit)
{
  if (unit == NULL || *unit == '\0')
    return;
  if (strcmp (unit, "%") != 0)
    g_string_append (text, NARROW_SPACE);
  g_string_append (text, unit);
}

/**
 * pqa_chart_format_number:
 * @value: the number; NAN is written as a dash
 * @unit: (nullable): written behind it
 *
 * Returns: (transfer full): the number as it stands on a mark, thousands grouped
 */
char *
pqa_chart_format_number (double value, int decimals, const char *unit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *figure = NULL;

  if (!isfinite (value))
    return g_strdup (PQA_NO_FIGURE);

  figure = pqa_figure_format (scale_up (value, decimals), decimals, PQA_FIGURE_SCREEN);
  g_string_append (text, figure);
  append_unit (text, unit);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * pqa_chart_create_context:
 *
 * Returns: (transfer full): a context that measures in the units of the drawing, whatever is
 *   drawn on, so that a chart looks alike on the screen and on paper
 */
PangoContext *
pqa_chart_create_context (const PqaChartStyle *style)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (style->font_family);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_font_description_set_size (font, (int)(style->font_size * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

static gboolean
has_wide_characters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_iswide (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/**
 * pqa_text_suit_script:
 * @layout: with its text and attributes
 *
 * Chinese fonts have quotation marks and signs as wide as a Chinese character, which tear a Latin
 * text apart; asks for narrow ones where nothing is Chinese.
 */
void
pqa_text_suit_script (PangoLayout *layout)
{
  PangoAttrList *old = pango_layout_get_attributes (layout);
  PangoAttrList *attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();

  if (!has_wide_characters (pango_layout_get_text (layout)))
    {
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("pwid=1"));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_attr_list_unref (attributes);
}

static void
make_bold (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/**
 * pqa_chart_create_text:
 * @text: plain text; line ends are shown as spaces
 *
 * Returns: (transfer full): a single line as long as it needs
 */
PangoLayout *
pqa_chart_create_text (PangoContext *context, const char *text, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  pango_layout_set_text (layout, g_strdelimit (valid, "\r\n\t", ' '), -1);
  if (bold)
    make_bold (layout);
  pqa_text_suit_script (layout);
  return layout;
}

/**
 * pqa_chart_text_get_size:
 * @width: (out) (optional): in units of the drawing
 * @height: (out) (optional): in units of the drawing
 */
void
pqa_chart_text_get_size (PangoLayout *text, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (text, NULL, &logical);
  if (width != NULL)
    *width = (double)logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double)logical.height / PANGO_SCALE;
}

/**
 * pqa_chart_text_get_line_height:
 *
 * Returns: the height of one line, high enough for Latin and Chinese
 */
double
pqa_chart_text_get_line_height (PangoContext *context)
{
  g_autoptr (PangoLayout) sample = pqa_chart_create_text (context, "Äg国", FALSE);
  double height;

  pqa_chart_text_get_size (sample, NULL, &height);
  return height;
}

/**
 * pqa_chart_text_wrap:
 * @width: room for a line
 * @max_lines: room for lines
 *
 * Wraps between words, and between Chinese characters, but never inside a Latin word.
 *
 * Returns: whether the whole text fits
 */
gboolean
pqa_chart_text_wrap (PangoLayout *text, double width, int max_lines)
{
  double real_width;

  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (text, PANGO_WRAP_WORD);
  pango_layout_set_width (text, MAX (1, (int)(width * PANGO_SCALE)));
  pqa_chart_text_get_size (text, &real_width, NULL);
  return real_width <= width + 0.01 && pango_layout_get_line_count (text) <= max_lines;
}

/**
 * pqa_chart_text_shorten:
 * @width: room for a line
 * @max_lines: room for lines
 *
 * Wraps, and ends with an ellipsis what does not fit.
 *
 * Returns: whether something was left out
 */
gboolean
pqa_chart_text_shorten (PangoLayout *text, double width, int max_lines)
{
  if (pqa_chart_text_wrap (text, width, max_lines))
    return FALSE;

  pango_layout_set_wrap (text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (text, MAX (1, (int)(width * PANGO_SCALE)));
  pango_layout_set_height (text, -max_lines);
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  return pango_layout_is_ellipsized (text);
}
