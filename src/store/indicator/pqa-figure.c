/* pqa-figure.c: an indicator's value for a period and perhaps a group
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-figure.h"

#include "pqa-i18n.h"

#define SCORE_PARTS 1000000.0

static const PqaCode GROUPINGS[] = {
  [PQA_GROUPING_NONE] = { "none", NC_ ("grouping", "Whole office") },
  [PQA_GROUPING_ZONE] = { "zone", NC_ ("grouping", "Zone") },
  [PQA_GROUPING_CATEGORY] = { "category", NC_ ("grouping", "Category") },
  [PQA_GROUPING_UPPER_CATEGORY] = { "upper-category", NC_ ("grouping", "Upper category") },
  [PQA_GROUPING_DEPARTMENT] = { "department", NC_ ("grouping", "Department") },
  [PQA_GROUPING_KIND] = { "kind", NC_ ("grouping", "Kind") },
  [PQA_GROUPING_CHANNEL] = { "channel", NC_ ("grouping", "Channel") },
  [PQA_GROUPING_PERSON] = { "person", NC_ ("grouping", "First responder") },
  [PQA_GROUPING_CAUSE] = { "cause", NC_ ("grouping", "Cause of delay") },
  [PQA_GROUPING_HOUR] = { "hour", NC_ ("grouping", "Hour of the week") },
  [PQA_GROUPING_DIMENSION] = { "dimension", NC_ ("grouping", "Dimension") },
  [PQA_GROUPING_QUESTION] = { "question", NC_ ("grouping", "Question") },
};

PQA_DEFINE_CODES (PqaGrouping, pqa_grouping, GROUPINGS, "grouping")

static double
get_parts (const PqaFigure *self)
{
  return self->indicator->unit == PQA_INDICATOR_UNIT_SCORE ? SCORE_PARTS : 1.0;
}

/* Makes a figure; its group's name is set by whoever knows it. */
PqaFigure *
pqa_figure_new (const PqaIndicator *indicator, gint64 group_id, PqaRatio ratio, gint64 n)
{
  PqaFigure *self = g_new0 (PqaFigure, 1);

  self->indicator = indicator;
  self->group_id = group_id;
  self->ratio = ratio;
  self->n = n;
  return self;
}

void
pqa_figure_free (PqaFigure *self)
{
  g_free (self->group);
  g_free (self);
}

/**
 * pqa_figure_get_numerator:
 *
 * Returns: the numerator as people write it down: a count, a sum of scores, seconds
 */
double
pqa_figure_get_numerator (const PqaFigure *self)
{
  return self->ratio.numerator / get_parts (self);
}

double
pqa_figure_get_denominator (const PqaFigure *self)
{
  return self->ratio.denominator / get_parts (self);
}

/**
 * pqa_figure_get_value:
 * @value: (out): the value in the indicator's unit, not rounded
 *
 * Returns: FALSE when there is nothing to divide by
 */
gboolean
pqa_figure_get_value (const PqaFigure *self, double *value)
{
  *value = 0;
  if (!pqa_ratio_is_defined (self->ratio))
    return FALSE;

  *value = pqa_ratio_to_double (self->ratio);
  switch (self->indicator->unit)
    {
    case PQA_INDICATOR_UNIT_PERCENT:
    case PQA_INDICATOR_UNIT_POINTS:
    case PQA_INDICATOR_UNIT_PER_HUNDRED:
      *value *= 100;
      break;
    case PQA_INDICATOR_UNIT_COUNT:
    case PQA_INDICATOR_UNIT_SCORE:
    case PQA_INDICATOR_UNIT_DURATION:
    case PQA_INDICATOR_UNIT_MEAN:
    default:
      break;
    }
  return TRUE;
}

/**
 * pqa_figure_to_text:
 *
 * Returns: (transfer full): the value rounded as its indicator wants it, "—" for none
 */
char *
pqa_figure_to_text (const PqaFigure *self, PqaFigureStyle style)
{
  return pqa_indicator_format (self->indicator, self->ratio, style);
}

/**
 * pqa_figures_find:
 * @figures: (element-type PqaFigure): as pqa_indicator_store_read() gives them
 *
 * Returns: (transfer none) (nullable): the figure of @code for @group_id
 */
const PqaFigure *
pqa_figures_find (const GPtrArray *figures, const char *code, gint64 group_id)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const PqaFigure *figure = figures->pdata[i];

      if (figure->group_id == group_id && g_str_equal (figure->indicator->code, code))
        return figure;
    }
  return NULL;
}
