/* pqa-questionnaire-details.c: the questions of a version, and what can be done with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-questionnaire-details.h"

#include "pqa-details.h"
#include "pqa-i18n.h"
#include "pqa-question-dialog.h"
#include "pqa-question.h"
#include "pqa-survey-command.h"
#include "survey/pqa-questionnaire-store.h"
#include "survey/pqa-survey-store.h"

struct _PqaQuestionnaireDetails
{
  AdwBin parent_instance;

  PqaContext *context;
  gint64 version_id;
  gint64 shown_id;
  gboolean draft;
  GCancellable *cancellable;
  PqaDetails *pane;
};

G_DEFINE_FINAL_TYPE (PqaQuestionnaireDetails, pqa_questionnaire_details, ADW_TYPE_BIN)

static const char *const tables[]
    = { "questionnaire", "questionnaire_version", "question", "dimension", "*", NULL };

typedef struct
{
  gint64 version_id;
  PqaRecord *version;
  PqaRecord *questionnaire;
  GPtrArray *questions;
  GPtrArray *dimensions;
} Form;

static void
form_free (Form *form)
{
  g_clear_pointer (&form->version, pqa_record_unref);
  g_clear_pointer (&form->questionnaire, pqa_record_unref);
  g_clear_pointer (&form->questions, g_ptr_array_unref);
  g_clear_pointer (&form->dimensions, g_ptr_array_unref);
  g_free (form);
}

static gpointer
read_form (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Form *form = data;

  form->version = pqa_record_load (connection, "questionnaire_version", form->version_id, error);
  if (form->version == NULL)
    return NULL;
  form->questionnaire = pqa_record_load (
      connection, "questionnaire", pqa_record_get_int (form->version, "questionnaire_id"), error);
  if (form->questionnaire == NULL)
    return NULL;
  form->questions = pqa_questionnaire_store_read_questions (connection, form->version_id, error);
  if (form->questions == NULL)
    return NULL;
  form->dimensions = pqa_survey_store_read_dimensions (connection, error);
  return form->dimensions != NULL ? form : NULL;
}

/* Actions ---------------------------------------------------------------------------------------*/

static void
show_question_dialog (PqaQuestionnaireDetails *self, gint64 question_id)
{
  PqaQuestionDialog *dialog = pqa_question_dialog_new (self->context, self->shown_id, question_id);

  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_question_dialog (PQA_QUESTIONNAIRE_DETAILS (widget), 0);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_question_dialog (PQA_QUESTIONNAIRE_DETAILS (widget), g_variant_get_int64 (parameter));
}

static void
question_command_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaQuestionnaireDetails *self = PQA_QUESTIONNAIRE_DETAILS (widget);
  PqaSurveyCommand command = pqa_questionnaire_store_remove_question;

  if (g_str_equal (action, "questionnaire.up"))
    command = pqa_survey_command_move_up;
  else if (g_str_equal (action, "questionnaire.down"))
    command = pqa_survey_command_move_down;
  pqa_survey_command_run (widget, self->context, command, g_variant_get_int64 (parameter), NULL);
}

static void
new_version_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaQuestionnaireDetails *self = PQA_QUESTIONNAIRE_DETAILS (widget);

  pqa_survey_command_run (widget, self->context, pqa_survey_command_new_version, self->shown_id,
                          _ ("There is a new draft with the same questions"));
}

static void
publish_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaQuestionnaireDetails) self = user_data;
  g_autofree char *answer = pqa_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "publish") == 0)
    pqa_survey_command_run (GTK_WIDGET (self), self->context, pqa_questionnaire_store_publish,
                            self->shown_id, _ ("The questionnaire is published"));
}

/* Publishing cannot be taken back, so it is asked about. */
static void
publish_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const PqaAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "publish", _ ("_Publish"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };

  pqa_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Publish This Questionnaire?"),
                 _ ("Its questions can never be changed afterwards. The version before it is"
                    " retired; surveys that use it keep it."),
                 answers, NULL, publish_asked_cb, g_object_ref (widget));
}

