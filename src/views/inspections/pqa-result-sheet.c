/* pqa-result-sheet.c: the checklist of an inspection, filled in from the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every result is saved as soon as it is entered, so that nothing is lost and several people may
 * fill in different parts. What is refused is read again.
 */
#include "inspections/pqa-result-sheet-private.h"

#include "estate/pqa-place.h"
#include "pqa-i18n.h"

G_DEFINE_FINAL_TYPE (PqaResultSheet, pqa_result_sheet, ADW_TYPE_WINDOW)

static void load (PqaResultSheet *self);

/* Says something at the foot of the sheet; only the newest message counts. */
void
pqa_result_sheet_say (PqaResultSheet *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, adw_toast_new (markup));
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}

/* Whether the inspection is in progress and the person signed in may enter its results. */
gboolean
pqa_result_sheet_is_editable (PqaResultSheet *self)
{
  PqaContext *context = self->context;

  if (self->sheet == NULL || self->sheet->state != PQA_INSPECTION_STATE_IN_PROGRESS)
    return FALSE;
  return pqa_context_may (context, PQA_PERMISSION_INSPECTION_EDIT)
         || (pqa_context_may (context, PQA_PERMISSION_INSPECTION_RESULT)
             && self->sheet->inspector_id == pqa_context_get_person_id (context));
}

void
pqa_result_sheet_update_progress (PqaResultSheet *self)
{
  guint n_results = self->sheet->results->len;
  guint n_entered = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_results; i++)
    n_entered
        += ((PqaInspectionResult *)self->sheet->results->pdata[i])->item.result != PQA_RESULT_EMPTY;
  /* Translators: how many items of all have a result */
  text = g_strdup_printf (_ ("%u of %u"), n_entered, n_results);
  gtk_label_set_text (self->progress, text);
}

