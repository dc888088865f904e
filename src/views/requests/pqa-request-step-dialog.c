/* pqa-request-step-dialog.c: asks for what a step in the life of a request needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every step has some of the same few fields; those that it does not need are not made.
 */
#include "requests/pqa-request-step-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "requests/pqa-charge-dialog.h"
#include "requests/pqa-request-order.h"
#include "requests/pqa-request-time-dialog.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-local-time.h"

struct _PqaRequestStepDialog
{
  PqaFormDialog parent_instance;

  GtkWidget *group;
  PqaField *person;
  PqaField *department;
  PqaField *waiting;
  PqaField *void_reason;
  PqaField *other;
  PqaField *result;
  PqaField *score;
  PqaField *afterwards;
  PqaField *note;
  PqaField *occurred;

  PqaRequestStepKind kind;
  gint64 request_id;
  gint64 row_version;
  gint64 registered_at;
  char *number;
};

G_DEFINE_FINAL_TYPE (PqaRequestStepDialog, pqa_request_step_dialog, PQA_TYPE_FORM_DIALOG)

typedef const char *(*CodeFunc) (guint value);

static PqaContext *
get_context (PqaRequestStepDialog *self)
{
  return pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
}

/* Fields ----------------------------------------------------------------------------------------*/

static PqaField *
add_field (PqaRequestStepDialog *self, PqaField *field)
{
  pqa_form_group_add (PQA_FORM_GROUP (self->group), GTK_WIDGET (field));
  return field;
}

static PqaField *
add_choice (PqaRequestStepDialog *self, const char *title, const char *query, gint64 row_id)
{
  g_autoptr (GListModel) choices = pqa_choice_model_new (get_context (self), query);
  PqaField *field = add_field (self, pqa_choice_field_new (title, choices));

  pqa_field_set_row_id (field, row_id);
  return field;
}

static void
append (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (PqaChoice) choice = pqa_choice_new (id, label, NULL);

  g_list_store_append (choices, choice);
}

static PqaField *
add_codes (
    PqaRequestStepDialog *self, const char *title, guint n, CodeFunc to_code, CodeFunc to_label)
{
  g_autoptr (GListStore) choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < n; i++)
    append (choices, to_code (i), to_label (i));
  return add_field (self, pqa_combo_field_new (title, G_LIST_MODEL (choices)));
}

static PqaField *
add_note (PqaRequestStepDialog *self, const char *title, gboolean required)
{
  PqaField *field = add_field (self, pqa_lines_field_new (title));

  pqa_field_set_required (field, required);
  gtk_widget_set_vexpand (GTK_WIDGET (field), TRUE);
  return field;
}

static void
add_person (PqaRequestStepDialog *self, const char *title, gint64 row_id)
{
  self->person = add_choice (self, title, "choices/staff", row_id);
  pqa_field_set_required (self->person, TRUE);
}

static void
add_answer (PqaRequestStepDialog *self)
{
  g_autoptr (GListStore) results = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (GListStore) afterwards = g_list_store_new (PQA_TYPE_CHOICE);

  append (results, "solved", _ ("Solved"));
  append (results, "unsolved", _ ("Not solved"));
  append (results, "silence", _ ("Nobody was reached"));
  append (afterwards, "close", _ ("Close the request"));
  append (afterwards, "keep", _ ("Leave it to be closed later"));
  self->result
      = add_field (self, pqa_combo_field_new (_ ("_Really solved?"), G_LIST_MODEL (results)));
  self->score = add_field (self, pqa_number_field_new (_ ("S_core, 1 to 5"), 1, 5, 0));
  self->note = add_note (self, _ ("What the resident _said"), FALSE);
  self->afterwards
      = add_field (self, pqa_combo_field_new (_ ("_Afterwards"), G_LIST_MODEL (afterwards)));
}

static void
other_typed_cb (PqaChoiceModel *requests, const char *text)
{
  pqa_choice_model_set_typed (requests, text);
}

