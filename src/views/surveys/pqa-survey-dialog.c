/* pqa-survey-dialog.c: a wave: what is asked, when, and of whom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-survey-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "pqa-survey-choices.h"
#include "survey/pqa-survey-statistics.h"
#include "survey/pqa-survey-store.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define MAX_PEOPLE 10000000
#define USUAL_MARGIN 0.05

struct _PqaSurveyDialog
{
  PqaFormDialog parent_instance;

  gint64 survey_id;
  PqaRecord *survey;
  GCancellable *cancellable;

  PqaField *name;
  PqaField *questionnaire;
  PqaField *starts_on;
  PqaField *ends_on;
  PqaField *method;
  PqaField *sampling;
  PqaField *population;
  PqaField *sent;
  PqaField *undeliverable;
  PqaField *index_method;
};

G_DEFINE_FINAL_TYPE (PqaSurveyDialog, pqa_survey_dialog, PQA_TYPE_FORM_DIALOG)

typedef struct
{
  gint64 survey_id;
  PqaRecord *survey;
  GPtrArray *versions;
} Loading;

static void
loading_free (Loading *loading)
{
  g_clear_pointer (&loading->survey, pqa_record_unref);
  g_clear_pointer (&loading->versions, g_ptr_array_unref);
  g_free (loading);
}

static gpointer
read_survey (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Loading *loading = data;

  loading->survey = loading->survey_id != 0
                        ? pqa_record_load (connection, "survey", loading->survey_id, error)
                        : pqa_survey_store_new ();
  if (loading->survey == NULL)
    return NULL;
  loading->versions = pqa_survey_store_read_versions (
      connection, pqa_record_get_int (loading->survey, "questionnaire_version_id"), error);
  return loading->versions != NULL ? loading : NULL;
}

/* Record and fields -----------------------------------------------------------------------------*/

typedef enum
{
  KIND_TEXT,
  KIND_INT,
} Kind;

typedef struct
{
  const char *column;
  PqaField *field;
  Kind kind;
} Binding;

#define N_BINDINGS 10

static void
list_bindings (PqaSurveyDialog *self, Binding bindings[N_BINDINGS])
{
  const Binding all[N_BINDINGS] = {
    { "name", self->name, KIND_TEXT },
    { "questionnaire_version_id", self->questionnaire, KIND_INT },
    { "starts_on", self->starts_on, KIND_TEXT },
    { "ends_on", self->ends_on, KIND_TEXT },
    { "method", self->method, KIND_TEXT },
    { "sampling", self->sampling, KIND_TEXT },
    { "population", self->population, KIND_INT },
    { "sent", self->sent, KIND_INT },
    { "undeliverable", self->undeliverable, KIND_INT },
    { "index_method", self->index_method, KIND_TEXT },
  };

  for (guint i = 0; i < N_BINDINGS; i++)
    bindings[i] = all[i];
}

static void
show_column (PqaRecord *record, const Binding *binding)
{
  g_autofree char *number = NULL;

  if (binding->kind == KIND_TEXT)
    {
      pqa_field_set_text (binding->field, pqa_record_get_text (record, binding->column));
      return;
    }
  if (!pqa_record_is_null (record, binding->column))
    number = g_strdup_printf ("%" G_GINT64_FORMAT, pqa_record_get_int (record, binding->column));
  pqa_field_set_text (binding->field, number);
}

static void
take_column (PqaRecord *record, const Binding *binding)
{
  g_autofree char *text = pqa_field_get_text (binding->field);

  if (binding->kind == KIND_TEXT)
    pqa_record_set_text (record, binding->column, text);
  else if (*text == '\0' && g_str_equal (binding->column, "undeliverable"))
    pqa_record_set_int (record, binding->column, 0);
  else if (*text == '\0')
    pqa_record_set_null (record, binding->column);
  else
    pqa_record_set_int (record, binding->column, g_ascii_strtoll (text, NULL, 10));
}

/* What can be guessed of a new survey: the newest questionnaire, from today for two weeks. */
static void
guess (PqaSurveyDialog *self, GPtrArray *versions)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));
  g_autofree char *end = pqa_date_add_days (today, 13);

  pqa_record_set_text (self->survey, "starts_on", today);
  pqa_record_set_text (self->survey, "ends_on", end);
  if (versions->len > 0)
    pqa_record_set_int (self->survey, "questionnaire_version_id",
                        ((PqaNamedId *)versions->pdata[0])->id);
}

