/* pqa-request-list-page-private.h: what the files of the page of requests share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-store-model.h"
#include "pqa-details.h"
#include "request/pqa-request-detail.h"
#include "request/pqa-request-list.h"
#include "requests/pqa-request-list-page.h"

G_BEGIN_DECLS

struct _PqaRequestListPage
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
  PqaDetails *details;
  PqaRequestDetail *request; /* the one in the pane, NULL for none */
  gint64 wanted;             /* the one that is selected, 0 for none */
  gint64 n_overdue;          /* of the list; −1 while it is not known */
  GCancellable *loading;
  GCancellable *counting;
  GCancellable *opening; /* a dialog that waits for what was kept of it */
  gint64 opening_id;     /* the request that it edits, 0 for a new one */
  gint64 edit_id; /* the request to be edited as soon as it is in the pane, 0 for none */
  guint tick;
};

PqaContext *pqa_request_list_page_get_context (PqaRequestListPage *self);
void pqa_request_list_page_read_filter (PqaRequestListPage *self, PqaRequestFilter *filter);
void pqa_request_list_page_update_foot (PqaRequestListPage *self);
void pqa_request_list_page_count (PqaRequestListPage *self);

void pqa_request_list_page_create (PqaPage *page);
void pqa_request_list_page_edit (PqaRequestListPage *self);

void pqa_request_list_page_present (PqaRequestListPage *self, gpointer dialog);
void pqa_request_list_page_export (PqaPage *page);
void pqa_request_list_page_print (PqaPage *page);
void pqa_request_list_page_update_bulk (PqaRequestListPage *self);
void pqa_request_list_page_offer_bulk (PqaRequestListPage *self);
void pqa_request_list_page_install_bulk (GtkWidgetClass *widget_class);

void pqa_request_list_page_update_steps (PqaRequestListPage *self);
void pqa_request_list_page_install_steps (GtkWidgetClass *widget_class);

G_END_DECLS
