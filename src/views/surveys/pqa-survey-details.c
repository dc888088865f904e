/* pqa-survey-details.c: what a wave says, beside the list of waves
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-survey-details.h"

#include "pqa-details.h"
#include "pqa-i18n.h"
#include "pqa-response-dialog.h"
#include "pqa-survey-command.h"
#include "pqa-survey-dialog.h"
#include "pqa-survey-figures.h"
#include "time/pqa-time-format.h"

struct _PqaSurveyDetails
{
  AdwBin parent_instance;

  PqaContext *context;
  gint64 survey_id;
  PqaSurveyResults *results;
  GCancellable *cancellable;

  GtkWidget *stack;
  PqaDetails *pane;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (PqaSurveyDetails, pqa_survey_details, ADW_TYPE_BIN)

static const char *const tables[]
    = { "survey", "response", "answer", "question", "dimension", "*", NULL };

/* Actions ---------------------------------------------------------------------------------------*/

/* What the buttons are about is the survey that is shown. */
static gint64
shown_id (PqaSurveyDetails *self)
{
  return self->results != NULL ? self->results->survey_id : 0;
}

static void
present (PqaSurveyDetails *self, GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (dialog);
}

static void
enter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSurveyDetails *self = PQA_SURVEY_DETAILS (widget);

  present (self, GTK_WINDOW (pqa_response_dialog_new (self->context, shown_id (self))));
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSurveyDetails *self = PQA_SURVEY_DETAILS (widget);

  present (self, GTK_WINDOW (pqa_survey_dialog_new (self->context, shown_id (self))));
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSurveyDetails *self = PQA_SURVEY_DETAILS (widget);

  pqa_survey_command_run (widget, self->context, pqa_survey_command_open, shown_id (self),
                          _ ("The survey takes responses now"));
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSurveyDetails *self = PQA_SURVEY_DETAILS (widget);

  pqa_survey_command_run (widget, self->context, pqa_survey_command_close, shown_id (self),
                          _ ("The survey is closed"));
}

static void
responses_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "surveys.show-responses", "x",
                              shown_id (PQA_SURVEY_DETAILS (widget)));
}

static void
update_actions (PqaSurveyDetails *self)
{
  gboolean may_edit = pqa_context_may (self->context, PQA_PERMISSION_SURVEY_EDIT);
  gboolean may_enter = pqa_context_may (self->context, PQA_PERMISSION_SURVEY_ENTER);
  gboolean is_open = self->results != NULL && self->results->state == PQA_SURVEY_OPEN;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.enter", may_enter && is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.edit", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.open",
                                 may_edit && self->results != NULL && !is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.close", may_edit && is_open);
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

static void
show_heading (PqaSurveyDetails *self)
{
  const PqaSurveyResults *r = self->results;
  g_autofree char *from = pqa_date_format (r->starts_on);
  g_autofree char *until = pqa_date_format (r->ends_on);
  /* Translators: first day, last day and state of a survey */
  g_autofree char *line
      = g_strdup_printf (_ ("%s – %s · %s"), from, until, pqa_survey_state_to_label (r->state));

  pqa_details_set_heading (self->pane, r->name, line);
}

static void
add_button (GtkWidget *grid, int place, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (place == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_grid_attach (GTK_GRID (grid), button, place % 2, place / 2, 1, 1);
}

static void
add_buttons (PqaSurveyDetails *self)
{
  GtkWidget *grid = gtk_grid_new ();
  gboolean is_open = self->results->state == PQA_SURVEY_OPEN;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  add_button (grid, 0, _ ("En_ter Responses"), "survey.enter");
  add_button (grid, 1, _ ("Sho_w Responses"), "survey.responses");
  add_button (grid, 2, _ ("E_dit…"), "survey.edit");
  if (is_open)
    add_button (grid, 3, _ ("_Close Survey"), "survey.close");
  else
    add_button (grid, 3, _ ("_Open Survey"), "survey.open");
  pqa_details_add_widget (self->pane, grid);
}

static void
add_figure (PqaSurveyDetails *self, const char *title, char *value)
{
  g_autofree char *text = value;

  pqa_details_add_fact (self->pane, title, text);
}

static void
add_figures (PqaSurveyDetails *self)
{
  const PqaSurveyResults *r = self->results;

  pqa_details_add_fact (self->pane, _ ("Sample"), pqa_sampling_to_label (r->sampling));
  add_figure (self, _ ("Answered"), pqa_survey_figures_answered (r));
  if (r->refused > 0)
    add_figure (self, _ ("Refused"), pqa_count_format (r->refused));
  if (r->expired > 0)
    add_figure (self, _ ("Expired"), pqa_count_format (r->expired));
  add_figure (self, _ ("Satisfied"), pqa_survey_figures_csat (r));
  add_figure (self, r->index_b ? _ ("Index (method B)") : _ ("Index (method A)"),
              pqa_survey_figures_index (r));
  add_figure (self, _ ("NPS"), pqa_survey_figures_nps (r));
}

static void
add_dimensions (PqaSurveyDetails *self)
{
  if (self->results->dimensions->len == 0)
    return;
  pqa_details_add_section (self->pane, _ ("Dimensions, weakest first"));
  pqa_details_add_widget (self->pane, pqa_survey_figures_new_chart (self->results));
}

static GtkWidget *
new_share (const PqaQuestionResult *question)
{
  PqaRatio share = pqa_survey_tally_top_two (&question->tally);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *bar = gtk_level_bar_new ();
  g_autofree char *text = pqa_ratio_format_percent (share, PQA_FIGURE_SCREEN);

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar),
                           pqa_ratio_is_defined (share) ? pqa_ratio_to_double (share) : 0);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Satisfied"), -1);
  gtk_box_append (GTK_BOX (row), bar);
  gtk_box_append (GTK_BOX (row), new_label (text, "numeric"));
  return row;
}