/* Goes to an item, if there is one at @index. */
void
pqa_result_sheet_select (PqaResultSheet *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Writing ---------------------------------------------------------------------------------------*/

/* Between this and the end nothing is read. */
void
pqa_result_sheet_begin_write (PqaResultSheet *self)
{
  self->n_writes++;
  self->n_writing++;
}

/* What is saved is read again when nothing is under way that it would miss. */
static void
read_if_stale (PqaResultSheet *self)
{
  if (self->stale && self->n_writing == 0)
    load (self);
}

/* What was refused is said, and read again as it is. */
void
pqa_result_sheet_end_write (PqaResultSheet *self, const GError *error)
{
  self->n_writing--;
  self->stale = self->stale || error != NULL;
  if (error != NULL)
    pqa_result_sheet_say (self, error->message);
  read_if_stale (self);
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (widget);

  pqa_result_sheet_accept (self, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

/* Showing ---------------------------------------------------------------------------------------*/

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (user_data);
  PqaInspectionResult *result = pqa_sheet_row_get_result (PQA_SHEET_ROW (row));
  PqaInspectionSection *section = self->sheet->sections->pdata[result->section];
  GtkWidget *label;

  if (before != NULL
      && pqa_sheet_row_get_result (PQA_SHEET_ROW (before))->section == result->section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (section->name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "sheet-head");
  gtk_list_box_row_set_header (row, label);
}

static void
clear_rows (PqaResultSheet *self)
{
  GtkListBoxRow *row;

  self->row = NULL;
  g_signal_handlers_block_by_func (self->list, pqa_result_sheet_row_selected_cb, self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_signal_handlers_unblock_by_func (self->list, pqa_result_sheet_row_selected_cb, self);
}

static int
find_first_empty (PqaResultSheet *self)
{
  for (guint i = 0; i < self->sheet->results->len; i++)
    if (((PqaInspectionResult *)self->sheet->results->pdata[i])->item.result == PQA_RESULT_EMPTY)
      return i;
  return 0;
}

static void
show_title (PqaResultSheet *self)
{
  PqaInspectionSheet *sheet = self->sheet;
  g_autofree char *place = pqa_place_format (sheet->zone, sheet->building, sheet->place);

  adw_window_title_set_title (self->title, sheet->plan != NULL ? sheet->plan : sheet->standard);
  adw_window_title_set_subtitle (self->title, place);
}

static void
show_sheet (PqaResultSheet *self, int index)
{
  show_title (self);
  for (guint i = 0; i < self->sheet->results->len; i++)
    gtk_list_box_append (self->list, pqa_sheet_row_new (self->sheet->results->pdata[i], i + 1));
  gtk_stack_set_visible_child_name (self->states, "items");
  gtk_widget_set_visible (self->editor, pqa_result_sheet_is_editable (self));
  gtk_widget_set_visible (self->finish_button, pqa_result_sheet_is_editable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.finish",
                                 pqa_result_sheet_is_editable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.type",
                                 pqa_result_sheet_is_editable (self));
  pqa_result_sheet_update_progress (self);
  pqa_result_sheet_select (self, index);
}

/* The results of a sheet that is read again are those of the rows in view. */
static void
update_rows (PqaResultSheet *self, PqaInspectionSheet *sheet)
{
  for (guint i = 0; i < sheet->results->len; i++)
    {
      PqaSheetRow *row = PQA_SHEET_ROW (gtk_list_box_get_row_at_index (self->list, i));
      PqaInspectionResult *result = sheet->results->pdata[i];

      pqa_sheet_row_set_result (row, result);
    }
  g_clear_pointer (&self->sheet, pqa_inspection_sheet_free);
  self->sheet = sheet;
  pqa_result_sheet_update_progress (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autoptr (GError) error = NULL;
  PqaInspectionSheet *sheet = pqa_inspection_sheet_load_finish (result, &error);

  if (sheet == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      adw_status_page_set_description (self->error, error->message);
      gtk_stack_set_visible_child_name (self->states, "error");
    }
  if (sheet == NULL)
    return;
  if (self->sheet != NULL && self->read_writes != self->n_writes)
    {
      pqa_inspection_sheet_free (sheet);
      read_if_stale (self);
      return;
    }
  self->stale = FALSE;
  if (self->sheet != NULL && self->sheet->results->len == sheet->results->len)
    {
      update_rows (self, sheet);
      return;
    }

  clear_rows (self);
  g_clear_pointer (&self->sheet, pqa_inspection_sheet_free);
  self->sheet = sheet;
  show_sheet (self, pqa_result_sheet_is_editable (self) ? find_first_empty (self) : 0);
}

static void
load (PqaResultSheet *self)
{
  self->read_writes = self->n_writes;
  pqa_inspection_sheet_load_async (pqa_context_get_database (self->context), self->id,
                                   self->cancellable, loaded_cb, g_object_ref (self));
}

/* Object ----------------------------------------------------------------------------------------*/

static void
pqa_result_sheet_dispose (GObject *object)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (object);

  g_cancellable_cancel (self->cancellable);
  if (self->list != NULL)
    clear_rows (self);
  G_OBJECT_CLASS (pqa_result_sheet_parent_class)->dispose (object);
}

static void
pqa_result_sheet_finalize (GObject *object)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (object);

  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->context);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sheet, pqa_inspection_sheet_free);
  g_clear_pointer (&self->entry, pqa_sheet_entry_free);
  G_OBJECT_CLASS (pqa_result_sheet_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/inspections/result-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, title);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, finish_button);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, toasts);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, states);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, list);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, error);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, editor);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, progress);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, keys);
  gtk_widget_class_bind_template_child (widget_class, PqaResultSheet, buttons);
  gtk_widget_class_bind_template_callback (widget_class, pqa_result_sheet_row_selected_cb);
}

static void
pqa_result_sheet_class_init (PqaResultSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_result_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_result_sheet_finalize;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "sheet.finish", NULL,
                                   pqa_result_sheet_finish_action);
  gtk_widget_class_install_action (widget_class, "sheet.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "sheet.type", "s", pqa_result_sheet_type_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "sheet.finish", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sheet.close", NULL);
}

static void
pqa_result_sheet_init (PqaResultSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->entry = pqa_sheet_entry_new ();
  self->cancellable = g_cancellable_new ();
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pqa_result_sheet_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.finish", FALSE);
}

/**
 * pqa_result_sheet_new:
 * @inspection_id: one in progress, to be filled in, or one that is over, to be looked at
 *
 * Returns: (transfer floating): a window that reads the inspection by itself
 */
PqaResultSheet *
pqa_result_sheet_new (PqaContext *context, gint64 inspection_id)
{
  PqaResultSheet *self = g_object_new (PQA_TYPE_RESULT_SHEET, "title", _ ("Results"), NULL);

  self->context = g_object_ref (context);
  self->id = inspection_id;
  load (self);
  return self;
}

/**
 * pqa_result_sheet_is_loaded:
 *
 * Returns: whether the items are there
 */
gboolean
pqa_result_sheet_is_loaded (PqaResultSheet *self)
{
  return self->sheet != NULL;
}

/**
 * pqa_result_sheet_get_current:
 *
 * Returns: the index of the selected item
 */
guint
pqa_result_sheet_get_current (PqaResultSheet *self)
{
  return self->row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->row)) : 0;
}
