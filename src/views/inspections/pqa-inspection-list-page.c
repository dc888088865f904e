/* pqa-inspection-list-page.c: the list of inspections
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-inspection-list-page.h"

#include "import/pqa-import.h"
#include "inspection/pqa-inspection-list.h"
#include "inspection/pqa-inspection-store.h"
#include "inspections/pqa-cancel-dialog.h"
#include "inspections/pqa-inspection-columns.h"
#include "inspections/pqa-inspection-details.h"
#include "inspections/pqa-inspection-dialog.h"
#include "inspections/pqa-result-sheet.h"
#include "list/pqa-list-counts.h"
#include "list/pqa-store-model.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "pqa-list-import.h"
#include "pqa-question.h"
#include "pqa-shell.h"

struct _PqaInspectionListPage
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
  PqaDetails *details;
  PqaInspectionSheet *sheet; /* the one in the pane, NULL for none */
  gint64 wanted;             /* the one that is selected, 0 for none */
  GCancellable *loading;
  GCancellable *counting;
};

G_DEFINE_FINAL_TYPE (PqaInspectionListPage, pqa_inspection_list_page, PQA_TYPE_LIST_PAGE)

static const PqaChip show_chips[] = {
  { "due", N_ ("Due") },       { "progress", N_ ("In Progress") },
  { "done", N_ ("Finished") }, { "missed", N_ ("Missed") },
  { "all", N_ ("All") },       { NULL },
};

static const PqaInspectionShow shows[]
    = { PQA_INSPECTION_SHOW_DUE, PQA_INSPECTION_SHOW_IN_PROGRESS, PQA_INSPECTION_SHOW_DONE,
        PQA_INSPECTION_SHOW_MISSED, PQA_INSPECTION_SHOW_ALL };

static PqaContext *
get_context (PqaInspectionListPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static PqaDatabase *
get_database (PqaInspectionListPage *self)
{
  return pqa_context_get_database (get_context (self));
}

static PqaInspectionShow
get_show (PqaInspectionListPage *self)
{
  const char *chip = pqa_chip_bar_get (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), "show");

  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    if (g_str_equal (chip, show_chips[i].id))
      return shows[i];
  return PQA_INSPECTION_SHOW_ALL;
}

static gint64
get_chosen (PqaInspectionListPage *self, const char *group)
{
  const char *id = pqa_chip_bar_get (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), group);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

static PqaListQuery *
make_query (PqaInspectionListPage *self)
{
  PqaListPage *page = PQA_LIST_PAGE (self);
  PqaListOrder order = { 0 };
  PqaInspectionFilter filter = {
    .show = get_show (self),
    .zone_id = get_chosen (self, "zone"),
    .standard_id = get_chosen (self, "standard"),
    .search = pqa_list_page_get_search_text (page),
  };

  order.column = pqa_table_get_sort (pqa_list_page_get_table (page), &order.descending);
  return pqa_inspection_list_query (&filter, order);
}

/* Counts ----------------------------------------------------------------------------------------*/

static void
show_counts (PqaInspectionListPage *self, GArray *counts)
{
  PqaChipBar *chips = pqa_list_page_get_chips (PQA_LIST_PAGE (self));
  int due = (int)g_array_index (counts, gint64, 0);
  int running = (int)g_array_index (counts, gint64, 1);
  g_autofree char *due_text = NULL;
  g_autofree char *running_text = NULL;
  g_autofree char *foot = NULL;

  for (guint i = 0; i < counts->len; i++)
    pqa_chip_bar_set_count (chips, "show", show_chips[i].id, g_array_index (counts, gint64, i));
  due_text = g_strdup_printf (ngettext ("%d inspection due", "%d inspections due", due), due);
  running_text = g_strdup_printf (ngettext ("%d in progress", "%d in progress", running), running);
  foot = g_strdup_printf ("%s · %s", due_text, running_text);
  pqa_list_page_set_foot (PQA_LIST_PAGE (self), foot);
  pqa_page_set_badge (PQA_PAGE (self), due + running);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = pqa_list_counts_finish (result, &error);

  if (counts != NULL)
    show_counts (PQA_INSPECTION_LIST_PAGE (user_data), counts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("Inspections could not be counted: %s", error->message);
}

/* What waits for somebody: what is due and what is in progress. */
static void
count (PqaInspectionListPage *self)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_list_query_unref);
  PqaListOrder order = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      PqaInspectionFilter filter = { .show = shows[i] };

      g_ptr_array_add (queries, pqa_inspection_list_query (&filter, order));
    }
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pqa_list_counts_async (get_database (self), queries, self->counting, counted_cb, self);
}

