/* test-chart-view.c: keyboard and table of a chart on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <math.h>

#include "chart/pqa-chart-area.h"
#include "chart/pqa-chart-view.h"
#include "pqa-kit.h"
#include "pqa-test-window.h"

typedef struct
{
  GtkWidget *window;
  PqaChartView *view;
  PqaChartArea *area;
  guint series;
  guint category;
  guint n_activated;
} Fixture;

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child
                                                                  : find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static PqaChartData *
new_data (void)
{
  const double values[] = { 12, NAN, 7.5 };
  PqaChartData *data = pqa_chart_data_new (PQA_CHART_BAR, "Requests by zone");

  pqa_chart_data_set_axis_titles (data, "Zone", "Requests");
  pqa_chart_data_set_unit (data, "%", 1);
  pqa_chart_data_add_category (data, "East");
  pqa_chart_data_add_category (data, "West");
  pqa_chart_data_add_category (data, "North");
  pqa_chart_data_add_series (data, "Share", values);
  return data;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PqaChartData) data = new_data ();

  fixture->view = PQA_CHART_VIEW (pqa_chart_view_new ());
  fixture->area
      = PQA_CHART_AREA (find_child (GTK_WIDGET (fixture->view), PQA_TYPE_CHART_AREA));
  pqa_chart_view_set_data (fixture->view, data);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->view);
}

static void
test_keyboard (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (pqa_chart_area_get_mark (fixture->area), ==, -1);
  pqa_chart_area_move (fixture->area, 1);
  g_assert_cmpint (pqa_chart_area_get_mark (fixture->area), ==, 0);
  gtk_test_accessible_assert_property (fixture->area, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Requests by zone");
  pqa_chart_area_move (fixture->area, -1);
  g_assert_cmpint (pqa_chart_area_get_mark (fixture->area), ==, 0);
  pqa_chart_area_move (fixture->area, 100);
  g_assert_cmpint (pqa_chart_area_get_mark (fixture->area), >, 0);
  test_draw (fixture->window);
}

static const char *
cell (Fixture *fixture, int column, int row)
{
  GtkWidget *grid = find_child (GTK_WIDGET (fixture->view), GTK_TYPE_GRID);

  return gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (grid), column, row)));
}

static void
test_table (Fixture *fixture, gconstpointer unused)
{
  pqa_chart_view_show_table (fixture->view, TRUE);
  test_draw (fixture->window);
  g_assert_cmpstr (cell (fixture, 0, 0), ==, "Zone");
  g_assert_cmpstr (cell (fixture, 1, 0), ==, "Share");
  g_assert_cmpstr (cell (fixture, 0, 2), ==, "West");
  g_assert_cmpstr (cell (fixture, 1, 1), ==, "12.0%");
  g_assert_cmpstr (cell (fixture, 1, 2), ==, "—");
  g_assert_cmpstr (cell (fixture, 1, 3), ==, "7.5%");
}

static void
test_other_data (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PqaChartData) data = pqa_chart_data_new (PQA_CHART_LINE, "Nothing yet");

  pqa_chart_area_move (fixture->area, 1);
  pqa_chart_view_set_data (fixture->view, data);
  test_draw (fixture->window);
  g_assert_cmpint (pqa_chart_area_get_mark (fixture->area), ==, -1);
  pqa_chart_area_move (fixture->area, 1);
  g_assert_cmpint (pqa_chart_area_get_mark (fixture->area), ==, -1);
  pqa_chart_view_set_data (fixture->view, NULL);
  test_draw (fixture->window);
}

static void
activated_cb (PqaChartView *view, guint series, guint category, Fixture *fixture)
{
  fixture->series = series;
  fixture->category = category;
  fixture->n_activated++;
}

static void
test_mark_is_passed_on (Fixture *fixture, gconstpointer unused)
{
  g_signal_connect (fixture->view, "mark-activated", G_CALLBACK (activated_cb), fixture);
  g_signal_emit_by_name (fixture->area, "mark-activated", 0, 2);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpuint (fixture->series, ==, 0);
  g_assert_cmpuint (fixture->category, ==, 2);
}

static void
press (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->area));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
      g_assert_true (handled);
    }
}

/* Three columns in two rows: Up and Down stay in the column and in the map. */
static void
test_keyboard_in_heat_map (Fixture *fixture, gconstpointer unused)
{
  const guint keys[] = { GDK_KEY_Right, GDK_KEY_Right, GDK_KEY_Down,
                         GDK_KEY_Down,  GDK_KEY_Left,  GDK_KEY_Up, GDK_KEY_Up };
  const int marks[] = { 0, 1, 4, 4, 3, 0, 0 };
  const double values[] = { 1, 2, 3 };
  g_autoptr (PqaChartData) data = pqa_chart_data_new (PQA_CHART_HEAT, "Hours");

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    pqa_chart_data_add_category (data, "9–10");
  pqa_chart_data_add_series (data, "Mon", values);
  pqa_chart_data_add_series (data, "Tue", values);
  pqa_chart_view_set_data (fixture->view, data);
  test_draw (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press (fixture, keys[i]);
      g_assert_cmpint (pqa_chart_area_get_mark (fixture->area), ==, marks[i]);
    }
  g_signal_connect (fixture->view, "mark-activated", G_CALLBACK (activated_cb), fixture);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
}

static gboolean
has_rows (PqaChartView *view, guint series, guint category, gpointer unused)
{
  return category == 2;
}

static void
test_table_leads_on (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *button;

  pqa_chart_view_set_activatable (fixture->view, has_rows, NULL);
  g_signal_connect (fixture->view, "mark-activated", G_CALLBACK (activated_cb), fixture);
  pqa_chart_view_show_table (fixture->view, TRUE);
  button = gtk_grid_get_child_at (
      GTK_GRID (find_child (GTK_WIDGET (fixture->view), GTK_TYPE_GRID)), 1, 3);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "7.5%");
  g_assert_cmpstr (cell (fixture, 1, 1), ==, "12.0%");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->category, ==, 2);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
}

#define ADD(name, func) g_test_add ("/chart-view/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  ADD ("keyboard", test_keyboard);
  ADD ("table", test_table);
  ADD ("other-data", test_other_data);
  ADD ("mark-is-passed-on", test_mark_is_passed_on);
  ADD ("keyboard-in-heat-map", test_keyboard_in_heat_map);
  ADD ("table-leads-on", test_table_leads_on);
  return g_test_run ();
}
