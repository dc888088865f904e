/* pqa-database.h: the office's database as the window uses it: threads, jobs, changes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

#define PQA_TYPE_DATABASE (pqa_database_get_type ())
G_DECLARE_FINAL_TYPE (PqaDatabase, pqa_database, PQA, DATABASE, GObject)

/**
 * PqaLane:
 * @PQA_LANE_LIST: short reads that somebody waits for: rows, details
 * @PQA_LANE_ORDER: the order of a whole list, up to some million ids
 * @PQA_LANE_ANALYSIS: long reads: figures, reports, exports
 */
typedef enum
{
  PQA_LANE_LIST,
  PQA_LANE_ORDER,
  PQA_LANE_ANALYSIS,
  PQA_N_READ_LANES,
} PqaLane;

typedef gpointer (*PqaReadFunc) (PqaConnection *connection,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

PqaDatabase *pqa_database_open (const char *path,
                                PqaConnectionFlags flags,
                                PqaClock *clock,
                                GError **error);
void pqa_database_close (PqaDatabase *self);

const char *pqa_database_get_path (PqaDatabase *self);
PqaClock *pqa_database_get_clock (PqaDatabase *self);
void pqa_database_set_actor (PqaDatabase *self, gint64 staff_id, const char *name, PqaRole role);

void pqa_database_read_async (PqaDatabase *self,
                              PqaLane lane,
                              PqaReadFunc func,
                              gpointer data,
                              GDestroyNotify data_destroy,
                              GDestroyNotify result_destroy,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gpointer pqa_database_read_finish (GAsyncResult *result, GError **error);

void pqa_database_write_async (PqaDatabase *self,
                               PqaTransactionFunc func,
                               gpointer data,
                               GDestroyNotify data_destroy,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean pqa_database_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
