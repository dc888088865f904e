/* pqa-plan-list-page.c: the list of inspection plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-plan-list-page.h"

#include "estate/pqa-place.h"
#include "inspection/pqa-inspection-list.h"
#include "inspection/pqa-inspection-state.h"
#include "inspection/pqa-recurrence.h"
#include "inspections/pqa-plan-dialog.h"
#include "list/pqa-store-model.h"
#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "pqa-shell.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

struct _PqaPlanListPage
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
};

G_DEFINE_FINAL_TYPE (PqaPlanListPage, pqa_plan_list_page, PQA_TYPE_LIST_PAGE)

static const PqaChip show_chips[] = {
  { "running", N_ ("Running") },
  { "ended", N_ ("Ended") },
  { "all", N_ ("All") },
  { NULL },
};

/* Columns ---------------------------------------------------------------------------------------*/

static char *
name_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_PLAN_ROW_NAME));
}

static const char *
label_kind (const char *code)
{
  PqaPlanKind kind = PQA_PLAN_KIND_DAILY;

  pqa_plan_kind_from_code (code, &kind, NULL);
  return pqa_plan_kind_to_label (kind);
}

static char *
kind_text (gpointer item, PqaContext *context)
{
  return g_strdup (label_kind (pqa_list_row_get_text (item, PQA_PLAN_ROW_KIND)));
}

static char *
rhythm_text (gpointer item, PqaContext *context)
{
  PqaRecurrence rule = { .count = pqa_list_row_get_int (item, PQA_PLAN_ROW_COUNT),
                         .anchor = pqa_list_row_get_text (item, PQA_PLAN_ROW_ANCHOR_ON) };

  if (!pqa_list_row_is_loaded (item)
      || !pqa_recurrence_unit_from_code (pqa_list_row_get_text (item, PQA_PLAN_ROW_UNIT),
                                         &rule.unit, NULL)
      || !pqa_month_rule_from_code (pqa_list_row_get_text (item, PQA_PLAN_ROW_MONTH_RULE),
                                    &rule.month_rule, NULL))
    return NULL;
  return pqa_recurrence_format (&rule);
}

static char *
standard_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_PLAN_ROW_STANDARD));
}

/* Without a published standard the plan rests. */
static const char *
standard_icon (gpointer item, PqaContext *context)
{
  return pqa_list_row_is_loaded (item) && !pqa_list_row_get_int (item, PQA_PLAN_ROW_HAS_PUBLISHED)
             ? "dialog-warning-symbolic"
             : NULL;
}

static char *
place_text (gpointer item, PqaContext *context)
{
  return pqa_place_format (pqa_list_row_get_text (item, PQA_PLAN_ROW_ZONE),
                           pqa_list_row_get_text (item, PQA_PLAN_ROW_BUILDING),
                           pqa_list_row_get_text (item, PQA_PLAN_ROW_PLACE));
}

static char *
inspector_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_PLAN_ROW_INSPECTOR));
}

static char *
last_text (gpointer item, PqaContext *context)
{
  PqaInspectionState state = PQA_INSPECTION_STATE_PLANNED;
  g_autofree char *date = NULL;

  if (pqa_list_row_is_null (item, PQA_PLAN_ROW_LAST_STATE))
    return NULL;
  pqa_inspection_state_from_code (pqa_list_row_get_text (item, PQA_PLAN_ROW_LAST_STATE), &state,
                                  NULL);
  date = pqa_date_format (pqa_list_row_get_text (item, PQA_PLAN_ROW_LAST_PLANNED_ON));
  /* Translators: a date and the state of the inspection of that day */
  return g_strdup_printf (_ ("%s, %s"), date, pqa_inspection_state_to_label (state));
}

static char *
ends_text (gpointer item, PqaContext *context)
{
  const char *date = pqa_list_row_get_text (item, PQA_PLAN_ROW_ENDS_ON);

  return date != NULL ? pqa_date_format (date) : NULL;
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Plan"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, TRUE, FALSE, name_text },
  { "kind", N_ ("Kind"), PQA_TABLE_COLUMN_BADGE, 12, FALSE, TRUE, FALSE, kind_text },
  { "rhythm", N_ ("How often"), PQA_TABLE_COLUMN_TEXT, 14, FALSE, FALSE, FALSE, rhythm_text },
  { "standard", N_ ("Standard"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, TRUE, FALSE, standard_text, NULL,
    standard_icon },
  { "place", N_ ("Place"), PQA_TABLE_COLUMN_TEXT, 14, TRUE, TRUE, FALSE, place_text },
  { "inspector", N_ ("Inspector"), PQA_TABLE_COLUMN_TEXT, 10, FALSE, TRUE, FALSE, inspector_text },
  { "last", N_ ("Latest"), PQA_TABLE_COLUMN_TEXT, 22, FALSE, FALSE, FALSE, last_text },
  { "ends", N_ ("Ends"), PQA_TABLE_COLUMN_TIME, 12, FALSE, FALSE, TRUE, ends_text },
  { NULL },
};

static const PqaExportColumn export_columns[] = {
  { N_ ("Plan"), PQA_CELL_TEXT, PQA_PLAN_ROW_NAME },
  { N_ ("Kind"), PQA_CELL_TEXT, PQA_PLAN_ROW_KIND, label_kind },
  { N_ ("Standard"), PQA_CELL_TEXT, PQA_PLAN_ROW_STANDARD },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_PLAN_ROW_ZONE },
  { N_ ("Building"), PQA_CELL_TEXT, PQA_PLAN_ROW_BUILDING },
  { N_ ("Place"), PQA_CELL_TEXT, PQA_PLAN_ROW_PLACE },
  { N_ ("Inspector"), PQA_CELL_TEXT, PQA_PLAN_ROW_INSPECTOR },
  { N_ ("First day"), PQA_CELL_DATE, PQA_PLAN_ROW_ANCHOR_ON },
  { N_ ("Ends"), PQA_CELL_DATE, PQA_PLAN_ROW_ENDS_ON },
  { N_ ("Latest"), PQA_CELL_DATE, PQA_PLAN_ROW_LAST_PLANNED_ON },
};

