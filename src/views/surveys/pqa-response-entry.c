/* pqa-response-entry.c: a response while it is typed: which question is next, what the keys mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A digit answers the question and moves on. Where a number may have two digits (10 of a
 * recommendation), 1 waits: 0 makes it 10, any other digit belongs to the next question already.
 */
#include "pqa-response-entry.h"

struct _PqaResponseEntry
{
  GPtrArray *questions; /* of PqaQuestion; those answered in words stand at the end */
  PqaResponse *response;
  guint current; /* the number of questions when all are done */
  gboolean pending;
};

static void
add_questions (PqaResponseEntry *self, GPtrArray *questions, gboolean takes_value)
{
  for (guint i = 0; i < questions->len; i++)
    {
      PqaQuestion *question = questions->pdata[i];

      if (pqa_question_takes_value (question) == takes_value)
        g_ptr_array_add (self->questions, question);
    }
}

/**
 * pqa_response_entry_new:
 * @questions: (element-type PqaQuestion): of the questionnaire; kept by the caller
 * @response: (transfer full): a new response, or one to be corrected
 *
 * Returns: (transfer full): the entry at its first question
 */
PqaResponseEntry *
pqa_response_entry_new (GPtrArray *questions, PqaResponse *response)
{
  PqaResponseEntry *self = g_new0 (PqaResponseEntry, 1);

  self->questions = g_ptr_array_new ();
  add_questions (self, questions, TRUE);
  add_questions (self, questions, FALSE);
  self->response = response;
  return self;
}

void
pqa_response_entry_free (PqaResponseEntry *self)
{
  g_ptr_array_unref (self->questions);
  pqa_response_free (self->response);
  g_free (self);
}

PqaResponse *
pqa_response_entry_get_response (PqaResponseEntry *self)
{
  return self->response;
}

guint
pqa_response_entry_get_n_questions (PqaResponseEntry *self)
{
  return self->questions->len;
}

const PqaQuestion *
pqa_response_entry_get_question (PqaResponseEntry *self, guint index)
{
  g_return_val_if_fail (index < self->questions->len, NULL);

  return self->questions->pdata[index];
}

PqaSurveyAnswer *
pqa_response_entry_get_answer (PqaResponseEntry *self, guint index)
{
  g_return_val_if_fail (index < self->questions->len, NULL);

  return pqa_response_get_answer (self->response,
                                  pqa_response_entry_get_question (self, index)->id);
}

/**
 * pqa_response_entry_count_answered:
 *
 * Returns: how many questions have an answer or a reason for having none
 */
guint
pqa_response_entry_count_answered (PqaResponseEntry *self)
{
  guint count = 0;

  for (guint i = 0; i < self->questions->len; i++)
    count += pqa_response_entry_get_answer (self, i)->kind != PQA_SURVEY_ANSWER_NONE;
  return count;
}

guint
pqa_response_entry_get_current (PqaResponseEntry *self)
{
  return self->current;
}

void
pqa_response_entry_set_current (PqaResponseEntry *self, guint index)
{
  self->current = MIN (index, self->questions->len);
  self->pending = FALSE;
}

/**
 * pqa_response_entry_move:
 *
 * Returns: whether there is a question there; past the last one the entry is finished
 */
gboolean
pqa_response_entry_move (PqaResponseEntry *self, int by)
{
  int target = (int)self->current + by;

  if (target < 0 || target > (int)self->questions->len)
    return FALSE;

  pqa_response_entry_set_current (self, target);
  return TRUE;
}

gboolean
pqa_response_entry_is_finished (PqaResponseEntry *self)
{
  return self->current == self->questions->len;
}

/**
 * pqa_response_entry_is_pending:
 *
 * Returns: whether a second digit may follow
 */
gboolean
pqa_response_entry_is_pending (PqaResponseEntry *self)
{
  return self->pending;
}

static const PqaQuestion *
current_question (PqaResponseEntry *self)
{
  return self->current < self->questions->len ? self->questions->pdata[self->current] : NULL;
}

static gboolean
in_range (const PqaQuestion *question, gint64 value)
{
  return value >= pqa_question_first_value (question)
         && value <= pqa_question_last_value (question);
}

/* Takes a number; waits for another digit if one could follow, else goes on. */
static void
take (PqaResponseEntry *self, const PqaQuestion *question, gint64 value)
{
  pqa_survey_answer_set_value (pqa_response_entry_get_answer (self, self->current), value);
  self->pending = value > 0 && value * 10 <= pqa_question_last_value (question);
  if (!self->pending)
    pqa_response_entry_move (self, 1);
}

/* The digit that completes a number begun before. */
static gboolean
type_second_digit (PqaResponseEntry *self, const PqaQuestion *question, int digit)
{
  gint64 value = pqa_response_entry_get_answer (self, self->current)->value * 10 + digit;

  if (in_range (question, value))
    {
      take (self, question, value);
      return TRUE;
    }
  pqa_response_entry_move (self, 1);
  return pqa_response_entry_type_digit (self, digit);
}

/**
 * pqa_response_entry_type_digit:
 * @digit: 0 to 9
 *
 * Returns: FALSE if the digit is no answer to the question; then nothing has changed
 */
gboolean
pqa_response_entry_type_digit (PqaResponseEntry *self, int digit)
{
  const PqaQuestion *question = current_question (self);

  if (question == NULL || !pqa_question_takes_value (question))
    return FALSE;
  if (self->pending)
    return type_second_digit (self, question, digit);
  if (!in_range (question, digit))
    return FALSE;

  take (self, question, digit);
  return TRUE;
}

/**
 * pqa_response_entry_set_value:
 *
 * Answers the present question, as by a click, and moves on.
 */
void
pqa_response_entry_set_value (PqaResponseEntry *self, gint64 value)
{
  g_return_if_fail (self->current < self->questions->len);

  pqa_survey_answer_set_value (pqa_response_entry_get_answer (self, self->current), value);
  pqa_response_entry_move (self, 1);
}

/**
 * pqa_response_entry_set_missing:
 *
 * Notes why the present question has no answer and moves on.
 */
void
pqa_response_entry_set_missing (PqaResponseEntry *self, PqaMissing missing)
{
  g_return_if_fail (self->current < self->questions->len);

  pqa_survey_answer_set_missing (pqa_response_entry_get_answer (self, self->current), missing);
  pqa_response_entry_move (self, 1);
}

/**
 * pqa_response_entry_clear:
 *
 * Takes back the answer to the present question.
 */
void
pqa_response_entry_clear (PqaResponseEntry *self)
{
  self->pending = FALSE;
  if (self->current < self->questions->len)
    pqa_survey_answer_clear (pqa_response_entry_get_answer (self, self->current));
}

/**
 * pqa_response_entry_set_text:
 * @text: what was written; "" for nothing
 */
void
pqa_response_entry_set_text (PqaResponseEntry *self, guint index, const char *text)
{
  PqaSurveyAnswer *answer = pqa_response_entry_get_answer (self, index);

  if (*text != '\0')
    pqa_survey_answer_set_text (answer, text);
  else
    pqa_survey_answer_clear (answer);
}

/**
 * pqa_response_entry_fill_blanks:
 *
 * What has no answer was asked all the same, and left blank.
 */
void
pqa_response_entry_fill_blanks (PqaResponseEntry *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      PqaSurveyAnswer *answer = pqa_response_entry_get_answer (self, i);

      if (answer->kind == PQA_SURVEY_ANSWER_NONE)
        pqa_survey_answer_set_missing (answer, PQA_MISSING_BLANK);
    }
}
