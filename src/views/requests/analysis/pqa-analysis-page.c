/* pqa-analysis-page.c: the requests of a period looked at from all sides
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/analysis/pqa-analysis-page.h"

#include "form/pqa-date-field.h"
#include "pqa-chip-bar.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-report-file.h"
#include "pqa-report-print.h"
#include "request/pqa-request-codes.h"
#include "requests/analysis/pqa-analysis-period.h"
#include "requests/analysis/pqa-analysis-view.h"
#include "time/pqa-time-format.h"

struct _PqaAnalysisPage
{
  PqaPage parent_instance;

  PqaAnalysisDocument *document;
  GCancellable *cancellable;
  gboolean computed_once;

  AdwHeaderBar *header;
  AdwWindowTitle *title;
  PqaChipBar *chips;
  GtkBox *own_dates;
  PqaField *first;
  PqaField *last;
  GtkStack *states;
  GtkSpinner *spinner;
  AdwStatusPage *error;
  PqaAnalysisView *view;
  GtkLabel *foot;
};

G_DEFINE_FINAL_TYPE (PqaAnalysisPage, pqa_analysis_page, PQA_TYPE_PAGE)

static PqaContext *
get_context (PqaAnalysisPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static void
show_state (PqaAnalysisPage *self, const char *state)
{
  gtk_stack_set_visible_child_name (self->states, state);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (state, "computing"));
}

/* What is chosen --------------------------------------------------------------------------------*/

static const char *
get_period_id (PqaAnalysisPage *self)
{
  const char *id = pqa_chip_bar_get (self->chips, "period");

  return id != NULL ? id : PQA_ANALYSIS_PERIOD_THIS_MONTH;
}

static PqaPeriod *
find_own_period (PqaAnalysisPage *self)
{
  g_autofree char *first = pqa_field_get_text (self->first);
  g_autofree char *last = pqa_field_get_text (self->last);
  g_autofree char *code = g_strdup_printf ("%s..%s", first, last);

  return pqa_period_parse (code, pqa_context_get_time_zone (get_context (self)), NULL);
}

static PqaPeriod *
find_period (PqaAnalysisPage *self)
{
  const char *id = get_period_id (self);

  if (g_str_equal (id, PQA_ANALYSIS_PERIOD_OWN))
    return find_own_period (self);
  return pqa_analysis_period_find (id, pqa_context_now (get_context (self)),
                                   pqa_context_get_time_zone (get_context (self)));
}

static gint64
get_group (PqaAnalysisPage *self, const char *chip)
{
  const char *id = pqa_chip_bar_get (self->chips, chip);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : PQA_ANY_GROUP;
}

static PqaIndicatorScope
get_scope (PqaAnalysisPage *self, const PqaPeriod *period)
{
  PqaIndicatorScope scope = pqa_indicator_scope (period, PQA_GROUPING_NONE);

  scope.only[PQA_GROUPING_KIND] = get_group (self, "kind");
  scope.only[PQA_GROUPING_ZONE] = get_group (self, "zone");
  scope.only[PQA_GROUPING_UPPER_CATEGORY] = get_group (self, "category");
  return scope;
}

/* Computing -------------------------------------------------------------------------------------*/

static void
show_document (PqaAnalysisPage *self)
{
  g_autofree char *time
      = pqa_local_time_format (pqa_context_get_time_zone (get_context (self)),
                               pqa_analysis_document_get_made_at (self->document));
  const PqaReportCover *cover = pqa_report_get_cover (
      pqa_analysis_get_report (pqa_analysis_document_get_analysis (self->document)));
  /* Translators: the period, when its figures were computed, and maybe a hint */
  g_autofree char *foot = g_strdup_printf (
      _ ("%s · figures of %s%s"), cover->period, time,
      pqa_chip_bar_get (self->chips, "category") == NULL
          ? _ (" · choose a category above to see those under it")
          : "");

  pqa_analysis_view_set_document (self->view, self->document);
  gtk_label_set_text (self->foot, foot);
  show_state (self, "analysis");
}

static void
show_error (PqaAnalysisPage *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->error, markup);
  show_state (self, "error");
}

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaAnalysisPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaAnalysisDocument) document = pqa_analysis_document_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->document = g_steal_pointer (&document);
  if (self->document != NULL)
    show_document (self);
  else
    show_error (self, error);
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
forget_document (PqaAnalysisPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, pqa_analysis_document_unref);
  gtk_label_set_text (self->foot, "");
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
compute (PqaAnalysisPage *self)
{
  g_autoptr (PqaPeriod) period = find_period (self);
  PqaIndicatorScope scope = get_scope (self, period);

  forget_document (self);
  if (period == NULL)
    {
      show_state (self, "no-period");
      return;
    }
  self->cancellable = g_cancellable_new ();
  show_state (self, "computing");
  pqa_analysis_document_read_async (get_context (self), &scope, self->cancellable, computed_cb,
                                    g_object_ref (self));
}

static void
chips_changed_cb (PqaAnalysisPage *self)
{
  gboolean own = g_str_equal (get_period_id (self), PQA_ANALYSIS_PERIOD_OWN);

  gtk_widget_set_visible (GTK_WIDGET (self->own_dates), own);
  if (self->computed_once)
    compute (self);
}

/* A date that is being typed is none yet. */
static void
dates_changed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaAnalysisPage *self = PQA_ANALYSIS_PAGE (widget);

  if (g_str_equal (get_period_id (self), PQA_ANALYSIS_PERIOD_OWN))
    compute (self);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  forget_document (PQA_ANALYSIS_PAGE (widget));
  show_state (PQA_ANALYSIS_PAGE (widget), "cancelled");
}

