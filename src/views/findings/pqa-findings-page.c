/* pqa-findings-page.c: the page of findings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "findings/pqa-findings-page.h"

#include "findings/pqa-finding-columns.h"
#include "findings/pqa-finding-details.h"
#include "findings/pqa-finding-dialog.h"
#include "findings/pqa-finding-step-dialog.h"
#include "indicator/pqa-ratio.h"
#include "inspection/pqa-inspection-list.h"
#include "list/pqa-list-counts.h"
#include "list/pqa-store-model.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "pqa-shell.h"

struct _PqaFindingsPage
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
  PqaDetails *details;
  PqaFinding *finding; /* the one in the pane, NULL for none */
  gint64 wanted;       /* the one that is selected, 0 for none */
  GCancellable *loading;
  GCancellable *counting;
};

G_DEFINE_FINAL_TYPE (PqaFindingsPage, pqa_findings_page, PQA_TYPE_LIST_PAGE)

static const PqaChip show_chips[] = {
  { "open", N_ ("Open") },   { "overdue", N_ ("Overdue") }, { "recheck", N_ ("To Re-check") },
  { "mine", N_ ("My Own") }, { "all", N_ ("All") },         { NULL },
};

static const PqaFindingShow shows[]
    = { PQA_FINDING_SHOW_OPEN, PQA_FINDING_SHOW_OVERDUE, PQA_FINDING_SHOW_TO_RECHECK,
        PQA_FINDING_SHOW_MINE, PQA_FINDING_SHOW_ALL };

static PqaContext *
get_context (PqaFindingsPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static PqaFindingShow
get_show (PqaFindingsPage *self)
{
  const char *chip = pqa_chip_bar_get (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), "show");

  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    if (g_str_equal (chip, show_chips[i].id))
      return shows[i];
  return PQA_FINDING_SHOW_ALL;
}

static PqaListQuery *
make_query (PqaFindingsPage *self)
{
  PqaListPage *page = PQA_LIST_PAGE (self);
  PqaChipBar *chips = pqa_list_page_get_chips (page);
  const char *zone = pqa_chip_bar_get (chips, "zone");
  PqaFindingFilter filter = {
    .show = get_show (self),
    .zone_id = zone != NULL ? g_ascii_strtoll (zone, NULL, 10) : 0,
    .severity = pqa_chip_bar_get (chips, "severity"),
    .person_id = pqa_context_get_person_id (get_context (self)),
    .now = pqa_context_now (get_context (self)),
    .search = pqa_list_page_get_search_text (page),
  };
  PqaListOrder order = { 0 };

  order.column = pqa_table_get_sort (pqa_list_page_get_table (page), &order.descending);
  return pqa_finding_list_query (&filter, order);
}

/* Counts ----------------------------------------------------------------------------------------*/

static void
show_counts (PqaFindingsPage *self, GArray *counts)
{
  PqaChipBar *chips = pqa_list_page_get_chips (PQA_LIST_PAGE (self));
  gint64 open = g_array_index (counts, gint64, 0);
  gint64 overdue = g_array_index (counts, gint64, 1);
  g_autofree char *open_text = NULL;
  g_autofree char *overdue_text = NULL;
  g_autofree char *foot = NULL;

  for (guint i = 0; i < counts->len; i++)
    pqa_chip_bar_set_count (chips, "show", show_chips[i].id, g_array_index (counts, gint64, i));
  open_text
      = g_strdup_printf (ngettext ("%d open finding", "%d open findings", (gulong)open), (int)open);
  overdue_text
      = g_strdup_printf (ngettext ("%d overdue", "%d overdue", (gulong)overdue), (int)overdue);
  foot = g_strdup_printf ("%s · %s", open_text, overdue_text);
  pqa_list_page_set_foot (PQA_LIST_PAGE (self), foot);
  pqa_page_set_badge (PQA_PAGE (self), overdue);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = pqa_list_counts_finish (result, &error);

  if (counts != NULL)
    show_counts (PQA_FINDINGS_PAGE (user_data), counts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("Findings could not be counted: %s", error->message);
}

/* All chips but the one that shows everything say how much is behind them. */
static void
count (PqaFindingsPage *self)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_list_query_unref);
  PqaListOrder order = { 0 };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (shows); i++)
    {
      PqaFindingFilter filter = {
        .show = shows[i],
        .person_id = pqa_context_get_person_id (get_context (self)),
        .now = pqa_context_now (get_context (self)),
      };

      g_ptr_array_add (queries, pqa_finding_list_query (&filter, order));
    }
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pqa_list_counts_async (pqa_context_get_database (get_context (self)), queries, self->counting,
                         counted_cb, self);
}

