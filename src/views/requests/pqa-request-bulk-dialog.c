/* pqa-request-bulk-dialog.c: asks to whom the selected requests go
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-bulk-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-lines-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "requests/pqa-request-bulk-task.h"

struct _PqaRequestBulkDialog
{
  PqaFormDialog parent_instance;

  PqaField *person;
  PqaField *note;
  GtkWidget *page;
  GArray *ids;
};

G_DEFINE_FINAL_TYPE (PqaRequestBulkDialog, pqa_request_bulk_dialog, PQA_TYPE_FORM_DIALOG)

/* The work goes on beside the window, which says what has come of it. */
static void
pqa_request_bulk_dialog_save (PqaFormDialog *dialog)
{
  PqaRequestBulkDialog *self = PQA_REQUEST_BULK_DIALOG (dialog);
  g_autofree char *note = pqa_field_get_text (self->note);

  pqa_request_bulk_assign_beside (self->page, pqa_form_dialog_get_context (dialog), self->ids,
                                  pqa_field_get_row_id (self->person), note);
  pqa_form_dialog_finish (dialog, NULL);
}

static void
pqa_request_bulk_dialog_finalize (GObject *object)
{
  PqaRequestBulkDialog *self = PQA_REQUEST_BULK_DIALOG (object);

  g_object_unref (self->page);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (pqa_request_bulk_dialog_parent_class)->finalize (object);
}

static void
pqa_request_bulk_dialog_class_init (PqaRequestBulkDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_request_bulk_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_request_bulk_dialog_save;
}

static void
pqa_request_bulk_dialog_init (PqaRequestBulkDialog *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 380);
}

static void
add_fields (PqaRequestBulkDialog *self, PqaContext *context)
{
  GtkWidget *group = pqa_form_group_new (NULL);
  g_autoptr (GListModel) people = pqa_choice_model_new (context, "choices/staff");

  self->person = pqa_choice_field_new (_ ("_Handler"), people);
  pqa_field_set_required (self->person, TRUE);
  self->note = pqa_lines_field_new (_ ("_Note"));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->person));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->note));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, group);
}

/**
 * pqa_request_bulk_dialog_new:
 * @page: near which it is told what has come of it
 * @ids: (element-type gint64): the requests
 *
 * Returns: (transfer floating): a dialog that gives them all to the person who is chosen
 */
GtkWidget *
pqa_request_bulk_dialog_new (PqaContext *context, GtkWidget *page, GArray *ids)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("Assign %'u Request", "Assign %'u Requests", ids->len), ids->len);
  PqaRequestBulkDialog *self = g_object_new (PQA_TYPE_REQUEST_BULK_DIALOG, "context", context,
                                             "title", title, "save-label", _ ("_Assign"), NULL);

  self->page = g_object_ref (page);
  self->ids = g_array_ref (ids);
  add_fields (self, context);
  return GTK_WIDGET (self);
}
