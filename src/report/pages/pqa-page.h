/* pqa-page.h: what stands on one page, and where
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages/pqa-page-code.h"
#include "pages/pqa-page-style.h"
#include "pqa-chart-layout.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_PAGE_ITEM_TEXT,
  PQA_PAGE_ITEM_LINE,
  PQA_PAGE_ITEM_CHART,
  PQA_PAGE_ITEM_CODE,
} PqaPageItemKind;

/**
 * PqaPageItem:
 * @box: the place it takes, in points from the page's upper left corner
 * @first_line: of @text, the first line that stands here
 * @end_line: of @text, the line after the last that stands here
 */
typedef struct
{
  PqaPageItemKind kind;
  PqaChartRect box;
  PqaPageInk ink;
  PangoLayout *text;
  int first_line;
  int end_line;
  PqaChartLayout *chart;
  PqaPageCode *code;
} PqaPageItem;

/**
 * PqaPage:
 * @heading: what the page's first new heading is, for the outline, or NULL
 */
typedef struct
{
  GArray *items;
  GPtrArray *headings;
} PqaPage;

PqaPage *pqa_page_new (void);
void pqa_page_free (PqaPage *self);

void pqa_page_add_text (PqaPage *self, PangoLayout *text, PqaPageInk ink, double x, double y);
void pqa_page_add_lines (PqaPage *self,
                         PangoLayout *text,
                         PqaPageInk ink,
                         double x,
                         double y,
                         int first_line,
                         int end_line);
void pqa_page_add_line (
    PqaPage *self, PqaPageInk ink, double x, double y, double width, double thickness);
void pqa_page_add_chart (PqaPage *self, PqaChartLayout *chart, double x, double y);
void pqa_page_add_code (PqaPage *self, PqaPageCode *code, double x, double y, double size);
void pqa_page_draw (PqaPage *self, cairo_t *cr);

double pqa_text_get_height (PangoLayout *text, int first_line, int end_line);
int pqa_text_get_fitting_line (PangoLayout *text, int first_line, double height);

G_END_DECLS
