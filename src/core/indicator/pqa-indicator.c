/* pqa-indicator.c: what the office is measured by, with written definitions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-indicator.h"

#include "indicator/pqa-indicator-table.h"
#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

#define SCORE_DECIMALS 2
#define MEAN_DECIMALS 2
#define RATE_DECIMALS 1

static const PqaCode GROUPS[] = {
  [PQA_INDICATOR_GROUP_REQUESTS] = { "requests", NC_ ("indicator group", "Requests") },
  [PQA_INDICATOR_GROUP_FOLLOW_UP] = { "follow_up", NC_ ("indicator group", "Follow-up") },
  [PQA_INDICATOR_GROUP_INSPECTIONS] = { "inspections", NC_ ("indicator group", "Inspections") },
  [PQA_INDICATOR_GROUP_FINDINGS] = { "findings", NC_ ("indicator group", "Findings") },
  [PQA_INDICATOR_GROUP_SATISFACTION] = { "satisfaction", NC_ ("indicator group", "Satisfaction") },
  [PQA_INDICATOR_GROUP_MANAGEMENT] = { "management", NC_ ("indicator group", "Management") },
};

static const PqaCode UNITS[] = {
  [PQA_INDICATOR_UNIT_COUNT] = { "count", NC_ ("indicator unit", "Count") },
  [PQA_INDICATOR_UNIT_PERCENT] = { "percent", NC_ ("indicator unit", "%") },
  [PQA_INDICATOR_UNIT_POINTS] = { "points", NC_ ("indicator unit", "Points") },
  [PQA_INDICATOR_UNIT_PER_HUNDRED] = { "per_hundred", NC_ ("indicator unit", "Per 100") },
  [PQA_INDICATOR_UNIT_SCORE] = { "score", NC_ ("indicator unit", "Score") },
  [PQA_INDICATOR_UNIT_DURATION] = { "duration", NC_ ("indicator unit", "Time") },
  [PQA_INDICATOR_UNIT_MEAN] = { "mean", NC_ ("indicator unit", "Mean") },
};

static const PqaCode BASES[] = {
  [PQA_INDICATOR_BASIS_REGISTERED] = { "registered", NC_ ("date basis", "Registered") },
  [PQA_INDICATOR_BASIS_COMPLETED] = { "completed", NC_ ("date basis", "Completed") },
  [PQA_INDICATOR_BASIS_END_OF_PERIOD]
  = { "end_of_period", NC_ ("date basis", "End of the period") },
  [PQA_INDICATOR_BASIS_DUE] = { "due", NC_ ("date basis", "Due") },
  [PQA_INDICATOR_BASIS_FOLLOWED_UP] = { "followed_up", NC_ ("date basis", "Followed up") },
  [PQA_INDICATOR_BASIS_NOMINAL] = { "nominal", NC_ ("date basis", "Planned") },
  [PQA_INDICATOR_BASIS_DONE] = { "done", NC_ ("date basis", "Done") },
  [PQA_INDICATOR_BASIS_RECHECKED] = { "rechecked", NC_ ("date basis", "Re-checked") },
  [PQA_INDICATOR_BASIS_WAVE] = { "wave", NC_ ("date basis", "Survey") },
  [PQA_INDICATOR_BASIS_PERIOD] = { "period", NC_ ("date basis", "Period") },
};

PQA_DEFINE_CODES (PqaIndicatorGroup, pqa_indicator_group, GROUPS, "indicator group")
PQA_DEFINE_CODES (PqaIndicatorUnit, pqa_indicator_unit, UNITS, "indicator unit")
PQA_DEFINE_CODES (PqaIndicatorBasis, pqa_indicator_basis, BASES, "date basis")

/**
 * pqa_indicator_get_all:
 * @count: (out): how many
 *
 * Returns: (array length=count) (transfer none): all indicators, in the order of the report
 */
const PqaIndicator *
pqa_indicator_get_all (gsize *count)
{
  return pqa_indicator_table (count);
}

/**
 * pqa_indicator_find:
 * @code: (nullable): "REQ_IN"
 * @error: set to %PQA_ERROR_NOT_FOUND
 *
 * Returns: (transfer none) (nullable): the indicator
 */
const PqaIndicator *
pqa_indicator_find (const char *code, GError **error)
{
  gsize count, i;
  const PqaIndicator *indicators = pqa_indicator_table (&count);

  for (i = 0; i < count; i++)
    if (g_strcmp0 (indicators[i].code, code) == 0)
      return &indicators[i];
  g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no indicator “%s”"),
               code != NULL ? code : "");
  return NULL;
}

/**
 * pqa_indicator_get_name:
 *
 * Returns: (transfer none): the name in the language of the screen
 */
const char *
pqa_indicator_get_name (const PqaIndicator *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "indicator", self->name);
}

/**
 * pqa_indicator_get_definition:
 *
 * Returns: (transfer none): the definition in the language of the screen
 */
const char *
pqa_indicator_get_definition (const PqaIndicator *self)
{
  return _ (self->definition);
}

static char *
format_duration (PqaRatio value, PqaFigureStyle style)
{
  if (!pqa_ratio_is_defined (value) || style == PQA_FIGURE_FILE)
    return pqa_ratio_format_decimal (value, 0, style);
  return pqa_duration_format (pqa_ratio_round (value, 1));
}

/* Numerator ÷ denominator × 100. */
static char *
format_hundredfold (PqaRatio value, int decimals, PqaFigureStyle style)
{
  value.numerator *= 100;
  return pqa_ratio_format_decimal (value, decimals, style);
}

/**
 * pqa_indicator_format:
 * @value: numerator and denominator; the denominator of a count is ignored
 * @style: for a person or for a file
 *
 * Returns: (transfer full): the figure as every screen, report and file writes it; in files
 * durations are whole seconds
 */
char *
pqa_indicator_format (const PqaIndicator *self, PqaRatio value, PqaFigureStyle style)
{
  switch (self->unit)
    {
    case PQA_INDICATOR_UNIT_COUNT:
      return pqa_figure_format (value.numerator, 0, style);
    case PQA_INDICATOR_UNIT_PERCENT:
      return pqa_ratio_format_percent (value, style);
    case PQA_INDICATOR_UNIT_SCORE:
      return pqa_ratio_format_decimal (value, SCORE_DECIMALS, style);
    case PQA_INDICATOR_UNIT_MEAN:
      return pqa_ratio_format_decimal (value, MEAN_DECIMALS, style);
    case PQA_INDICATOR_UNIT_DURATION:
      return format_duration (value, style);
    case PQA_INDICATOR_UNIT_POINTS:
      return format_hundredfold (value, SCORE_DECIMALS, style);
    case PQA_INDICATOR_UNIT_PER_HUNDRED:
    default:
      return format_hundredfold (value, RATE_DECIMALS, style);
    }
}

/**
 * pqa_indicator_to_number:
 * @value: as for pqa_indicator_format()
 * @number: (out): the same figure, rounded the same way, as a number; durations are seconds
 *
 * Returns: whether there is a figure
 */
gboolean
pqa_indicator_to_number (const PqaIndicator *self, PqaRatio value, double *number)
{
  g_autofree char *text = pqa_indicator_format (self, value, PQA_FIGURE_FILE);

  if (*text == '\0')
    return FALSE;
  *number = g_ascii_strtod (text, NULL);
  return TRUE;
}
