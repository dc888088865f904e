/* pqa-indicator.h: what the office is measured by, with written definitions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-ratio.h"
#include "pqa-codes.h"

G_BEGIN_DECLS

/* A figure of fewer answers or events than this is marked as uncertain. */
#define PQA_INDICATOR_FEW 30

typedef enum
{
  PQA_INDICATOR_GROUP_REQUESTS,
  PQA_INDICATOR_GROUP_FOLLOW_UP,
  PQA_INDICATOR_GROUP_INSPECTIONS,
  PQA_INDICATOR_GROUP_FINDINGS,
  PQA_INDICATOR_GROUP_SATISFACTION,
  PQA_INDICATOR_GROUP_MANAGEMENT,
} PqaIndicatorGroup;

/**
 * PqaIndicatorUnit:
 * @PQA_INDICATOR_UNIT_COUNT: the numerator is the figure; there is no denominator
 * @PQA_INDICATOR_UNIT_PERCENT: numerator ÷ denominator × 100
 * @PQA_INDICATOR_UNIT_POINTS: numerator ÷ denominator × 100, from −100 to 100, without a sign
 * @PQA_INDICATOR_UNIT_PER_HUNDRED: numerator ÷ denominator × 100, maybe beyond 100
 * @PQA_INDICATOR_UNIT_SCORE: numerator ÷ denominator, from 0 to 100
 * @PQA_INDICATOR_UNIT_DURATION: numerator ÷ denominator seconds
 * @PQA_INDICATOR_UNIT_MEAN: numerator ÷ denominator on the question's own scale
 */
typedef enum
{
  PQA_INDICATOR_UNIT_COUNT,
  PQA_INDICATOR_UNIT_PERCENT,
  PQA_INDICATOR_UNIT_POINTS,
  PQA_INDICATOR_UNIT_PER_HUNDRED,
  PQA_INDICATOR_UNIT_SCORE,
  PQA_INDICATOR_UNIT_DURATION,
  PQA_INDICATOR_UNIT_MEAN,
} PqaIndicatorUnit;

/* Which of its dates puts a row into a period. */
typedef enum
{
  PQA_INDICATOR_BASIS_REGISTERED,
  PQA_INDICATOR_BASIS_COMPLETED,
  PQA_INDICATOR_BASIS_END_OF_PERIOD,
  PQA_INDICATOR_BASIS_DUE,
  PQA_INDICATOR_BASIS_FOLLOWED_UP,
  PQA_INDICATOR_BASIS_NOMINAL,
  PQA_INDICATOR_BASIS_DONE,
  PQA_INDICATOR_BASIS_RECHECKED,
  PQA_INDICATOR_BASIS_WAVE,
  PQA_INDICATOR_BASIS_PERIOD,
} PqaIndicatorBasis;

typedef enum
{
  PQA_INDICATOR_SENSE_NEUTRAL,
  PQA_INDICATOR_SENSE_HIGHER_IS_BETTER,
  PQA_INDICATOR_SENSE_LOWER_IS_BETTER,
} PqaIndicatorSense;

/**
 * PqaIndicator:
 * @code: as it is stored and printed
 * @definition_version: raised whenever the definition changes
 */
typedef struct
{
  const char *code;
  PqaIndicatorGroup group;
  PqaIndicatorUnit unit;
  PqaIndicatorBasis basis;
  PqaIndicatorSense sense;
  int definition_version;
  /*< private >*/
  const char *name;
  const char *definition;
} PqaIndicator;

PQA_DECLARE_CODES (PqaIndicatorGroup, pqa_indicator_group)
PQA_DECLARE_CODES (PqaIndicatorUnit, pqa_indicator_unit)
PQA_DECLARE_CODES (PqaIndicatorBasis, pqa_indicator_basis)

const PqaIndicator *pqa_indicator_get_all (gsize *count);
const PqaIndicator *pqa_indicator_find (const char *code, GError **error);
const char *pqa_indicator_get_name (const PqaIndicator *self);
const char *pqa_indicator_get_definition (const PqaIndicator *self);

char *pqa_indicator_format (const PqaIndicator *self, PqaRatio value, PqaFigureStyle style);
gboolean pqa_indicator_to_number (const PqaIndicator *self, PqaRatio value, double *number);

G_END_DECLS
