/* pqa-post-dialog.c: adds or edits a post
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-post-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"

struct _PqaPostDialog
{
  PqaRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaPostDialog, pqa_post_dialog, PQA_TYPE_RECORD_DIALOG)

static void
pqa_post_dialog_constructed (GObject *object)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (object);
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (object));
  g_autoptr (GListModel) departments = pqa_choice_model_new (context, "choices/departments");
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *department = pqa_choice_field_new (_ ("_Department"), departments);
  PqaField *position = pqa_number_field_new (_ ("_Position in lists"), 0, 9999, 0);
  PqaField *closed_on = pqa_date_field_new (_ ("C_losed on"));

  G_OBJECT_CLASS (pqa_post_dialog_parent_class)->constructed (object);
  pqa_field_set_required (name, TRUE);
  pqa_field_set_required (position, TRUE);
  pqa_field_set_text (position, "0");
  pqa_field_set_hint (closed_on, _ ("The first day without it. Old figures keep its name."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, department, "department_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, position, "position", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, closed_on, "closed_on", PQA_RECORD_OPTIONAL_TEXT);
  for (PqaField **field = (PqaField *[]){ name, department, position, closed_on, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (dialog), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 440, 440);
}

static void
pqa_post_dialog_class_init (PqaPostDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_post_dialog_constructed;
}

static void
pqa_post_dialog_init (PqaPostDialog *self)
{
}

/**
 * pqa_post_dialog_new:
 * @id: the post, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_post_dialog_new (PqaContext *context, gint64 id)
{
  PqaPostDialog *self
      = g_object_new (PQA_TYPE_POST_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Post") : _ ("Edit Post"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "post", id);
  return GTK_WINDOW (self);
}
