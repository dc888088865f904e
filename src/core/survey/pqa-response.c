/* pqa-response.c: one person's answers in a survey
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survey/pqa-response.h"

#include <string.h>

static void
clear_answer (gpointer data)
{
  g_free (((PqaSurveyAnswer *)data)->text);
}

static GArray *
answers_new (void)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (PqaSurveyAnswer));

  g_array_set_clear_func (answers, clear_answer);
  return answers;
}

/**
 * pqa_response_new:
 *
 * Returns: (transfer full): a response without answers
 */
PqaResponse *
pqa_response_new (gint64 survey_id)
{
  PqaResponse *self = g_new0 (PqaResponse, 1);

  self->survey_id = survey_id;
  self->weight = 1;
  self->answers = answers_new ();
  return self;
}

PqaResponse *
pqa_response_copy (const PqaResponse *self)
{
  PqaResponse *copy = g_memdup2 (self, sizeof *self);

  copy->respondent_key = g_strdup (self->respondent_key);
  copy->home_code = g_strdup (self->home_code);
  copy->segment = g_strdup (self->segment);
  copy->channel = g_strdup (self->channel);
  copy->answers = answers_new ();
  for (guint i = 0; i < self->answers->len; i++)
    {
      PqaSurveyAnswer answer = g_array_index (self->answers, PqaSurveyAnswer, i);

      answer.text = g_strdup (answer.text);
      g_array_append_val (copy->answers, answer);
    }
  return copy;
}

void
pqa_response_free (PqaResponse *self)
{
  g_free (self->respondent_key);
  g_free (self->home_code);
  g_free (self->segment);
  g_free (self->channel);
  g_array_unref (self->answers);
  g_free (self);
}

/**
 * pqa_response_find_answer:
 *
 * Returns: (transfer none) (nullable): the answer to a question, if there is one
 */
PqaSurveyAnswer *
pqa_response_find_answer (const PqaResponse *self, gint64 question_id)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      PqaSurveyAnswer *answer = &g_array_index (self->answers, PqaSurveyAnswer, i);

      if (answer->question_id == question_id)
        return answer;
    }
  return NULL;
}

/**
 * pqa_response_get_answer:
 *
 * Returns: (transfer none): the answer to a question, to be read or set; valid until the next
 *   question is asked for
 */
PqaSurveyAnswer *
pqa_response_get_answer (PqaResponse *self, gint64 question_id)
{
  PqaSurveyAnswer *answer = pqa_response_find_answer (self, question_id);

  if (answer != NULL)
    return answer;

  g_array_append_val (self->answers, ((PqaSurveyAnswer){ .question_id = question_id }));
  return &g_array_index (self->answers, PqaSurveyAnswer, self->answers->len - 1);
}

/**
 * pqa_response_next_key:
 * @key: the number of a form: "17", "A-009"
 *
 * Returns: (transfer full): the number of the next form in the stack: "18", "A-010"; "" if @key
 *   does not end with a figure
 */
char *
pqa_response_next_key (const char *key)
{
  gsize length = strlen (key);
  gsize start = length;
  guint64 number;

  while (start > 0 && g_ascii_isdigit (key[start - 1]))
    start--;
  if (start == length
      || !g_ascii_string_to_unsigned (key + start, 10, 0, G_MAXINT64, &number, NULL))
    return g_strdup ("");
  return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, (int)start, key, (int)(length - start),
                          number + 1);
}
