/* pqa-response-dialog.c: typing in paper forms, one after the other, or correcting one
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving a new form opens the next one with the number that follows, until the person closes the
 * dialog. Saving a correction closes it.
 */
#include "pqa-response-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "pqa-response-sheet.h"
#include "pqa-survey-choices.h"
#include "survey/pqa-questionnaire-store.h"

struct _PqaResponseDialog
{
  PqaFormDialog parent_instance;

  gint64 survey_id;
  gint64 response_id;
  guint n_entered;
  GPtrArray *questions;
  PqaResponseEntry *entry;
  GCancellable *cancellable;

  PqaField *number;
  PqaField *home;
  PqaField *segment;
  PqaField *state;
  GtkLabel *status;
  PqaResponseSheet *sheet;
};

G_DEFINE_FINAL_TYPE (PqaResponseDialog, pqa_response_dialog, PQA_TYPE_FORM_DIALOG)

/* What the dialog has to read before typing can begin. */
typedef struct
{
  gint64 survey_id;
  gint64 response_id;
  char *title;
  GPtrArray *questions;
  PqaResponse *response;
} Loading;

static void
loading_free (Loading *loading)
{
  g_free (loading->title);
  g_clear_pointer (&loading->questions, g_ptr_array_unref);
  g_clear_pointer (&loading->response, pqa_response_free);
  g_free (loading);
}

static gboolean
read_form (PqaConnection *connection, Loading *loading, GError **error)
{
  g_autoptr (PqaRecord) survey = pqa_record_load (connection, "survey", loading->survey_id, error);

  if (survey == NULL)
    return FALSE;

  loading->title = g_strdup (pqa_record_get_text (survey, "name"));
  loading->questions = pqa_questionnaire_store_read_questions (
      connection, pqa_record_get_int (survey, "questionnaire_version_id"), error);
  return loading->questions != NULL;
}

static PqaResponse *
start_response (PqaConnection *connection, gint64 survey_id, GError **error)
{
  g_autoptr (PqaResponse) response = pqa_response_new (survey_id);

  response->respondent_key = pqa_response_store_suggest_key (connection, survey_id, error);
  return response->respondent_key != NULL ? g_steal_pointer (&response) : NULL;
}

static gpointer
read_all (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Loading *loading = data;

  if (!read_form (connection, loading, error))
    return NULL;
  loading->response = loading->response_id != 0
                          ? pqa_response_store_load (connection, loading->response_id, error)
                          : start_response (connection, loading->survey_id, error);
  return loading->response != NULL ? loading : NULL;
}

/* Showing ---------------------------------------------------------------------------------------*/

static void
show_status (PqaResponseDialog *self)
{
  guint n_questions = pqa_response_entry_get_n_questions (self->entry);
  guint n_answered = pqa_response_entry_count_answered (self->entry);
  /* Translators: how far a form is filled in: answered questions of all questions */
  g_autofree char *progress = g_strdup_printf (_ ("%u of %u questions"), n_answered, n_questions);
  g_autofree char *entered = g_strdup_printf (
      ngettext ("%u form entered", "%u forms entered", self->n_entered), self->n_entered);
  g_autofree char *line = self->response_id != 0 ? g_strdup (progress)
                                                 : g_strdup_printf ("%s · %s", entered, progress);

  gtk_label_set_text (self->status, line);
}

static void
show_head (PqaResponseDialog *self)
{
  PqaResponse *response = pqa_response_entry_get_response (self->entry);

  pqa_field_set_text (self->number, response->respondent_key);
  pqa_field_set_text (self->home, response->home_code);
  pqa_field_set_text (self->segment, response->segment);
  pqa_field_set_text (self->state, pqa_response_state_to_code (response->state));
}

/* The number of the next form shall be seen. */
static void
scroll_up (PqaResponseDialog *self)
{
  GtkWidget *scroller
      = gtk_widget_get_ancestor (GTK_WIDGET (self->sheet), GTK_TYPE_SCROLLED_WINDOW);

  if (scroller != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                              0);
}

static void
open_form (PqaResponseDialog *self, PqaResponse *response)
{
  pqa_response_sheet_set_entry (self->sheet, NULL);
  g_clear_pointer (&self->entry, pqa_response_entry_free);
  self->entry = pqa_response_entry_new (self->questions, response);
  pqa_response_sheet_set_entry (self->sheet, self->entry);
  show_head (self);
  show_status (self);
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), FALSE);
  pqa_response_sheet_focus_current (self->sheet);
  scroll_up (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResponseDialog) self = user_data;
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

  gtk_window_set_title (GTK_WINDOW (self), loading->title);
  self->questions = g_steal_pointer (&loading->questions);
  open_form (self, g_steal_pointer (&loading->response));
}

static void
load (PqaResponseDialog *self)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  Loading *loading = g_new0 (Loading, 1);

  loading->survey_id = self->survey_id;
  loading->response_id = self->response_id;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_LIST, read_all, loading,
                           (GDestroyNotify)loading_free, NULL, self->cancellable, loaded_cb,
                           g_object_ref (self));
}

/* Saving ----------------------------------------------------------------------------------------*/

static void
open_next (PqaResponseDialog *self)
{
  PqaResponse *done = pqa_response_entry_get_response (self->entry);
  PqaResponse *next = pqa_response_new (self->survey_id);

  next->respondent_key = pqa_response_next_key (done->respondent_key);
  next->segment = g_strdup (done->segment);
  self->n_entered++;
  pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), NULL);
  open_form (self, next);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResponseDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = pqa_database_write_finish (result, &error);

  if (!saved || self->response_id != 0)
    {
      pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
      return;
    }
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  open_next (self);
}

