/* pqa-page.h: what the window asks of each of its pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_PAGE (pqa_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaPage, pqa_page, PQA, PAGE, AdwBin)

/**
 * PqaPageClass:
 * @create: makes the page's new thing (Ctrl+N, "page.new")
 * @search: puts the focus into the search entry (Ctrl+F, "page.search")
 * @export: writes the page's list to an Excel workbook (Ctrl+E, "page.export")
 * @print: prints the page (Ctrl+P, "page.print")
 * @refresh: the page is shown again or the person wants to try again (F5, "page.refresh")
 * @show_item: another page refers to one of this page's things: select or open it
 * @filter: another page refers to some of this page's things: show those under a chip, nothing else
 * @set_title_widget: what stands in the middle of the page's header instead of its title
 * @can: whether an action ("new", "export", "print") makes sense right now; without it, all do
 *
 * Each function is optional; an action without its function is disabled. They run only while
 * the page is part of a window.
 */
struct _PqaPageClass
{
  AdwBinClass parent_class;

  void (*create) (PqaPage *self);
  void (*search) (PqaPage *self);
  void (*export) (PqaPage *self);
  void (*print) (PqaPage *self);
  void (*refresh) (PqaPage *self);
  void (*show_item) (PqaPage *self, gint64 id);
  void (*filter) (PqaPage *self, const char *group, const char *chip);
  void (*set_title_widget) (PqaPage *self, GtkWidget *widget);
  gboolean (*can) (PqaPage *self, const char *action);
};

PqaContext *pqa_page_get_context (PqaPage *self);

const char *pqa_page_get_title (PqaPage *self);
void pqa_page_set_title (PqaPage *self, const char *title);

guint pqa_page_get_badge (PqaPage *self);
void pqa_page_set_badge (PqaPage *self, guint badge);

gboolean pqa_page_can (PqaPage *self, const char *action);
void pqa_page_update_actions (PqaPage *self);
void pqa_page_refresh (PqaPage *self);
void pqa_page_show_item (PqaPage *self, gint64 id);
void pqa_page_set_title_widget (PqaPage *self, GtkWidget *widget);
void pqa_page_filter (PqaPage *self, const char *group, const char *chip);

G_END_DECLS
