/* pqa-store-model.h: a list model over a query, quick with a million rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"
#include "list/pqa-list-query.h"

G_BEGIN_DECLS

#define PQA_TYPE_STORE_MODEL (pqa_store_model_get_type ())
G_DECLARE_FINAL_TYPE (PqaStoreModel, pqa_store_model, PQA, STORE_MODEL, GObject)

PqaStoreModel *pqa_store_model_new (PqaDatabase *database);
void pqa_store_model_set_query (PqaStoreModel *self, PqaListQuery *query);
PqaListQuery *pqa_store_model_get_query (PqaStoreModel *self);
gboolean pqa_store_model_is_loading (PqaStoreModel *self);
const GError *pqa_store_model_get_error (PqaStoreModel *self);
gint64 pqa_store_model_get_id (PqaStoreModel *self, guint position);
guint pqa_store_model_find (PqaStoreModel *self, gint64 id);
void pqa_store_model_refresh (PqaStoreModel *self);

G_END_DECLS