/* Page ------------------------------------------------------------------------------------------*/

static PqaContext *
get_context (PqaPlanListPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static PqaListQuery *
make_query (PqaPlanListPage *self)
{
  PqaListPage *page = PQA_LIST_PAGE (self);
  const char *chip = pqa_chip_bar_get (pqa_list_page_get_chips (page), "show");
  PqaPlanShow show = g_str_equal (chip, "running") ? PQA_PLAN_SHOW_RUNNING
                     : g_str_equal (chip, "ended") ? PQA_PLAN_SHOW_ENDED
                                                   : PQA_PLAN_SHOW_ALL;
  g_autofree char *today = pqa_local_time_date (pqa_context_get_time_zone (get_context (self)),
                                                pqa_context_now (get_context (self)));
  PqaListOrder order = { 0 };

  order.column = pqa_table_get_sort (pqa_list_page_get_table (page), &order.descending);
  return pqa_plan_list_query (show, today, pqa_list_page_get_search_text (page), order);
}

static void
present (PqaPlanListPage *self, gpointer dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (PqaPlanListPage *self, PqaPlanDialog *dialog)
{
  pqa_list_page_select_id (PQA_LIST_PAGE (self), pqa_plan_dialog_get_id (dialog));
  pqa_toast (GTK_WIDGET (self), _ ("The plan has been saved"));
}

static void
open_dialog (PqaPlanListPage *self, gint64 id)
{
  PqaPlanDialog *dialog = pqa_plan_dialog_new (get_context (self), id);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
pqa_plan_list_page_query_changed (PqaListPage *page)
{
  PqaPlanListPage *self = PQA_PLAN_LIST_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);

  pqa_store_model_set_query (self->model, query);
}

static void
pqa_plan_list_page_activated (PqaListPage *page, gpointer item)
{
  open_dialog (PQA_PLAN_LIST_PAGE (page), pqa_list_row_get_id (item));
}

static void
pqa_plan_list_page_create (PqaPage *page)
{
  open_dialog (PQA_PLAN_LIST_PAGE (page), 0);
}

static void
pqa_plan_list_page_export (PqaPage *page)
{
  PqaPlanListPage *self = PQA_PLAN_LIST_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);

  pqa_export_list (GTK_WIDGET (self), get_context (self), query, _ ("Plans"), export_columns,
                   G_N_ELEMENTS (export_columns));
}

static void
pqa_plan_list_page_refresh (PqaPage *page)
{
  pqa_store_model_refresh (PQA_PLAN_LIST_PAGE (page)->model);
}

static gboolean
pqa_plan_list_page_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_INSPECTION_EDIT);
}

static void
update_foot (PqaPlanListPage *self)
{
  int n = (int)g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *foot = g_strdup_printf (ngettext ("%d plan", "%d plans", n), n);

  pqa_list_page_set_foot (PQA_LIST_PAGE (self), foot);
}

static void
pqa_plan_list_page_constructed (GObject *object)
{
  PqaPlanListPage *self = PQA_PLAN_LIST_PAGE (object);
  PqaListPage *page = PQA_LIST_PAGE (object);

  G_OBJECT_CLASS (pqa_plan_list_page_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (pqa_list_page_get_chips (page), "show", show_chips);
  pqa_list_page_set_empty (page, "x-office-calendar-symbolic", _ ("No Plans"),
                           _ ("A plan says what is inspected how often, and by whom. Its "
                              "inspections come up by themselves when they are due."));
  pqa_list_page_set_new_label (page, _ ("_New Plan"));
  self->model = pqa_store_model_new (pqa_context_get_database (get_context (self)));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update_foot), self,
                           G_CONNECT_SWAPPED);
  pqa_list_page_set_model (page, G_LIST_MODEL (self->model));
  g_signal_connect_object (get_context (self), "signed-in", G_CALLBACK (pqa_page_update_actions),
                           self, G_CONNECT_SWAPPED);
  pqa_plan_list_page_query_changed (page);
}

static void
pqa_plan_list_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (pqa_plan_list_page_parent_class)->dispose (object);
  g_clear_object (&PQA_PLAN_LIST_PAGE (object)->model);
}

static void
pqa_plan_list_page_class_init (PqaPlanListPageClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_plan_list_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_plan_list_page_dispose;
  page_class->create = pqa_plan_list_page_create;
  page_class->export = pqa_plan_list_page_export;
  page_class->refresh = pqa_plan_list_page_refresh;
  page_class->can = pqa_plan_list_page_can;
  list_class->query_changed = pqa_plan_list_page_query_changed;
  list_class->activated = pqa_plan_list_page_activated;
}

static void
pqa_plan_list_page_init (PqaPlanListPage *self)
{
}
