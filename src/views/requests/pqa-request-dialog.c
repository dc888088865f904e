/* pqa-request-dialog.c: registers a request, or changes what was written about one
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed becomes a new draft; what follows from it (who lives there, who sees to it, how
 * soon) is read from the database and filled in; then all widgets are refreshed from the draft.
 */
#include "requests/pqa-request-dialog-private.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"

G_DEFINE_FINAL_TYPE (PqaRequestDialog, pqa_request_dialog, PQA_TYPE_FORM_DIALOG)

typedef const char *(*CodeFunc) (guint value);

static void
home_typed_cb (PqaRequestDialog *self, const char *text)
{
  g_autoptr (PqaRequestDraft) before = g_steal_pointer (&self->draft);

  self->draft = pqa_request_draft_seek (before, text);
  pqa_choice_model_set_typed (self->homes, text);
}

static void
pqa_request_dialog_changed (PqaFormDialog *dialog)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (dialog);
  g_autoptr (PqaRequestDraft) before = g_steal_pointer (&self->draft);
  g_autoptr (PqaRequestFields) written = NULL;

  self->draft = before;
  written = pqa_request_dialog_read_form (self);
  self->draft = pqa_request_draft_write (before, written, pqa_field_get_row_id (self->handler));
  pqa_request_dialog_show_state (self);
  pqa_request_dialog_keep_soon (self);
  if (pqa_request_draft_needs_advice (before, self->draft)
      || before->handler_id != self->draft->handler_id)
    pqa_request_dialog_ask_advice (self);
}

/* Others go on working while the form stands open. */
static void
database_changed_cb (PqaRequestDialog *self, const char *const *tables)
{
  static const char *const concerned[]
      = { "request", "home", "resident", "category", "staff", "staff_membership", "*", NULL };

  for (; *tables != NULL; tables++)
    if (g_strv_contains (concerned, *tables))
      {
        pqa_request_dialog_ask_advice (self);
        return;
      }
}

static void
focus_moved_cb (PqaRequestDialog *self)
{
  if (self->keep_timeout != 0)
    pqa_request_dialog_keep_now (self);
}

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
  g_autoptr (GListModel) choices
      = pqa_choice_model_new (pqa_request_dialog_get_context (self), query);

  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (field), choices);
}

static void
pqa_request_dialog_constructed (GObject *object)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (object);

  G_OBJECT_CLASS (pqa_request_dialog_parent_class)->constructed (object);
  set_codes (self->kind, pqa_request_kind_count (), (CodeFunc)pqa_request_kind_to_code,
             (CodeFunc)pqa_request_kind_to_label);
  set_codes (self->severity, pqa_severity_count (), (CodeFunc)pqa_severity_to_code,
             (CodeFunc)pqa_severity_to_label);
  set_codes (self->channel, pqa_channel_count (), (CodeFunc)pqa_channel_to_code,
             (CodeFunc)pqa_channel_to_label);
  set_choices (self, self->category, "choices/leaf-categories");
  set_choices (self, self->building, "choices/buildings");
  set_choices (self, self->zone, "choices/zones");
  set_choices (self, self->department, "choices/departments");
  set_choices (self, self->handler, "choices/staff");
  self->homes = PQA_CHOICE_MODEL (
      pqa_choice_model_new (pqa_request_dialog_get_context (self), "choices/homes"));
  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (self->home), G_LIST_MODEL (self->homes));
  self->residents = g_list_store_new (PQA_TYPE_CHOICE);
  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (self->resident), G_LIST_MODEL (self->residents));
  pqa_request_dialog_set_up_photos (self);
  g_signal_connect_object (pqa_context_get_database (pqa_request_dialog_get_context (self)),
                           "changed", G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
pqa_request_dialog_dispose (GObject *object)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (object);

  pqa_request_dialog_stop_keeping (self);
  g_signal_handlers_disconnect_by_func (
      pqa_context_get_database (pqa_request_dialog_get_context (self)), database_changed_cb, self);
  g_cancellable_cancel (self->advising);
  g_clear_object (&self->advising);
  g_clear_object (&self->homes);
  g_clear_object (&self->residents);
  if (self->adder != NULL)
    pqa_photo_adder_cancel (self->adder);
  g_clear_object (&self->adder);
  g_clear_weak_pointer (&self->page);

  G_OBJECT_CLASS (pqa_request_dialog_parent_class)->dispose (object);
}

