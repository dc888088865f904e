/* pqa-question-dialog.c: a question of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-question-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "pqa-survey-choices.h"
#include "survey/pqa-question-record.h"
#include "survey/pqa-questionnaire-store.h"
#include "survey/pqa-survey-store.h"

struct _PqaQuestionDialog
{
  PqaFormDialog parent_instance;

  gint64 version_id;
  gint64 question_id;
  PqaRecord *question;
  GCancellable *cancellable;

  PqaField *text;
  PqaField *kind;
  PqaField *dimension;
  PqaField *scale_min;
  PqaField *scale_max;
  PqaField *polarity;
  PqaField *choices;
};

G_DEFINE_FINAL_TYPE (PqaQuestionDialog, pqa_question_dialog, PQA_TYPE_FORM_DIALOG)

typedef struct
{
  gint64 version_id;
  gint64 question_id;
  PqaRecord *question;
  GPtrArray *dimensions;
} Loading;

static void
loading_free (Loading *loading)
{
  g_clear_pointer (&loading->question, pqa_record_unref);
  g_clear_pointer (&loading->dimensions, g_ptr_array_unref);
  g_free (loading);
}

static gpointer
read_question (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Loading *loading = data;

  loading->question = loading->question_id != 0
                          ? pqa_record_load (connection, "question", loading->question_id, error)
                          : pqa_questionnaire_store_new_question (loading->version_id);
  if (loading->question == NULL)
    return NULL;
  loading->dimensions = pqa_survey_store_read_dimensions (connection, error);
  return loading->dimensions != NULL ? loading : NULL;
}

/* Record and fields -----------------------------------------------------------------------------*/

static PqaQuestionKind
get_kind (PqaQuestionDialog *self)
{
  g_autofree char *code = pqa_field_get_text (self->kind);
  PqaQuestionKind kind = PQA_QUESTION_SCALE;

  pqa_question_kind_from_code (code, &kind, NULL);
  return kind;
}

/* Each kind of question has fields of its own. */
static void
show_fields (PqaQuestionDialog *self)
{
  PqaQuestionKind kind = get_kind (self);

  gtk_widget_set_visible (GTK_WIDGET (self->scale_min), kind == PQA_QUESTION_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->scale_max), kind == PQA_QUESTION_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->polarity), kind == PQA_QUESTION_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->dimension), kind == PQA_QUESTION_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), kind == PQA_QUESTION_CHOICE);
}

static void
set_number (PqaField *field, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  pqa_field_set_text (field, text);
}

static gint64
get_number (PqaField *field)
{
  g_autofree char *text = pqa_field_get_text (field);

  return g_ascii_strtoll (text, NULL, 10);
}

static void
show_question (PqaQuestionDialog *self, GPtrArray *dimensions)
{
  g_autoptr (PqaQuestion) question = pqa_question_from_record (self->question);
  g_autoptr (GListModel) rows = pqa_survey_choices_from_rows (dimensions);
  g_autoptr (PqaChoice) none = pqa_choice_new ("", _ ("None"), NULL);
  g_autofree char *choices
      = question->choices != NULL ? g_strjoinv ("\n", question->choices) : NULL;

  g_list_store_insert (G_LIST_STORE (rows), 0, none);
  pqa_combo_field_set_choices (PQA_COMBO_FIELD (self->dimension), rows);
  pqa_field_set_text (self->text, question->text);
  pqa_field_set_text (self->kind, pqa_question_kind_to_code (question->kind));
  pqa_field_set_row_id (self->dimension, question->dimension_id);
  set_number (self->scale_min, question->kind == PQA_QUESTION_SCALE ? question->scale_min : 1);
  set_number (self->scale_max, question->kind == PQA_QUESTION_SCALE ? question->scale_max : 5);
  set_number (self->polarity, question->polarity);
  pqa_field_set_text (self->choices, choices);
  show_fields (self);
}

static GStrv
get_choices (PqaQuestionDialog *self)
{
  g_autofree char *text = pqa_field_get_text (self->choices);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (builder, lines[i]);
  return g_strv_builder_end (builder);
}

static void
take_question (PqaQuestionDialog *self)
{
  g_autofree char *text = pqa_field_get_text (self->text);
  g_auto (GStrv) choices = get_choices (self);
  g_autoptr (PqaQuestion) question = pqa_question_new ();

  question->text = g_steal_pointer (&text);
  question->kind = get_kind (self);
  if (question->kind == PQA_QUESTION_SCALE)
    {
      question->dimension_id = pqa_field_get_row_id (self->dimension);
      question->scale_min = get_number (self->scale_min);
      question->scale_max = get_number (self->scale_max);
      question->polarity = get_number (self->polarity);
    }
  else if (question->kind == PQA_QUESTION_RECOMMENDATION)
    question->scale_max = 10;
  else if (question->kind == PQA_QUESTION_CHOICE)
    question->choices = g_steal_pointer (&choices);
  pqa_question_to_record (question, self->question);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaQuestionDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Loading *loading = pqa_database_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (error != NULL)
    {
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
      return;
    }
  self->question = g_steal_pointer (&loading->question);
  show_question (self, loading->dimensions);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
load (PqaQuestionDialog *self)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  Loading *loading = g_new0 (Loading, 1);

  loading->version_id = self->version_id;
  loading->question_id = self->question_id;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_LIST, read_question,
                           loading, (GDestroyNotify)loading_free, NULL, self->cancellable,
                           loaded_cb, g_object_ref (self));
}

