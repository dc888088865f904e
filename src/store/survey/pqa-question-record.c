/* pqa-question-record.c: a question as a row of the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survey/pqa-question-record.h"

#include <json-glib/json-glib.h>

static GStrv
parse_choices (const char *json)
{
  g_autoptr (JsonNode) root = json != NULL ? json_from_string (json, NULL) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return NULL;

  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));
  return g_strv_builder_end (builder);
}

static PqaQuestionKind
parse_kind (const char *code)
{
  PqaQuestionKind kind = PQA_QUESTION_TEXT;

  pqa_question_kind_from_code (code, &kind, NULL);
  return kind;
}

/**
 * pqa_question_read:
 * @statement: at a row of the query "surveys/questions"
 *
 * Returns: (transfer full): the question of the row
 */
PqaQuestion *
pqa_question_read (PqaStatement *statement)
{
  PqaQuestion *question = pqa_question_new ();

  question->id = pqa_statement_get_int (statement, 0);
  question->lineage_key = pqa_statement_dup_text (statement, 1);
  question->text = pqa_statement_dup_text (statement, 2);
  question->kind = parse_kind (pqa_statement_get_text (statement, 3));
  question->dimension_id = pqa_statement_get_int (statement, 4);
  question->scale_min = pqa_statement_get_int (statement, 5);
  question->scale_max = pqa_statement_get_int (statement, 6);
  question->polarity = pqa_statement_get_int (statement, 7);
  question->choices = parse_choices (pqa_statement_get_text (statement, 8));
  return question;
}

/**
 * pqa_question_from_record:
 *
 * Returns: (transfer full): the question that a row of the table is
 */
PqaQuestion *
pqa_question_from_record (PqaRecord *record)
{
  PqaQuestion *question = pqa_question_new ();

  question->id = pqa_record_get_id (record);
  question->lineage_key = g_strdup (pqa_record_get_text (record, "lineage_key"));
  question->text = g_strdup (pqa_record_get_text (record, "text"));
  question->kind = parse_kind (pqa_record_get_text (record, "kind"));
  question->dimension_id = pqa_record_get_int (record, "dimension_id");
  question->scale_min = pqa_record_get_int (record, "scale_min");
  question->scale_max = pqa_record_get_int (record, "scale_max");
  question->polarity = pqa_record_get_int (record, "polarity");
  question->choices = parse_choices (pqa_record_get_text (record, "choices"));
  return question;
}

static char *
write_choices (const PqaQuestion *question)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; question->choices[i] != NULL; i++)
    json_array_add_string_element (array, question->choices[i]);
  json_node_set_array (root, array);
  return json_to_string (root, FALSE);
}

static void
set_scale (const PqaQuestion *question, PqaRecord *record)
{
  gboolean has_scale
      = question->kind == PQA_QUESTION_SCALE || question->kind == PQA_QUESTION_RECOMMENDATION;

  if (has_scale)
    {
      pqa_record_set_int (record, "scale_min", question->scale_min);
      pqa_record_set_int (record, "scale_max", question->scale_max);
    }
  else
    {
      pqa_record_set_null (record, "scale_min");
      pqa_record_set_null (record, "scale_max");
    }
  pqa_record_set_int (record, "polarity", question->polarity);
}

/**
 * pqa_question_to_record:
 *
 * Sets what is asked and how it is answered; version, position and lineage stay.
 */
void
pqa_question_to_record (const PqaQuestion *question, PqaRecord *record)
{
  g_autofree char *choices = question->choices != NULL ? write_choices (question) : NULL;

  pqa_record_set_text (record, "text", question->text);
  pqa_record_set_text (record, "kind", pqa_question_kind_to_code (question->kind));
  pqa_record_set_optional (record, "dimension_id", question->dimension_id);
  set_scale (question, record);
  pqa_record_set_text (record, "choices", choices);
}
