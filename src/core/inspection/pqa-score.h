/* pqa-score.h: what an inspection's results come to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-ratio.h"
#include "pqa-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_ITEM_POINTS,
  PQA_ITEM_PASS_FAIL,
  PQA_ITEM_MEASURED,
} PqaItemKind;

/**
 * PqaResult:
 * @PQA_RESULT_EMPTY: nobody has looked yet
 * @PQA_RESULT_SCORED: points, pass or fail, or a measured value are there, be they 0
 * @PQA_RESULT_NOT_APPLICABLE: the item is out of the count
 */
typedef enum
{
  PQA_RESULT_EMPTY,
  PQA_RESULT_SCORED,
  PQA_RESULT_NOT_APPLICABLE,
} PqaResult;

typedef enum
{
  PQA_VERDICT_NONE,
  PQA_VERDICT_PASS,
  PQA_VERDICT_FAIL,
} PqaVerdict;

PQA_DECLARE_CODES (PqaItemKind, pqa_item_kind)
PQA_DECLARE_CODES (PqaResult, pqa_result)
PQA_DECLARE_CODES (PqaVerdict, pqa_verdict)

/**
 * PqaScoreItem:
 * @kind: what kind of item
 * @section: the index of its section, from 0
 * @weight: above 0
 * @maximum: of its points; 1 unless the kind is points
 * @lower: the lowest measured value that passes, NAN if there is no limit
 * @upper: the highest, NAN if there is no limit
 * @mandatory: whether it must not stay empty
 * @critical: whether its failure fails the inspection
 * @result: whether there is a result
 * @points: 0 to @maximum for points; 0 or 1 for pass or fail
 * @measured: the measured value
 *
 * An item of a checklist with what was found.
 */
typedef struct
{
  PqaItemKind kind;
  guint section;
  gint64 weight;
  gint64 maximum;
  double lower;
  double upper;
  gboolean mandatory;
  gboolean critical;
  PqaResult result;
  gint64 points;
  double measured;
} PqaScoreItem;

gboolean pqa_score_item_check (const PqaScoreItem *item, GError **error);
gint64 pqa_score_item_get_points (const PqaScoreItem *item);
gboolean pqa_score_item_passes (const PqaScoreItem *item);

PqaRatio pqa_score_total (const PqaScoreItem *items, gsize n_items);
PqaRatio pqa_score_section (const PqaScoreItem *items, gsize n_items, guint section);
PqaRatio pqa_score_pass_rate (const PqaScoreItem *items, gsize n_items);
gsize pqa_score_count_missing (const PqaScoreItem *items, gsize n_items);
gboolean pqa_score_check_finished (const PqaScoreItem *items, gsize n_items, GError **error);
PqaVerdict pqa_score_judge (const PqaScoreItem *items,
                            gsize n_items,
                            int pass_mark,
                            const int *section_marks,
                            guint n_sections);

G_END_DECLS
