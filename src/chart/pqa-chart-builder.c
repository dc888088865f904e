/* pqa-chart-builder.c: the pieces all kinds of chart are put together from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>
#include <string.h>

#include "pqa-chart-text.h"
#include "pqa-i18n.h"

#define TURN_DEGREES (-45.0)

gboolean
pqa_chart_rect_contains (const PqaChartRect *rect, double x, double y)
{
  return x >= rect->x && x <= rect->x + rect->width && y >= rect->y && y <= rect->y + rect->height;
}

gboolean
pqa_chart_rect_overlaps (const PqaChartRect *a, const PqaChartRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Narrows [*enter, *leave], the part of a line that lies inside, by one pair of edges. */
static gboolean
clip (double start, double delta, double low, double high, double *enter, double *leave)
{
  double first, second;

  if (delta == 0)
    return start >= low && start <= high;
  first = (low - start) / delta;
  second = (high - start) / delta;
  *enter = MAX (*enter, MIN (first, second));
  *leave = MIN (*leave, MAX (first, second));
  return *enter <= *leave;
}

/* Whether the straight line touches the rectangle (Liang and Barsky). */
gboolean
pqa_chart_rect_meets_line (const PqaChartRect *rect, PqaChartPoint from, PqaChartPoint to)
{
  double enter = 0, leave = 1;

  return clip (from.x, to.x - from.x, rect->x, rect->x + rect->width, &enter, &leave)
         && clip (from.y, to.y - from.y, rect->y, rect->y + rect->height, &enter, &leave);
}

static PqaChartLabel *
append_label (PqaChartLayout *self, PangoLayout *text, const char *full_text, PqaChartInk ink)
{
  PqaChartLabel *label = g_new0 (PqaChartLabel, 1);

  label->layout = g_object_ref (text);
  label->text = g_strdup (full_text ? full_text : pango_layout_get_text (text));
  label->shortened = pango_layout_is_ellipsized (text);
  label->ink = ink;
  g_ptr_array_add (self->labels, label);
  return label;
}

/* The text with its top left corner at (x, y). */
void
pqa_chart_builder_add_label (PqaChartLayout *self,
                             PangoLayout *text,
                             const char *full_text,
                             double x,
                             double y,
                             PqaChartInk ink)
{
  PqaChartLabel *label = append_label (self, text, full_text, ink);

  label->origin = (PqaChartPoint){ x, y };
  label->box.x = x;
  label->box.y = y;
  pqa_chart_text_get_size (text, &label->box.width, &label->box.height);
}

/* The text rising to the right, the middle of its end at (end_x, end_y). */
void
pqa_chart_builder_add_turned_label (PqaChartLayout *self,
                                    PangoLayout *text,
                                    const char *full_text,
                                    double end_x,
                                    double end_y,
                                    PqaChartInk ink)
{
  PqaChartLabel *label = append_label (self, text, full_text, ink);
  double angle = TURN_DEGREES * G_PI / 180;
  double width, height;

  pqa_chart_text_get_size (text, &width, &height);
  label->angle = TURN_DEGREES;
  label->origin.x = end_x - width * cos (angle) + height / 2 * sin (angle);
  label->origin.y = end_y - width * sin (angle) - height / 2 * cos (angle);
  label->box.width = width * cos (angle) - height * sin (angle);
  label->box.height = height * cos (angle) - width * sin (angle);
  label->box.x = label->origin.x;
  label->box.y = label->origin.y + width * sin (angle);
}

static gboolean
is_curve_met (PqaChartCurve *curve, const PqaChartRect *box)
{
  for (guint i = 1; i < curve->points->len; i++)
    {
      PqaChartPoint from = g_array_index (curve->points, PqaChartPoint, i - 1);
      PqaChartPoint to = g_array_index (curve->points, PqaChartPoint, i);

      if (!isnan (from.y) && !isnan (to.y) && pqa_chart_rect_meets_line (box, from, to))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_target_met (PqaChartLayout *self, const PqaChartRect *box)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const PqaChartRule *rule = &g_array_index (self->rules, PqaChartRule, i);

      if (rule->ink == PQA_CHART_INK_TARGET
          && pqa_chart_rect_meets_line (box, rule->from, rule->to))
        return TRUE;
    }
  return FALSE;
}

/* Whether no text and no line lies under the rectangle. */
static gboolean
is_free_of_lines (PqaChartLayout *self, const PqaChartRect *box)
{
  if (box->x < 0 || box->y < 0 || box->x + box->width > self->width
      || box->y + box->height > self->height || is_target_met (self, box))
    return FALSE;
  for (guint i = 0; i < self->labels->len; i++)
    if (pqa_chart_rect_overlaps (box, &((PqaChartLabel *)self->labels->pdata[i])->box))
      return FALSE;
  for (guint i = 0; i < self->curves->len; i++)
    if (is_curve_met (self->curves->pdata[i], box))
      return FALSE;
  return TRUE;
}

static gboolean
is_free_of_marks (PqaChartLayout *self, const PqaChartRect *box)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (pqa_chart_rect_overlaps (box, &g_array_index (self->marks, PqaChartMark, i).box))
      return FALSE;
  return TRUE;
}

