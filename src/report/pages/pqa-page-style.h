/* pqa-page-style.h: measures, type and colours of a printed report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "pqa-chart-style.h"

G_BEGIN_DECLS

/* ISO 216 A4, in points. */
#define PQA_PAGE_WIDTH 595.28
#define PQA_PAGE_HEIGHT 841.89

#define PQA_PAGE_MARGIN 62.0
#define PQA_PAGE_TOP 76.0
#define PQA_PAGE_BOTTOM (PQA_PAGE_HEIGHT - 64.0)
#define PQA_PAGE_BODY_WIDTH (PQA_PAGE_WIDTH - 2 * PQA_PAGE_MARGIN)
#define PQA_PAGE_BODY_HEIGHT (PQA_PAGE_BOTTOM - PQA_PAGE_TOP)

/**
 * PqaTextRole:
 *
 * What a text is on the page; type and size follow from it.
 */
typedef enum
{
  PQA_TEXT_BODY,
  PQA_TEXT_HEADING_1,
  PQA_TEXT_HEADING_2,
  PQA_TEXT_HEADING_3,
  PQA_TEXT_CAPTION,
  PQA_TEXT_CELL,
  PQA_TEXT_CELL_HEADER,
  PQA_TEXT_CELL_TOTAL,
  PQA_TEXT_NOTE,
  PQA_TEXT_RUNNING,
  PQA_TEXT_COVER_OFFICE,
  PQA_TEXT_COVER_TITLE,
  PQA_TEXT_COVER_PERIOD,
  PQA_TEXT_COVER_TERM,
  PQA_TEXT_COVER_DETAIL,
} PqaTextRole;

typedef enum
{
  PQA_PAGE_INK_TEXT,
  PQA_PAGE_INK_MUTED,
  PQA_PAGE_INK_ACCENT,
  PQA_PAGE_INK_LINE,
  PQA_PAGE_INK_STRONG_LINE,
} PqaPageInk;

PangoContext *pqa_page_create_context (void);
PangoLayout *
pqa_page_create_text (PangoContext *context, PqaTextRole role, const char *text, double width);
PqaPageInk pqa_page_get_text_ink (PqaTextRole role);
void pqa_page_set_ink (cairo_t *cr, PqaPageInk ink);

G_END_DECLS
