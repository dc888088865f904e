/* pqa-chart-categories.c: category names below an upright chart, none over another, none cut
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>

#include "pqa-chart-text.h"

#define MAX_LINES 3
#define END_ROOM 0.6   /* of a line, that the corner of a turned name takes beyond its end */
#define MAX_SHARE 0.36 /* of the chart's height that turned names may take */

typedef struct
{
  PqaChartLayout *chart;
  GPtrArray *texts;
  double left;
  double slot;
  guint every; /* one name for so many categories */
  gboolean turned;
} Names;

static Names *
names_new (PqaChartLayout *chart, double left, double right)
{
  Names *names = g_new0 (Names, 1);
  PqaChartData *data = chart->data;

  names->chart = chart;
  names->texts = g_ptr_array_new_with_free_func (g_object_unref);
  names->left = left;
  names->slot = (right - left) / data->categories->len;
  names->every = 1;
  for (guint i = 0; i < data->categories->len; i++)
    g_ptr_array_add (
        names->texts,
        pqa_chart_create_text (chart->context, pqa_chart_data_get_category (data, i), FALSE));
  return names;
}

static void
names_free (Names *names)
{
  g_ptr_array_unref (names->texts);
  g_free (names);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Names, names_free)

static double
get_widest (Names *names)
{
  double widest = 0, width;

  for (guint i = 0; i < names->texts->len; i++)
    {
      pqa_chart_text_get_size (names->texts->pdata[i], &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

static double
get_center (Names *names, guint category)
{
  return names->left + (category + 0.5) * names->slot;
}

static gboolean
wrap_all (Names *names, int max_lines)
{
  double room = names->slot - PQA_CHART_GAP;

  for (guint i = 0; i < names->texts->len; i++)
    {
      pango_layout_set_alignment (names->texts->pdata[i], PANGO_ALIGN_CENTER);
      if (!pqa_chart_text_wrap (names->texts->pdata[i], room, max_lines))
        return FALSE;
    }
  return TRUE;
}

static void
unwrap_all (Names *names)
{
  for (guint i = 0; i < names->texts->len; i++)
    {
      pango_layout_set_alignment (names->texts->pdata[i], PANGO_ALIGN_LEFT);
      pango_layout_set_width (names->texts->pdata[i], -1);
    }
}

/* Leaves names out so that the others stand level side by side: right for an ordered axis such
 * as weeks, where the reader counts on. */
static void
thin (Names *names)
{
  double room = names->slot * names->texts->len;
  double wanted = get_widest (names) + 2 * PQA_CHART_GAP;

  names->every = MAX (1, (guint)ceil (MIN (wanted, room) / names->slot));
  for (guint i = 0; i < names->texts->len; i++)
    pqa_chart_text_shorten (names->texts->pdata[i], names->every * names->slot - PQA_CHART_GAP, 1);
}

static double
get_longest (Names *names)
{
  return MAX_SHARE * names->chart->height / sin (G_PI / 4);
}

/* Turned names need about a line's height across; each is as long as its place allows. */
static void
turn (Names *names)
{
  double across = names->chart->line_height / sin (G_PI / 4);

  names->turned = TRUE;
  names->every = MAX (1, (guint)ceil (across / names->slot - 0.05));
  for (guint i = 0; i < names->texts->len; i++)
    {
      double room = get_center (names, i) / cos (G_PI / 4) - END_ROOM * names->chart->line_height;

      pqa_chart_text_shorten (names->texts->pdata[i], MIN (get_longest (names), room), 1);
    }
}

static void
fit (Names *names, gboolean ordered)
{
  if (wrap_all (names, ordered ? 1 : MAX_LINES))
    return;
  unwrap_all (names);
  if (ordered)
    thin (names);
  else
    turn (names);
}

static double
get_height (Names *names)
{
  double highest = 0, width, height;

  for (guint i = 0; i < names->texts->len; i += names->every)
    {
      pqa_chart_text_get_size (names->texts->pdata[i], &width, &height);
      if (names->turned)
        height = (width + height) * sin (G_PI / 4);
      highest = MAX (highest, height);
    }
  return highest;
}

/* Moves the first and the last name inwards where they would stick out; a name that then has no
 * room is left out. Returns: the right edge of what is written so far. */
static double
place_level (Names *names, guint category, double top, double taken)
{
  PangoLayout *text = names->texts->pdata[category];
  double width, x;

  pqa_chart_text_get_size (text, &width, NULL);
  x = CLAMP (get_center (names, category) - width / 2, 0, names->chart->width - width);
  if (x < taken)
    return taken;
  /* A layout without width, and one as wide as its text, begins at its origin. */
  if (pango_layout_get_line_count (text) == 1)
    pango_layout_set_alignment (text, PANGO_ALIGN_LEFT);
  else
    pango_layout_set_width (text, (int)ceil (width * PANGO_SCALE));
  pqa_chart_builder_add_label (names->chart, text,
                               pqa_chart_data_get_category (names->chart->data, category), x, top,
                               PQA_CHART_INK_TEXT);
  return x + width + PQA_CHART_GAP / 2;
}

static void
place (Names *names, double top)
{
  double taken = 0;

  for (guint i = 0; i < names->texts->len; i += names->every)
    {
      if (names->turned)
        pqa_chart_builder_add_turned_label (
            names->chart, names->texts->pdata[i],
            pqa_chart_data_get_category (names->chart->data, i), get_center (names, i),
            top + names->chart->line_height * 0.35, PQA_CHART_INK_TEXT);
      else
        taken = place_level (names, i, top, taken);
    }
}

/**
 * pqa_chart_categories_get_overhang:
 * @left: left edge of the first category
 * @right: right edge of the last category
 *
 * Returns: by how much names that have to be turned would stick out on the left
 */
double
pqa_chart_categories_get_overhang (PqaChartLayout *self, double left, double right)
{
  g_autoptr (Names) names = names_new (self, left, right);
  double overhang = 0;

  if (wrap_all (names, MAX_LINES))
    return 0;
  unwrap_all (names);
  for (guint i = 0; i < names->texts->len; i++)
    {
      double width;

      pqa_chart_text_get_size (names->texts->pdata[i], &width, NULL);
      width = MIN (width, get_longest (names)) + END_ROOM * self->line_height;
      overhang = MAX (overhang, width * cos (G_PI / 4) - get_center (names, i));
    }
  return overhang;
}

/**
 * pqa_chart_categories_add_below:
 * @left: left edge of the first category
 * @right: right edge of the last category
 * @bottom: lower edge of the names
 * @ordered: whether names may be left out, as in a row of weeks
 *
 * Returns: the upper edge of the names
 */
double
pqa_chart_categories_add_below (
    PqaChartLayout *self, double left, double right, double bottom, gboolean ordered)
{
  g_autoptr (Names) names = names_new (self, left, right);
  /* The number of the lowest tick hangs half a line below the plot. */
  double gap = MAX (PQA_CHART_GAP, self->line_height / 2);
  double top;

  fit (names, ordered);
  top = bottom - get_height (names);
  place (names, top);
  return top - gap;
}
