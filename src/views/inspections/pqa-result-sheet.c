/* pqa-result-sheet.c: the checklist of an inspection, filled in from the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every result is saved as soon as it is entered, so that nothing is lost and several people may
 * fill in different parts. What is refused is read again.
 */
#include "inspections/pqa-result-sheet.h"

#include "estate/pqa-place.h"
#include "inspections/pqa-finding-line.h"
#include "inspections/pqa-sheet-entry.h"
#include "inspections/pqa-sheet-row.h"
#include "inspections/pqa-sheet-text.h"
#include "inspections/pqa-sheet-writer.h"
#include "pqa-i18n.h"
#include "pqa-question.h"

/* Points up to here have a button each. */
#define MAX_BUTTONS 10

struct _PqaResultSheet
{
  AdwWindow parent_instance;

  PqaContext *context;
  gint64 id;
  PqaInspectionSheet *sheet; /* NULL until it is read */
  PqaSheetEntry *entry;
  PqaSheetRow *row; /* the selected one, NULL for none */
  GCancellable *cancellable;
  guint n_writes;    /* begun so far */
  guint n_writing;   /* under way */
  guint read_writes; /* how many had begun when the last reading did */
  gboolean stale;    /* what is shown is not what is saved */

  AdwWindowTitle *title;
  GtkWidget *finish_button;
  AdwToastOverlay *toasts;
  AdwToast *toast; /* unowned, NULL if none is shown */
  GtkStack *states;
  GtkListBox *list;
  AdwStatusPage *error;
  GtkWidget *editor;
  GtkLabel *progress;
  GtkLabel *keys;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (PqaResultSheet, pqa_result_sheet, ADW_TYPE_WINDOW)

static void load (PqaResultSheet *self);

/* Only the newest message counts. */
static void
say (PqaResultSheet *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, adw_toast_new (markup));
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}

static gboolean
is_editable (PqaResultSheet *self)
{
  PqaContext *context = self->context;

  if (self->sheet == NULL || self->sheet->state != PQA_INSPECTION_STATE_IN_PROGRESS)
    return FALSE;
  return pqa_context_may (context, PQA_PERMISSION_INSPECTION_EDIT)
         || (pqa_context_may (context, PQA_PERMISSION_INSPECTION_RESULT)
             && self->sheet->inspector_id == pqa_context_get_person_id (context));
}

static void
update_progress (PqaResultSheet *self)
{
  guint n_results = self->sheet->results->len;
  guint n_entered = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_results; i++)
    n_entered += ((PqaInspectionResult *) self->sheet->results->pdata[i])->item.result
                 != PQA_RESULT_EMPTY;
  /* Translators: how many items of all have a result */
  text = g_strdup_printf (_ ("%u of %u"), n_entered, n_results);
  gtk_label_set_text (self->progress, text);
}

static void
add_button (PqaResultSheet *self, const char *label, const char *keys)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sheet.type");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", keys);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_focusable (button, FALSE);
  gtk_box_append (self->buttons, button);
}

static void
add_point_buttons (PqaResultSheet *self, const PqaScoreItem *item)
{
  for (int points = 0; points <= item->maximum && item->maximum <= MAX_BUTTONS; points++)
    {
      g_autofree char *label = g_strdup_printf ("%d", points);

      add_button (self, label, label);
    }
}

/* What the mouse can do: the same as the keys. */
static void
update_editor (PqaResultSheet *self)
{
  GtkWidget *child;
  g_autofree char *keys = NULL;
  const PqaScoreItem *item;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  if (self->row == NULL)
    return;

  item = pqa_sheet_entry_get_item (self->entry);
  keys = pqa_sheet_format_keys (item);
  gtk_label_set_text (self->keys, keys);
  if (item->kind == PQA_ITEM_POINTS)
    add_point_buttons (self, item);
  else if (item->kind == PQA_ITEM_PASS_FAIL)
    {
      add_button (self, _ ("Pass"), "p");
      add_button (self, _ ("Fail"), "f");
    }
  /* Translators: "not applicable" on a small button */
  add_button (self, _ ("N/A"), "n");
}

static void
select_index (PqaResultSheet *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
advance (PqaResultSheet *self)
{
  if (self->row != NULL)
    select_index (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->row)) + 1);
}

/* Finding lines ----------------------------------------------------------------------------------*/

static void
close_line (PqaResultSheet *self, PqaSheetRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
  pqa_sheet_row_set_line (row, NULL);
}

static void
begin_write (PqaResultSheet *self)
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

