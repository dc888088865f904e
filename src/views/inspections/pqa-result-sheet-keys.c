/* pqa-result-sheet-keys.c: entering results on the result sheet, and findings of what fails
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-result-sheet-private.h"

#include "inspections/pqa-finding-line.h"
#include "inspections/pqa-sheet-text.h"
#include "inspections/pqa-sheet-writer.h"
#include "pqa-i18n.h"

/* Points up to here have a button each. */
#define MAX_BUTTONS 10

static void
advance (PqaResultSheet *self)
{
  if (self->row != NULL)
    pqa_result_sheet_select (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->row)) + 1);
}

/* Finding lines ---------------------------------------------------------------------------------*/

static void
close_line (PqaResultSheet *self, PqaSheetRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
  pqa_sheet_row_set_line (row, NULL);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_result_sheet_end_write (self, error);
}

/* The finding's number is known once it is read. */
static void
finding_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  self->stale = TRUE;
  pqa_result_sheet_end_write (self, error);
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

  pqa_result_sheet_begin_write (self);
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

/* Results ---------------------------------------------------------------------------------------*/

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
  pqa_result_sheet_begin_write (self);
  pqa_sheet_write_result (self->context, result, written_cb, g_object_ref (self));
  pqa_sheet_row_refresh (self->row);
  pqa_result_sheet_update_progress (self);
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
      pqa_result_sheet_say (self, error->message);
    }
  if (answer == PQA_SHEET_PENDING || answer == PQA_SHEET_REFUSED)
    pqa_sheet_row_show_typed (self->row, pqa_sheet_entry_get_typed (self->entry));
  if (answer != PQA_SHEET_ENTERED)
    return;

  take_result (self);
  if (go_on && pqa_sheet_row_get_line (self->row) == NULL)
    advance (self);
}

void
pqa_result_sheet_accept (PqaResultSheet *self, gboolean go_on)
{
  g_autoptr (GError) error = NULL;

  if (self->row != NULL && pqa_result_sheet_is_editable (self))
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

void
pqa_result_sheet_type_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (widget);
  PqaSheetAnswer answer = PQA_SHEET_IGNORED;

  if (self->row == NULL)
    return;
  pqa_sheet_entry_begin (self->entry, &pqa_sheet_row_get_result (self->row)->item);
  for (const char *p = g_variant_get_string (parameter, NULL); *p != '\0'; p++)
    answer = type_character (self, *p);
  if (answer == PQA_SHEET_PENDING)
    pqa_result_sheet_accept (self, TRUE);
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
    pqa_result_sheet_accept (self, TRUE);
  else
    advance (self);
  return TRUE;
}

gboolean
pqa_result_sheet_key_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (data);

  if (!pqa_result_sheet_is_editable (self) || self->row == NULL || is_in_line (self)
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

/* Whoever moves on takes what is typed with it. */
void
pqa_result_sheet_row_selected_cb (PqaResultSheet *self, GtkListBoxRow *row)
{
  if (row == (GtkListBoxRow *)self->row)
    return;
  pqa_result_sheet_accept (self, FALSE);
  self->row = row != NULL ? PQA_SHEET_ROW (row) : NULL;
  if (self->row != NULL)
    pqa_sheet_entry_begin (self->entry, &pqa_sheet_row_get_result (self->row)->item);
  update_editor (self);
}
