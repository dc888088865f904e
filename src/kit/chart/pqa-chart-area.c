/* pqa-chart-area.c: a chart on the screen: tool tips, keyboard, screen reader
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Left and Right go from mark to mark, Up and Down in a heat map from row to row; the mark's figures are then the description that a screen
 * reader speaks. Enter or a click opens what is behind a mark.
 */
#include "chart/pqa-chart-area.h"

#include <adwaita.h>

#include "pqa-chart-paint.h"
#include "pqa-i18n.h"

#define MIN_WIDTH 280
#define NATURAL_WIDTH 560

struct _PqaChartArea
{
  GtkWidget parent_instance;

  PqaChartData *data;
  PqaChartLayout *layout;
  int mark;
};

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChartArea, pqa_chart_area, GTK_TYPE_WIDGET)

static const PqaChartStyle *
screen_style (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ())
             ? pqa_chart_style_dark ()
             : pqa_chart_style_light ();
}

/* The chart laid out for the present size, or NULL while it has none. */
static PqaChartLayout *
ensure_layout (PqaChartArea *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->data == NULL || width <= 0 || height <= 0)
    return NULL;
  if (self->layout == NULL)
    self->layout = pqa_chart_layout_new (self->data, screen_style (), width, height);
  return self->layout;
}

static void
forget_layout (PqaChartArea *self)
{
  g_clear_pointer (&self->layout, pqa_chart_layout_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const PqaChartMark *
current_mark (PqaChartArea *self)
{
  PqaChartLayout *layout = ensure_layout (self);

  if (layout == NULL || self->mark < 0
      || (guint) self->mark >= pqa_chart_layout_get_n_marks (layout))
    return NULL;
  return pqa_chart_layout_get_mark (layout, self->mark);
}

static void
set_mark (PqaChartArea *self, int mark)
{
  const PqaChartMark *current;

  self->mark = mark;
  current = current_mark (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  current != NULL ? current->text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activate_mark (PqaChartArea *self)
{
  const PqaChartMark *mark = current_mark (self);

  if (mark != NULL)
    g_signal_emit (self, signals[MARK_ACTIVATED], 0, mark->series, mark->category);
}

/* In a heat map Up and Down stay in the column. */
static void
move_across (PqaChartArea *self, int rows)
{
  int n_columns = 1, mark = self->mark;

  if (self->data != NULL && self->data->kind == PQA_CHART_HEAT)
    n_columns = pqa_chart_data_get_n_categories (self->data);
  mark += rows * n_columns;
  if (n_columns == 1 || self->mark < 0)
    pqa_chart_area_move (self, rows);
  else if (mark >= 0 && mark < n_columns * (int) pqa_chart_data_get_n_series (self->data))
    set_mark (self, mark);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaChartArea *self = PQA_CHART_AREA (data);

  switch (key)
    {
    case GDK_KEY_Left:
      pqa_chart_area_move (self, -1);
      return TRUE;
    case GDK_KEY_Right:
      pqa_chart_area_move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      move_across (self, -1);
      return TRUE;
    case GDK_KEY_Down:
      move_across (self, 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      activate_mark (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
pressed_cb (GtkGestureClick *click, int n, double x, double y, gpointer user_data)
{
  PqaChartArea *self = PQA_CHART_AREA (user_data);
  PqaChartLayout *layout = ensure_layout (self);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (layout == NULL)
    return;
  set_mark (self, pqa_chart_layout_hit (layout, x, y));
  activate_mark (self);
}

static gboolean
pqa_chart_area_query_tooltip (GtkWidget *widget,
                              int x,
                              int y,
                              gboolean keyboard,
                              GtkTooltip *tooltip)
{
  PqaChartArea *self = PQA_CHART_AREA (widget);
  PqaChartLayout *layout = ensure_layout (self);
  const PqaChartMark *mark = current_mark (self);
  const char *text = NULL;

  if (keyboard)
    text = mark != NULL ? mark->text : NULL;
  else if (layout != NULL)
    text = pqa_chart_layout_get_tool_tip (layout, x, y);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static GtkSizeRequestMode
pqa_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pqa_chart_area_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  PqaChartArea *self = PQA_CHART_AREA (widget);
  int width = MAX (for_size, MIN_WIDTH);

  *minimum = MIN_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = 0;
  if (self->data != NULL)
    *minimum = (int) pqa_chart_get_natural_height (self->data, screen_style (), width);
  *natural = *minimum;
}

static void
pqa_chart_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_clear_pointer (&PQA_CHART_AREA (widget)->layout, pqa_chart_layout_free);
}

static void
snapshot_focus (PqaChartArea *self, cairo_t *cr, const PqaChartMark *mark)
{
  const PqaChartColor *ink
      = pqa_chart_style_get_ink (&self->layout->style, PQA_CHART_INK_TEXT);

  pqa_chart_color_set_source (ink, cr);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, mark->box.x - 2, mark->box.y - 2, mark->box.width + 4,
                   mark->box.height + 4);
  cairo_stroke (cr);
}

static void
pqa_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PqaChartArea *self = PQA_CHART_AREA (widget);
  PqaChartLayout *layout = ensure_layout (self);
  const PqaChartMark *mark = current_mark (self);
  cairo_t *cr;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout->width, (float) layout->height));
  pqa_chart_paint (layout, cr);
  if (mark != NULL && gtk_widget_has_visible_focus (widget))
    snapshot_focus (self, cr, mark);
  cairo_destroy (cr);
}

static void
pqa_chart_area_dispose (GObject *object)
{
  PqaChartArea *self = PQA_CHART_AREA (object);

  g_clear_pointer (&self->layout, pqa_chart_layout_free);
  g_clear_pointer (&self->data, pqa_chart_data_unref);

  G_OBJECT_CLASS (pqa_chart_area_parent_class)->dispose (object);
}

static void
pqa_chart_area_class_init (PqaChartAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_chart_area_dispose;
  widget_class->get_request_mode = pqa_chart_area_get_request_mode;
  widget_class->measure = pqa_chart_area_measure;
  widget_class->size_allocate = pqa_chart_area_size_allocate;
  widget_class->snapshot = pqa_chart_area_snapshot;
  widget_class->query_tooltip = pqa_chart_area_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");

  /**
   * PqaChartArea::mark-activated:
   * @series: index of the series
   * @category: index of the category
   *
   * The person wants to see what is behind a mark.
   */
  signals[MARK_ACTIVATED]
      = g_signal_new ("mark-activated", PQA_TYPE_CHART_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
pqa_chart_area_init (PqaChartArea *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->mark = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (forget_layout), self, G_CONNECT_SWAPPED);
}

/**
 * pqa_chart_area_new:
 *
 * Returns: (transfer floating): an empty area
 */
GtkWidget *
pqa_chart_area_new (void)
{
  return g_object_new (PQA_TYPE_CHART_AREA, NULL);
}

/**
 * pqa_chart_area_set_data:
 * @data: (nullable): what is shown
 */
void
pqa_chart_area_set_data (PqaChartArea *self, PqaChartData *data)
{
  g_return_if_fail (PQA_IS_CHART_AREA (self));

  if (data != NULL)
    pqa_chart_data_ref (data);
  g_clear_pointer (&self->data, pqa_chart_data_unref);
  self->data = data;
  self->mark = -1;
  forget_layout (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  data != NULL ? data->title : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * pqa_chart_area_get_mark:
 *
 * Returns: the index of the mark the keyboard is at, -1 for none
 */
int
pqa_chart_area_get_mark (PqaChartArea *self)
{
  g_return_val_if_fail (PQA_IS_CHART_AREA (self), -1);

  return self->mark;
}

/**
 * pqa_chart_area_move:
 * @by: how many marks further
 *
 * Goes to another mark; stops at the ends.
 */
void
pqa_chart_area_move (PqaChartArea *self, int by)
{
  PqaChartLayout *layout;
  int n;

  g_return_if_fail (PQA_IS_CHART_AREA (self));

  layout = ensure_layout (self);
  n = layout != NULL ? (int) pqa_chart_layout_get_n_marks (layout) : 0;
  if (n > 0)
    set_mark (self, CLAMP (self->mark + by, 0, n - 1));
}
