/* pqa-question.c: a question of a questionnaire and what may be answered to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survey/pqa-question.h"

#include <inttypes.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

/* Values are bounded so that every step can be typed and drawn. */
#define MAX_STEPS 101

static gboolean
has_scale (const PqaQuestion *self)
{
  return self->kind == PQA_QUESTION_SCALE || self->kind == PQA_QUESTION_RECOMMENDATION;
}

static gboolean
check_scale (const PqaQuestion *self, GError **error)
{
  if (self->kind == PQA_QUESTION_RECOMMENDATION && (self->scale_min != 0 || self->scale_max != 10))
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                         _ ("A recommendation question runs from 0 to 10."));
  else if (self->scale_min >= self->scale_max)
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                         _ ("The highest step must be above the lowest."));
  else if (self->scale_max - self->scale_min >= MAX_STEPS)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("A scale has at most %d steps."),
                 MAX_STEPS);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_choices (const PqaQuestion *self, GError **error)
{
  guint n_choices = self->choices != NULL ? g_strv_length (self->choices) : 0;

  for (guint i = 0; i < n_choices; i++)
    if (*self->choices[i] == '\0')
      {
        g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("A choice is empty."));
        return FALSE;
      }
  if (n_choices >= 2)
    return TRUE;

  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                       _ ("A choice question needs at least two choices."));
  return FALSE;
}

PqaQuestion *
pqa_question_new (void)
{
  PqaQuestion *self = g_new0 (PqaQuestion, 1);

  self->polarity = 1;
  return self;
}

void
pqa_question_free (PqaQuestion *self)
{
  g_free (self->lineage_key);
  g_free (self->text);
  g_strfreev (self->choices);
  g_free (self);
}

/**
 * pqa_question_check:
 *
 * Returns: whether the question can be asked; else FALSE with CONSTRAINT and a sentence
 */
gboolean
pqa_question_check (const PqaQuestion *self, GError **error)
{
  if (self->text == NULL || *self->text == '\0')
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("The question has no text."));
      return FALSE;
    }
  if (has_scale (self))
    return check_scale (self, error);
  return self->kind != PQA_QUESTION_CHOICE || check_choices (self, error);
}

/**
 * pqa_question_takes_value:
 *
 * Returns: whether it is answered by a number; a text question is not
 */
gboolean
pqa_question_takes_value (const PqaQuestion *self)
{
  return self->kind != PQA_QUESTION_TEXT;
}

/**
 * pqa_question_first_value:
 *
 * Returns: the lowest number that answers it
 */
int
pqa_question_first_value (const PqaQuestion *self)
{
  return has_scale (self) ? self->scale_min : 1;
}

/**
 * pqa_question_last_value:
 *
 * Returns: the highest number that answers it
 */
int
pqa_question_last_value (const PqaQuestion *self)
{
  if (has_scale (self))
    return self->scale_max;
  return self->choices != NULL ? (int)g_strv_length (self->choices) : 0;
}

/**
 * pqa_question_get_scale:
 *
 * Returns: the steps of a scale or recommendation question, for its statistics
 */
PqaSurveyScale
pqa_question_get_scale (const PqaQuestion *self)
{
  return (PqaSurveyScale){ .minimum = self->scale_min,
                           .maximum = self->scale_max,
                           .reversed = self->polarity < 0 };
}

static gboolean
check_value (const PqaQuestion *self, gint64 value, GError **error)
{
  int first = pqa_question_first_value (self);
  int last = pqa_question_last_value (self);

  if (pqa_question_takes_value (self) && value >= first && value <= last)
    return TRUE;

  if (pqa_question_takes_value (self))
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 /* Translators: the question, the number given, the lowest and the highest one */
                 _ ("“%s”: %ld is not between %d and %d."), self->text, (long)value, first, last);
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("“%s” is answered in words."),
                 self->text);
  return FALSE;
}

static gboolean
check_text (const PqaQuestion *self, const char *text, GError **error)
{
  if (self->kind == PQA_QUESTION_TEXT && text != NULL && *text != '\0'
      && g_utf8_validate (text, -1, NULL))
    return TRUE;

  if (self->kind == PQA_QUESTION_TEXT)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("“%s”: the text is empty."),
                 self->text);
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("“%s” is answered by a number."),
                 self->text);
  return FALSE;
}

/**
 * pqa_question_check_answer:
 *
 * Source: domain.md §5: a missing answer is none of the values.
 *
 * Returns: whether @answer fits the question; else FALSE with CONSTRAINT and a sentence
 */
gboolean
pqa_question_check_answer (const PqaQuestion *self, const PqaSurveyAnswer *answer, GError **error)
{
  switch (answer->kind)
    {
    case PQA_SURVEY_ANSWER_VALUE:
      return check_value (self, answer->value, error);
    case PQA_SURVEY_ANSWER_TEXT:
      return check_text (self, answer->text, error);
    case PQA_SURVEY_ANSWER_MISSING:
    case PQA_SURVEY_ANSWER_NONE:
    default:
      return TRUE;
    }
}

/**
 * pqa_survey_answer_clear:
 *
 * Takes the answer back; the question stays.
 */
void
pqa_survey_answer_clear (PqaSurveyAnswer *self)
{
  g_clear_pointer (&self->text, g_free);
  *self = (PqaSurveyAnswer){ .question_id = self->question_id };
}

void
pqa_survey_answer_set_value (PqaSurveyAnswer *self, gint64 value)
{
  pqa_survey_answer_clear (self);
  self->kind = PQA_SURVEY_ANSWER_VALUE;
  self->value = value;
}

void
pqa_survey_answer_set_text (PqaSurveyAnswer *self, const char *text)
{
  char *copy = g_strdup (text);

  pqa_survey_answer_clear (self);
  self->kind = PQA_SURVEY_ANSWER_TEXT;
  self->text = copy;
}

void
pqa_survey_answer_set_missing (PqaSurveyAnswer *self, PqaMissing missing)
{
  pqa_survey_answer_clear (self);
  self->kind = PQA_SURVEY_ANSWER_MISSING;
  self->missing = missing;
}

/**
 * pqa_survey_answer_equal:
 *
 * Returns: whether both say the same to the same question
 */
gboolean
pqa_survey_answer_equal (const PqaSurveyAnswer *a, const PqaSurveyAnswer *b)
{
  return a->question_id == b->question_id && a->kind == b->kind && a->value == b->value
         && a->missing == b->missing && g_strcmp0 (a->text, b->text) == 0;
}
