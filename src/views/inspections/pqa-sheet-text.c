/* pqa-sheet-text.c: items and results in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-sheet-text.h"

#include <math.h>

#include "pqa-i18n.h"

/* "40 °C", "40" */
static char *
with_unit (double value, const char *unit)
{
  return *unit != '\0' ? g_strdup_printf ("%g %s", value, unit) : g_strdup_printf ("%g", value);
}

/**
 * pqa_sheet_format_limits:
 *
 * Returns: (transfer full): between which values a measured item passes: "5–40 °C"
 */
char *
pqa_sheet_format_limits (const PqaScoreItem *item, const char *unit)
{
  g_autofree char *lower = isnan (item->lower) ? NULL : with_unit (item->lower, unit);
  g_autofree char *upper = isnan (item->upper) ? NULL : with_unit (item->upper, unit);

  if (lower != NULL && upper != NULL)
    return g_strdup_printf ("%g–%s", item->lower, upper);
  if (lower != NULL)
    return g_strdup_printf (_ ("at least %s"), lower);
  if (upper != NULL)
    return g_strdup_printf (_ ("at most %s"), upper);
  return g_strdup (_ ("no limits"));
}

/**
 * pqa_sheet_format_rule:
 *
 * Returns: (transfer full): what can be entered: "0–5 points", "5–40 °C"
 */
char *
pqa_sheet_format_rule (const PqaScoreItem *item, const char *unit)
{
  switch (item->kind)
    {
    case PQA_ITEM_POINTS:
      return g_strdup_printf (_ ("0–%d points"), (int)item->maximum);
    case PQA_ITEM_MEASURED:
      return pqa_sheet_format_limits (item, unit);
    case PQA_ITEM_PASS_FAIL:
    default:
      return g_strdup (_ ("pass or fail"));
    }
}

static char *
format_scored (const PqaScoreItem *item, const char *unit)
{
  g_autofree char *value = NULL;
  gboolean passes = pqa_score_item_passes (item);

  switch (item->kind)
    {
    case PQA_ITEM_POINTS:
      /* Translators: points of a maximum */
      return g_strdup_printf (_ ("%d of %d"), (int)item->points, (int)item->maximum);
    case PQA_ITEM_MEASURED:
      value = with_unit (item->measured, unit);
      /* Translators: a measured value and what it means */
      return g_strdup_printf (passes ? _ ("%s, pass") : _ ("%s, fail"), value);
    case PQA_ITEM_PASS_FAIL:
    default:
      return g_strdup (passes ? _ ("Pass") : _ ("Fail"));
    }
}

/**
 * pqa_sheet_format_result:
 *
 * Returns: (transfer full): what was found: "4 of 5", "Fail", "21.5 °C, pass"; "" for nothing yet
 */
char *
pqa_sheet_format_result (const PqaScoreItem *item, const char *unit)
{
  switch (item->result)
    {
    case PQA_RESULT_SCORED:
      return format_scored (item, unit);
    case PQA_RESULT_NOT_APPLICABLE:
      return g_strdup (_ ("Not applicable"));
    case PQA_RESULT_EMPTY:
    default:
      return g_strdup ("");
    }
}

/**
 * pqa_sheet_format_keys:
 *
 * Returns: (transfer full): which keys enter a result for the item
 */
char *
pqa_sheet_format_keys (const PqaScoreItem *item)
{
  switch (item->kind)
    {
    case PQA_ITEM_POINTS:
      return g_strdup_printf (_ ("Keys: 0–%d points · P all · F none · N not applicable"),
                              (int)item->maximum);
    case PQA_ITEM_MEASURED:
      return g_strdup (_ ("Keys: type the value, then Enter · N not applicable"));
    case PQA_ITEM_PASS_FAIL:
    default:
      return g_strdup (_ ("Keys: P pass · F fail · N not applicable"));
    }
}

/**
 * pqa_sheet_get_class:
 *
 * Returns: (nullable): the style of the result
 */
const char *
pqa_sheet_get_class (const PqaScoreItem *item)
{
  if (item->result == PQA_RESULT_SCORED)
    return pqa_score_item_passes (item) ? "success" : "error";
  return item->result == PQA_RESULT_NOT_APPLICABLE ? "dim-label" : NULL;
}