/* Details ---------------------------------------------------------------------------------------*/

static void
update_actions (PqaFindingsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean may = pqa_context_may (get_context (self), PQA_PERMISSION_INSPECTION_EDIT);
  PqaFindingState state = self->finding != NULL ? self->finding->state : PQA_FINDING_STATE_CLOSED;
  gboolean open = state == PQA_FINDING_STATE_OPEN || state == PQA_FINDING_STATE_ASSIGNED;

  gtk_widget_action_set_enabled (widget, "finding.edit", may && state != PQA_FINDING_STATE_CLOSED);
  gtk_widget_action_set_enabled (widget, "finding.assign", may && open);
  gtk_widget_action_set_enabled (widget, "finding.rectify",
                                 may && state == PQA_FINDING_STATE_ASSIGNED);
  gtk_widget_action_set_enabled (widget, "finding.pass",
                                 may && state == PQA_FINDING_STATE_RECTIFIED);
  gtk_widget_action_set_enabled (widget, "finding.fail",
                                 may && state == PQA_FINDING_STATE_RECTIFIED);
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
show_finding (PqaFindingsPage *self, PqaFinding *finding)
{
  g_clear_pointer (&self->finding, pqa_finding_free);
  self->finding = finding;
  if (finding != NULL)
    pqa_finding_details_show (self->details, finding, get_context (self));
  else
    pqa_details_clear (self->details);
  update_actions (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaFinding *finding = pqa_finding_load_finish (result, &error);

  if (finding != NULL)
    show_finding (PQA_FINDINGS_PAGE (user_data), finding);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_toast (GTK_WIDGET (user_data), error->message);
}

static void
load (PqaFindingsPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->wanted == 0)
    return;
  self->loading = g_cancellable_new ();
  pqa_finding_load_async (pqa_context_get_database (get_context (self)), self->wanted,
                          self->loading, loaded_cb, self);
}

static void
database_changed_cb (PqaFindingsPage *self, const char *const *tables)
{
  if (!g_strv_contains (tables, "finding") && !g_strv_contains (tables, "finding_round")
      && !g_strv_contains (tables, "*"))
    return;
  load (self);
  count (self);
}

static void
signed_in_cb (PqaFindingsPage *self)
{
  update_actions (self);
  count (self);
}

/* Dialogs ---------------------------------------------------------------------------------------*/

static void
present (PqaFindingsPage *self, gpointer dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
entered_cb (PqaFindingsPage *self, PqaFindingDialog *dialog)
{
  pqa_list_page_select_id (PQA_LIST_PAGE (self), pqa_finding_dialog_get_id (dialog));
  pqa_toast (GTK_WIDGET (self), _ ("The finding has been entered"));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (widget);

  present (self, pqa_finding_dialog_new_edit (get_context (self), self->finding));
}

static void
step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (widget);
  PqaFindingStep step = g_str_equal (action, "finding.assign")    ? PQA_FINDING_STEP_ASSIGN
                        : g_str_equal (action, "finding.rectify") ? PQA_FINDING_STEP_RECTIFY
                        : g_str_equal (action, "finding.pass")    ? PQA_FINDING_STEP_PASS
                                                                  : PQA_FINDING_STEP_FAIL;

  present (self, pqa_finding_step_dialog_new (get_context (self), self->finding, step));
}

/* Page ------------------------------------------------------------------------------------------*/

static void
pqa_findings_page_query_changed (PqaListPage *page)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);

  pqa_store_model_set_query (self->model, query);
}

static void
pqa_findings_page_selected (PqaListPage *page, gpointer item)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (page);

  if (item == NULL)
    return;
  self->wanted = pqa_list_row_get_id (item);
  load (self);
}

/* Enter does what comes next. */
static void
pqa_findings_page_activated (PqaListPage *page, gpointer item)
{
  static const char *const actions[] = {
    [PQA_FINDING_STATE_OPEN] = "finding.assign",
    [PQA_FINDING_STATE_ASSIGNED] = "finding.rectify",
    [PQA_FINDING_STATE_RECTIFIED] = "finding.pass",
    [PQA_FINDING_STATE_CLOSED] = NULL,
  };
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (page);

  if (self->finding != NULL && self->finding->id == pqa_list_row_get_id (item)
      && actions[self->finding->state] != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), actions[self->finding->state], NULL);
}