static void
update_actions (PqaQuestionnaireDetails *self)
{
  static const char *const draft_actions[]
      = { "questionnaire.add",  "questionnaire.edit",   "questionnaire.up",
          "questionnaire.down", "questionnaire.remove", "questionnaire.publish" };
  gboolean may = pqa_context_may (self->context, PQA_PERMISSION_SURVEY_EDIT) && self->shown_id != 0;

  for (guint i = 0; i < G_N_ELEMENTS (draft_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), draft_actions[i], may && self->draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questionnaire.new-version",
                                 may && !self->draft);
}

/* Building --------------------------------------------------------------------------------------*/

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static const char *
find_dimension (GPtrArray *dimensions, gint64 id)
{
  for (guint i = 0; i < dimensions->len; i++)
    if (((PqaNamedId *)dimensions->pdata[i])->id == id)
      return ((PqaNamedId *)dimensions->pdata[i])->name;
  return NULL;
}

static char *
describe (const PqaQuestion *question, GPtrArray *dimensions)
{
  const char *dimension = find_dimension (dimensions, question->dimension_id);
  GString *text = g_string_new (pqa_question_kind_to_label (question->kind));

  if (question->kind == PQA_QUESTION_SCALE || question->kind == PQA_QUESTION_RECOMMENDATION)
    g_string_append_printf (text, " %d–%d", question->scale_min, question->scale_max);
  if (question->polarity < 0)
    g_string_append_printf (text, " · %s", _ ("lowest is best"));
  if (dimension != NULL)
    g_string_append_printf (text, " · %s", dimension);
  for (guint i = 0; question->choices != NULL && question->choices[i] != NULL; i++)
    g_string_append_printf (text, " · %s", question->choices[i]);
  return g_string_free (text, FALSE);
}

static void
add_icon_button (
    GtkWidget *row, const char *icon, const char *label, const char *action, gint64 question_id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", question_id);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), button);
}

static void
add_question_buttons (GtkWidget *row, gint64 id)
{
  add_icon_button (row, "go-up-symbolic", _ ("Move Up"), "questionnaire.up", id);
  add_icon_button (row, "go-down-symbolic", _ ("Move Down"), "questionnaire.down", id);
  add_icon_button (row, "document-edit-symbolic", _ ("Edit Question"), "questionnaire.edit", id);
  add_icon_button (row, "user-trash-symbolic", _ ("Take Out of the Draft"), "questionnaire.remove",
                   id);
}

static void
add_question (PqaQuestionnaireDetails *self, const Form *form, guint index)
{
  const PqaQuestion *question = form->questions->pdata[index];
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *text = g_strdup_printf ("%u. %s", index + 1, question->text);
  g_autofree char *description = describe (question, form->dimensions);
  GtkWidget *caption = new_label (description, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (text, "body"));
  gtk_box_append (GTK_BOX (words), caption);
  gtk_box_append (GTK_BOX (row), words);
  if (self->draft)
    add_question_buttons (row, question->id);
  pqa_details_add_widget (self->pane, row);
}

static void
show_heading (PqaQuestionnaireDetails *self, const Form *form, PqaVersionState state)
{
  const char *introduction = pqa_record_get_text (form->version, "introduction");
  /* Translators: the number and the state of a questionnaire's version */
  g_autofree char *line
      = g_strdup_printf (_ ("Version %d · %s"), (int)pqa_record_get_int (form->version, "number"),
                         pqa_version_state_to_label (state));

  pqa_details_set_heading (self->pane, pqa_record_get_text (form->questionnaire, "name"), line);
  if (introduction != NULL && *introduction != '\0')
    pqa_details_add_text (self->pane, introduction);
}

static void
add_buttons (PqaQuestionnaireDetails *self)
{
  GtkWidget *publish;

  if (!self->draft)
    {
      pqa_details_add_button (self->pane, _ ("New _Version"), "questionnaire.new-version", NULL);
      return;
    }
  pqa_details_add_button (self->pane, _ ("_Add Question"), "questionnaire.add", NULL);
  publish = pqa_details_add_button (self->pane, _ ("_Publish…"), "questionnaire.publish", NULL);
  gtk_widget_add_css_class (publish, "suggested-action");
}