/* Another request, found by its number or by the home; those of the same home come first. */
static void
add_other (PqaRequestStepDialog *self, const char *title, const PqaRequestDetail *request)
{
  GListModel *requests;

  self->other = add_choice (self, title, "choices/requests", 0);
  g_object_get (self->other, "choices", &requests, NULL);
  if (request->home != NULL)
    pqa_choice_model_set_typed (PQA_CHOICE_MODEL (requests), request->home);
  g_signal_connect_object (self->other, "typed", G_CALLBACK (other_typed_cb), requests,
                           G_CONNECT_SWAPPED);
  pqa_field_set_hint (self->other, _ ("Its number, or the home’s"));
  g_object_unref (requests);
}

static void
add_void (PqaRequestStepDialog *self, const PqaRequestDetail *request)
{
  self->void_reason = add_codes (self, _ ("_Reason"), pqa_void_count (), (CodeFunc)pqa_void_to_code,
                                 (CodeFunc)pqa_void_to_label);
  add_other (self, _ ("Re_quest that stays"), request);
  self->note = add_note (self, _ ("Re_mark"), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->other), FALSE);
}

static void
add_assignment (PqaRequestStepDialog *self, const PqaRequestDetail *request)
{
  add_person (self, _ ("_Handler"), request->handler_id);
  self->department
      = add_choice (self, _ ("_Department"), "choices/departments", request->fields->department_id);
  self->note = add_note (self, _ ("Re_mark"), FALSE);
}

/* Without a call the request may be closed only with a reason. */
static gboolean
needs_reason_to_close (const PqaRequestDetail *request)
{
  return pqa_request_step_find_next (request) == PQA_REQUEST_STEP_FOLLOW_UP;
}

/* Whoever telephones has the number and the matter before their eyes. */
static void
add_matter (PqaRequestStepDialog *self, const PqaRequestFields *fields)
{
  g_autofree char *line = pqa_request_words_first_line (fields->description);
  g_autofree char *text = g_strstrip (
      g_strdup_printf ("%s %s\n%s", fields->contact_name, fields->contact_phone, line));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (label, *text != '\0');
  pqa_form_group_add (PQA_FORM_GROUP (self->group), label);
}

/* The bill is saved by itself; the step goes on from the request as it is then. */
static void
charged_cb (PqaRequestStepDialog *self, PqaChargeDialog *charges)
{
  self->row_version = pqa_charge_dialog_get_row_version (charges);
}

