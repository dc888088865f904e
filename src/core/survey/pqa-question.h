/* pqa-question.h: a question of a questionnaire and what may be answered to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "survey/pqa-survey-codes.h"
#include "survey/pqa-survey-statistics.h"

G_BEGIN_DECLS

/**
 * PqaQuestion:
 * @id: its row, 0 while it has none
 * @lineage_key: the same in every version that asks the same
 * @text: as printed on the form
 * @kind: what kind of answer it takes
 * @dimension_id: 0 for none
 * @scale_min: lowest step of a scale or recommendation
 * @scale_max: highest step of a scale or recommendation
 * @polarity: 1 when the highest step is the best, -1 when the lowest is
 * @choices: (nullable): the texts of a choice; the first is answered by 1
 */
typedef struct
{
  gint64 id;
  char *lineage_key;
  char *text;
  PqaQuestionKind kind;
  gint64 dimension_id;
  int scale_min;
  int scale_max;
  int polarity;
  GStrv choices;
} PqaQuestion;

/**
 * PqaSurveyAnswerKind:
 * @PQA_SURVEY_ANSWER_NONE: the question was not asked
 * @PQA_SURVEY_ANSWER_VALUE: a step of the scale or the number of a choice
 * @PQA_SURVEY_ANSWER_TEXT: words
 * @PQA_SURVEY_ANSWER_MISSING: asked, but without an answer
 */
typedef enum
{
  PQA_SURVEY_ANSWER_NONE,
  PQA_SURVEY_ANSWER_VALUE,
  PQA_SURVEY_ANSWER_TEXT,
  PQA_SURVEY_ANSWER_MISSING,
} PqaSurveyAnswerKind;

typedef struct
{
  gint64 question_id;
  PqaSurveyAnswerKind kind;
  gint64 value;
  char *text;
  PqaMissing missing;
} PqaSurveyAnswer;

PqaQuestion *pqa_question_new (void);
void pqa_question_free (PqaQuestion *self);
gboolean pqa_question_check (const PqaQuestion *self, GError **error);
gboolean
pqa_question_check_answer (const PqaQuestion *self, const PqaSurveyAnswer *answer, GError **error);
gboolean pqa_question_takes_value (const PqaQuestion *self);
int pqa_question_first_value (const PqaQuestion *self);
int pqa_question_last_value (const PqaQuestion *self);
PqaSurveyScale pqa_question_get_scale (const PqaQuestion *self);

void pqa_survey_answer_clear (PqaSurveyAnswer *self);
void pqa_survey_answer_set_value (PqaSurveyAnswer *self, gint64 value);
void pqa_survey_answer_set_text (PqaSurveyAnswer *self, const char *text);
void pqa_survey_answer_set_missing (PqaSurveyAnswer *self, PqaMissing missing);
gboolean pqa_survey_answer_equal (const PqaSurveyAnswer *a, const PqaSurveyAnswer *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaQuestion, pqa_question_free)

G_END_DECLS
