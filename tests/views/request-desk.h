/* request-desk.h: a page of the request desk in a real window over a real database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-store-model.h"
#include "pqa-list-page.h"
#include "test-request-support.h"

typedef struct
{
  TestOffice office;
  PqaDatabase *database;
  PqaContext *context;
  GtkWindow *window;
  PqaListPage *page;
} RequestDesk;

void request_desk_set_up (RequestDesk *desk, gconstpointer data);
void request_desk_tear_down (RequestDesk *desk, gconstpointer data);
void request_desk_open (RequestDesk *desk, GType type, gint64 person_id, PqaRole role);
PqaStoreModel *request_desk_get_model (RequestDesk *desk);

GtkWidget *request_desk_find_field (GtkWidget *widget, const char *title);
gboolean request_desk_timeout_cb (gpointer condition);

#define AWAIT(condition) \
  G_STMT_START \
  { \
    guint limit = g_timeout_add_seconds (20, request_desk_timeout_cb, (gpointer) #condition); \
    while (!(condition)) \
      g_main_context_iteration (NULL, TRUE); \
    g_source_remove (limit); \
  } \
  G_STMT_END