static gboolean
save_response (PqaConnection *connection, gpointer response, GError **error)
{
  return pqa_response_store_save (connection, response, error);
}

static void
take_head (PqaResponseDialog *self, PqaResponse *response)
{
  g_autofree char *state = pqa_field_get_text (self->state);

  g_free (response->respondent_key);
  g_free (response->home_code);
  g_free (response->segment);
  response->respondent_key = pqa_field_get_text (self->number);
  response->home_code = pqa_field_get_text (self->home);
  response->segment = pqa_field_get_text (self->segment);
  pqa_response_state_from_code (state, &response->state, NULL);
}

/* What is written is a copy, so that the form stays as typed when it fails. */
static void
pqa_response_dialog_save (PqaFormDialog *dialog)
{
  PqaResponseDialog *self = PQA_RESPONSE_DIALOG (dialog);
  PqaResponse *response = pqa_response_entry_get_response (self->entry);
  PqaContext *context = pqa_form_dialog_get_context (dialog);

  take_head (self, response);
  if (response->state == PQA_RESPONSE_ANSWERED)
    pqa_response_entry_fill_blanks (self->entry);
  pqa_database_write_async (pqa_context_get_database (context), save_response,
                            pqa_response_copy (response), (GDestroyNotify)pqa_response_free, NULL,
                            saved_cb, g_object_ref (self));
}

/* Building --------------------------------------------------------------------------------------*/

static void
sheet_changed_cb (PqaResponseDialog *self)
{
  if (self->entry == NULL)
    return;
  show_status (self);
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self),
                             pqa_response_entry_count_answered (self->entry) > 0);
}

static GtkWidget *
new_head (PqaResponseDialog *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autoptr (GListModel) states = PQA_SURVEY_CHOICES (pqa_response_state);

  self->number = pqa_text_field_new (_ ("Form nu_mber"));
  self->home = pqa_text_field_new (_ ("_Home, if known"));
  self->segment = pqa_text_field_new (_ ("_Group, if any"));
  self->state = pqa_combo_field_new (_ ("Resul_t"), states);
  pqa_field_set_required (self->number, TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->home));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->segment));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->state));
  gtk_box_set_homogeneous (GTK_BOX (head), TRUE);
  return head;
}

static GtkWidget *
new_line (GtkLabel **label, const char *css_class)
{
  *label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (*label, 0);
  gtk_label_set_wrap (*label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (*label), css_class);
  return GTK_WIDGET (*label);
}

static void
build (PqaResponseDialog *self)
{
  PqaFormDialog *dialog = PQA_FORM_DIALOG (self);
  GtkLabel *help;

  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, new_head (self));
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, new_line (&self->status, "heading"));
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, new_line (&help, "dim-label"));
  gtk_label_set_text (
      help, _ ("Digits answer and go on (1 0 is ten). D or /: don’t know. R or *: refused."
               " N or −: not applicable. B or . or Tab: left blank."
               " Ctrl+Enter saves."));
  self->sheet = PQA_RESPONSE_SHEET (pqa_response_sheet_new ());
  g_signal_connect_swapped (self->sheet, "changed", G_CALLBACK (sheet_changed_cb), self);
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, GTK_WIDGET (self->sheet));
}

static void
pqa_response_dialog_dispose (GObject *object)
{
  PqaResponseDialog *self = PQA_RESPONSE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->sheet != NULL)
    pqa_response_sheet_set_entry (self->sheet, NULL);
  self->sheet = NULL;

  G_OBJECT_CLASS (pqa_response_dialog_parent_class)->dispose (object);
}

static void
pqa_response_dialog_finalize (GObject *object)
{
  PqaResponseDialog *self = PQA_RESPONSE_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->entry, pqa_response_entry_free);
  g_clear_pointer (&self->questions, g_ptr_array_unref);

  G_OBJECT_CLASS (pqa_response_dialog_parent_class)->finalize (object);
}

static void
pqa_response_dialog_class_init (PqaResponseDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_response_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_response_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_response_dialog_save;
}

static void
pqa_response_dialog_init (PqaResponseDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_window_set_default_size (GTK_WINDOW (self), 900, 660);
  build (self);
}

/**
 * pqa_response_dialog_new:
 *
 * Returns: (transfer none): a dialog that takes one new form after the other
 */
PqaResponseDialog *
pqa_response_dialog_new (PqaContext *context, gint64 survey_id)
{
  return pqa_response_dialog_new_for_response (context, survey_id, 0);
}

/**
 * pqa_response_dialog_new_for_response:
 * @response_id: the response to correct; 0 for new ones
 */
PqaResponseDialog *
pqa_response_dialog_new_for_response (PqaContext *context, gint64 survey_id, gint64 response_id)
{
  PqaResponseDialog *self = g_object_new (PQA_TYPE_RESPONSE_DIALOG, "context", context, NULL);

  self->survey_id = survey_id;
  self->response_id = response_id;
  pqa_form_dialog_set_save_label (PQA_FORM_DIALOG (self),
                                  response_id != 0 ? _ ("_Save") : _ ("_Save and Next"));
  load (self);
  return self;
}

/**
 * pqa_response_dialog_get_n_entered:
 *
 * Returns: how many forms have been saved in this dialog
 */
guint
pqa_response_dialog_get_n_entered (PqaResponseDialog *self)
{
  g_return_val_if_fail (PQA_IS_RESPONSE_DIALOG (self), 0);

  return self->n_entered;
}
