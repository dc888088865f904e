/* pqa-paginator.c: lets the blocks of a report flow over pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-paginator.h"

#define PARAGRAPH_SPACE 7.0
#define CHART_SPACE 14.0
#define RULE_SPACE 10.0 /* the short line under a heading of level 1 */
#define TERM_WIDTH 130.0
#define MIN_LINES 2 /* of a paragraph that stand alone at the end or the beginning of a page */

static double get_lead (PqaPaginator *self, guint block);

PqaPage *
pqa_paginator_get_page (PqaPaginator *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

gboolean
pqa_paginator_is_at_top (PqaPaginator *self)
{
  return self->y <= PQA_PAGE_TOP;
}

double
pqa_paginator_get_room (PqaPaginator *self)
{
  return PQA_PAGE_BOTTOM - self->y;
}

void
pqa_paginator_break_page (PqaPaginator *self)
{
  g_ptr_array_add (self->pages, pqa_page_new ());
  self->y = PQA_PAGE_TOP;
}

/* Space that vanishes at the top of a page. */
void
pqa_paginator_add_space (PqaPaginator *self, double space)
{
  if (!pqa_paginator_is_at_top (self))
    self->y += space;
}

/* Where a text that begins with @first_line is to be broken so that neither part is left with
 * fewer than @min_lines; @first_line itself if all of it has to go to the next page. */
static int
find_break (PqaPaginator *self, PangoLayout *text, int first_line, int min_lines)
{
  int n_lines = pango_layout_get_line_count (text);
  int end = pqa_text_get_fitting_line (text, first_line, pqa_paginator_get_room (self));

  if (end >= n_lines)
    return n_lines;
  end = MIN (end, MAX (first_line, n_lines - min_lines));
  if (end - first_line < min_lines && !pqa_paginator_is_at_top (self))
    return first_line;
  return MAX (end, first_line + 1);
}

/**
 * pqa_paginator_flow_text:
 * @min_lines: how many lines of it may be left alone on a page
 *
 * Writes @text, over as many pages as it needs.
 */
void
pqa_paginator_flow_text (
    PqaPaginator *self, PangoLayout *text, PqaPageInk ink, double x, int min_lines)
{
  int n_lines = pango_layout_get_line_count (text), line = 0;

  while (line < n_lines)
    {
      int end = find_break (self, text, line, min_lines);

      if (end > line)
        {
          pqa_page_add_lines (pqa_paginator_get_page (self), text, ink, x, self->y, line, end);
          self->y += pqa_text_get_height (text, line, end);
        }
      line = end;
      if (line < n_lines)
        pqa_paginator_break_page (self);
    }
}

static double
get_space_above (const PqaReportBlock *block)
{
  static const double heading_space[] = { 26, 18, 12 };

  switch (block->kind)
    {
    case PQA_REPORT_HEADING:
      return heading_space[block->level - 1];
    case PQA_REPORT_CHART:
    case PQA_REPORT_TABLE:
      return CHART_SPACE;
    case PQA_REPORT_PARAGRAPH:
    case PQA_REPORT_DEFINITION:
    case PQA_REPORT_PAGE_BREAK:
    default:
      return PARAGRAPH_SPACE;
    }
}

static PangoLayout *
create_heading (PqaPaginator *self, const PqaReportBlock *block)
{
  return pqa_page_create_text (self->context, PQA_TEXT_HEADING_1 + block->level - 1, block->text,
                               PQA_PAGE_BODY_WIDTH);
}

static double
get_chart_height (const PqaReportBlock *block)
{
  double height
      = pqa_chart_get_natural_height (block->chart, pqa_chart_style_paper (), PQA_PAGE_BODY_WIDTH);

  return MIN (height, PQA_PAGE_BODY_HEIGHT * 0.9);
}

static double
get_text_lead (PqaPaginator *self, const char *words, double width)
{
  g_autoptr (PangoLayout) text = pqa_page_create_text (self->context, PQA_TEXT_BODY, words, width);
  int n_lines = pango_layout_get_line_count (text);

  return pqa_text_get_height (text, 0, MIN (n_lines, n_lines <= 3 ? n_lines : MIN_LINES));
}

static double
get_heading_lead (PqaPaginator *self, guint index, const PqaReportBlock *block)
{
  g_autoptr (PangoLayout) text = create_heading (self, block);
  double height = pqa_text_get_height (text, 0, pango_layout_get_line_count (text))
                  + (block->level == 1 ? RULE_SPACE : 0);

  if (index + 1 >= pqa_report_get_n_blocks (self->report))
    return height;
  return height + get_space_above (pqa_report_get_block (self->report, index + 1))
         + get_lead (self, index + 1);
}

/* The height of the part of a block that must not be parted from what stands before it: a
 * heading holds on to what follows, a table's title and header to the first row. */
static double
get_lead (PqaPaginator *self, guint index)
{
  const PqaReportBlock *block = pqa_report_get_block (self->report, index);

  switch (block->kind)
    {
    case PQA_REPORT_HEADING:
      return get_heading_lead (self, index, block);
    case PQA_REPORT_PARAGRAPH:
      return get_text_lead (self, block->text, PQA_PAGE_BODY_WIDTH);
    case PQA_REPORT_DEFINITION:
      return get_text_lead (self, block->text, PQA_PAGE_BODY_WIDTH - TERM_WIDTH);
    case PQA_REPORT_TABLE:
      return pqa_paginator_get_table_lead (self, block->table);
    case PQA_REPORT_CHART:
      return get_chart_height (block);
    case PQA_REPORT_PAGE_BREAK:
    default:
      return 0;
    }
}

static void
add_heading (PqaPaginator *self, const PqaReportBlock *block)
{
  g_autoptr (PangoLayout) text = create_heading (self, block);

  if (block->level == 1)
    g_ptr_array_add (pqa_paginator_get_page (self)->headings, g_strdup (block->text));
  pqa_paginator_flow_text (self, text,
                           pqa_page_get_text_ink (PQA_TEXT_HEADING_1 + block->level - 1),
                           PQA_PAGE_MARGIN, MIN_LINES);
  if (block->level > 1)
    return;
  pqa_page_add_line (pqa_paginator_get_page (self), PQA_PAGE_INK_STRONG_LINE, PQA_PAGE_MARGIN,
                     self->y + 4, 28, 1.6);
  self->y += RULE_SPACE;
}

static void
add_paragraph (PqaPaginator *self, const PqaReportBlock *block)
{
  g_autoptr (PangoLayout) text
      = pqa_page_create_text (self->context, PQA_TEXT_BODY, block->text, PQA_PAGE_BODY_WIDTH);

  pqa_paginator_flow_text (self, text, PQA_PAGE_INK_TEXT, PQA_PAGE_MARGIN, MIN_LINES);
}

/* The term stands left of its meaning; the meaning alone may run over the page. */
static void
add_definition (PqaPaginator *self, const PqaReportBlock *block)
{
  g_autoptr (PangoLayout) term
      = pqa_page_create_text (self->context, PQA_TEXT_CELL_TOTAL, block->term, TERM_WIDTH - 10);
  g_autoptr (PangoLayout) text = pqa_page_create_text (self->context, PQA_TEXT_CELL, block->text,
                                                       PQA_PAGE_BODY_WIDTH - TERM_WIDTH);
  double term_height = pqa_text_get_height (term, 0, pango_layout_get_line_count (term));
  double bottom;
  guint page;

  if (term_height > pqa_paginator_get_room (self))
    pqa_paginator_break_page (self);
  page = self->pages->len;
  bottom = self->y + term_height;
  pqa_page_add_text (pqa_paginator_get_page (self), term, PQA_PAGE_INK_TEXT, PQA_PAGE_MARGIN,
                     self->y);
  pqa_paginator_flow_text (self, text, PQA_PAGE_INK_TEXT, PQA_PAGE_MARGIN + TERM_WIDTH, 1);
  if (self->pages->len == page)
    self->y = MAX (self->y, bottom);
}

static void
add_chart (PqaPaginator *self, const PqaReportBlock *block)
{
  double height = get_chart_height (block);

  pqa_page_add_chart (
      pqa_paginator_get_page (self),
      pqa_chart_layout_new (block->chart, pqa_chart_style_paper (), PQA_PAGE_BODY_WIDTH, height),
      PQA_PAGE_MARGIN, self->y);
  self->y += height;
}

static void
add_block (PqaPaginator *self, const PqaReportBlock *block)
{
  switch (block->kind)
    {
    case PQA_REPORT_HEADING:
      add_heading (self, block);
      break;
    case PQA_REPORT_PARAGRAPH:
      add_paragraph (self, block);
      break;
    case PQA_REPORT_TABLE:
      pqa_paginator_add_table (self, block->table);
      break;
    case PQA_REPORT_CHART:
      add_chart (self, block);
      break;
    case PQA_REPORT_DEFINITION:
      add_definition (self, block);
      break;
    case PQA_REPORT_PAGE_BREAK:
      if (!pqa_paginator_is_at_top (self))
        pqa_paginator_break_page (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
flow_block (PqaPaginator *self, guint index)
{
  const PqaReportBlock *block = pqa_report_get_block (self->report, index);

  if (block->kind != PQA_REPORT_PAGE_BREAK)
    {
      pqa_paginator_add_space (self, get_space_above (block));
      if (get_lead (self, index) > pqa_paginator_get_room (self) && !pqa_paginator_is_at_top (self))
        pqa_paginator_break_page (self);
    }
  add_block (self, block);
}

/**
 * pqa_paginate:
 *
 * Returns: (transfer full) (element-type PqaPage): the pages of @report, the cover first if it
 *   has one
 */
GPtrArray *
pqa_paginate (PqaReport *report)
{
  PqaPaginator self = { .report = report, .context = pqa_page_create_context () };

  self.pages = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_page_free);
  pqa_paginator_break_page (&self);
  if (!pqa_report_get_cover (report)->plain)
    {
      pqa_paginator_add_cover (&self);
      if (pqa_report_get_n_blocks (report) > 0)
        pqa_paginator_break_page (&self);
    }
  for (guint i = 0; i < pqa_report_get_n_blocks (report); i++)
    flow_block (&self, i);
  pqa_paginator_add_running_lines (&self);
  g_object_unref (self.context);
  return self.pages;
}
