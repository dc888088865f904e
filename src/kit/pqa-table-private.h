/* pqa-table-private.h: what the files of the table share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-selection.h"
#include "pqa-table.h"

G_BEGIN_DECLS

/* The width that somebody has given to a column, as data of the view's column. */
#define PQA_TABLE_OWN_WIDTH "pqa-own-width"

struct _PqaTable
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkColumnView *view;
  PqaSelection *selection;
  GMenu *columns_menu;
  GSimpleActionGroup *actions;

  const PqaTableColumn *columns;
  PqaContext *context;
  GHashTable *cells;
  gboolean fitting; /* the table itself changes its columns */

  const char *asked_column;
  const char *sort_column;
  gboolean descending;
};

GtkColumnViewColumn *pqa_table_find_column (PqaTable *self, const char *id);
void pqa_table_fit_column (PqaTable *self, GtkColumnViewColumn *view_column);

G_END_DECLS
