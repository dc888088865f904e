/* pqa-reports-page.c: the quarterly evaluation: choose a quarter, look at it, print and export it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-reports-page.h"

#include "pqa-i18n.h"
#include "pqa-quarter-document.h"
#include "pqa-report-export.h"
#include "pqa-report-preview.h"
#include "pqa-report-print.h"
#include "time/pqa-time-format.h"

struct _PqaReportsPage
{
  PqaPage parent_instance;

  PqaPeriod *period;
  PqaQuarterDocument *document;
  GCancellable *cancellable;
  gboolean computed_once;

  AdwWindowTitle *title;
  GtkLabel *quarter;
  GtkStack *states;
  GtkSpinner *spinner;
  GtkLabel *computing;
  AdwStatusPage *error;
  PqaReportPreview *preview;
};

G_DEFINE_FINAL_TYPE (PqaReportsPage, pqa_reports_page, PQA_TYPE_PAGE)

static PqaContext *
get_context (PqaReportsPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

/* A quarter that has not begun has nothing to evaluate. */
static gboolean
next_has_begun (PqaReportsPage *self)
{
  return self->period->to <= pqa_context_now (get_context (self));
}

static void
update_actions (PqaReportsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean ready = self->document != NULL;

  gtk_widget_action_set_enabled (widget, "reports.next", next_has_begun (self));
  gtk_widget_action_set_enabled (widget, "reports.export-pdf", ready);
  gtk_widget_action_set_enabled (widget, "reports.export-workbook", ready);
  gtk_widget_action_set_enabled (widget, "reports.export-json", ready);
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
show_state (PqaReportsPage *self, const char *state)
{
  gtk_stack_set_visible_child_name (self->states, state);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (state, "computing"));
}

static void
show_quarter (PqaReportsPage *self)
{
  g_autofree char *name = pqa_period_format (self->period);
  g_autofree char *computing = g_strdup_printf (_ ("Computing the figures of %s…"), name);

  gtk_label_set_text (self->quarter, name);
  gtk_label_set_text (self->computing, computing);
}

/* Computing -------------------------------------------------------------------------------------*/

static void
show_error (PqaReportsPage *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->error, markup);
  show_state (self, "error");
}

static void
show_document (PqaReportsPage *self)
{
  gint64 made_at = pqa_quarter_document_get_made_at (self->document);
  g_autofree char *time
      = pqa_local_time_format (pqa_context_get_time_zone (get_context (self)), made_at);
  /* Translators: when the figures of a report were computed */
  g_autofree char *subtitle = g_strdup_printf (_ ("Figures of %s"), time);

  pqa_report_preview_set_report (self->preview, pqa_quarter_document_get_report (self->document));
  adw_window_title_set_subtitle (self->title, subtitle);
  show_state (self, "preview");
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PqaQuarterDocument *document = pqa_quarter_document_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->document = document;
  if (document != NULL)
    show_document (self);
  else
    show_error (self, error);
  update_actions (self);
}

static void
forget_document (PqaReportsPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, pqa_quarter_document_unref);
  adw_window_title_set_subtitle (self->title, NULL);
}

static void
compute (PqaReportsPage *self)
{
  forget_document (self);
  self->cancellable = g_cancellable_new ();
  show_quarter (self);
  show_state (self, "computing");
  update_actions (self);
  pqa_quarter_document_read_async (get_context (self), self->period, self->cancellable, computed_cb,
                                   g_object_ref (self));
}

static void
turn_to (PqaReportsPage *self, PqaPeriod *period)
{
  pqa_period_free (self->period);
  self->period = period;
  compute (self);
}

/* Actions ---------------------------------------------------------------------------------------*/

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (widget);

  turn_to (self, pqa_period_previous (self->period));
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (widget);

  turn_to (self, pqa_period_next (self->period));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (widget);

  forget_document (self);
  show_state (self, "cancelled");
  update_actions (self);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (widget);
  PqaQuarterFormat format = PQA_QUARTER_JSON;

  if (g_str_equal (action, "reports.export-pdf"))
    format = PQA_QUARTER_PDF;
  else if (g_str_equal (action, "reports.export-workbook"))
    format = PQA_QUARTER_WORKBOOK;
  pqa_report_export (widget, get_context (self), self->document, format);
}

static void
pqa_reports_page_export (PqaPage *page)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (page);

  pqa_report_export (GTK_WIDGET (self), get_context (self), self->document, PQA_QUARTER_WORKBOOK);
}

static void
pqa_reports_page_print (PqaPage *page)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (page);

  pqa_report_print (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                    pqa_quarter_document_get_report (self->document),
                    gtk_label_get_text (self->quarter),
                    pqa_report_preview_get_page (self->preview));
}

static void
pqa_reports_page_refresh (PqaPage *page)
{
  compute (PQA_REPORTS_PAGE (page));
}

static gboolean
pqa_reports_page_can (PqaPage *page, const char *action)
{
  return PQA_REPORTS_PAGE (page)->document != NULL || g_str_equal (action, "refresh");
}

/* Figures are computed when somebody looks at the page for the first time. */
static void
pqa_reports_page_map (GtkWidget *widget)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (widget);

  GTK_WIDGET_CLASS (pqa_reports_page_parent_class)->map (widget);
  if (!self->computed_once)
    {
      self->computed_once = TRUE;
      compute (self);
    }
}

static void
pqa_reports_page_constructed (GObject *object)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (object);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (object));
  g_autoptr (PqaPeriod) running = pqa_period_containing (
      PQA_PERIOD_QUARTER, pqa_context_now (context), pqa_context_get_time_zone (context));

  self->period = pqa_period_previous (running);
  G_OBJECT_CLASS (pqa_reports_page_parent_class)->constructed (object);
  g_object_bind_property (self, "title", self->title, "title", G_BINDING_SYNC_CREATE);
  show_quarter (self);
  update_actions (self);
}

static void
pqa_reports_page_dispose (GObject *object)
{
  g_cancellable_cancel (PQA_REPORTS_PAGE (object)->cancellable);

  G_OBJECT_CLASS (pqa_reports_page_parent_class)->dispose (object);
}

static void
pqa_reports_page_finalize (GObject *object)
{
  PqaReportsPage *self = PQA_REPORTS_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, pqa_quarter_document_unref);
  g_clear_pointer (&self->period, pqa_period_free);

  G_OBJECT_CLASS (pqa_reports_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reports.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "reports.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "reports.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "reports.export-pdf", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "reports.export-workbook", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "reports.export-json", NULL, export_cb);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/reports/reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaReportsPage, title);
  gtk_widget_class_bind_template_child (widget_class, PqaReportsPage, quarter);
  gtk_widget_class_bind_template_child (widget_class, PqaReportsPage, states);
  gtk_widget_class_bind_template_child (widget_class, PqaReportsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PqaReportsPage, computing);
  gtk_widget_class_bind_template_child (widget_class, PqaReportsPage, error);
  gtk_widget_class_bind_template_child (widget_class, PqaReportsPage, preview);
}

static void
pqa_reports_page_class_init (PqaReportsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);

  object_class->constructed = pqa_reports_page_constructed;
  object_class->dispose = pqa_reports_page_dispose;
  object_class->finalize = pqa_reports_page_finalize;
  widget_class->map = pqa_reports_page_map;
  page_class->export = pqa_reports_page_export;
  page_class->print = pqa_reports_page_print;
  page_class->refresh = pqa_reports_page_refresh;
  page_class->can = pqa_reports_page_can;

  g_type_ensure (PQA_TYPE_REPORT_PREVIEW);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
pqa_reports_page_init (PqaReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
