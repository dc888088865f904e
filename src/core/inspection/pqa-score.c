/* pqa-score.c: what an inspection's results come to
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md §4: score = Σ weight·points ÷ Σ weight·maximum × 100 over the items that apply, kept as
 * the exact fraction.
 */
#include "inspection/pqa-score.h"

#include <math.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

/* An item with points passes from this share of its maximum, in percent. */
#define ITEM_PASS_MARK 60

static const PqaCode KINDS[] = {
  [PQA_ITEM_POINTS] = { "points", NC_ ("item kind", "Points") },
  [PQA_ITEM_PASS_FAIL] = { "pass_fail", NC_ ("item kind", "Pass or fail") },
  [PQA_ITEM_MEASURED] = { "measured", NC_ ("item kind", "Measured") },
};

static const PqaCode RESULTS[] = {
  [PQA_RESULT_EMPTY] = { "empty", NC_ ("item result", "Empty") },
  [PQA_RESULT_SCORED] = { "scored", NC_ ("item result", "Scored") },
  [PQA_RESULT_NOT_APPLICABLE] = { "not_applicable", NC_ ("item result", "Not applicable") },
};

static const PqaCode VERDICTS[] = {
  [PQA_VERDICT_NONE] = { "none", NC_ ("verdict", "None") },
  [PQA_VERDICT_PASS] = { "pass", NC_ ("verdict", "Pass") },
  [PQA_VERDICT_FAIL] = { "fail", NC_ ("verdict", "Fail") },
};

PQA_DEFINE_CODES (PqaItemKind, pqa_item_kind, KINDS, "item kind")
PQA_DEFINE_CODES (PqaResult, pqa_result, RESULTS, "item result")
PQA_DEFINE_CODES (PqaVerdict, pqa_verdict, VERDICTS, "verdict")

/**
 * pqa_score_item_check:
 * @error: set to %PQA_ERROR_CONSTRAINT with a sentence for the person who enters the result
 *
 * Returns: whether the result is one that the item can have
 */
gboolean
pqa_score_item_check (const PqaScoreItem *item, GError **error)
{
  gint64 maximum = item->kind == PQA_ITEM_POINTS ? item->maximum : 1;

  if (item->result != PQA_RESULT_SCORED)
    return TRUE;
  if (item->kind == PQA_ITEM_MEASURED && !isfinite (item->measured))
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Enter the measured value"));
      return FALSE;
    }
  if (item->kind == PQA_ITEM_MEASURED || (item->points >= 0 && item->points <= maximum))
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Points go from 0 to %d"), (int)maximum);
  return FALSE;
}

static gboolean
is_inside (const PqaScoreItem *item)
{
  return !(item->measured < item->lower) && !(item->measured > item->upper);
}

/**
 * pqa_score_item_get_points:
 * @item: one with a result
 *
 * Returns: its points; of a measured value 1 if it is inside its limits, which belong to it, else 0
 */
gint64
pqa_score_item_get_points (const PqaScoreItem *item)
{
  return item->kind == PQA_ITEM_MEASURED ? is_inside (item) : item->points;
}

static gint64
get_maximum (const PqaScoreItem *item)
{
  return item->kind == PQA_ITEM_POINTS ? item->maximum : 1;
}

/**
 * pqa_score_item_passes:
 * @item: one with a result
 *
 * Returns: whether it passes: passed, inside the limits, or at least 60 % of the points
 */
gboolean
pqa_score_item_passes (const PqaScoreItem *item)
{
  return pqa_score_item_get_points (item) * 100 >= get_maximum (item) * ITEM_PASS_MARK;
}

static void
add_item (PqaRatio *score, const PqaScoreItem *item)
{
  if (item->result != PQA_RESULT_SCORED)
    return;
  score->numerator += item->weight * pqa_score_item_get_points (item);
  score->denominator += item->weight * get_maximum (item);
}

/**
 * pqa_score_total:
 * @items: (array length=n_items): all items of an inspection
 *
 * Returns: the score as a fraction of 1; not defined if no item applies
 */