/* Details ---------------------------------------------------------------------------------------*/

static gboolean
may_enter (PqaInspectionListPage *self)
{
  PqaContext *context = get_context (self);

  return pqa_context_may (context, PQA_PERMISSION_INSPECTION_EDIT)
         || (pqa_context_may (context, PQA_PERMISSION_INSPECTION_RESULT) && self->sheet != NULL
             && self->sheet->inspector_id == pqa_context_get_person_id (context));
}

static void
update_actions (PqaInspectionListPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean may = pqa_context_may (get_context (self), PQA_PERMISSION_INSPECTION_EDIT);
  PqaInspectionState state = self->sheet != NULL ? self->sheet->state : PQA_INSPECTION_STATE_MISSED;
  gboolean planned = state == PQA_INSPECTION_STATE_PLANNED;
  gboolean running = state == PQA_INSPECTION_STATE_IN_PROGRESS;

  gtk_widget_action_set_enabled (widget, "inspection.start", planned && may_enter (self));
  gtk_widget_action_set_enabled (widget, "inspection.open",
                                 running || state == PQA_INSPECTION_STATE_DONE);
  gtk_widget_action_set_enabled (widget, "inspection.edit", may && (planned || running));
  gtk_widget_action_set_enabled (widget, "inspection.cancel", may && (planned || running));
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaInspectionSheet *sheet = pqa_inspection_sheet_load_finish (result, &error);
  PqaInspectionListPage *self = user_data;

  if (sheet == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        pqa_toast (GTK_WIDGET (self), error->message);
      return;
    }
  g_clear_pointer (&self->sheet, pqa_inspection_sheet_free);
  self->sheet = sheet;
  pqa_inspection_details_show (self->details, sheet, get_context (self));
  update_actions (self);
}

static void
load (PqaInspectionListPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->wanted == 0)
    return;
  self->loading = g_cancellable_new ();
  pqa_inspection_sheet_load_async (get_database (self), self->wanted, self->loading, loaded_cb,
                                   self);
}

static void
database_changed_cb (PqaInspectionListPage *self, const char *const *tables)
{
  static const char *const concerned[] = { "inspection", "inspection_result", "finding", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (concerned); i++)
    if (g_strv_contains (tables, concerned[i]))
      {
        load (self);
        count (self);
        return;
      }
}

static void
signed_in_cb (PqaInspectionListPage *self)
{
  update_actions (self);
  count (self);
}

/* Dialogs ---------------------------------------------------------------------------------------*/

static void
present (PqaInspectionListPage *self, gpointer dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (widget);

  present (self, pqa_result_sheet_new (get_context (self), self->sheet->id));
}

static gboolean
start (PqaConnection *connection, gpointer id, GError **error)
{
  return pqa_inspection_store_start (connection, *(gint64 *)id, error);
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaInspectionListPage) self = PQA_INSPECTION_LIST_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;
  if (!pqa_database_write_finish (result, &error))
    {
      pqa_tell_error (GTK_WINDOW (root), _ ("The Inspection Was Not Started"), error);
      return;
    }
  pqa_chip_bar_set (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), "show", "progress");
  present (self, pqa_result_sheet_new (get_context (self), self->sheet->id));
}

static void
start_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (widget);

  pqa_database_write_async (get_database (self), start,
                            g_memdup2 (&self->sheet->id, sizeof self->sheet->id), g_free, NULL,
                            started_cb, g_object_ref (self));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (widget);

  present (self, pqa_inspection_dialog_new_edit (get_context (self), self->sheet));
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (widget);

  present (self, pqa_cancel_dialog_new (get_context (self), self->sheet));
}

static void
planned_cb (PqaInspectionListPage *self, PqaInspectionDialog *dialog)
{
  pqa_list_page_select_id (PQA_LIST_PAGE (self), pqa_inspection_dialog_get_id (dialog));
  pqa_toast (GTK_WIDGET (self), _ ("The inspection has been planned"));
}

/* Page ------------------------------------------------------------------------------------------*/

static void
pqa_inspection_list_page_query_changed (PqaListPage *page)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);

  pqa_store_model_set_query (self->model, query);
}