static void
add_question (PqaSurveyDetails *self, const PqaQuestionResult *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *line = pqa_survey_figures_question (self->results, question);
  g_autofree char *distribution = pqa_survey_figures_distribution (question);
  GtkWidget *caption = new_label (line, "caption");

  gtk_box_append (GTK_BOX (box), new_label (question->question->text, "body"));
  if (question->question->kind == PQA_QUESTION_SCALE)
    gtk_box_append (GTK_BOX (box), new_share (question));
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_widget_set_tooltip_text (box, *distribution != '\0' ? distribution : NULL);
  pqa_details_add_widget (self->pane, box);
}

static void
add_questions (PqaSurveyDetails *self)
{
  g_autoptr (GPtrArray) questions = pqa_survey_figures_sort_questions (self->results);

  pqa_details_add_section (self->pane, _ ("Questions, weakest first"));
  for (guint i = 0; i < questions->len; i++)
    add_question (self, questions->pdata[i]);
}

static void
show_results (PqaSurveyDetails *self)
{
  pqa_details_clear (self->pane);
  show_heading (self);
  add_buttons (self);
  add_figures (self);
  add_dimensions (self);
  add_questions (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "results");
}

/* Reading ---------------------------------------------------------------------------------------*/

static void
show_error (PqaSurveyDetails *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->error, markup);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "error");
}

static gpointer
read_results (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_survey_results_read (connection, *(gint64 *)data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaSurveyDetails) self = user_data;
  g_autoptr (GError) error = NULL;
  PqaSurveyResults *results = pqa_database_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->results, pqa_survey_results_free);
  self->results = results;
  if (error != NULL)
    show_error (self, error);
  else
    show_results (self);
  update_actions (self);
}

static void
read_again (PqaSurveyDetails *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->survey_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_ANALYSIS,
                           read_results, g_memdup2 (&self->survey_id, sizeof (gint64)), g_free,
                           (GDestroyNotify)pqa_survey_results_free, self->cancellable, read_cb,
                           g_object_ref (self));
}

static void
changed_cb (PqaSurveyDetails *self, GStrv changed)
{
  for (guint i = 0; changed[i] != NULL; i++)
    if (g_strv_contains (tables, changed[i]))
      {
        read_again (self);
        return;
      }
}

static void
pqa_survey_details_dispose (GObject *object)
{
  PqaSurveyDetails *self = PQA_SURVEY_DETAILS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pqa_survey_details_parent_class)->dispose (object);
}

static void
pqa_survey_details_finalize (GObject *object)
{
  PqaSurveyDetails *self = PQA_SURVEY_DETAILS (object);

  g_clear_pointer (&self->results, pqa_survey_results_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (pqa_survey_details_parent_class)->finalize (object);
}

static void
pqa_survey_details_class_init (PqaSurveyDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_survey_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_survey_details_finalize;
  gtk_widget_class_install_action (widget_class, "survey.enter", NULL, enter_cb);
  gtk_widget_class_install_action (widget_class, "survey.responses", NULL, responses_cb);
  gtk_widget_class_install_action (widget_class, "survey.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "survey.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "survey.close", NULL, close_cb);
}

static void
pqa_survey_details_init (PqaSurveyDetails *self)
{
  self->stack = gtk_stack_new ();
  self->pane = PQA_DETAILS (pqa_details_new ());
  self->error = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->error, "dialog-warning-symbolic");
  adw_status_page_set_title (self->error, _ ("The Results Could Not Be Read"));
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->pane), "results");
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->error), "error");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

/**
 * pqa_survey_details_new:
 *
 * Returns: (transfer floating): details of no survey yet
 */
GtkWidget *
pqa_survey_details_new (PqaContext *context)
{
  PqaSurveyDetails *self = g_object_new (PQA_TYPE_SURVEY_DETAILS, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pqa_context_get_database (context), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  update_actions (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_survey_details_set_survey:
 * @survey_id: the wave to show; 0 for none
 *
 * The results are counted beside the window; the old ones stay until they are there.
 */
void
pqa_survey_details_set_survey (PqaSurveyDetails *self, gint64 survey_id)
{
  g_return_if_fail (PQA_IS_SURVEY_DETAILS (self));

  if (survey_id == self->survey_id)
    return;
  self->survey_id = survey_id;
  read_again (self);
}