static void
end_write (PqaResultSheet *self, const GError *error)
{
  self->n_writing--;
  self->stale = self->stale || error != NULL;
  if (error != NULL)
    say (self, error->message);
  read_if_stale (self);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  end_write (self, error);
}

/* The finding's number is known once it is read. */
static void
finding_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  self->stale = TRUE;
  end_write (self, error);
}

static PqaSheetRow *
get_row_of_line (GtkWidget *line)
{
  return PQA_SHEET_ROW (gtk_widget_get_ancestor (line, PQA_TYPE_SHEET_ROW));
}

static void
line_entered_cb (PqaResultSheet *self, PqaFindingLine *line)
{
  PqaSheetRow *row = get_row_of_line (GTK_WIDGET (line));

  begin_write (self);
  pqa_sheet_write_finding (self->context, self->sheet, pqa_sheet_row_get_result (row),
                           pqa_finding_line_get_description (line),
                           pqa_finding_line_get_severity (line), finding_written_cb,
                           g_object_ref (self));
  close_line (self, row);
  advance (self);
}

static void
line_skipped_cb (PqaResultSheet *self, PqaFindingLine *line)
{
  close_line (self, get_row_of_line (GTK_WIDGET (line)));
  advance (self);
}

static void
open_line (PqaResultSheet *self, PqaSheetRow *row)
{
  PqaInspectionResult *result = pqa_sheet_row_get_result (row);
  g_autofree char *outcome = pqa_sheet_format_result (&result->item, result->unit);
  /* Translators: an item of a checklist and what was found */
  g_autofree char *description = g_strdup_printf (_ ("%s: %s"), result->text, outcome);
  GtkWidget *line = pqa_finding_line_new (
      description, result->item.critical ? PQA_SEVERITY_URGENT : PQA_SEVERITY_GENERAL);

  g_signal_connect_object (line, "entered", G_CALLBACK (line_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "skipped", G_CALLBACK (line_skipped_cb), self, G_CONNECT_SWAPPED);
  pqa_sheet_row_set_line (row, line);
  gtk_widget_grab_focus (line);
}

/* Results ----------------------------------------------------------------------------------------*/

static gboolean
fails (const PqaInspectionResult *result)
{
  return result->item.result == PQA_RESULT_SCORED && !pqa_score_item_passes (&result->item);
}

/* A failed item asks for its finding, unless it has one. */
static void
take_result (PqaResultSheet *self)
{
  PqaInspectionResult *result = pqa_sheet_row_get_result (self->row);

  result->item = *pqa_sheet_entry_get_item (self->entry);
  begin_write (self);
  pqa_sheet_write_result (self->context, result, written_cb, g_object_ref (self));
  pqa_sheet_row_refresh (self->row);
  update_progress (self);
  if (pqa_sheet_row_get_line (self->row) != NULL)
    pqa_sheet_row_set_line (self->row, NULL);
  if (fails (result) && result->finding_id == 0)
    open_line (self, self->row);
}

static void
follow (PqaResultSheet *self, PqaSheetAnswer answer, gboolean go_on, GError *error)
{
  if (answer == PQA_SHEET_REFUSED)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      say (self, error->message);
    }
  if (answer == PQA_SHEET_PENDING || answer == PQA_SHEET_REFUSED)
    pqa_sheet_row_show_typed (self->row, pqa_sheet_entry_get_typed (self->entry));
  if (answer != PQA_SHEET_ENTERED)
    return;

  take_result (self);
  if (go_on && pqa_sheet_row_get_line (self->row) == NULL)
    advance (self);
}

static void
accept (PqaResultSheet *self, gboolean go_on)
{
  g_autoptr (GError) error = NULL;

  if (self->row != NULL && is_editable (self))
    follow (self, pqa_sheet_entry_accept (self->entry, &error), go_on, error);
}

static PqaSheetAnswer
type_character (PqaResultSheet *self, gunichar character)
{
  g_autoptr (GError) error = NULL;
  PqaSheetAnswer answer = pqa_sheet_entry_type (self->entry, character, &error);

  follow (self, answer, TRUE, error);
  return answer;
}

static void
type_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (widget);
  PqaSheetAnswer answer = PQA_SHEET_IGNORED;

  if (self->row == NULL)
    return;
  pqa_sheet_entry_begin (self->entry, &pqa_sheet_row_get_result (self->row)->item);
  for (const char *p = g_variant_get_string (parameter, NULL); *p != '\0'; p++)
    answer = type_character (self, *p);
  if (answer == PQA_SHEET_PENDING)
    accept (self, TRUE);
}