static void
charges_cb (PqaRequestStepDialog *self)
{
  GtkWidget *dialog = pqa_charge_dialog_new (get_context (self), self->request_id,
                                             self->row_version, self->number, FALSE);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (charged_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_charges (PqaRequestStepDialog *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("C_harges…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (charges_cb), self, G_CONNECT_SWAPPED);
  pqa_form_group_add (PQA_FORM_GROUP (self->group), button);
}

static void
add_fields (PqaRequestStepDialog *self, const PqaRequestDetail *request)
{
  add_matter (self, request->fields);
  switch (self->kind)
    {
    case PQA_REQUEST_STEP_ASSIGN:
      add_assignment (self, request);
      break;
    case PQA_REQUEST_STEP_WAIT:
      self->waiting = add_codes (self, _ ("Waiting _for"), pqa_waiting_count (),
                                 (CodeFunc)pqa_waiting_to_code, (CodeFunc)pqa_waiting_to_label);
      self->note = add_note (self, _ ("Re_mark"), FALSE);
      break;
    case PQA_REQUEST_STEP_COMPLETE:
      add_person (self, _ ("_Done by"), request->handler_id);
      self->note = add_note (self, _ ("_What was done"), FALSE);
      add_charges (self);
      break;
    case PQA_REQUEST_STEP_FOLLOW_UP:
      add_answer (self);
      break;
    case PQA_REQUEST_STEP_CLOSE:
      self->note = add_note (self, _ ("Re_mark"), needs_reason_to_close (request));
      break;
    case PQA_REQUEST_STEP_FIRST_RESPONDER:
      add_person (self, _ ("_First responder"), request->first_responder_id);
      self->note = add_note (self, _ ("_Reason"), TRUE);
      break;
    case PQA_REQUEST_STEP_VOID:
      add_void (self, request);
      break;
    case PQA_REQUEST_STEP_MARK_REPEAT:
      add_other (self, _ ("Repeat _of"), request);
      pqa_field_set_required (self->other, TRUE);
      self->note = add_note (self, _ ("Re_mark"), FALSE);
      break;
    case PQA_REQUEST_STEP_NOTE:
      self->note = add_note (self, _ ("_Note"), TRUE);
      break;
    case PQA_REQUEST_STEP_REOPEN:
    case PQA_REQUEST_STEP_APPLY_POLICY:
    case PQA_REQUEST_STEP_UNMARK_REPEAT:
    default:
      self->note = add_note (self, _ ("_Reason"), TRUE);
      break;
    }
  self->occurred = add_field (self, pqa_date_field_new_with_time (_ ("Happened _at")));
  pqa_field_set_hint (self->occurred, _ ("If not just now"));
}

/* Order -----------------------------------------------------------------------------------------*/

static gboolean
is_chosen (PqaField *field, const char *id)
{
  g_autofree char *text = field != NULL ? pqa_field_get_text (field) : NULL;

  return g_strcmp0 (text, id) == 0;
}

static void
read_codes (PqaRequestStepDialog *self, PqaRequestOrder *order)
{
  if (self->waiting != NULL)
    {
      g_autofree char *code = pqa_field_get_text (self->waiting);

      pqa_waiting_from_code (code, &order->waiting, NULL);
    }
  if (self->void_reason != NULL)
    {
      g_autofree char *code = pqa_field_get_text (self->void_reason);

      pqa_void_from_code (code, &order->void_reason, NULL);
    }
  order->other_id = self->other != NULL ? pqa_field_get_row_id (self->other) : 0;
}

static void
read_answer (PqaRequestStepDialog *self, PqaRequestOrder *order)
{
  double score = 0;

  if (self->result == NULL)
    return;
  order->follow_up.reached = !is_chosen (self->result, "silence");
  order->follow_up.solved = is_chosen (self->result, "solved");
  order->follow_up.close = is_chosen (self->afterwards, "close");
  if (order->follow_up.reached && pqa_number_field_get (PQA_NUMBER_FIELD (self->score), &score))
    order->follow_up.score = (int)score;
}

static PqaRequestOrder *
read_order (PqaRequestStepDialog *self)
{
  PqaRequestOrder *order
      = pqa_request_order_new_for (self->kind, self->request_id, self->row_version);
  gint64 occurred = pqa_date_field_get_instant (PQA_DATE_FIELD (self->occurred),
                                                pqa_context_get_time_zone (get_context (self)));

  order->occurred_at = occurred != PQA_INSTANT_NONE ? occurred : 0;
  g_free (order->note);
  order->note = pqa_field_get_text (self->note);
  order->person_id = self->person != NULL ? pqa_field_get_row_id (self->person) : 0;
  order->department_id = self->department != NULL ? pqa_field_get_row_id (self->department) : 0;
  read_codes (self, order);
  read_answer (self, order);
  return order;
}

static gpointer
read_detail (PqaConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  return pqa_request_detail_load (connection, *(gint64 *)id, error);
}

/* What is entered stays; whoever reads what happened meanwhile may save it all the same. */
static void
detail_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRequestStepDialog) self = PQA_REQUEST_STEP_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRequestDetail) request = pqa_database_read_finish (result, &error);

  if (request != NULL)
    {
      const PqaRequestHappening *last = g_ptr_array_index (request->happenings, 0);
      g_autofree char *what = pqa_request_words_happening (last);

      self->row_version = request->row_version;
      g_set_error (&error, PQA_ERROR, PQA_ERROR_CONFLICT,
                   /* Translators: a name, and what they did */
                   _ ("Meanwhile %1$s changed this request: “%2$s”. What you entered is still here; "
                      "save again if it still holds."),
                   last->actor != NULL ? last->actor : _ ("somebody else"), what);
    }
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRequestStepDialog) self = PQA_REQUEST_STEP_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    {
      PqaRequestStepInfo info = pqa_request_step_get_info (self->kind);
      g_autofree char *done = g_strdup_printf (info.done, self->number);

      pqa_toast (GTK_WIDGET (self), done);
    }
  else if (g_error_matches (error, PQA_ERROR, PQA_ERROR_CONFLICT))
    {
      pqa_database_read_async (PQA_DATABASE (source), PQA_LANE_LIST, read_detail,
                               g_memdup2 (&self->request_id, sizeof self->request_id), g_free,
                               (GDestroyNotify)pqa_request_detail_free, NULL, detail_read_cb,
                               g_object_ref (self));
      return;
    }
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_request_step_dialog_save (PqaFormDialog *dialog)
{
  PqaRequestStepDialog *self = PQA_REQUEST_STEP_DIALOG (dialog);

  pqa_database_write_async (pqa_context_get_database (get_context (self)), pqa_request_order_run,
                            read_order (self), (GDestroyNotify)pqa_request_order_free, NULL,
                            saved_cb, g_object_ref (self));
}

