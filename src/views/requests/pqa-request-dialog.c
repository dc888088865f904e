/* pqa-request-dialog.c: registers a request, or changes what was written about one
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed becomes a new draft; what follows from it (who lives there, who sees to it, how soon)
 * is read from the database and filled in; then all widgets are refreshed from the draft.
 */
#include "requests/pqa-request-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "requests/pqa-request-draft.h"
#include "requests/pqa-request-saving.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-local-time.h"

struct _PqaRequestDialog
{
  PqaFormDialog parent_instance;

  PqaField *home;
  PqaField *place;
  PqaField *kind;
  PqaField *category;
  PqaField *description;
  PqaField *severity;
  PqaField *resident;
  PqaField *contact_name;
  PqaField *contact_phone;
  PqaField *building;
  PqaField *zone;
  PqaField *department;
  PqaField *handler;
  PqaField *channel;
  PqaField *occurred;
  GtkLabel *warning;
  GtkLabel *others;
  GtkLabel *limits;

  PqaChoiceModel *homes;
  GListStore *residents;
  GtkWidget *page; /* weak */
  PqaRequestDraft *draft;
  PqaRequestAdvice *advice; /* NULL until it has been read */
  PqaRequestSaving *saving;
  gint64 request_id;
  gint64 row_version;
  char *number;
  GCancellable *advising;
};

G_DEFINE_FINAL_TYPE (PqaRequestDialog, pqa_request_dialog, PQA_TYPE_FORM_DIALOG)

typedef const char *(*CodeFunc) (guint value);

static PqaContext *
get_context (PqaRequestDialog *self)
{
  return pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
}

/* Form and draft --------------------------------------------------------------------------------*/

static void
read_text (PqaField *field, char **text)
{
  g_autofree char *written = pqa_field_get_text (field);

  pqa_request_fields_set_text (text, written);
}

/* The choices are the codes themselves, so they are always understood. */
static void
read_codes (PqaRequestDialog *self, PqaRequestFields *fields)
{
  g_autofree char *kind = pqa_field_get_text (self->kind);
  g_autofree char *severity = pqa_field_get_text (self->severity);
  g_autofree char *channel = pqa_field_get_text (self->channel);

  pqa_request_kind_from_code (kind, &fields->kind, NULL);
  pqa_severity_from_code (severity, &fields->severity, NULL);
  pqa_channel_from_code (channel, &fields->channel, NULL);
}

static PqaRequestFields *
read_form (PqaRequestDialog *self)
{
  PqaRequestFields *fields = pqa_request_fields_copy (self->draft->now);

  read_codes (self, fields);
  fields->category_id = pqa_field_get_row_id (self->category);
  fields->zone_id = pqa_field_get_row_id (self->zone);
  fields->building_id = pqa_field_get_row_id (self->building);
  fields->home_id = pqa_field_get_row_id (self->home);
  fields->resident_id = pqa_field_get_row_id (self->resident);
  fields->department_id = pqa_field_get_row_id (self->department);
  read_text (self->place, &fields->place);
  read_text (self->contact_name, &fields->contact_name);
  read_text (self->contact_phone, &fields->contact_phone);
  read_text (self->description, &fields->description);
  return fields;
}

