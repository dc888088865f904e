/* pqa-survey-lists.c: the lists of surveys, responses, questionnaires and questions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survey/pqa-survey-lists.h"

typedef struct
{
  const char *id;
  const char *term; /* SQL with %s for the direction */
} Sorting;

/* Appends the direction to each term and ends with the id; the first sorting is the usual one. */
static void
set_order (PqaListQuery *query,
           const Sorting *sortings,
           const PqaSurveyListOrder *order,
           const char *id)
{
  const Sorting *sorting = sortings;
  g_autoptr (GString) terms = NULL;

  for (const Sorting *one = sortings; one->id != NULL; one++)
    if (g_strcmp0 (one->id, order->sort) == 0)
      sorting = one;

  terms = g_string_new (sorting->term);
  g_string_replace (terms, "%s", order->descending ? "DESC" : "ASC", 0);
  g_string_append_printf (terms, ", %s %s", id, order->descending ? "DESC" : "ASC");
  pqa_list_query_order (query, terms->str);
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * pqa_survey_list_surveys:
 * @order: sorted by "ends" (the usual), "name", "state" or "answered"
 *
 * Returns: (transfer full): the waves; rows as %PQA_SURVEY_ROW_ID and following
 */
PqaListQuery *
pqa_survey_list_surveys (const PqaSurveyListOrder *order)
{
  static const char *const tables[] = { "survey", "response", "answer", "questionnaire", NULL };
  static const Sorting sortings[] = {
    { "ends", "s.ends_on %s, s.starts_on %s" },
    { "name", "s.name COLLATE NOCASE %s" },
    { "state", "s.state %s, s.ends_on %s" },
    { "answered", "(SELECT count (*) FROM response r WHERE r.survey_id = s.id) %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("surveys/survey-row", "s.id", "survey s", tables);

  if (is_given (order->state))
    pqa_list_query_where (query, "s.state = ?", "t", order->state);
  if (is_given (order->text))
    pqa_list_query_where (query, "instr (lower (s.name), lower (?)) > 0", "t", order->text);
  set_order (query, sortings, order, "s.id");
  return query;
}

/**
 * pqa_survey_list_responses:
 * @survey_id: the wave; 0 for all
 * @order: sorted by "key" (the usual), "answered", "home" or "state"
 *
 * Returns: (transfer full): the responses; rows as %PQA_RESPONSE_ROW_ID and following
 */
PqaListQuery *
pqa_survey_list_responses (gint64 survey_id, const PqaSurveyListOrder *order)
{
  static const char *const tables[] = { "response", "answer", NULL };
  static const Sorting sortings[] = {
    { "key", "CAST (r.respondent_key AS INTEGER) %s, r.respondent_key %s" },
    { "answered", "r.answered_at %s" },
    { "home", "(SELECT h.code FROM home h WHERE h.id = r.home_id) %s" },
    { "state", "r.state %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("surveys/response-row", "r.id", "response r", tables);

  if (survey_id != 0)
    pqa_list_query_where (query, "r.survey_id = ?", "i", survey_id);
  if (is_given (order->state))
    pqa_list_query_where (query, "r.state = ?", "t", order->state);
  if (is_given (order->text))
    pqa_list_query_where (query,
                          "instr (lower (r.respondent_key), lower (?)) > 0"
                          " OR instr (lower (r.segment), lower (?)) > 0"
                          " OR r.home_id IN (SELECT h.id FROM home h"
                          " WHERE instr (lower (h.code), lower (?)) > 0)"
                          " OR EXISTS (SELECT 1 FROM answer a WHERE a.response_id = r.id"
                          " AND a.superseded = 0 AND instr (lower (a.text), lower (?)) > 0)",
                          "tttt", order->text, order->text, order->text, order->text);
  set_order (query, sortings, order, "r.id");
  return query;
}

/**
 * pqa_survey_list_questionnaires:
 * @order: sorted by "name" (the usual) or "published"
 *
 * Returns: (transfer full): the versions of the questionnaires; rows as
 *   %PQA_QUESTIONNAIRE_ROW_ID and following
 */
PqaListQuery *
pqa_survey_list_questionnaires (const PqaSurveyListOrder *order)
{
  static const char *const tables[]
      = { "questionnaire", "questionnaire_version", "question", "survey", NULL };
  static const Sorting sortings[] = {
    { "name", "n.name COLLATE NOCASE %s, n.id %s, v.number %s" },
    { "published", "v.published_at %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("surveys/questionnaire-row", "v.id",
                                            "questionnaire_version v"
                                            " JOIN questionnaire n ON n.id = v.questionnaire_id",
                                            tables);

  pqa_list_query_where (query, "v.number > 0", NULL);
  if (is_given (order->state))
    pqa_list_query_where (query, "v.state = ?", "t", order->state);
  if (is_given (order->text))
    pqa_list_query_where (query, "instr (lower (n.name), lower (?)) > 0", "t", order->text);
  set_order (query, sortings, order, "v.id");
  return query;
}

/**
 * pqa_survey_list_questions:
 *
 * Returns: (transfer full): the questions of a version in the order of the form; rows as
 *   %PQA_QUESTION_ROW_ID and following
 */
PqaListQuery *
pqa_survey_list_questions (gint64 version_id)
{
  static const char *const tables[] = { "question", NULL };
  PqaListQuery *query = pqa_list_query_new ("surveys/question-row", "q.id", "question q", tables);

  pqa_list_query_where (query, "q.questionnaire_version_id = ?", "i", version_id);
  pqa_list_query_order (query, "q.position, q.id");
  return query;
}