/* Said beside the field while it is typed; the store, which knows all steps, checks it again. */
static void
check_time (PqaRequestStepDialog *self)
{
  gint64 at = pqa_date_field_get_instant (PQA_DATE_FIELD (self->occurred),
                                          pqa_context_get_time_zone (get_context (self)));
  const char *problem = NULL;

  if (at != PQA_INSTANT_NONE && at > pqa_context_now (get_context (self)))
    problem = _ ("Nothing can happen in the future.");
  else if (at != PQA_INSTANT_NONE && at + 60 <= self->registered_at)
    problem = _ ("It cannot have happened before the request was registered.");
  pqa_field_set_problem (self->occurred, problem);
}

static void
pqa_request_step_dialog_changed (PqaFormDialog *dialog)
{
  PqaRequestStepDialog *self = PQA_REQUEST_STEP_DIALOG (dialog);
  gboolean duplicate = is_chosen (self->void_reason, pqa_void_to_code (PQA_VOID_DUPLICATE));

  if (self->void_reason != NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->other), duplicate);
      pqa_field_set_required (self->other, duplicate);
    }
  if (self->result != NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->score), !is_chosen (self->result, "silence"));
      gtk_widget_set_visible (GTK_WIDGET (self->afterwards), is_chosen (self->result, "solved"));
    }
  check_time (self);
}

static void
pqa_request_step_dialog_finalize (GObject *object)
{
  g_free (PQA_REQUEST_STEP_DIALOG (object)->number);

  G_OBJECT_CLASS (pqa_request_step_dialog_parent_class)->finalize (object);
}

static void
pqa_request_step_dialog_class_init (PqaRequestStepDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_request_step_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_request_step_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_request_step_dialog_save;
}

static void
pqa_request_step_dialog_init (PqaRequestStepDialog *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 500);
  self->group = pqa_form_group_new (NULL);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, self->group);
}

/**
 * pqa_request_step_dialog_new:
 * @kind: a step that pqa_request_step_asks()
 *
 * Returns: (transfer floating): a dialog that takes the step when it is saved
 */
GtkWidget *
pqa_request_step_dialog_new (PqaContext *context,
                             PqaRequestStepKind kind,
                             const PqaRequestDetail *request)
{
  PqaRequestStepInfo info = pqa_request_step_get_info (kind);
  g_autofree char *title = g_strdup_printf ("%s · %s", info.title, request->number);
  PqaRequestStepDialog *self;

  if (kind == PQA_REQUEST_STEP_CHANGE_TIME)
    return pqa_request_time_dialog_new (context, request);
  self = g_object_new (PQA_TYPE_REQUEST_STEP_DIALOG, "context", context, "title", title,
                       "save-label", info.save_label, NULL);
  self->kind = kind;
  self->request_id = request->id;
  self->row_version = request->row_version;
  self->registered_at = request->registered_at;
  self->number = g_strdup (request->number);
  add_fields (self, request);
  return GTK_WIDGET (self);
}