static void
show_draft (PqaRequestDialog *self)
{
  const PqaRequestFields *now = self->draft->now;

  pqa_field_set_row_id (self->home, now->home_id);
  pqa_field_set_text (self->place, now->place);
  pqa_field_set_text (self->kind, pqa_request_kind_to_code (now->kind));
  pqa_field_set_row_id (self->category, now->category_id);
  pqa_field_set_text (self->description, now->description);
  pqa_field_set_text (self->severity, pqa_severity_to_code (now->severity));
  pqa_field_set_row_id (self->resident, now->resident_id);
  pqa_field_set_text (self->contact_name, now->contact_name);
  pqa_field_set_text (self->contact_phone, now->contact_phone);
  pqa_field_set_row_id (self->building, now->building_id);
  pqa_field_set_row_id (self->zone, now->zone_id);
  pqa_field_set_row_id (self->department, now->department_id);
  pqa_field_set_row_id (self->handler, self->draft->handler_id);
  pqa_field_set_text (self->channel, pqa_channel_to_code (now->channel));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
describe_others (PqaRequestDialog *self)
{
  GTimeZone *zone = pqa_context_get_time_zone (get_context (self));
  GString *text = g_string_new (NULL);

  if (self->advice == NULL || self->advice->others->len == 0)
    return g_string_free (text, FALSE);
  g_string_append (text, _ ("The last requests of this home:"));
  for (guint i = 0; i < self->advice->others->len; i++)
    {
      g_autofree char *line
          = pqa_request_words_brief (g_ptr_array_index (self->advice->others, i), zone);

      g_string_append_printf (text, "\n%s", line);
    }
  return g_string_free (text, FALSE);
}

static void
show_state (PqaRequestDialog *self)
{
  g_auto (PqaRequestDraftState) state = { 0 };
  g_autofree char *others = describe_others (self);
  g_autofree char *limits = NULL;

  pqa_request_draft_get_state (self->draft, self->advice, &state);
  pqa_field_set_required (self->home, state.home_required);
  pqa_field_set_required (self->category, state.category_required);
  pqa_field_set_required (self->description, TRUE);
  show_text (self->warning, state.warning);
  show_text (self->others, others);
  if (self->advice != NULL)
    limits = pqa_request_words_limits (self->advice->episode,
                                       pqa_context_now (get_context (self)));
  show_text (self->limits, limits);
}

static void
refresh (PqaRequestDialog *self)
{
  show_draft (self);
  show_state (self);
}

static void
take_draft (PqaRequestDialog *self, PqaRequestDraft *draft)
{
  g_clear_pointer (&self->draft, pqa_request_draft_free);
  self->draft = draft;
}

/* Advice ----------------------------------------------------------------------------------------*/

typedef struct
{
  PqaRequestFields *fields;
  gint64 request_id;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  pqa_request_fields_free (question->fields);
  g_free (question);
}

static gpointer
read_advice (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return pqa_request_advice_load (connection, question->fields, question->request_id, error);
}

static void ask_advice (PqaRequestDialog *self);

static void
show_residents (PqaRequestDialog *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->advice->residents->len; i++)
    {
      const PqaResidentBrief *resident = g_ptr_array_index (self->advice->residents, i);

      g_ptr_array_add (choices,
                       pqa_choice_new_for_row (resident->id, resident->name, resident->phone));
    }
  g_list_store_splice (self->residents, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->residents)), choices->pdata,
                       choices->len);
}

static void
take_advice (PqaRequestDialog *self, PqaRequestAdvice *advice)
{
  g_autoptr (PqaRequestDraft) before = g_steal_pointer (&self->draft);

  g_clear_pointer (&self->advice, pqa_request_advice_free);
  self->advice = advice;
  show_residents (self);
  self->draft = pqa_request_draft_take_advice (before, advice);
  refresh (self);
  if (pqa_request_draft_needs_advice (before, self->draft))
    ask_advice (self);
}

static void
advice_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaRequestAdvice *advice = pqa_database_read_finish (result, &error);

  if (advice != NULL)
    take_advice (PQA_REQUEST_DIALOG (user_data), advice);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_form_dialog_show_error (PQA_FORM_DIALOG (user_data), error->message);
}

static void
ask_advice (PqaRequestDialog *self)
{
  Question *question = g_new (Question, 1);

  question->fields = pqa_request_fields_copy (self->draft->now);
  question->request_id = self->request_id;
  g_cancellable_cancel (self->advising);
  g_clear_object (&self->advising);
  self->advising = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (get_context (self)), PQA_LANE_LIST,
                           read_advice, question, free_question,
                           (GDestroyNotify) pqa_request_advice_free, self->advising,
                           advice_read_cb, self);
}

static void
home_typed_cb (PqaRequestDialog *self, const char *text)
{
  pqa_choice_model_set_typed (self->homes, text);
}

static void
pqa_request_dialog_changed (PqaFormDialog *dialog)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (dialog);
  g_autoptr (PqaRequestDraft) before = g_steal_pointer (&self->draft);
  g_autoptr (PqaRequestFields) written = NULL;

  self->draft = before;
  written = read_form (self);
  self->draft
      = pqa_request_draft_write (before, written, pqa_field_get_row_id (self->handler));
  show_state (self);
  if (pqa_request_draft_needs_advice (before, self->draft))
    ask_advice (self);
}

/* Saving ----------------------------------------------------------------------------------------*/