static void
show_survey (PqaSurveyDialog *self, GPtrArray *versions)
{
  g_autoptr (GListModel) choices = pqa_survey_choices_from_rows (versions);
  Binding bindings[N_BINDINGS];

  pqa_combo_field_set_choices (PQA_COMBO_FIELD (self->questionnaire), choices);
  if (self->survey_id == 0)
    guess (self, versions);
  list_bindings (self, bindings);
  for (guint i = 0; i < N_BINDINGS; i++)
    show_column (self->survey, &bindings[i]);
  if (versions->len == 0)
    pqa_form_dialog_show_error (PQA_FORM_DIALOG (self),
                                _ ("There is no published questionnaire yet. Publish one first."));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaSurveyDialog) self = user_data;
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
  self->survey = g_steal_pointer (&loading->survey);
  show_survey (self, loading->versions);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
load (PqaSurveyDialog *self)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  Loading *loading = g_new0 (Loading, 1);

  loading->survey_id = self->survey_id;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_LIST, read_survey, loading,
                           (GDestroyNotify)loading_free, NULL, self->cancellable, loaded_cb,
                           g_object_ref (self));
}

/* Checking and saving ---------------------------------------------------------------------------*/

static PqaSampling
get_sampling (PqaSurveyDialog *self)
{
  g_autofree char *code = pqa_field_get_text (self->sampling);
  PqaSampling sampling = PQA_SAMPLING_CENSUS;

  pqa_sampling_from_code (code, &sampling, NULL);
  return sampling;
}

/* How many answers a random sample needs, while its numbers are typed. */
static void
hint_sample_size (PqaSurveyDialog *self)
{
  g_autofree char *hint = NULL;
  double population;

  if (pqa_sampling_has_margin (get_sampling (self))
      && pqa_number_field_get (PQA_NUMBER_FIELD (self->population), &population) && population >= 1)
    hint = g_strdup_printf (_ ("For ±5 points this takes %d answers."),
                            (int)pqa_survey_sample_size (population, USUAL_MARGIN));
  pqa_field_set_hint (self->population, hint);
}

static void
check_dates (PqaSurveyDialog *self)
{
  g_autofree char *starts_on = pqa_field_get_text (self->starts_on);
  g_autofree char *ends_on = pqa_field_get_text (self->ends_on);
  gboolean reversed = pqa_date_is_valid (starts_on) && pqa_date_is_valid (ends_on)
                      && g_strcmp0 (ends_on, starts_on) < 0;

  pqa_field_set_problem (self->ends_on, reversed ? _ ("The survey ends before it starts.") : NULL);
}

static void
check_numbers (PqaSurveyDialog *self)
{
  double sent = 0;
  double undeliverable = 0;
  double population = 0;
  gboolean is_sent = pqa_number_field_get (PQA_NUMBER_FIELD (self->sent), &sent);
  gboolean is_undeliverable
      = pqa_number_field_get (PQA_NUMBER_FIELD (self->undeliverable), &undeliverable);
  gboolean is_population = pqa_number_field_get (PQA_NUMBER_FIELD (self->population), &population);

  pqa_field_set_required (self->population, pqa_sampling_has_margin (get_sampling (self)));
  pqa_field_set_problem (self->undeliverable,
                         is_sent && is_undeliverable && undeliverable > sent
                             ? _ ("More forms came back undelivered than were sent.")
                             : NULL);
  pqa_field_set_problem (self->sent, is_sent && is_population && sent > population
                                         ? _ ("More forms were sent than there are people to ask.")
                                         : NULL);
}

static void
pqa_survey_dialog_changed (PqaFormDialog *dialog)
{
  PqaSurveyDialog *self = PQA_SURVEY_DIALOG (dialog);

  check_dates (self);
  check_numbers (self);
  hint_sample_size (self);
}

