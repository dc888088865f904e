/* pqa-list-page-private.h: what the files of the list page share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-bulk-bar.h"
#include "pqa-list-keeper.h"
#include "pqa-list-page.h"
#include "pqa-list-states.h"

G_BEGIN_DECLS

typedef struct
{
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *new_button;
  AdwButtonContent *new_content;
  GtkWidget *details_button;
  GtkWidget *search_entry;
  PqaChipBar *chips;
  PqaListStates *states;
  PqaTable *table;
  AdwBin *bar;
  GtkLabel *foot;
  PqaBulkBar *bulk;
  AdwBin *details;
  GMenu *own_section;
  GMenu *columns_section;

  PqaListKeeper *keeper; /* NULL for a list of which nothing is kept */

  guint holding; /* several things are being changed at once */
  gint64 selected_id;
  GArray *picked; /* the ids of several selected rows; NULL while at most one is */
  guint tick;
} PqaListPagePrivate;

PqaListPagePrivate *pqa_list_page_get_private (PqaListPage *self);
void pqa_list_page_ask_again (PqaListPage *self);
void pqa_list_page_install_filters (GtkWidgetClass *widget_class);

G_END_DECLS