/* Saving ----------------------------------------------------------------------------------------*/

static void
pqa_question_dialog_changed (PqaFormDialog *dialog)
{
  show_fields (PQA_QUESTION_DIALOG (dialog));
}

static gboolean
save_question (PqaConnection *connection, gpointer question, GError **error)
{
  return pqa_questionnaire_store_save_question (connection, question, error);
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
pqa_question_dialog_save (PqaFormDialog *dialog)
{
  PqaQuestionDialog *self = PQA_QUESTION_DIALOG (dialog);

  take_question (self);
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)),
                            save_question, pqa_record_copy (self->question),
                            (GDestroyNotify)pqa_record_unref, NULL, saved_cb, g_object_ref (self));
}

/* Building --------------------------------------------------------------------------------------*/

static GListModel *
list_polarities (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (PqaChoice) high = pqa_choice_new ("1", _ ("The highest step"), NULL);
  g_autoptr (PqaChoice) low = pqa_choice_new ("-1", _ ("The lowest step"), NULL);

  g_list_store_append (choices, high);
  g_list_store_append (choices, low);
  return G_LIST_MODEL (choices);
}

static void
add_fields (PqaQuestionDialog *self, PqaFormColumn column, PqaField **fields, guint n_fields)
{
  GtkWidget *group = pqa_form_group_new (NULL);

  for (guint i = 0; i < n_fields; i++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (fields[i]));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), column, group);
}

static void
make_fields (PqaQuestionDialog *self)
{
  g_autoptr (GListStore) nothing = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (GListModel) kinds = PQA_SURVEY_CHOICES (pqa_question_kind);
  g_autoptr (GListModel) polarities = list_polarities ();

  self->text = pqa_lines_field_new (_ ("_Question"));
  self->kind = pqa_combo_field_new (_ ("_Kind of answer"), kinds);
  self->dimension = pqa_combo_field_new (_ ("_Dimension"), G_LIST_MODEL (nothing));
  self->scale_min = pqa_number_field_new (_ ("_Lowest step"), -100, 100, 0);
  self->scale_max = pqa_number_field_new (_ ("_Highest step"), -100, 100, 0);
  self->polarity = pqa_combo_field_new (_ ("What is _best"), polarities);
  self->choices = pqa_lines_field_new (_ ("_Choices, one to a line"));
  pqa_field_set_required (self->text, TRUE);
  pqa_field_set_required (self->scale_min, TRUE);
  pqa_field_set_required (self->scale_max, TRUE);
  pqa_field_set_required (self->choices, TRUE);
}

static void
pqa_question_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (PQA_QUESTION_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (pqa_question_dialog_parent_class)->dispose (object);
}

static void
pqa_question_dialog_finalize (GObject *object)
{
  PqaQuestionDialog *self = PQA_QUESTION_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->question, pqa_record_unref);

  G_OBJECT_CLASS (pqa_question_dialog_parent_class)->finalize (object);
}

static void
pqa_question_dialog_class_init (PqaQuestionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_question_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_question_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_question_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_question_dialog_save;
}

static void
pqa_question_dialog_init (PqaQuestionDialog *self)
{
  self->cancellable = g_cancellable_new ();
  make_fields (self);
  add_fields (self, PQA_FORM_WIDE, (PqaField *[]){ self->text }, 1);
  add_fields (self, PQA_FORM_START, (PqaField *[]){ self->kind, self->dimension, self->choices },
              3);
  add_fields (self, PQA_FORM_END,
              (PqaField *[]){ self->scale_min, self->scale_max, self->polarity }, 3);
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 460);
}

/**
 * pqa_question_dialog_new:
 * @version_id: the draft a new question is for
 * @question_id: the question to edit; 0 for a new one
 *
 * Returns: (transfer none): the dialog, which reads the question by itself
 */
PqaQuestionDialog *
pqa_question_dialog_new (PqaContext *context, gint64 version_id, gint64 question_id)
{
  PqaQuestionDialog *self
      = g_object_new (PQA_TYPE_QUESTION_DIALOG, "context", context, "title",
                      question_id != 0 ? _ ("Question") : _ ("New Question"), NULL);

  self->version_id = version_id;
  self->question_id = question_id;
  load (self);
  return self;
}
