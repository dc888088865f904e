/* pqa-record-dialog.h: a dialog that edits one row of a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "record/pqa-record.h"

G_BEGIN_DECLS

#define PQA_TYPE_RECORD_DIALOG (pqa_record_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaRecordDialog, pqa_record_dialog, PQA, RECORD_DIALOG, PqaFormDialog)

/**
 * PqaRecordColumn:
 * @PQA_RECORD_TEXT: text; "" is stored for none
 * @PQA_RECORD_OPTIONAL_TEXT: text, code or date; NULL is stored for none
 * @PQA_RECORD_INT: an integer or the id of a row; NULL is stored for none
 * @PQA_RECORD_DOUBLE: a number; NULL is stored for none
 */
typedef enum
{
  PQA_RECORD_TEXT,
  PQA_RECORD_OPTIONAL_TEXT,
  PQA_RECORD_INT,
  PQA_RECORD_DOUBLE,
} PqaRecordColumn;

/**
 * PqaRecordDialogClass:
 * @read: (nullable): reads the row and what else the dialog shows; the data begin with its id, a
 *   gint64
 * @free_read: frees what @read returned
 * @loaded: (nullable): shows what @read returned; gives the row to pqa_record_dialog_set_record()
 *
 * Without these functions just the row is read. The class's own @save, unless it is replaced by one
 * that ends with pqa_record_dialog_write(), saves the row and offers to take that back.
 */
struct _PqaRecordDialogClass
{
  PqaFormDialogClass parent_class;

  PqaReadFunc read;
  GDestroyNotify free_read;
  void (*loaded) (PqaRecordDialog *self, gpointer read);
};

void pqa_record_dialog_bind (PqaRecordDialog *self,
                             PqaField *field,
                             const char *column,
                             PqaRecordColumn kind);
void pqa_record_dialog_open (PqaRecordDialog *self, const char *table, gint64 id);
void pqa_record_dialog_set_record (PqaRecordDialog *self, PqaRecord *record);
PqaRecord *pqa_record_dialog_collect (PqaRecordDialog *self);
void pqa_record_dialog_write (PqaRecordDialog *self,
                              PqaTransactionFunc func,
                              gpointer data,
                              GDestroyNotify data_destroy);

G_END_DECLS