static void
pqa_findings_page_create (PqaPage *page)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (page);
  PqaFindingDialog *dialog = pqa_finding_dialog_new (get_context (self));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
pqa_findings_page_export (PqaPage *page)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (page);
  g_autoptr (PqaListQuery) query = make_query (self);
  guint n_columns;
  const PqaExportColumn *columns = pqa_finding_columns_get_export (&n_columns);

  pqa_export_list (GTK_WIDGET (self), get_context (self), query, _ ("Findings"), columns,
                   n_columns);
}

static void
pqa_findings_page_refresh (PqaPage *page)
{
  pqa_store_model_refresh (PQA_FINDINGS_PAGE (page)->model);
  count (PQA_FINDINGS_PAGE (page));
}

static void
pqa_findings_page_show_item (PqaPage *page, gint64 id)
{
  pqa_chip_bar_set (pqa_list_page_get_chips (PQA_LIST_PAGE (page)), "show", "all");
  pqa_list_page_select_id (PQA_LIST_PAGE (page), id);
}

static gboolean
pqa_findings_page_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_INSPECTION_EDIT);
}

static void
add_chips (PqaFindingsPage *self)
{
  PqaChipBar *chips = pqa_list_page_get_chips (PQA_LIST_PAGE (self));
  g_autoptr (GListModel) zones = pqa_choice_model_new (get_context (self), "choices/zones");
  g_autoptr (GListStore) severities = g_list_store_new (PQA_TYPE_CHOICE);

  for (PqaSeverity severity = PQA_SEVERITY_URGENT; severity <= PQA_SEVERITY_GENERAL; severity++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (pqa_severity_to_code (severity),
                                                     pqa_severity_to_label (severity), NULL);

      g_list_store_append (severities, choice);
    }
  pqa_chip_bar_add_exclusive (chips, "show", show_chips);
  pqa_chip_bar_add_choice (chips, "zone", _ ("All Zones"), zones);
  pqa_chip_bar_add_choice (chips, "severity", _ ("All Severities"), G_LIST_MODEL (severities));
}

static void
pqa_findings_page_constructed (GObject *object)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (object);
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaDatabase *database;

  G_OBJECT_CLASS (pqa_findings_page_parent_class)->constructed (object);
  database = pqa_context_get_database (get_context (self));
  pqa_list_page_set_columns (page, pqa_finding_columns_get ());
  add_chips (self);
  pqa_list_page_set_empty (page, "pqa-findings-symbolic", _ ("No Findings"),
                           _ ("What an inspection, or anybody, finds wrong stands here until it "
                              "has been put right and checked again."));
  pqa_list_page_set_new_label (page, _ ("_New Finding"));
  self->details = PQA_DETAILS (pqa_details_new ());
  pqa_list_page_set_details (page, GTK_WIDGET (self->details));
  self->model = pqa_store_model_new (database);
  pqa_list_page_set_model (page, G_LIST_MODEL (self->model));
  g_signal_connect_object (database, "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_context (self), "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  pqa_findings_page_query_changed (page);
  signed_in_cb (self);
}

static void
pqa_findings_page_dispose (GObject *object)
{
  PqaFindingsPage *self = PQA_FINDINGS_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_pointer (&self->finding, pqa_finding_free);
  G_OBJECT_CLASS (pqa_findings_page_parent_class)->dispose (object);
  g_clear_object (&self->model);
}

static void
pqa_findings_page_class_init (PqaFindingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_findings_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_findings_page_dispose;
  page_class->create = pqa_findings_page_create;
  page_class->export = pqa_findings_page_export;
  page_class->refresh = pqa_findings_page_refresh;
  page_class->show_item = pqa_findings_page_show_item;
  page_class->can = pqa_findings_page_can;
  list_class->query_changed = pqa_findings_page_query_changed;
  list_class->selected = pqa_findings_page_selected;
  list_class->activated = pqa_findings_page_activated;
  gtk_widget_class_install_action (widget_class, "finding.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "finding.assign", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "finding.rectify", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "finding.pass", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "finding.fail", NULL, step_action);
}

static void
pqa_findings_page_init (PqaFindingsPage *self)
{
}
