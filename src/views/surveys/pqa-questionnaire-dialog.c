/* pqa-questionnaire-dialog.c: a new questionnaire: its name and what stands above the questions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-questionnaire-dialog.h"

#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "survey/pqa-questionnaire-store.h"

struct _PqaQuestionnaireDialog
{
  PqaFormDialog parent_instance;

  PqaField *name;
  PqaField *introduction;
};

G_DEFINE_FINAL_TYPE (PqaQuestionnaireDialog, pqa_questionnaire_dialog, PQA_TYPE_FORM_DIALOG)

typedef struct
{
  char *name;
  char *introduction;
} Draft;

static void
draft_free (Draft *draft)
{
  g_free (draft->name);
  g_free (draft->introduction);
  g_free (draft);
}

static gboolean
create (PqaConnection *connection, gpointer data, GError **error)
{
  Draft *draft = data;
  gint64 version_id;

  return pqa_questionnaire_store_create (connection, draft->name, draft->introduction, &version_id,
                                         error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (self, error);
}

static void
pqa_questionnaire_dialog_save (PqaFormDialog *dialog)
{
  PqaQuestionnaireDialog *self = PQA_QUESTIONNAIRE_DIALOG (dialog);
  Draft *draft = g_new0 (Draft, 1);

  draft->name = pqa_field_get_text (self->name);
  draft->introduction = pqa_field_get_text (self->introduction);
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), create,
                            draft, (GDestroyNotify)draft_free, NULL, saved_cb, g_object_ref (self));
}

static void
pqa_questionnaire_dialog_class_init (PqaQuestionnaireDialogClass *klass)
{
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_questionnaire_dialog_save;
}

static void
pqa_questionnaire_dialog_init (PqaQuestionnaireDialog *self)
{
  GtkWidget *group = pqa_form_group_new (NULL);

  self->name = pqa_text_field_new (_ ("_Name"));
  self->introduction = pqa_lines_field_new (_ ("_Introduction, above the questions"));
  pqa_field_set_required (self->name, TRUE);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->name));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->introduction));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 360);
}

/**
 * pqa_questionnaire_dialog_new:
 *
 * Returns: (transfer none): a dialog that makes a draft without questions
 */
PqaQuestionnaireDialog *
pqa_questionnaire_dialog_new (PqaContext *context)
{
  return g_object_new (PQA_TYPE_QUESTIONNAIRE_DIALOG, "context", context, "title",
                       _ ("New Questionnaire"), "save-label", _ ("_Create Draft"), NULL);
}
