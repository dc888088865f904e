/* pqa-form-dialog.h: the frame of every dialog in which something is entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "form/pqa-field.h"
#include "form/pqa-form-group.h"
#include "pqa-context.h"
#include "pqa-task-bar.h"

G_BEGIN_DECLS

#define PQA_TYPE_FORM_DIALOG (pqa_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaFormDialog, pqa_form_dialog, PQA, FORM_DIALOG, AdwWindow)

/**
 * PqaFormColumn:
 * @PQA_FORM_START: the first column
 * @PQA_FORM_END: the second column
 * @PQA_FORM_WIDE: above both columns
 */
typedef enum
{
  PQA_FORM_START,
  PQA_FORM_END,
  PQA_FORM_WIDE,
} PqaFormColumn;

/**
 * PqaFormDialogClass:
 * @changed: (nullable): the person has changed a field: find out what follows from it, say what is
 *   wrong with pqa_field_set_problem()
 * @save: save what is entered, which has no problems, and call pqa_form_dialog_finish() with the
 *   outcome; the dialog is busy until then
 * @leave: (nullable): the person backs out of what is entered; @keep tells whether it is to be there
 *   again the next time, which is offered only by a dialog with this function
 */
struct _PqaFormDialogClass
{
  AdwWindowClass parent_class;

  void (*changed) (PqaFormDialog *self);
  void (*save) (PqaFormDialog *self);
  void (*leave) (PqaFormDialog *self, gboolean keep);
};

PqaContext *pqa_form_dialog_get_context (PqaFormDialog *self);

void pqa_form_dialog_add_group (PqaFormDialog *self, PqaFormColumn column, GtkWidget *group);
void pqa_form_dialog_set_save_label (PqaFormDialog *self, const char *label);

void pqa_form_dialog_save (PqaFormDialog *self);
void pqa_form_dialog_finish (PqaFormDialog *self, const GError *error);
void pqa_form_dialog_focus_first_field (PqaFormDialog *self);
void pqa_form_dialog_show_error (PqaFormDialog *self, const char *text);
void pqa_form_dialog_show_note (PqaFormDialog *self, const char *text);

gboolean pqa_form_dialog_is_dirty (PqaFormDialog *self);
void pqa_form_dialog_set_dirty (PqaFormDialog *self, gboolean dirty);
void pqa_form_dialog_leave (PqaFormDialog *self, gboolean keep);
gboolean pqa_form_dialog_is_busy (PqaFormDialog *self);
void pqa_form_dialog_set_busy (PqaFormDialog *self, gboolean busy);
PqaTaskRow *
pqa_form_dialog_start_task (PqaFormDialog *self, const char *text, GCancellable *cancellable);

G_END_DECLS
