/* pqa-chart-bar-horizontal.c: lying bars in groups, for long category names
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>

#include "pqa-chart-text.h"

#define GROUP_SHARE 0.72   /* of a category's height that its bars take together */
#define MAX_BAR_HEIGHT 2.0 /* of the font size */
#define NAME_SHARE 0.38    /* of the width that the names may take */
#define NUMBER_GAP 3.0
#define MIN_TICKS 3
#define MAX_TICKS 6

static double
get_slot (PqaChartLayout *self)
{
  return self->plot.height / self->data->categories->len;
}

static double
get_x (PqaChartLayout *self, const PqaChartScale *scale, double value)
{
  return self->plot.x + self->plot.width * pqa_chart_scale_get_fraction (scale, value);
}

/* Where names are higher than a category's place only every so many are written. */
static guint
get_every (PqaChartLayout *self)
{
  return MAX (1, (guint)ceil (self->line_height / get_slot (self)));
}

/* The outer names stand over the ends of the plot where categories are narrower than a line. */
static void
make_room_for_crowd (PqaChartLayout *self)
{
  self->plot.y += self->line_height / 2;
  self->plot.height = MAX (1, self->plot.height - self->line_height);
}

static PangoLayout *
create_name (PqaChartLayout *self, guint category)
{
  PangoLayout *text = pqa_chart_create_text (
      self->context, pqa_chart_data_get_category (self->data, category), FALSE);
  int lines = MAX (1, (int)(get_slot (self) / self->line_height));

  pango_layout_set_alignment (text, PANGO_ALIGN_RIGHT);
  pqa_chart_text_shorten (text, NAME_SHARE * self->width, lines);
  return text;
}

/* Moves the left edge of the plot to the right of the names. */
static void
add_names (PqaChartLayout *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_object_unref);
  guint every = get_every (self);
  double widest = 0, width, height;

  for (guint i = 0; i < self->data->categories->len; i += every)
    {
      PangoLayout *text = create_name (self, i);

      g_ptr_array_add (texts, text);
      pqa_chart_text_get_size (text, &width, NULL);
      widest = MAX (widest, width);
    }
  for (guint i = 0; i < texts->len; i++)
    {
      PangoLayout *text = texts->pdata[i];
      double middle = self->plot.y + (i * every + 0.5) * get_slot (self);

      pqa_chart_text_get_size (text, &width, &height);
      pango_layout_set_width (text, (int)ceil (width * PANGO_SCALE));
      pqa_chart_builder_add_label (self, text, pqa_chart_data_get_category (self->data, i * every),
                                   widest - width, middle - height / 2, PQA_CHART_INK_TEXT);
    }
  self->plot.x = widest + 2 * PQA_CHART_GAP;
}

/* The widest number of a mark. */
static double
get_number_width (PqaChartLayout *self)
{
  double widest = 0, width;

  for (guint s = 0; s < self->data->series->len; s++)
    for (guint c = 0; c < self->data->categories->len; c++)
      {
        g_autofree char *number = pqa_chart_format_number (
            pqa_chart_data_get_value (self->data, s, c), self->data->decimals, self->data->unit);
        g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);

        pqa_chart_text_get_size (text, &width, NULL);
        widest = MAX (widest, width);
      }
  return widest + NUMBER_GAP;
}

static void
leave_room_for_numbers (PqaChartLayout *self)
{
  double room = get_number_width (self), lowest, highest;

  pqa_chart_builder_get_range (self, TRUE, &lowest, &highest);
  if (lowest < 0)
    self->plot.x += room;
  self->plot.width = MAX (1, self->width - self->plot.x - room);
}

static void
init_scale (PqaChartLayout *self, PqaChartScale *scale)
{
  guint ticks
      = CLAMP ((guint)(self->plot.width / (6 * self->style.font_size)), MIN_TICKS, MAX_TICKS);
  double lowest, highest;

  pqa_chart_builder_get_range (self, TRUE, &lowest, &highest);
  if (g_strcmp0 (self->data->unit, "%") == 0 && highest <= 100 && highest > 80)
    highest = 100;
  pqa_chart_scale_init (scale, lowest, highest, ticks, pqa_chart_builder_is_counted (self));
}