static gboolean
save_survey (PqaConnection *connection, gpointer survey, GError **error)
{
  return pqa_survey_store_save (connection, survey, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaSurveyDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_survey_dialog_save (PqaFormDialog *dialog)
{
  PqaSurveyDialog *self = PQA_SURVEY_DIALOG (dialog);
  PqaContext *context = pqa_form_dialog_get_context (dialog);
  Binding bindings[N_BINDINGS];

  list_bindings (self, bindings);
  for (guint i = 0; i < N_BINDINGS; i++)
    take_column (self->survey, &bindings[i]);
  pqa_database_write_async (pqa_context_get_database (context), save_survey,
                            pqa_record_copy (self->survey), (GDestroyNotify)pqa_record_unref, NULL,
                            saved_cb, g_object_ref (self));
}

/* Building --------------------------------------------------------------------------------------*/

static void
add_group (PqaSurveyDialog *self,
           PqaFormColumn column,
           const char *title,
           PqaField **fields[],
           guint n_fields)
{
  GtkWidget *group = pqa_form_group_new (title);

  for (guint i = 0; i < n_fields; i++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*fields[i]));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), column, group);
}

static void
make_fields (PqaSurveyDialog *self)
{
  g_autoptr (GListStore) nothing = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (GListModel) methods = PQA_SURVEY_CHOICES (pqa_survey_method);
  g_autoptr (GListModel) samplings = PQA_SURVEY_CHOICES (pqa_sampling);
  g_autoptr (GListStore) indices = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (PqaChoice) a = pqa_choice_new ("A", _ ("A: mean ÷ highest step"), NULL);
  g_autoptr (PqaChoice) b
      = pqa_choice_new ("B", _ ("B: (mean − lowest) ÷ (highest − lowest step)"), NULL);

  g_list_store_append (indices, a);
  g_list_store_append (indices, b);
  self->name = pqa_text_field_new (_ ("_Name"));
  self->questionnaire = pqa_combo_field_new (_ ("_Questionnaire"), G_LIST_MODEL (nothing));
  self->starts_on = pqa_date_field_new (_ ("_From"));
  self->ends_on = pqa_date_field_new (_ ("_Until"));
  self->method = pqa_combo_field_new (_ ("_How it is asked"), methods);
  self->sampling = pqa_combo_field_new (_ ("_Sample"), samplings);
  self->population = pqa_number_field_new (_ ("_People to ask from"), 1, MAX_PEOPLE, 0);
  self->sent = pqa_number_field_new (_ ("Forms s_ent"), 0, MAX_PEOPLE, 0);
  self->undeliverable = pqa_number_field_new (_ ("Of them un_deliverable"), 0, MAX_PEOPLE, 0);
  self->index_method = pqa_combo_field_new (_ ("Satisfaction _index"), G_LIST_MODEL (indices));
  pqa_field_set_required (self->name, TRUE);
  pqa_field_set_required (self->questionnaire, TRUE);
  pqa_field_set_required (self->starts_on, TRUE);
  pqa_field_set_required (self->ends_on, TRUE);
}

static void
pqa_survey_dialog_finalize (GObject *object)
{
  PqaSurveyDialog *self = PQA_SURVEY_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->survey, pqa_record_unref);

  G_OBJECT_CLASS (pqa_survey_dialog_parent_class)->finalize (object);
}

static void
pqa_survey_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (PQA_SURVEY_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (pqa_survey_dialog_parent_class)->dispose (object);
}

static void
pqa_survey_dialog_class_init (PqaSurveyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_survey_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_survey_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_survey_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_survey_dialog_save;
}

static void
pqa_survey_dialog_init (PqaSurveyDialog *self)
{
  PqaField **what[] = { &self->name, &self->questionnaire };
  PqaField **when[] = { &self->starts_on, &self->ends_on, &self->method, &self->index_method };
  PqaField **whom[] = { &self->sampling, &self->population, &self->sent, &self->undeliverable };

  self->cancellable = g_cancellable_new ();
  make_fields (self);
  add_group (self, PQA_FORM_WIDE, NULL, what, G_N_ELEMENTS (what));
  add_group (self, PQA_FORM_START, _ ("When and How"), when, G_N_ELEMENTS (when));
  add_group (self, PQA_FORM_END, _ ("Of Whom"), whom, G_N_ELEMENTS (whom));
}

/**
 * pqa_survey_dialog_new:
 * @survey_id: the wave to edit; 0 for a new one
 *
 * Returns: (transfer none): the dialog, which reads the wave by itself
 */
PqaSurveyDialog *
pqa_survey_dialog_new (PqaContext *context, gint64 survey_id)
{
  PqaSurveyDialog *self = g_object_new (PQA_TYPE_SURVEY_DIALOG, "context", context, "title",
                                        survey_id != 0 ? _ ("Survey") : _ ("New Survey"), NULL);

  self->survey_id = survey_id;
  load (self);
  return self;
}
