/* pqa-page-style.c: measures, type and colours of a printed report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-page-style.h"

#include "pqa-chart-text.h"

#define SANS "Noto Sans CJK SC, Sans"
#define SERIF "Noto Serif CJK SC, Serif"

typedef struct
{
  const char *family;
  double size;
  PangoWeight weight;
  double spacing; /* between lines, in points */
  PqaPageInk ink;
} Type;

static const Type types[] = {
  [PQA_TEXT_BODY] = { SANS, 9.5, PANGO_WEIGHT_NORMAL, 2.6, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_HEADING_1] = { SERIF, 18, PANGO_WEIGHT_BOLD, 2, PQA_PAGE_INK_ACCENT },
  [PQA_TEXT_HEADING_2] = { SANS, 11.5, PANGO_WEIGHT_BOLD, 2, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_HEADING_3] = { SANS, 9.5, PANGO_WEIGHT_BOLD, 2, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_CAPTION] = { SANS, 9, PANGO_WEIGHT_BOLD, 1, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_CELL] = { SANS, 8.5, PANGO_WEIGHT_NORMAL, 1, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_CELL_HEADER] = { SANS, 8, PANGO_WEIGHT_BOLD, 0, PQA_PAGE_INK_MUTED },
  [PQA_TEXT_CELL_TOTAL] = { SANS, 8.5, PANGO_WEIGHT_BOLD, 1, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_NOTE] = { SANS, 7.5, PANGO_WEIGHT_NORMAL, 1, PQA_PAGE_INK_MUTED },
  [PQA_TEXT_RUNNING] = { SANS, 7.5, PANGO_WEIGHT_NORMAL, 0, PQA_PAGE_INK_MUTED },
  [PQA_TEXT_COVER_OFFICE] = { SANS, 13, PANGO_WEIGHT_NORMAL, 3, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_COVER_TITLE] = { SERIF, 32, PANGO_WEIGHT_BOLD, 4, PQA_PAGE_INK_ACCENT },
  [PQA_TEXT_COVER_PERIOD] = { SANS, 15, PANGO_WEIGHT_NORMAL, 3, PQA_PAGE_INK_TEXT },
  [PQA_TEXT_COVER_TERM] = { SANS, 9, PANGO_WEIGHT_NORMAL, 2, PQA_PAGE_INK_MUTED },
  [PQA_TEXT_COVER_DETAIL] = { SANS, 10.5, PANGO_WEIGHT_NORMAL, 2, PQA_PAGE_INK_TEXT },
};

static const PqaChartColor inks[] = {
  [PQA_PAGE_INK_TEXT] = { 0.13, 0.15, 0.17, 1 },
  [PQA_PAGE_INK_MUTED] = { 0.38, 0.41, 0.45, 1 },
  [PQA_PAGE_INK_ACCENT] = { 0.07, 0.23, 0.38, 1 },
  [PQA_PAGE_INK_LINE] = { 0.84, 0.86, 0.88, 1 },
  [PQA_PAGE_INK_STRONG_LINE] = { 0.07, 0.23, 0.38, 1 },
};

/**
 * pqa_page_create_context:
 *
 * Returns: (transfer full): a context in which one unit is a point
 */
PangoContext *
pqa_page_create_context (void)
{
  return pqa_chart_create_context (pqa_chart_style_paper ());
}

/**
 * pqa_page_create_text:
 * @text: plain text, in which line ends are kept
 * @width: at which lines are broken, in points; never anything sticks out
 *
 * Returns: (transfer full): the text as it will stand
 */
PangoLayout *
pqa_page_create_text (PangoContext *context, PqaTextRole role, const char *text, double width)
{
  const Type *type = &types[role];
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (type->family);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  pango_font_description_set_absolute_size (font, type->size * PANGO_SCALE);
  pango_font_description_set_weight (font, type->weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_spacing (layout, (int)(type->spacing * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_text (layout, valid, -1);
  pqa_text_suit_script (layout);
  return layout;
}

PqaPageInk
pqa_page_get_text_ink (PqaTextRole role)
{
  return types[role].ink;
}

void
pqa_page_set_ink (cairo_t *cr, PqaPageInk ink)
{
  pqa_chart_color_set_source (&inks[ink], cr);
}
