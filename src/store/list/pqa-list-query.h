/* pqa-list-query.h: which rows a list shows, in which order
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "list/pqa-list-row.h"

G_BEGIN_DECLS

#define PQA_TYPE_LIST_QUERY (pqa_list_query_get_type ())

typedef struct _PqaListQuery PqaListQuery;

GType pqa_list_query_get_type (void);
PqaListQuery *pqa_list_query_new (const char *row_query,
                                  const char *id,
                                  const char *from,
                                  const char *const *tables);
PqaListQuery *pqa_list_query_ref (PqaListQuery *self);
void pqa_list_query_unref (PqaListQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaListQuery, pqa_list_query_unref)

void pqa_list_query_where (PqaListQuery *self, const char *condition, const char *types, ...);
void pqa_list_query_where_contains (PqaListQuery *self, const char *condition, const char *typed);
void pqa_list_query_append (PqaListQuery *self, PqaListQuery *next);
void pqa_list_query_order (PqaListQuery *self, const char *order);
void pqa_list_query_group (PqaListQuery *self, const char *key);
gboolean pqa_list_query_concerns (PqaListQuery *self, const char *const *tables);

GArray *pqa_list_query_read_ids (PqaListQuery *self,
                                 PqaConnection *connection,
                                 gint64 limit,
                                 GError **error);
gboolean pqa_list_query_read_rows (PqaListQuery *self,
                                   PqaConnection *connection,
                                   const gint64 *ids,
                                   gsize n_ids,
                                   PqaRowCells **cells,
                                   GError **error);
gboolean pqa_list_query_count (PqaListQuery *self,
                               PqaConnection *connection,
                               const char *extra_condition,
                               gint64 *count,
                               GError **error);
char *
pqa_list_query_explain (PqaListQuery *self, PqaConnection *connection, GError **error);

G_END_DECLS
