/* pqa-standard-list-page.c: the list of inspection standards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-standard-list-page.h"

#include "indicator/pqa-ratio.h"
#include "inspection/pqa-inspection-list.h"
#include "inspection/pqa-standard-store.h"
#include "inspections/pqa-standard-dialog.h"
#include "inspections/pqa-standard-editor.h"
#include "list/pqa-store-model.h"
#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "pqa-question.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

struct _PqaStandardListPage
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
};

G_DEFINE_FINAL_TYPE (PqaStandardListPage, pqa_standard_list_page, PQA_TYPE_LIST_PAGE)

/* Columns ---------------------------------------------------------------------------------------*/

static gboolean
is_draft (gpointer item)
{
  return g_strcmp0 (pqa_list_row_get_text (item, PQA_STANDARD_ROW_STATE), "draft") == 0;
}

static char *
name_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_STANDARD_ROW_NAME));
}

static char *
state_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_null (item, PQA_STANDARD_ROW_CLOSED_ON))
    return g_strdup (_ ("Closed"));
  return g_strdup (is_draft (item) ? _ ("Draft") : _ ("Published"));
}

static const char *
state_class (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_null (item, PQA_STANDARD_ROW_CLOSED_ON))
    return "dim-label";
  return is_draft (item) ? "soon" : "good";
}

static char *
format_count (gpointer item, guint column)
{
  return pqa_list_row_is_null (item, column)
             ? NULL
             : pqa_count_format (pqa_list_row_get_int (item, column));
}

static char *
version_text (gpointer item, PqaContext *context)
{
  return format_count (item, PQA_STANDARD_ROW_NUMBER);
}

static char *
items_text (gpointer item, PqaContext *context)
{
  return format_count (item, PQA_STANDARD_ROW_N_ITEMS);
}

static char *
sections_text (gpointer item, PqaContext *context)
{
  return format_count (item, PQA_STANDARD_ROW_N_SECTIONS);
}

static char *
done_text (gpointer item, PqaContext *context)
{
  return format_count (item, PQA_STANDARD_ROW_N_DONE);
}