static void
pqa_request_dialog_finalize (GObject *object)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (object);

  g_clear_pointer (&self->draft, pqa_request_draft_free);
  g_clear_pointer (&self->advice, pqa_request_advice_free);
  g_clear_pointer (&self->doubts, pqa_request_doubts_free);
  g_clear_pointer (&self->saving, pqa_request_saving_unref);
  g_clear_pointer (&self->conflict, pqa_request_conflict_free);
  g_clear_pointer (&self->photos, g_ptr_array_unref);
  g_clear_pointer (&self->taken_out, pqa_attachment_free);
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
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, known);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, others);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, limits);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, photo_box);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, strip);
  gtk_widget_class_bind_template_child (widget_class, PqaRequestDialog, put_back);
  gtk_widget_class_bind_template_callback (widget_class, home_typed_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "request.add-photo", NULL,
                                   pqa_request_dialog_choose_photo);
  gtk_widget_class_install_action (widget_class, "request.put-back", NULL,
                                   pqa_request_dialog_put_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK,
                                       "request.add-photo", NULL);
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
  PQA_FORM_DIALOG_CLASS (klass)->leave = pqa_request_dialog_leave;

  g_type_ensure (PQA_TYPE_FORM_GROUP);
  g_type_ensure (PQA_TYPE_CHOICE_FIELD);
  g_type_ensure (PQA_TYPE_COMBO_FIELD);
  g_type_ensure (PQA_TYPE_DATE_FIELD);
  g_type_ensure (PQA_TYPE_LINES_FIELD);
  g_type_ensure (PQA_TYPE_PHOTO_STRIP);
  g_type_ensure (PQA_TYPE_TEXT_FIELD);
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
  pqa_request_dialog_install_known (GTK_WIDGET_CLASS (klass));
}

static void
pqa_request_dialog_init (PqaRequestDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
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
                                         _ ("New Request"), "save-label", _ ("Re_gister"), NULL);

  g_set_weak_pointer (&self->page, page);
  self->draft = pqa_request_draft_new (NULL);
  pqa_request_dialog_refresh (self);
  pqa_request_dialog_ask_advice (self);
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
  PqaRequestDialog *self
      = g_object_new (PQA_TYPE_REQUEST_DIALOG, "context", context, "title", request->number, NULL);

  self->request_id = request->id;
  self->row_version = request->row_version;
  self->number = g_strdup (request->number);
  self->draft = pqa_request_draft_new (request->fields);
  self->draft->handler_id = request->handler_id;
  gtk_widget_set_visible (GTK_WIDGET (self->handler), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->occurred), FALSE);
  gtk_widget_set_visible (self->photo_box, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "request.add-photo", FALSE);
  if (request->home != NULL)
    pqa_choice_model_set_typed (self->homes, request->home);
  pqa_request_dialog_refresh (self);
  pqa_request_dialog_ask_advice (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_request_dialog_propose_channel:
 * @code: (nullable): by which channel the last request came in
 *
 * Fills the channel in, as long as nobody has written anything.
 */
void
pqa_request_dialog_propose_channel (PqaRequestDialog *self, const char *code)
{
  PqaChannel channel;

  g_return_if_fail (PQA_IS_REQUEST_DIALOG (self));

  if (code == NULL || !pqa_channel_from_code (code, &channel, NULL))
    return;
  self->draft->now->channel = channel;
  pqa_field_set_text (self->channel, code);
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
