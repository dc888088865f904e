/* pqa-analysis-view.c: the report of an analysis on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number opens its rows in the list of requests: a click or Enter on a bar, a cell, a figure of a
 * table.
 */
#include "requests/analysis/pqa-analysis-view.h"

#include "chart/pqa-chart-view.h"
#include "requests/analysis/pqa-analysis-table.h"

#define WIDTH 1160
#define MARGIN 18

struct _PqaAnalysisView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  PqaAnalysisDocument *document;
};

G_DEFINE_FINAL_TYPE (PqaAnalysisView, pqa_analysis_view, ADW_TYPE_BIN)

static PqaAnalysis *
get_analysis (PqaAnalysisView *self)
{
  return pqa_analysis_document_get_analysis (self->document);
}

static guint
get_block (PqaChartView *chart)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chart), "block"));
}

static void
mark_activated_cb (PqaAnalysisView *self, guint series, guint category, PqaChartView *chart)
{
  const PqaRequestRows *rows
      = pqa_analysis_find_rows (get_analysis (self), get_block (chart), category, series);
  g_autofree char *text = rows != NULL ? pqa_request_rows_to_text (rows) : NULL;

  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-list", "(sss)", "requests", "rows",
                                text);
}

static gboolean
has_rows (PqaChartView *chart, guint series, guint category, gpointer user_data)
{
  PqaAnalysisView *self = user_data;

  return pqa_analysis_find_rows (get_analysis (self), get_block (chart), category, series) != NULL;
}

static GtkWidget *
new_chart (PqaAnalysisView *self, guint block, PqaChartData *data)
{
  GtkWidget *chart = pqa_chart_view_new ();

  g_object_set_data (G_OBJECT (chart), "block", GUINT_TO_POINTER (block));
  gtk_widget_add_css_class (chart, "card");
  gtk_widget_add_css_class (chart, "analysis-card");
  gtk_widget_set_hexpand (chart, TRUE);
  pqa_chart_view_set_activatable (PQA_CHART_VIEW (chart), has_rows, self);
  pqa_chart_view_set_data (PQA_CHART_VIEW (chart), data);
  g_signal_connect_swapped (chart, "mark-activated", G_CALLBACK (mark_activated_cb), self);
  return chart;
}

static GtkWidget *
new_words (const PqaReportBlock *block)
{
  GtkWidget *label = gtk_label_new (block->text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), block->kind == PQA_REPORT_PARAGRAPH);
  if (block->kind == PQA_REPORT_HEADING)
    gtk_widget_add_css_class (label, block->level == 1 ? "title-2" : "title-4");
  return label;
}

static gboolean
is_chart (PqaReport *report, guint block)
{
  return block < pqa_report_get_n_blocks (report)
         && pqa_report_get_block (report, block)->kind == PQA_REPORT_CHART;
}

/* Two charts that follow each other stand side by side. Returns: the block after what was added. */
static guint
add_charts (PqaAnalysisView *self, GtkBox *box, guint block)
{
  PqaReport *report = pqa_analysis_get_report (get_analysis (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (guint i = 0; i < 2 && is_chart (report, block); i++, block++)
    gtk_box_append (GTK_BOX (row),
                    new_chart (self, block, pqa_report_get_block (report, block)->chart));
  gtk_box_append (box, row);
  return block;
}

static guint
add_block (PqaAnalysisView *self, GtkBox *box, guint index)
{
  const PqaReportBlock *block
      = pqa_report_get_block (pqa_analysis_get_report (get_analysis (self)), index);

  if (block->kind == PQA_REPORT_CHART)
    return add_charts (self, box, index);
  gtk_box_append (box, block->kind == PQA_REPORT_TABLE
                           ? pqa_analysis_table_new (get_analysis (self), index)
                           : new_words (block));
  return index + 1;
}

static GtkWidget *
new_content (PqaAnalysisView *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  guint n = pqa_report_get_n_blocks (pqa_analysis_get_report (get_analysis (self)));

  for (guint i = 0; i < n;)
    i = add_block (self, GTK_BOX (box), i);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}

static void
pqa_analysis_view_dispose (GObject *object)
{
  PqaAnalysisView *self = PQA_ANALYSIS_VIEW (object);

  G_OBJECT_CLASS (pqa_analysis_view_parent_class)->dispose (object);
  g_clear_pointer (&self->document, pqa_analysis_document_unref);
}

static void
pqa_analysis_view_class_init (PqaAnalysisViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_analysis_view_dispose;
}

static void
pqa_analysis_view_init (PqaAnalysisView *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

/**
 * pqa_analysis_view_set_document:
 *
 * Shows the analysis from its beginning.
 */
void
pqa_analysis_view_set_document (PqaAnalysisView *self, PqaAnalysisDocument *document)
{
  g_return_if_fail (PQA_IS_ANALYSIS_VIEW (self));

  gtk_scrolled_window_set_child (self->scroller, NULL);
  g_clear_pointer (&self->document, pqa_analysis_document_unref);
  self->document = pqa_analysis_document_ref (document);
  gtk_scrolled_window_set_child (self->scroller, new_content (self));
}
