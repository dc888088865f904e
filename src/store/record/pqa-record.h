/* pqa-record.h: one row of a table as somebody edits it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"

G_BEGIN_DECLS

#define PQA_TYPE_RECORD (pqa_record_get_type ())

typedef struct _PqaRecord PqaRecord;

GType pqa_record_get_type (void);
PqaRecord *pqa_record_new (const char *table);
PqaRecord *pqa_record_copy (PqaRecord *self);
PqaRecord *pqa_record_ref (PqaRecord *self);
void pqa_record_unref (PqaRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRecord, pqa_record_unref)

const char *pqa_record_get_table (PqaRecord *self);
gint64 pqa_record_get_id (PqaRecord *self);
gboolean pqa_record_is_changed (PqaRecord *self);

gboolean pqa_record_is_null (PqaRecord *self, const char *column);
gint64 pqa_record_get_int (PqaRecord *self, const char *column);
double pqa_record_get_double (PqaRecord *self, const char *column);
const char *pqa_record_get_text (PqaRecord *self, const char *column);

void pqa_record_set_int (PqaRecord *self, const char *column, gint64 value);
void pqa_record_set_optional (PqaRecord *self, const char *column, gint64 value);
void pqa_record_set_double (PqaRecord *self, const char *column, double value);
void pqa_record_set_text (PqaRecord *self, const char *column, const char *value);
void pqa_record_set_null (PqaRecord *self, const char *column);
void pqa_record_restore (PqaRecord *self, PqaRecord *before);

PqaRecord *pqa_record_load (PqaConnection *connection,
                            const char *table,
                            gint64 id,
                            GError **error);
gboolean pqa_record_save (PqaConnection *connection, PqaRecord *self, GError **error);

void pqa_record_load_async (PqaDatabase *database,
                            const char *table,
                            gint64 id,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
PqaRecord *pqa_record_load_finish (GAsyncResult *result, GError **error);
void pqa_record_save_async (PqaDatabase *database,
                            PqaRecord *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean pqa_record_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
