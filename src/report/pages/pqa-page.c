/* pqa-page.c: what stands on one page, and where
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-page.h"

#include "pqa-chart-paint.h"

static void
clear_item (gpointer data)
{
  PqaPageItem *item = data;

  g_clear_object (&item->text);
  g_clear_pointer (&item->chart, pqa_chart_layout_free);
  g_clear_pointer (&item->code, pqa_page_code_free);
}

PqaPage *
pqa_page_new (void)
{
  PqaPage *self = g_new0 (PqaPage, 1);

  self->items = g_array_new (FALSE, TRUE, sizeof (PqaPageItem));
  g_array_set_clear_func (self->items, clear_item);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pqa_page_free (PqaPage *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->headings);
  g_free (self);
}

/* The upper edge of a line, or the lower edge of the last one, from the top of the text. */
static double
get_line_edge (PangoLayout *text, int line)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  PangoRectangle logical;
  int index = 0, edge = 0;

  do
    {
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      edge = logical.y + logical.height;
      if (index == line)
        edge = logical.y;
    }
  while (index++ != line && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return (double)edge / PANGO_SCALE;
}

/**
 * pqa_text_get_height:
 *
 * Returns: the height of the lines from @first_line up to, without, @end_line
 */
double
pqa_text_get_height (PangoLayout *text, int first_line, int end_line)
{
  return get_line_edge (text, end_line) - get_line_edge (text, first_line);
}

/**
 * pqa_text_get_fitting_line:
 *
 * Returns: the line after the last one that fits into @height when @first_line is the first
 */
int
pqa_text_get_fitting_line (PangoLayout *text, int first_line, double height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  double top = get_line_edge (text, first_line);
  PangoRectangle logical;
  int index = 0;

  do
    {
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (index >= first_line
          && (double)(logical.y + logical.height) / PANGO_SCALE - top > height + 0.01)
        break;
      index++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return index;
}

/**
 * pqa_page_add_text:
 *
 * Adds the whole of @text with its upper left corner at (@x, @y).
 */
void
pqa_page_add_text (PqaPage *self, PangoLayout *text, PqaPageInk ink, double x, double y)
{
  pqa_page_add_lines (self, text, ink, x, y, 0, pango_layout_get_line_count (text));
}

void
pqa_page_add_lines (PqaPage *self,
                    PangoLayout *text,
                    PqaPageInk ink,
                    double x,
                    double y,
                    int first_line,
                    int end_line)
{
  PqaPageItem item = { .kind = PQA_PAGE_ITEM_TEXT, .ink = ink };
  PangoRectangle logical;

  pango_layout_get_extents (text, NULL, &logical);
  item.box
      = (PqaChartRect){ x + (double)logical.x / PANGO_SCALE, y, (double)logical.width / PANGO_SCALE,
                        pqa_text_get_height (text, first_line, end_line) };
  item.text = g_object_ref (text);
  item.first_line = first_line;
  item.end_line = end_line;
  g_array_append_val (self->items, item);
}

void
pqa_page_add_line (
    PqaPage *self, PqaPageInk ink, double x, double y, double width, double thickness)
{
  PqaPageItem item = { .kind = PQA_PAGE_ITEM_LINE, .ink = ink };

  item.box = (PqaChartRect){ x, y, width, thickness };
  g_array_append_val (self->items, item);
}

/**
 * pqa_page_add_chart:
 * @chart: (transfer full):
 */
void
pqa_page_add_chart (PqaPage *self, PqaChartLayout *chart, double x, double y)
{
  PqaPageItem item = { .kind = PQA_PAGE_ITEM_CHART, .chart = chart };

  item.box = (PqaChartRect){ x, y, chart->width, chart->height };
  g_array_append_val (self->items, item);
}

/**
 * pqa_page_add_code:
 * @code: (transfer full):
 * @size: of a side, with the empty rim
 */
void
pqa_page_add_code (PqaPage *self, PqaPageCode *code, double x, double y, double size)
{
  PqaPageItem item = { .kind = PQA_PAGE_ITEM_CODE, .ink = PQA_PAGE_INK_TEXT, .code = code };

  item.box = (PqaChartRect){ x, y, size, size };
  g_array_append_val (self->items, item);
}

static void
draw_text (const PqaPageItem *item, double left, cairo_t *cr)
{
  PangoLayoutIter *iter = pango_layout_get_iter (item->text);
  double top = get_line_edge (item->text, item->first_line);
  int index = 0;

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (index >= item->first_line && index < item->end_line)
        {
          cairo_move_to (cr, left + (double)logical.x / PANGO_SCALE,
                         item->box.y - top
                             + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      index++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_item (const PqaPageItem *item, cairo_t *cr)
{
  PangoRectangle logical;

  switch (item->kind)
    {
    case PQA_PAGE_ITEM_TEXT:
      pango_layout_get_extents (item->text, NULL, &logical);
      pqa_page_set_ink (cr, item->ink);
      draw_text (item, item->box.x - (double)logical.x / PANGO_SCALE, cr);
      break;
    case PQA_PAGE_ITEM_LINE:
      pqa_page_set_ink (cr, item->ink);
      cairo_rectangle (cr, item->box.x, item->box.y, item->box.width, item->box.height);
      cairo_fill (cr);
      break;
    case PQA_PAGE_ITEM_CHART:
      cairo_translate (cr, item->box.x, item->box.y);
      pqa_chart_paint (item->chart, cr);
      break;
    case PQA_PAGE_ITEM_CODE:
      pqa_page_set_ink (cr, item->ink);
      pqa_page_code_draw (item->code, cr, item->box.x, item->box.y, item->box.width);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * pqa_page_draw:
 * @cr: with the page's upper left corner at its origin and a point as its unit
 */
void
pqa_page_draw (PqaPage *self, cairo_t *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      cairo_save (cr);
      draw_item (&g_array_index (self->items, PqaPageItem, i), cr);
      cairo_restore (cr);
    }
}