static gpointer
read_theirs (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  PqaRequestSaving *saving = data;

  return pqa_request_store_load_fields (connection, saving->request_id, &saving->row_version,
                                        error);
}

/* Somebody else was faster: what was written here stays, on top of what they wrote. */
static void
theirs_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRequestDialog) self = PQA_REQUEST_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRequestFields) theirs = pqa_database_read_finish (result, &error);

  if (theirs == NULL)
    {
      pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
      return;
    }
  self->row_version = self->saving->row_version;
  pqa_field_set_hint (self->description,
                      g_str_equal (theirs->description, self->draft->original->description)
                          ? NULL
                          : theirs->description);
  take_draft (self, pqa_request_draft_merge (self->draft, theirs));
  refresh (self);
  g_set_error (&error, PQA_ERROR, PQA_ERROR_CONFLICT,
               _ ("Somebody else changed this request meanwhile. What they wrote has been taken "
                  "over, what you wrote has been kept; look it through and save again."));
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRequestDialog) self = PQA_REQUEST_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    {
      self->request_id = self->saving->request_id;
      g_free (self->number);
      self->number = g_strdup (self->saving->number);
    }
  else if (g_error_matches (error, PQA_ERROR, PQA_ERROR_CONFLICT))
    {
      pqa_database_read_async (PQA_DATABASE (source), PQA_LANE_LIST, read_theirs,
                               pqa_request_saving_ref (self->saving),
                               (GDestroyNotify) pqa_request_saving_unref,
                               (GDestroyNotify) pqa_request_fields_free, NULL, theirs_read_cb,
                               g_object_ref (self));
      return;
    }
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static gint64
read_occurred (PqaRequestDialog *self)
{
  gint64 instant = pqa_date_field_get_instant (PQA_DATE_FIELD (self->occurred),
                                               pqa_context_get_time_zone (get_context (self)));

  return instant != PQA_INSTANT_NONE ? instant : 0;
}

static void
pqa_request_dialog_save (PqaFormDialog *dialog)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (dialog);

  g_clear_pointer (&self->saving, pqa_request_saving_unref);
  self->saving = pqa_request_saving_new (self->draft->now);
  self->saving->handler_id = self->draft->handler_id;
  self->saving->occurred_at = read_occurred (self);
  self->saving->request_id = self->request_id;
  self->saving->row_version = self->row_version;
  pqa_database_write_async (pqa_context_get_database (get_context (self)), pqa_request_saving_run,
                            pqa_request_saving_ref (self->saving),
                            (GDestroyNotify) pqa_request_saving_unref, NULL, saved_cb,
                            g_object_ref (self));
}

/* Set-up ----------------------------------------------------------------------------------------*/

static void
set_codes (PqaField *field, guint n, CodeFunc to_code, CodeFunc to_label)
{
  g_autoptr (GListStore) choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (to_code (i), to_label (i), NULL);

      g_list_store_append (choices, choice);
    }
  pqa_combo_field_set_choices (PQA_COMBO_FIELD (field), G_LIST_MODEL (choices));
}

static void
set_choices (PqaRequestDialog *self, PqaField *field, const char *query)
{
  g_autoptr (GListModel) choices = pqa_choice_model_new (get_context (self), query);

  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (field), choices);
}

static void
pqa_request_dialog_constructed (GObject *object)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (object);

  G_OBJECT_CLASS (pqa_request_dialog_parent_class)->constructed (object);
  set_codes (self->kind, pqa_request_kind_count (), (CodeFunc) pqa_request_kind_to_code,
             (CodeFunc) pqa_request_kind_to_label);
  set_codes (self->severity, pqa_severity_count (), (CodeFunc) pqa_severity_to_code,
             (CodeFunc) pqa_severity_to_label);
  set_codes (self->channel, pqa_channel_count (), (CodeFunc) pqa_channel_to_code,
             (CodeFunc) pqa_channel_to_label);
  set_choices (self, self->category, "choices/leaf-categories");
  set_choices (self, self->building, "choices/buildings");
  set_choices (self, self->zone, "choices/zones");
  set_choices (self, self->department, "choices/departments");
  set_choices (self, self->handler, "choices/staff");
  self->homes = PQA_CHOICE_MODEL (pqa_choice_model_new (get_context (self), "choices/homes"));
  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (self->home), G_LIST_MODEL (self->homes));
  self->residents = g_list_store_new (PQA_TYPE_CHOICE);
  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (self->resident),
                                G_LIST_MODEL (self->residents));
}