static gboolean
erase (PqaResultSheet *self)
{
  PqaSheetAnswer answer = pqa_sheet_entry_erase (self->entry);

  follow (self, answer, FALSE, NULL);
  return answer != PQA_SHEET_IGNORED;
}

static gboolean
is_in_line (PqaResultSheet *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_get_ancestor (focus, PQA_TYPE_FINDING_LINE) != NULL;
}

static gboolean
go_on (PqaResultSheet *self)
{
  if (*pqa_sheet_entry_get_typed (self->entry) != '\0')
    accept (self, TRUE);
  else
    advance (self);
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (data);

  if (!is_editable (self) || self->row == NULL || is_in_line (self)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return go_on (self);
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      return erase (self);
    default:
      return type_character (self, gdk_keyval_to_unicode (key)) != PQA_SHEET_IGNORED;
    }
}

/* Whoever moves on takes what is typed with it. */
static void
row_selected_cb (PqaResultSheet *self, GtkListBoxRow *row)
{
  if (row == (GtkListBoxRow *) self->row)
    return;
  accept (self, FALSE);
  self->row = row != NULL ? PQA_SHEET_ROW (row) : NULL;
  if (self->row != NULL)
    pqa_sheet_entry_begin (self->entry, &pqa_sheet_row_get_result (self->row)->item);
  update_editor (self);
}

/* Finishing --------------------------------------------------------------------------------------*/

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    gtk_window_close (GTK_WINDOW (self));
  end_write (self, error);
}

static void
finish_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autofree char *answer = pqa_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "finish") != 0)
    return;
  begin_write (self);
  pqa_sheet_write_finish (self->context, self->sheet, finished_cb, g_object_ref (self));
}

static void
ask_to_finish (PqaResultSheet *self, const PqaScoreItem *items)
{
  const PqaAnswer answers[] = {
    { "back", _ ("_Back"), ADW_RESPONSE_DEFAULT },
    { "finish", _ ("_Finish"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };
  g_autofree char *score = pqa_ratio_format_percent (
      pqa_score_total (items, self->sheet->results->len), PQA_FIGURE_SCREEN);
  g_autofree char *text = g_strdup_printf (
      _ ("Score %s, %s. Once it is finished, nothing in it can be changed."), score,
      pqa_verdict_to_label (pqa_inspection_sheet_judge (self->sheet)));

  pqa_ask_async (GTK_WINDOW (self), _ ("Finish the Inspection?"), text, answers, NULL,
                 finish_asked_cb, g_object_ref (self));
}

static void
show_first_missing (PqaResultSheet *self, const PqaScoreItem *items)
{
  for (guint i = 0; i < self->sheet->results->len; i++)
    if (items[i].mandatory && items[i].result == PQA_RESULT_EMPTY)
      {
        select_index (self, i);
        return;
      }
}

static void
finish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (widget);
  g_autofree PqaScoreItem *items = NULL;
  g_autoptr (GError) error = NULL;

  accept (self, FALSE);
  items = pqa_inspection_sheet_dup_items (self->sheet);
  if (pqa_score_check_finished (items, self->sheet->results->len, &error))
    ask_to_finish (self, items);
  else
    {
      say (self, error->message);
      show_first_missing (self, items);
    }
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (widget);

  accept (self, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

/* Showing ----------------------------------------------------------------------------------------*/

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
  g_signal_handlers_block_by_func (self->list, row_selected_cb, self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_signal_handlers_unblock_by_func (self->list, row_selected_cb, self);
}

static int
find_first_empty (PqaResultSheet *self)
{
  for (guint i = 0; i < self->sheet->results->len; i++)
    if (((PqaInspectionResult *) self->sheet->results->pdata[i])->item.result == PQA_RESULT_EMPTY)
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
  gtk_widget_set_visible (self->editor, is_editable (self));
  gtk_widget_set_visible (self->finish_button, is_editable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.finish", is_editable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.type", is_editable (self));
  update_progress (self);
  select_index (self, index);
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
  update_progress (self);
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
  show_sheet (self, is_editable (self) ? find_first_empty (self) : 0);
}

static void
load (PqaResultSheet *self)
{
  self->read_writes = self->n_writes;
  pqa_inspection_sheet_load_async (pqa_context_get_database (self->context), self->id,
                                   self->cancellable, loaded_cb, g_object_ref (self));
}

/* Object -----------------------------------------------------------------------------------------*/

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
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
pqa_result_sheet_class_init (PqaResultSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_result_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_result_sheet_finalize;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "sheet.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "sheet.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "sheet.type", "s", type_action);
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
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
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