static void
pqa_inspection_list_page_selected (PqaListPage *page, gpointer item)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (page);

  if (item == NULL)
    return;
  self->wanted = pqa_list_row_get_id (item);
  load (self);
}

static void
pqa_inspection_list_page_activated (PqaListPage *page, gpointer item)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (page);

  if (self->sheet == NULL || self->sheet->id != pqa_list_row_get_id (item))
    return;
  gtk_widget_activate_action (
      GTK_WIDGET (page),
      self->sheet->state == PQA_INSPECTION_STATE_PLANNED ? "inspection.start" : "inspection.open",
      NULL);
}

static void
pqa_inspection_list_page_create (PqaPage *page)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (page);
  PqaInspectionDialog *dialog = pqa_inspection_dialog_new (get_context (self));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
pqa_inspection_list_page_export (PqaPage *page)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);
  guint n_columns;
  const PqaExportColumn *columns = pqa_inspection_columns_get_export (&n_columns);

  pqa_export_list (GTK_WIDGET (self), get_context (self), query, _ ("Inspections"), columns,
                   n_columns);
}

static void
pqa_inspection_list_page_refresh (PqaPage *page)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (page);

  pqa_store_model_refresh (self->model);
  count (self);
}

static void
pqa_inspection_list_page_show_item (PqaPage *page, gint64 id)
{
  pqa_chip_bar_set (pqa_list_page_get_chips (PQA_LIST_PAGE (page)), "show", "all");
  pqa_list_page_select_id (PQA_LIST_PAGE (page), id);
}

static gboolean
pqa_inspection_list_page_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_INSPECTION_EDIT);
}

static void
add_chips (PqaInspectionListPage *self)
{
  PqaChipBar *chips = pqa_list_page_get_chips (PQA_LIST_PAGE (self));
  g_autoptr (GListModel) zones = pqa_choice_model_new (get_context (self), "choices/zones");
  g_autoptr (GListModel) standards = pqa_choice_model_new (get_context (self), "choices/standards");

  pqa_chip_bar_add_exclusive (chips, "show", show_chips);
  pqa_chip_bar_add_choice (chips, "zone", _ ("All Zones"), zones);
  pqa_chip_bar_add_choice (chips, "standard", _ ("All Standards"), standards);
}

static void
pqa_inspection_list_page_constructed (GObject *object)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (object);
  PqaListPage *page = PQA_LIST_PAGE (object);

  G_OBJECT_CLASS (pqa_inspection_list_page_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, pqa_inspection_columns_get ());
  add_chips (self);
  pqa_list_page_set_empty (page, "pqa-inspections-symbolic", _ ("No Inspections"),
                           _ ("What the plans ask for stands here by itself. A single inspection "
                              "can be planned at any time."));
  pqa_list_page_set_new_label (page, _ ("_New Inspection"));
  pqa_list_page_offer_import (page, "inspections",
                              pqa_import_get_permission (PQA_IMPORT_INSPECTIONS));
  self->details = PQA_DETAILS (pqa_details_new ());
  pqa_list_page_set_details (page, GTK_WIDGET (self->details));
  self->model = pqa_store_model_new (get_database (self));
  pqa_list_page_set_model (page, G_LIST_MODEL (self->model));
  g_signal_connect_object (get_database (self), "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_context (self), "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  pqa_inspection_list_page_query_changed (page);
  signed_in_cb (self);
}

static void
pqa_inspection_list_page_dispose (GObject *object)
{
  PqaInspectionListPage *self = PQA_INSPECTION_LIST_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_pointer (&self->sheet, pqa_inspection_sheet_free);
  G_OBJECT_CLASS (pqa_inspection_list_page_parent_class)->dispose (object);
  g_clear_object (&self->model);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspection.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "inspection.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "inspection.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "inspection.cancel", NULL, cancel_action);
}

static void
pqa_inspection_list_page_class_init (PqaInspectionListPageClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_inspection_list_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_inspection_list_page_dispose;
  page_class->create = pqa_inspection_list_page_create;
  page_class->export = pqa_inspection_list_page_export;
  page_class->refresh = pqa_inspection_list_page_refresh;
  page_class->show_item = pqa_inspection_list_page_show_item;
  page_class->can = pqa_inspection_list_page_can;
  list_class->query_changed = pqa_inspection_list_page_query_changed;
  list_class->selected = pqa_inspection_list_page_selected;
  list_class->activated = pqa_inspection_list_page_activated;
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
pqa_inspection_list_page_init (PqaInspectionListPage *self)
{
}
