/* pqa-result-sheet-private.h: the parts of the result sheet that its files share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "inspections/pqa-result-sheet.h"
#include "inspections/pqa-sheet-entry.h"
#include "inspections/pqa-sheet-row.h"

G_BEGIN_DECLS

struct _PqaResultSheet
{
  AdwWindow parent_instance;

  PqaContext *context;
  gint64 id;
  PqaInspectionSheet *sheet; /* NULL until it is read */
  PqaSheetEntry *entry;
  PqaSheetRow *row; /* the selected one, NULL for none */
  GCancellable *cancellable;
  guint n_writes;    /* begun so far */
  guint n_writing;   /* under way */
  guint read_writes; /* how many had begun when the last reading did */
  gboolean stale;    /* what is shown is not what is saved */

  AdwWindowTitle *title;
  GtkWidget *finish_button;
  AdwToastOverlay *toasts;
  AdwToast *toast; /* unowned, NULL if none is shown */
  GtkStack *states;
  GtkListBox *list;
  AdwStatusPage *error;
  GtkWidget *editor;
  GtkLabel *progress;
  GtkLabel *keys;
  GtkBox *buttons;
};

void pqa_result_sheet_say (PqaResultSheet *self, const char *text);
gboolean pqa_result_sheet_is_editable (PqaResultSheet *self);
void pqa_result_sheet_update_progress (PqaResultSheet *self);
void pqa_result_sheet_select (PqaResultSheet *self, int index);
void pqa_result_sheet_begin_write (PqaResultSheet *self);
void pqa_result_sheet_end_write (PqaResultSheet *self, const GError *error);

/* pqa-result-sheet-keys.c */
void pqa_result_sheet_accept (PqaResultSheet *self, gboolean go_on);
void pqa_result_sheet_row_selected_cb (PqaResultSheet *self, GtkListBoxRow *row);
void pqa_result_sheet_type_action (GtkWidget *widget, const char *action, GVariant *parameter);
gboolean pqa_result_sheet_key_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data);

/* pqa-result-sheet-finish.c */
void pqa_result_sheet_finish_action (GtkWidget *widget, const char *action, GVariant *parameter);

G_END_DECLS