static void
pqa_request_dialog_dispose (GObject *object)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (object);

  g_cancellable_cancel (self->advising);
  g_clear_object (&self->advising);
  g_clear_object (&self->homes);
  g_clear_object (&self->residents);
  g_clear_weak_pointer (&self->page);

  G_OBJECT_CLASS (pqa_request_dialog_parent_class)->dispose (object);
}

static void
pqa_request_dialog_finalize (GObject *object)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (object);

  g_clear_pointer (&self->draft, pqa_request_draft_free);
  g_clear_pointer (&self->advice, pqa_request_advice_free);
  g_clear_pointer (&self->saving, pqa_request_saving_unref);
  g_free (self->number);

  G_OBJECT_CLASS (pqa_request_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/requests/request-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, home);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, place);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, category);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, description);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, resident);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, contact_name);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, contact_phone);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, building);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, zone);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, department);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, handler);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, occurred);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, others);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, limits);
  gtk_widget_class_bind_template_callback (widget_class, home_typed_cb);
}

static void
pqa_request_dialog_class_init (PqaRequestDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pqa_request_dialog_constructed;
  object_class->dispose = pqa_request_dialog_dispose;
  object_class->finalize = pqa_request_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_request_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_request_dialog_save;

  g_type_ensure (PQA_TYPE_FORM_GROUP);
  g_type_ensure (PQA_TYPE_CHOICE_FIELD);
  g_type_ensure (PQA_TYPE_COMBO_FIELD);
  g_type_ensure (PQA_TYPE_DATE_FIELD);
  g_type_ensure (PQA_TYPE_LINES_FIELD);
  g_type_ensure (PQA_TYPE_TEXT_FIELD);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pqa_request_dialog_init (PqaRequestDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pqa_request_dialog_new:
 * @page: the page to which the new request belongs
 *
 * Returns: (transfer floating): a dialog that registers a request
 */
GtkWidget *
pqa_request_dialog_new (PqaContext *context, GtkWidget *page)
{
  PqaRequestDialog *self = g_object_new (PQA_TYPE_REQUEST_DIALOG, "context", context, "title",
                                         _ ("New Request"), "save-label", _ ("_Register"), NULL);

  g_set_weak_pointer (&self->page, page);
  self->draft = pqa_request_draft_new (NULL);
  refresh (self);
  ask_advice (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_request_dialog_new_edit:
 *
 * Returns: (transfer floating): a dialog that changes what was written about @request
 */
GtkWidget *
pqa_request_dialog_new_edit (PqaContext *context, const PqaRequestDetail *request)
{
  PqaRequestDialog *self = g_object_new (PQA_TYPE_REQUEST_DIALOG, "context", context, "title",
                                         request->number, NULL);

  self->request_id = request->id;
  self->row_version = request->row_version;
  self->number = g_strdup (request->number);
  self->draft = pqa_request_draft_new (request->fields);
  self->draft->handler_id = request->handler_id;
  gtk_widget_set_visible (GTK_WIDGET (self->handler), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->occurred), FALSE);
  if (request->home != NULL)
    pqa_choice_model_set_typed (self->homes, request->home);
  refresh (self);
  ask_advice (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_request_dialog_get_page:
 *
 * Returns: (transfer none) (nullable): the page it was opened from, if that is still there
 */
GtkWidget *
pqa_request_dialog_get_page (PqaRequestDialog *self)
{
  g_return_val_if_fail (PQA_IS_REQUEST_DIALOG (self), NULL);

  return self->page;
}

/**
 * pqa_request_dialog_get_id:
 *
 * Returns: the request that was edited or registered, 0 before that
 */
gint64
pqa_request_dialog_get_id (PqaRequestDialog *self)
{
  g_return_val_if_fail (PQA_IS_REQUEST_DIALOG (self), 0);

  return self->request_id;
}

/**
 * pqa_request_dialog_get_number:
 *
 * Returns: (nullable): its number
 */
const char *
pqa_request_dialog_get_number (PqaRequestDialog *self)
{
  g_return_val_if_fail (PQA_IS_REQUEST_DIALOG (self), NULL);

  return self->number;
}