PqaRatio
pqa_score_total (const PqaScoreItem *items, gsize n_items)
{
  PqaRatio score = { 0, 0 };
  gsize i;

  for (i = 0; i < n_items; i++)
    add_item (&score, &items[i]);
  return score;
}

/**
 * pqa_score_section:
 * @items: (array length=n_items): all items of an inspection
 * @section: which
 *
 * Returns: the section's score as a fraction of 1; not defined if no item applies
 */
PqaRatio
pqa_score_section (const PqaScoreItem *items, gsize n_items, guint section)
{
  PqaRatio score = { 0, 0 };
  gsize i;

  for (i = 0; i < n_items; i++)
    if (items[i].section == section)
      add_item (&score, &items[i]);
  return score;
}

/**
 * pqa_score_pass_rate:
 * @items: (array length=n_items): all items of an inspection
 *
 * Returns: items passed ÷ items passed or failed
 */
PqaRatio
pqa_score_pass_rate (const PqaScoreItem *items, gsize n_items)
{
  PqaRatio rate = { 0, 0 };
  gsize i;

  for (i = 0; i < n_items; i++)
    if (items[i].result == PQA_RESULT_SCORED)
      {
        rate.numerator += pqa_score_item_passes (&items[i]);
        rate.denominator++;
      }
  return rate;
}

/**
 * pqa_score_count_missing:
 * @items: (array length=n_items): all items of an inspection
 *
 * Returns: how many mandatory ones are still empty
 */
gsize
pqa_score_count_missing (const PqaScoreItem *items, gsize n_items)
{
  gsize missing = 0;
  gsize i;

  for (i = 0; i < n_items; i++)
    missing += items[i].mandatory && items[i].result == PQA_RESULT_EMPTY;
  return missing;
}

/**
 * pqa_score_check_finished:
 * @items: (array length=n_items): all items of an inspection
 * @error: set to %PQA_ERROR_CONSTRAINT with a sentence that says what is missing
 *
 * Returns: whether the inspection may be finished: every mandatory item has a result or does not
 *   apply, and all results are possible
 */
gboolean
pqa_score_check_finished (const PqaScoreItem *items, gsize n_items, GError **error)
{
  int missing = pqa_score_count_missing (items, n_items);
  gsize i;

  for (i = 0; i < n_items; i++)
    if (!pqa_score_item_check (&items[i], error))
      return FALSE;
  if (missing == 0)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               ngettext ("%d item still has no result", "%d items still have no result", missing),
               missing);
  return FALSE;
}

/* Whether a score that may be not defined, as then there is nothing to reach, reaches @mark
 * percent. */
static gboolean
reaches (PqaRatio score, int mark)
{
  return !pqa_ratio_is_defined (score) || pqa_ratio_compare (score, pqa_ratio (mark, 100)) >= 0;
}

static gboolean
fails_critically (const PqaScoreItem *item)
{
  return item->critical && item->result == PQA_RESULT_SCORED && !pqa_score_item_passes (item);
}

/**
 * pqa_score_judge:
 * @items: (array length=n_items): all items of an inspection
 * @pass_mark: what the total must reach, in percent
 * @section_marks: (array length=n_sections): what each section must reach, in percent
 *
 * Returns: pass if every section and the total reach their marks and no critical item failed; none
 *   while a mandatory item is empty, or if no item applies
 */
PqaVerdict
pqa_score_judge (const PqaScoreItem *items,
                 gsize n_items,
                 int pass_mark,
                 const int *section_marks,
                 guint n_sections)
{
  PqaRatio total = pqa_score_total (items, n_items);
  guint section;
  gsize i;

  if (!pqa_ratio_is_defined (total) || pqa_score_count_missing (items, n_items) > 0)
    return PQA_VERDICT_NONE;
  for (i = 0; i < n_items; i++)
    if (fails_critically (&items[i]))
      return PQA_VERDICT_FAIL;
  for (section = 0; section < n_sections; section++)
    if (!reaches (pqa_score_section (items, n_items, section), section_marks[section]))
      return PQA_VERDICT_FAIL;
  return reaches (total, pass_mark) ? PQA_VERDICT_PASS : PQA_VERDICT_FAIL;
}
