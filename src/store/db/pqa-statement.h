/* pqa-statement.h: a prepared SQL statement, borrowed from its connection
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PqaStatement PqaStatement;

typedef enum
{
  PQA_COLUMN_NULL,
  PQA_COLUMN_INT,
  PQA_COLUMN_DOUBLE,
  PQA_COLUMN_TEXT,
} PqaColumnKind;

void pqa_statement_bind (PqaStatement *self, const char *types, ...);
void pqa_statement_bind_va (PqaStatement *self, const char *types, va_list arguments);
void pqa_statement_bind_int (PqaStatement *self, int index, gint64 value);
void pqa_statement_bind_optional (PqaStatement *self, int index, gint64 value);
void pqa_statement_bind_double (PqaStatement *self, int index, double value);
void pqa_statement_bind_text (PqaStatement *self, int index, const char *text);
void pqa_statement_bind_null (PqaStatement *self, int index);
void pqa_statement_bind_column (PqaStatement *self, int index, PqaStatement *source, int column);
void pqa_statement_bind_named (PqaStatement *self, const char *name, gint64 value);
void pqa_statement_bind_named_text (PqaStatement *self, const char *name, const char *text);

gboolean pqa_statement_next (PqaStatement *self);
gboolean pqa_statement_finish (PqaStatement *self, GError **error);
gboolean pqa_statement_run (PqaStatement *self, GError **error);
void pqa_statement_reset (PqaStatement *self);

int pqa_statement_get_n_columns (PqaStatement *self);
const char *pqa_statement_get_column_name (PqaStatement *self, int column);
PqaColumnKind pqa_statement_get_kind (PqaStatement *self, int column);
gboolean pqa_statement_is_null (PqaStatement *self, int column);
gint64 pqa_statement_get_int (PqaStatement *self, int column);
double pqa_statement_get_double (PqaStatement *self, int column);
const char *pqa_statement_get_text (PqaStatement *self, int column);
char *pqa_statement_dup_text (PqaStatement *self, int column);

void pqa_statement_release (PqaStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaStatement, pqa_statement_release)

G_END_DECLS