/* Page ------------------------------------------------------------------------------------------*/

static void
save_document (gpointer document,
               PqaContext *context,
               const char *path,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  pqa_analysis_document_save_async (document, context, path, cancellable, callback, user_data);
}

static void
pqa_analysis_page_export (PqaPage *page)
{
  PqaAnalysisPage *self = PQA_ANALYSIS_PAGE (page);
  g_autofree char *name = pqa_analysis_document_suggest_name (self->document);

  pqa_report_save_file (GTK_WIDGET (self), get_context (self), name, save_document,
                        pqa_analysis_document_ref (self->document),
                        (GDestroyNotify) pqa_analysis_document_unref);
}

static void
pqa_analysis_page_print (PqaPage *page)
{
  PqaAnalysisPage *self = PQA_ANALYSIS_PAGE (page);
  PqaReport *report
      = pqa_analysis_get_report (pqa_analysis_document_get_analysis (self->document));

  pqa_report_print (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), report,
                    pqa_report_get_cover (report)->title, 0);
}

static void
pqa_analysis_page_refresh (PqaPage *page)
{
  compute (PQA_ANALYSIS_PAGE (page));
}

static gboolean
pqa_analysis_page_can (PqaPage *page, const char *action)
{
  return PQA_ANALYSIS_PAGE (page)->document != NULL || g_str_equal (action, "refresh");
}

static void
pqa_analysis_page_set_title_widget (PqaPage *page, GtkWidget *widget)
{
  adw_header_bar_set_title_widget (PQA_ANALYSIS_PAGE (page)->header, widget);
}

/* Figures are computed when somebody looks at the page for the first time. */
static void
pqa_analysis_page_map (GtkWidget *widget)
{
  PqaAnalysisPage *self = PQA_ANALYSIS_PAGE (widget);

  GTK_WIDGET_CLASS (pqa_analysis_page_parent_class)->map (widget);
  if (!self->computed_once)
    {
      self->computed_once = TRUE;
      compute (self);
    }
}

static GListModel *
list_kinds (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < pqa_request_kind_count (); i++)
    {
      g_autoptr (PqaChoice) choice
          = pqa_choice_new_for_row (i + 1, pqa_request_kind_to_label (i), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static void
add_chips (PqaAnalysisPage *self)
{
  PqaContext *context = get_context (self);
  g_autoptr (GListModel) periods = pqa_analysis_period_list ();
  g_autoptr (GListModel) kinds = list_kinds ();
  g_autoptr (GListModel) zones = pqa_choice_model_new (context, "choices/zones");
  g_autoptr (GListModel) categories = pqa_choice_model_new (context, "choices/upper-categories");

  pqa_chip_bar_add_choice (self->chips, "period", _ ("This Month"), periods);
  pqa_chip_bar_add_choice (self->chips, "kind", _ ("All Kinds"), kinds);
  pqa_chip_bar_add_choice (self->chips, "zone", _ ("All Zones"), zones);
  pqa_chip_bar_add_choice (self->chips, "category", _ ("All Categories"), categories);
}

static void
add_own_dates (PqaAnalysisPage *self)
{
  self->first = pqa_date_field_new (_ ("_First Day"));
  self->last = pqa_date_field_new (_ ("_Last Day"));
  gtk_box_append (self->own_dates, GTK_WIDGET (self->first));
  gtk_box_append (self->own_dates, GTK_WIDGET (self->last));
}

static void
pqa_analysis_page_constructed (GObject *object)
{
  PqaAnalysisPage *self = PQA_ANALYSIS_PAGE (object);

  G_OBJECT_CLASS (pqa_analysis_page_parent_class)->constructed (object);
  g_object_bind_property (self, "title", self->title, "title", G_BINDING_SYNC_CREATE);
  add_chips (self);
  add_own_dates (self);
}

static void
pqa_analysis_page_dispose (GObject *object)
{
  g_cancellable_cancel (PQA_ANALYSIS_PAGE (object)->cancellable);

  G_OBJECT_CLASS (pqa_analysis_page_parent_class)->dispose (object);
}

static void
pqa_analysis_page_finalize (GObject *object)
{
  PqaAnalysisPage *self = PQA_ANALYSIS_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, pqa_analysis_document_unref);

  G_OBJECT_CLASS (pqa_analysis_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/requests/analysis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, header);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, title);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, chips);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, own_dates);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, states);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, error);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, view);
  gtk_widget_class_bind_template_child (widget_class, PqaAnalysisPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, chips_changed_cb);
}

static void
pqa_analysis_page_class_init (PqaAnalysisPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);

  object_class->constructed = pqa_analysis_page_constructed;
  object_class->dispose = pqa_analysis_page_dispose;
  object_class->finalize = pqa_analysis_page_finalize;
  widget_class->map = pqa_analysis_page_map;
  page_class->export = pqa_analysis_page_export;
  page_class->print = pqa_analysis_page_print;
  page_class->refresh = pqa_analysis_page_refresh;
  page_class->can = pqa_analysis_page_can;
  page_class->set_title_widget = pqa_analysis_page_set_title_widget;

  g_type_ensure (PQA_TYPE_CHIP_BAR);
  g_type_ensure (PQA_TYPE_ANALYSIS_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "analysis.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "form.changed", NULL, dates_changed_cb);
}

static void
pqa_analysis_page_init (PqaAnalysisPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pqa_analysis_page_get_document:
 *
 * Returns: (transfer none) (nullable): what is shown; NULL while it is computed
 */
PqaAnalysisDocument *
pqa_analysis_page_get_document (PqaAnalysisPage *self)
{
  g_return_val_if_fail (PQA_IS_ANALYSIS_PAGE (self), NULL);

  return self->document;
}
