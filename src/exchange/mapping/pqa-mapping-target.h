/* pqa-mapping-target.h: the standard or survey that a mapping's columns belong to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "mapping/pqa-mapping-node.h"

G_BEGIN_DECLS

/**
 * PqaMappingStandard:
 * @key: identifies the standard that the items belong to
 * @pass_mark: least score in percent to pass
 */
typedef struct
{
  char *key;
  char *name;
  gint64 pass_mark;
} PqaMappingStandard;

/**
 * PqaMappingSurvey:
 * @key: identifies the survey
 * @questionnaire_key: identifies the questionnaire that the questions belong to
 * @starts: first local date
 * @ends: last local date; the survey belongs to the period that it lies in
 * @population: how many could have been asked, 0 if nobody knows
 * @sent: how many were asked, -1 if nobody knows
 */
typedef struct
{
  char *key;
  char *name;
  char *questionnaire_key;
  char *questionnaire;
  char *starts;
  char *ends;
  char *method;
  char *sampling;
  char *index_method;
  gint64 population;
  gint64 sent;
  gint64 undeliverable;
} PqaMappingSurvey;

void pqa_mapping_standard_read (PqaMappingStandard *self, const PqaMappingNode *root);
void pqa_mapping_standard_clear (PqaMappingStandard *self);
void pqa_mapping_survey_read (PqaMappingSurvey *self, const PqaMappingNode *root);
void pqa_mapping_survey_clear (PqaMappingSurvey *self);

G_END_DECLS
