/* pqa-column-dialog.h: chooses the columns of a table and their order
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-table.h"

G_BEGIN_DECLS

#define PQA_TYPE_COLUMN_DIALOG (pqa_column_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaColumnDialog, pqa_column_dialog, PQA, COLUMN_DIALOG, AdwWindow)

GtkWidget *pqa_column_dialog_new (PqaTable *table);

G_END_DECLS
