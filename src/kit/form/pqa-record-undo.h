/* pqa-record-undo.h: takes the change of a row back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "record/pqa-record.h"

G_BEGIN_DECLS

#define PQA_TYPE_RECORD_UNDO (pqa_record_undo_get_type ())
G_DECLARE_FINAL_TYPE (PqaRecordUndo, pqa_record_undo, PQA, RECORD_UNDO, GObject)

PqaRecordUndo *pqa_record_undo_new (GtkWidget *near, PqaDatabase *database, PqaRecord *record);
void pqa_record_undo_run (PqaRecordUndo *self);

G_END_DECLS