static void
add_tick (PqaChartLayout *self, const PqaChartScale *scale, guint tick)
{
  double value = pqa_chart_scale_get_tick (scale, tick);
  double x = get_x (self, scale, value), width;
  double bottom = self->plot.y + self->plot.height;
  gboolean is_percent = g_strcmp0 (self->data->unit, "%") == 0;
  g_autofree char *number = pqa_chart_format_number (value, pqa_chart_scale_get_decimals (scale),
                                                     is_percent ? "%" : NULL);
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);

  pqa_chart_text_get_size (text, &width, NULL);
  pqa_chart_builder_add_label (self, text, NULL, MIN (x - width / 2, self->width - width),
                               bottom + PQA_CHART_GAP / 2, PQA_CHART_INK_MUTED);
  pqa_chart_builder_add_rule (self, x, self->plot.y, x, bottom,
                              value == 0 ? PQA_CHART_INK_AXIS : PQA_CHART_INK_GRID, FALSE);
}

static void
add_bar (PqaChartLayout *self, const PqaChartScale *scale, guint series, guint category)
{
  const PqaChartSeries *values = pqa_chart_data_get_series (self->data, series);
  guint n_series = self->data->series->len;
  double height
      = MIN (GROUP_SHARE * get_slot (self) / n_series, MAX_BAR_HEIGHT * self->style.font_size);
  double y = self->plot.y + (category + 0.5) * get_slot (self) + (series - n_series / 2.0) * height;
  double base = get_x (self, scale, 0), value = values->values[category];
  double x = isfinite (value) ? get_x (self, scale, value) : base;
  PqaChartMark mark = { FALSE, series, category, value, .low = NAN, .high = NAN };

  mark.box = (PqaChartRect){ MIN (x, base), y, fabs (x - base), height };
  mark.zone = (PqaChartRect){ 0, y, self->width, height };
  if (values->low != NULL && isfinite (values->low[category]))
    mark.low = get_x (self, scale, values->low[category]);
  if (values->high != NULL && isfinite (values->high[category]))
    mark.high = get_x (self, scale, values->high[category]);
  pqa_chart_builder_add_mark (self, &mark);
}

/* The number stands right of the bar, beyond the target where its line would strike it through;
 * that of a negative bar stands left. */
static void
add_number (PqaChartLayout *self, const PqaChartScale *scale, const PqaChartMark *mark)
{
  g_autofree char *number
      = pqa_chart_format_number (mark->value, self->data->decimals, self->data->unit);
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);
  double width, height, bottom, end = mark->box.x + mark->box.width;

  pqa_chart_text_get_size (text, &width, &height);
  bottom = mark->box.y + (mark->box.height + height) / 2;
  if (mark->value < 0)
    {
      end = isnan (mark->low) ? mark->box.x : MIN (mark->low, mark->box.x);
      pqa_chart_builder_try_number (self, mark->value, end - NUMBER_GAP - width / 2, bottom);
      return;
    }
  end = (isnan (mark->high) ? end : MAX (mark->high, end)) + NUMBER_GAP + width / 2;
  if (!pqa_chart_builder_try_number (self, mark->value, end, bottom)
      && isfinite (self->data->target))
    pqa_chart_builder_try_number (self, mark->value,
                                  get_x (self, scale, self->data->target) + NUMBER_GAP + width / 2,
                                  bottom);
}

static void
add_target (PqaChartLayout *self, const PqaChartScale *scale)
{
  double x;

  if (!isfinite (self->data->target))
    return;
  x = get_x (self, scale, self->data->target);
  pqa_chart_builder_add_rule (self, x, self->plot.y, x, self->plot.y + self->plot.height,
                              PQA_CHART_INK_TARGET, TRUE);
}

/**
 * pqa_chart_bar_horizontal_build:
 *
 * The first category is on top. Bars begin at zero.
 */
void
pqa_chart_bar_horizontal_build (PqaChartLayout *self)
{
  double top = pqa_chart_frame_add_head (self, PQA_CHART_SWATCH_BAR);
  double bottom = pqa_chart_frame_add_foot (self) - self->line_height - PQA_CHART_GAP / 2;
  PqaChartScale scale;

  self->plot = (PqaChartRect){ 0, top, 1, MAX (1, bottom - top) };
  if (get_slot (self) < self->line_height)
    make_room_for_crowd (self);
  add_names (self);
  leave_room_for_numbers (self);
  init_scale (self, &scale);
  for (guint i = 0; i < scale.n_ticks; i++)
    add_tick (self, &scale, i);
  for (guint s = 0; s < self->data->series->len; s++)
    for (guint c = 0; c < self->data->categories->len; c++)
      add_bar (self, &scale, s, c);
  add_target (self, &scale);
  for (guint i = 0; i < self->marks->len; i++)
    add_number (self, &scale, pqa_chart_layout_get_mark (self, i));
}