/* Writes the number of a bar white on its upper end, where there is room for it. */
void
pqa_chart_builder_try_number_inside (PqaChartLayout *self, const PqaChartMark *mark)
{
  g_autofree char *number
      = pqa_chart_format_number (mark->value, self->data->decimals, self->data->unit);
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);
  PqaChartRect box;

  pqa_chart_text_get_size (text, &box.width, &box.height);
  box.x = mark->box.x + (mark->box.width - box.width) / 2;
  box.y = mark->box.y + 1;
  if (box.width < mark->box.width && box.height + 2 < mark->box.height
      && is_free_of_lines (self, &box))
    pqa_chart_builder_add_label (self, text, NULL, box.x, box.y, PQA_CHART_INK_ON_MARK);
}

static gboolean
try_text (PqaChartLayout *self, const char *number, double center_x, double bottom)
{
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);
  PqaChartRect box;

  pqa_chart_text_get_size (text, &box.width, &box.height);
  box.x = center_x - box.width / 2;
  box.y = bottom - box.height;
  if (!is_free_of_lines (self, &box) || !is_free_of_marks (self, &box))
    return FALSE;
  pqa_chart_builder_add_label (self, text, NULL, box.x, box.y, PQA_CHART_INK_TEXT);
  return TRUE;
}

/* Writes a value standing on (center_x, bottom) unless it would cover something.
 * Returns: whether it was written. */
gboolean
pqa_chart_builder_try_number (PqaChartLayout *self, double value, double center_x, double bottom)
{
  g_autofree char *number = pqa_chart_format_number (value, self->data->decimals, self->data->unit);

  return try_text (self, number, center_x, bottom);
}

/* The same for a share in per cent. */
gboolean
pqa_chart_builder_try_share (PqaChartLayout *self, double share, double center_x, double bottom)
{
  g_autofree char *number = pqa_chart_format_number (share, 0, "%");

  return try_text (self, number, center_x, bottom);
}

void
pqa_chart_builder_add_rule (PqaChartLayout *self,
                            double x1,
                            double y1,
                            double x2,
                            double y2,
                            PqaChartInk ink,
                            gboolean dashed)
{
  PqaChartRule rule = { { x1, y1 }, { x2, y2 }, ink, dashed };

  g_array_append_val (self->rules, rule);
}

void
pqa_chart_builder_add_mark (PqaChartLayout *self, const PqaChartMark *mark)
{
  PqaChartMark copy = *mark;

  if (copy.text == NULL)
    copy.text = pqa_chart_builder_describe (self, mark->series, mark->category);
  g_array_append_val (self->marks, copy);
}

PqaChartCurve *
pqa_chart_builder_add_curve (PqaChartLayout *self, guint series, gboolean cumulative)
{
  PqaChartCurve *curve = g_new0 (PqaChartCurve, 1);

  curve->series = series;
  curve->cumulative = cumulative;
  curve->points = g_array_new (FALSE, FALSE, sizeof (PqaChartPoint));
  g_ptr_array_add (self->curves, curve);
  return curve;
}

static void
widen (const double *values, guint n, double *lowest, double *highest)
{
  for (guint i = 0; values != NULL && i < n; i++)
    if (isfinite (values[i]))
      {
        *lowest = MIN (*lowest, values[i]);
        *highest = MAX (*highest, values[i]);
      }
}

/* A line may leave out zero when its values are far from it, since it does not stand for a
 * length; a bar may not. */
void
pqa_chart_builder_get_range (PqaChartLayout *self,
                             gboolean from_zero,
                             double *lowest,
                             double *highest)
{
  PqaChartData *data = self->data;
  double low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < data->series->len; i++)
    {
      const PqaChartSeries *series = pqa_chart_data_get_series (data, i);

      widen (series->values, data->categories->len, &low, &high);
      widen (series->low, data->categories->len, &low, &high);
      widen (series->high, data->categories->len, &low, &high);
    }
  widen (&data->target, 1, &low, &high);
  widen (&data->maximum, 1, &low, &high);
  if (from_zero || (low > 0 && low < high * 0.6))
    low = MIN (low, 0);
  if (from_zero)
    high = MAX (high, 0);
  *lowest = low;
  *highest = high;
}

/* Whether all values are whole numbers, so that the axis should have no fractions. */
gboolean
pqa_chart_builder_is_counted (PqaChartLayout *self)
{
  return self->data->decimals == 0;
}

/* The tool tip of a mark: "Lifts\nRequests: 31". */
char *
pqa_chart_builder_describe (PqaChartLayout *self, guint series, guint category)
{
  PqaChartData *data = self->data;
  double value = pqa_chart_data_get_value (data, series, category);
  g_autofree char *number = isnan (value)
                                ? g_strdup (_ ("no data"))
                                : pqa_chart_format_number (value, data->decimals, data->unit);

  return g_strdup_printf (_ ("%s\n%s: %s"), pqa_chart_data_get_category (data, category),
                          pqa_chart_data_get_series (data, series)->name, number);
}