static char *
published_text (gpointer item, PqaContext *context)
{
  g_autofree char *date = NULL;

  if (pqa_list_row_is_null (item, PQA_STANDARD_ROW_PUBLISHED_AT))
    return NULL;
  date = pqa_local_time_date (pqa_context_get_time_zone (context),
                              pqa_list_row_get_int (item, PQA_STANDARD_ROW_PUBLISHED_AT));
  return pqa_date_format (date);
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Standard"), PQA_TABLE_COLUMN_TEXT, 24, TRUE, TRUE, FALSE, name_text },
  { "version", N_ ("Version"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE, version_text },
  { "state", N_ ("State"), PQA_TABLE_COLUMN_BADGE, 10, FALSE, FALSE, FALSE, state_text,
    state_class },
  { "sections", N_ ("Sections"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE, sections_text },
  { "items", N_ ("Items"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE, items_text },
  { "published", N_ ("Published on"), PQA_TABLE_COLUMN_TIME, 14, FALSE, FALSE, FALSE,
    published_text },
  { "done", N_ ("Inspections done"), PQA_TABLE_COLUMN_NUMBER, 14, FALSE, FALSE, FALSE, done_text },
  { NULL },
};

static const PqaExportColumn export_columns[] = {
  { N_ ("Standard"), PQA_CELL_TEXT, PQA_STANDARD_ROW_NAME },
  { N_ ("Version"), PQA_CELL_INTEGER, PQA_STANDARD_ROW_NUMBER },
  { N_ ("Sections"), PQA_CELL_INTEGER, PQA_STANDARD_ROW_N_SECTIONS },
  { N_ ("Items"), PQA_CELL_INTEGER, PQA_STANDARD_ROW_N_ITEMS },
  { N_ ("Published on"), PQA_CELL_INSTANT, PQA_STANDARD_ROW_PUBLISHED_AT },
  { N_ ("Inspections done"), PQA_CELL_INTEGER, PQA_STANDARD_ROW_N_DONE },
};

/* Page ------------------------------------------------------------------------------------------*/

static PqaContext *
get_context (PqaStandardListPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static PqaListQuery *
make_query (PqaStandardListPage *self)
{
  PqaListPage *page = PQA_LIST_PAGE (self);
  PqaListOrder order = { 0 };

  order.column = pqa_table_get_sort (pqa_list_page_get_table (page), &order.descending);
  return pqa_standard_list_query (pqa_list_page_get_search_text (page), order);
}

static void
present (PqaStandardListPage *self, gpointer dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (PqaStandardListPage *self, PqaStandardDialog *dialog)
{
  gint64 version_id = pqa_standard_dialog_get_version_id (dialog);

  if (version_id != 0)
    present (self, pqa_standard_editor_new (get_context (self), version_id));
}

static void
pqa_standard_list_page_query_changed (PqaListPage *page)
{
  PqaStandardListPage *self = PQA_STANDARD_LIST_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);

  pqa_store_model_set_query (self->model, query);
}

static void
pqa_standard_list_page_activated (PqaListPage *page, gpointer item)
{
  PqaStandardListPage *self = PQA_STANDARD_LIST_PAGE (page);

  if (pqa_list_row_is_loaded (item))
    present (self,
             pqa_standard_editor_new (get_context (self),
                                      pqa_list_row_get_int (item, PQA_STANDARD_ROW_VERSION_ID)));
}

static void
pqa_standard_list_page_create (PqaPage *page)
{
  PqaStandardListPage *self = PQA_STANDARD_LIST_PAGE (page);
  PqaStandardDialog *dialog = pqa_standard_dialog_new (get_context (self));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
pqa_standard_list_page_export (PqaPage *page)
{
  PqaStandardListPage *self = PQA_STANDARD_LIST_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);

  pqa_export_list (GTK_WIDGET (self), get_context (self), query, _ ("Standards"), export_columns,
                   G_N_ELEMENTS (export_columns));
}

static void
pqa_standard_list_page_refresh (PqaPage *page)
{
  pqa_store_model_refresh (PQA_STANDARD_LIST_PAGE (page)->model);
}

static gboolean
pqa_standard_list_page_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_INSPECTION_EDIT);
}

static void
update_foot (PqaStandardListPage *self)
{
  int n = (int)g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *foot = g_strdup_printf (ngettext ("%d standard", "%d standards", n), n);

  pqa_list_page_set_foot (PQA_LIST_PAGE (self), foot);
}

static void
pqa_standard_list_page_constructed (GObject *object)
{
  PqaStandardListPage *self = PQA_STANDARD_LIST_PAGE (object);
  PqaListPage *page = PQA_LIST_PAGE (object);

  G_OBJECT_CLASS (pqa_standard_list_page_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_list_page_set_empty (page, "view-list-bullet-symbolic", _ ("No Standards"),
                           _ ("A standard is the checklist that inspections go by."));
  pqa_list_page_set_new_label (page, _ ("_New Standard"));
  self->model = pqa_store_model_new (pqa_context_get_database (get_context (self)));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update_foot), self,
                           G_CONNECT_SWAPPED);
  pqa_list_page_set_model (page, G_LIST_MODEL (self->model));
  g_signal_connect_object (get_context (self), "signed-in", G_CALLBACK (pqa_page_update_actions),
                           self, G_CONNECT_SWAPPED);
  pqa_standard_list_page_query_changed (page);
}

static void
pqa_standard_list_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (pqa_standard_list_page_parent_class)->dispose (object);
  g_clear_object (&PQA_STANDARD_LIST_PAGE (object)->model);
}

static void
pqa_standard_list_page_class_init (PqaStandardListPageClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_standard_list_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_standard_list_page_dispose;
  page_class->create = pqa_standard_list_page_create;
  page_class->export = pqa_standard_list_page_export;
  page_class->refresh = pqa_standard_list_page_refresh;
  page_class->can = pqa_standard_list_page_can;
  list_class->query_changed = pqa_standard_list_page_query_changed;
  list_class->activated = pqa_standard_list_page_activated;
}

static void
pqa_standard_list_page_init (PqaStandardListPage *self)
{
}
