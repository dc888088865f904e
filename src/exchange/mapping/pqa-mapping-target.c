/* pqa-mapping-target.c: the standard or survey that a mapping's columns belong to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mapping/pqa-mapping-target.h"

#include "pqa-i18n.h"
#include "time/pqa-date.h"

static char *
dup_needed (const PqaMappingNode *node, const char *name)
{
  char *text = pqa_mapping_node_dup_text (node, name);

  if (text == NULL || *text == '\0')
    pqa_mapping_node_fail (node, name, _ ("is missing"));
  return text;
}

static char *
dup_code (const PqaMappingNode *node, const char *name, const char *const *codes)
{
  char *code = pqa_mapping_node_dup_text (node, name);
  g_autofree char *known = g_strjoinv (", ", (char **)codes);

  if (code == NULL)
    return g_strdup (codes[0]);
  if (!g_strv_contains (codes, code))
    pqa_mapping_node_fail (node, name, _ ("must be one of: %s"), known);
  return code;
}

static char *
dup_date (const PqaMappingNode *node, const char *name)
{
  char *date = dup_needed (node, name);

  if (date != NULL && !pqa_date_is_valid (date))
    pqa_mapping_node_fail (node, name, _ ("must be a date such as 2021-09-30"));
  return date;
}

/**
 * pqa_mapping_standard_read:
 * @root: the mapping, with an object "standard"
 */
void
pqa_mapping_standard_read (PqaMappingStandard *self, const PqaMappingNode *root)
{
  static const char *const keys[] = { "key", "name", "pass_mark", NULL };
  g_auto (PqaMappingNode) node = { 0 };

  if (!pqa_mapping_node_get_child (root, "standard", &node))
    {
      pqa_mapping_node_fail (root, "standard", _ ("is missing"));
      return;
    }
  pqa_mapping_node_expect (&node, keys);
  self->key = dup_needed (&node, "key");
  self->name = dup_needed (&node, "name");
  self->pass_mark = pqa_mapping_node_get_int (&node, "pass_mark", 60, 0, 100);
}

/**
 * pqa_mapping_survey_read:
 * @root: the mapping, with an object "survey"
 */
void
pqa_mapping_survey_read (PqaMappingSurvey *self, const PqaMappingNode *root)
{
  static const char *const keys[]
      = { "key",    "name",     "questionnaire_key", "questionnaire", "starts", "ends",
          "method", "sampling", "index_method",      "population",    "sent",   "undeliverable",
          NULL };
  static const char *const methods[] = { "paper", "phone", "online", "interview", "mixed", NULL };
  static const char *const samplings[]
      = { "census", "random", "stratified", "open_link", "box", NULL };
  static const char *const index_methods[] = { "A", "B", NULL };
  g_auto (PqaMappingNode) node = { 0 };

  if (!pqa_mapping_node_get_child (root, "survey", &node))
    {
      pqa_mapping_node_fail (root, "survey", _ ("is missing"));
      return;
    }
  pqa_mapping_node_expect (&node, keys);
  self->key = dup_needed (&node, "key");
  self->name = dup_needed (&node, "name");
  self->questionnaire_key = dup_needed (&node, "questionnaire_key");
  self->questionnaire = dup_needed (&node, "questionnaire");
  self->starts = dup_date (&node, "starts");
  self->ends = dup_date (&node, "ends");
  if (g_strcmp0 (self->starts, self->ends) > 0)
    pqa_mapping_node_fail (&node, "ends", _ ("must not be before starts"));
  self->method = dup_code (&node, "method", methods);
  self->sampling = dup_code (&node, "sampling", samplings);
  self->index_method = dup_code (&node, "index_method", index_methods);
  self->population = pqa_mapping_node_get_int (&node, "population", 0, 1, G_MAXINT32);
  self->sent = pqa_mapping_node_get_int (&node, "sent", -1, 0, G_MAXINT32);
  self->undeliverable = pqa_mapping_node_get_int (&node, "undeliverable", 0, 0, G_MAXINT32);
}

void
pqa_mapping_standard_clear (PqaMappingStandard *self)
{
  g_free (self->key);
  g_free (self->name);
}

void
pqa_mapping_survey_clear (PqaMappingSurvey *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->questionnaire_key);
  g_free (self->questionnaire);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->method);
  g_free (self->sampling);
  g_free (self->index_method);
}