static void
show_form (PqaQuestionnaireDetails *self, const Form *form)
{
  PqaVersionState state = PQA_VERSION_RETIRED;

  pqa_version_state_from_code (pqa_record_get_text (form->version, "state"), &state, NULL);
  self->shown_id = form->version_id;
  self->draft = state == PQA_VERSION_DRAFT;
  pqa_details_clear (self->pane);
  show_heading (self, form, state);
  add_buttons (self);
  for (guint i = 0; i < form->questions->len; i++)
    add_question (self, form, i);
  update_actions (self);
}

/* Reading ---------------------------------------------------------------------------------------*/

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaQuestionnaireDetails) self = user_data;
  g_autoptr (GError) error = NULL;
  Form *form = pqa_database_read_finish (result, &error);
  GtkRoot *root;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (form != NULL)
    show_form (self, form);
  else if (root != NULL)
    pqa_tell_error (GTK_WINDOW (root), _ ("The Questions Could Not Be Read"), error);
}

static void
read_again (PqaQuestionnaireDetails *self)
{
  Form *form;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->version_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  form = g_new0 (Form, 1);
  form->version_id = self->version_id;
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, read_form, form,
                           (GDestroyNotify)form_free, NULL, self->cancellable, read_cb,
                           g_object_ref (self));
}

static void
changed_cb (PqaQuestionnaireDetails *self, GStrv changed)
{
  for (guint i = 0; changed[i] != NULL; i++)
    if (g_strv_contains (tables, changed[i]))
      {
        read_again (self);
        return;
      }
}

static void
pqa_questionnaire_details_dispose (GObject *object)
{
  PqaQuestionnaireDetails *self = PQA_QUESTIONNAIRE_DETAILS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pqa_questionnaire_details_parent_class)->dispose (object);
}

static void
pqa_questionnaire_details_finalize (GObject *object)
{
  g_clear_object (&PQA_QUESTIONNAIRE_DETAILS (object)->context);

  G_OBJECT_CLASS (pqa_questionnaire_details_parent_class)->finalize (object);
}

static void
pqa_questionnaire_details_class_init (PqaQuestionnaireDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_questionnaire_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_questionnaire_details_finalize;
  gtk_widget_class_install_action (widget_class, "questionnaire.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "questionnaire.edit", "x", edit_cb);
  gtk_widget_class_install_action (widget_class, "questionnaire.up", "x", question_command_cb);
  gtk_widget_class_install_action (widget_class, "questionnaire.down", "x", question_command_cb);
  gtk_widget_class_install_action (widget_class, "questionnaire.remove", "x", question_command_cb);
  gtk_widget_class_install_action (widget_class, "questionnaire.publish", NULL, publish_cb);
  gtk_widget_class_install_action (widget_class, "questionnaire.new-version", NULL, new_version_cb);
}

static void
pqa_questionnaire_details_init (PqaQuestionnaireDetails *self)
{
  self->pane = PQA_DETAILS (pqa_details_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pane));
}

/**
 * pqa_questionnaire_details_new:
 *
 * Returns: (transfer floating): details of no questionnaire yet
 */
GtkWidget *
pqa_questionnaire_details_new (PqaContext *context)
{
  PqaQuestionnaireDetails *self = g_object_new (PQA_TYPE_QUESTIONNAIRE_DETAILS, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pqa_context_get_database (context), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  update_actions (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_questionnaire_details_set_version:
 * @version_id: the version to show; 0 for none
 */
void
pqa_questionnaire_details_set_version (PqaQuestionnaireDetails *self, gint64 version_id)
{
  g_return_if_fail (PQA_IS_QUESTIONNAIRE_DETAILS (self));

  if (version_id == self->version_id)
    return;
  self->version_id = version_id;
  read_again (self);
}
