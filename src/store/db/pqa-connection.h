/* pqa-connection.h: one connection to the office's database file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "pqa-clock.h"
#include "pqa-error.h"
#include "db/pqa-statement.h"
#include "people/pqa-role.h"

G_BEGIN_DECLS

/**
 * PqaConnectionFlags:
 * @PQA_CONNECTION_CREATE: make the file when it is not there
 * @PQA_CONNECTION_READ_ONLY: never write
 */
typedef enum
{
  PQA_CONNECTION_NONE = 0,
  PQA_CONNECTION_CREATE = 1 << 0,
  PQA_CONNECTION_READ_ONLY = 1 << 1,
} PqaConnectionFlags;

typedef struct _PqaConnection PqaConnection;

typedef gboolean (*PqaTransactionFunc) (PqaConnection *connection, gpointer data, GError **error);

PqaConnection *pqa_connection_open (const char *path,
                                    PqaConnectionFlags flags,
                                    PqaClock *clock,
                                    GError **error);
void pqa_connection_close (PqaConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaConnection, pqa_connection_close)

const char *pqa_connection_get_path (PqaConnection *self);
gint64 pqa_connection_get_now (PqaConnection *self);
PqaClock *pqa_connection_get_clock (PqaConnection *self);
void pqa_connection_interrupt (PqaConnection *self);

void pqa_connection_set_actor (PqaConnection *self, gint64 staff_id, const char *name, PqaRole role);
gint64 pqa_connection_get_actor_id (PqaConnection *self);
const char *pqa_connection_get_actor_name (PqaConnection *self);
gboolean pqa_connection_require (PqaConnection *self, PqaPermission permission, GError **error);

void pqa_connection_set_data (PqaConnection *self,
                              const char *key,
                              gpointer data,
                              GDestroyNotify destroy);
gpointer pqa_connection_get_data (PqaConnection *self, const char *key);

PqaStatement *pqa_connection_prepare (PqaConnection *self, const char *sql, GError **error);
char *pqa_query_load_text (const char *name, GError **error);
const char *pqa_connection_get_query (PqaConnection *self, const char *name, GError **error);
PqaStatement *pqa_connection_query (PqaConnection *self, const char *name, GError **error);
gboolean pqa_connection_execute (PqaConnection *self, const char *sql, GError **error);
gboolean pqa_connection_run (PqaConnection *self,
                             GError **error,
                             const char *sql,
                             const char *types,
                             ...);
gboolean pqa_connection_read_int (PqaConnection *self,
                                  gint64 *value,
                                  GError **error,
                                  const char *sql,
                                  const char *types,
                                  ...);
char *pqa_connection_read_text (PqaConnection *self,
                                GError **error,
                                const char *sql,
                                const char *types,
                                ...);
gint64 pqa_connection_get_last_id (PqaConnection *self);

gboolean pqa_connection_transaction (PqaConnection *self,
                                     PqaTransactionFunc func,
                                     gpointer data,
                                     GError **error);
gboolean pqa_connection_begin (PqaConnection *self, GError **error);
gboolean pqa_connection_commit (PqaConnection *self, GError **error);
void pqa_connection_rollback (PqaConnection *self);
gboolean pqa_connection_in_transaction (PqaConnection *self);

GStrv pqa_connection_take_changed_tables (PqaConnection *self);

G_END_DECLS
