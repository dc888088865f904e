/* pqa-chart-view.c: a chart, and the table of the same figures behind a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/pqa-chart-view.h"

#include <math.h>

#include "chart/pqa-chart-area.h"
#include "pqa-i18n.h"

struct _PqaChartView
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *stack;
  GtkWidget *area;
  GtkWidget *table;
  GtkWidget *button;
  PqaChartData *data;
  PqaChartViewTest test;
  gpointer test_data;
};

/* The place of a figure in the table. */
#define PLACE_KEY "pqa-place"

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChartView, pqa_chart_view, GTK_TYPE_WIDGET)

static GtkWidget *
attach (PqaChartView *self, const char *text, int column, int row, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, row == 0 ? "heading" : "numeric");
  gtk_grid_attach (GTK_GRID (self->table), label, column, row, 1, 1);
  return label;
}

static void
figure_clicked_cb (PqaChartView *self, GtkWidget *button)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), PLACE_KEY));
  guint n = pqa_chart_data_get_n_categories (self->data);

  g_signal_emit (self, signals[MARK_ACTIVATED], 0, place / n, place % n);
}

/* In the table a figure with something behind it is a button. */
static void
attach_button (PqaChartView *self, const char *text, guint series, guint category)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  g_autofree char *name
      = g_strdup_printf ("%s, %s: %s", pqa_chart_data_get_category (self->data, category),
                         pqa_chart_data_get_series (self->data, series)->name, text);
  guint place = series * pqa_chart_data_get_n_categories (self->data) + category;

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rows-behind");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), PLACE_KEY, GUINT_TO_POINTER (place));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (figure_clicked_cb), self);
  gtk_grid_attach (GTK_GRID (self->table), button, series + 1, category + 1, 1, 1);
}

static char *
value_text (PqaChartData *data, double value)
{
  if (isnan (value))
    return g_strdup ("—");
  return g_strdup_printf ("%'.*f%s%s", data->decimals, value,
                          data->unit != NULL && !g_str_equal (data->unit, "%") ? " " : "",
                          data->unit != NULL ? data->unit : "");
}

static void
fill_row (PqaChartView *self, guint category)
{
  attach (self, pqa_chart_data_get_category (self->data, category), 0, category + 1, 0);
  for (guint i = 0; i < pqa_chart_data_get_n_series (self->data); i++)
    {
      g_autofree char *text
          = value_text (self->data, pqa_chart_data_get_value (self->data, i, category));

      if (self->test != NULL && self->test (self, i, category, self->test_data))
        attach_button (self, text, i, category);
      else
        gtk_widget_add_css_class (attach (self, text, i + 1, category + 1, 1), "figure-plain");
    }
}

static void
fill_table (PqaChartView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->table)) != NULL)
    gtk_grid_remove (GTK_GRID (self->table), child);
  if (self->data == NULL)
    return;
  attach (self, self->data->category_title, 0, 0, 0);
  for (guint i = 0; i < pqa_chart_data_get_n_series (self->data); i++)
    attach (self, pqa_chart_data_get_series (self->data, i)->name, i + 1, 0, 1);
  for (guint i = 0; i < pqa_chart_data_get_n_categories (self->data); i++)
    fill_row (self, i);
}

static void
toggled_cb (PqaChartView *self)
{
  gboolean table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));

  if (table)
    fill_table (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), table ? "table" : "chart");
}

static void
mark_activated_cb (PqaChartView *self, guint series, guint category)
{
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, series, category);
}

static void
pqa_chart_view_dispose (GObject *object)
{
  PqaChartView *self = PQA_CHART_VIEW (object);

  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->data, pqa_chart_data_unref);

  G_OBJECT_CLASS (pqa_chart_view_parent_class)->dispose (object);
}

static void
pqa_chart_view_class_init (PqaChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_chart_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chartview");

  /**
   * PqaChartView::mark-activated:
   * @series: index of the series
   * @category: index of the category
   *
   * The person wants to see what is behind a mark.
   */
  signals[MARK_ACTIVATED]
      = g_signal_new ("mark-activated", PQA_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
add_button (PqaChartView *self)
{
  self->button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->button), "view-list-symbolic");
  gtk_widget_set_tooltip_text (self->button, _ ("Show the Figures as a Table"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show the Figures as a Table"), -1);
  gtk_widget_set_halign (self->button, GTK_ALIGN_END);
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_swapped (self->button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->button);
}

static void
pqa_chart_view_init (PqaChartView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->area = pqa_chart_area_new ();
  g_signal_connect_swapped (self->area, "mark-activated", G_CALLBACK (mark_activated_cb), self);
  self->table = gtk_grid_new ();
  gtk_widget_add_css_class (self->table, "figures");
  gtk_grid_set_column_spacing (GTK_GRID (self->table), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->table), 6);
  gtk_widget_set_halign (self->table, GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->table);

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->area, "chart");
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "table");
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->stack);
  add_button (self);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

/**
 * pqa_chart_view_new:
 *
 * Returns: (transfer floating): a view without a chart
 */
GtkWidget *
pqa_chart_view_new (void)
{
  return g_object_new (PQA_TYPE_CHART_VIEW, NULL);
}

/**
 * pqa_chart_view_set_activatable:
 * @test: says which figures of the table are buttons, before the data are set
 *
 * #PqaChartView::mark-activated comes from the table, too.
 */
void
pqa_chart_view_set_activatable (PqaChartView *self, PqaChartViewTest test, gpointer user_data)
{
  g_return_if_fail (PQA_IS_CHART_VIEW (self));

  self->test = test;
  self->test_data = user_data;
}

/**
 * pqa_chart_view_set_data:
 * @data: (nullable): what is shown
 */
void
pqa_chart_view_set_data (PqaChartView *self, PqaChartData *data)
{
  g_return_if_fail (PQA_IS_CHART_VIEW (self));

  if (data != NULL)
    pqa_chart_data_ref (data);
  g_clear_pointer (&self->data, pqa_chart_data_unref);
  self->data = data;
  pqa_chart_area_set_data (PQA_CHART_AREA (self->area), data);
  toggled_cb (self);
}

/**
 * pqa_chart_view_get_data:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
PqaChartData *
pqa_chart_view_get_data (PqaChartView *self)
{
  g_return_val_if_fail (PQA_IS_CHART_VIEW (self), NULL);

  return self->data;
}

/**
 * pqa_chart_view_show_table:
 * @table: whether the figures stand in a table rather than in a chart
 */
void
pqa_chart_view_show_table (PqaChartView *self, gboolean table)
{
  g_return_if_fail (PQA_IS_CHART_VIEW (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), table);
}
