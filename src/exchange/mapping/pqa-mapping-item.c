/* pqa-mapping-item.c: columns that are items of an inspection or questions of a survey
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mapping/pqa-mapping-item.h"

#include <math.h>

#include "pqa-i18n.h"

#define MAX_POINTS 1000

/* A node and the one with the values that hold for all its brothers. */
typedef struct
{
  const PqaMappingNode *own;
  const PqaMappingNode *common; /* nullable */
} Pair;

static const char *const item_keys[]
    = { "key", "text", "section", "group", "field",    "kind",           "weight",
        "max", "unit", "lower",   "upper", "critical", "not_applicable", PQA_MAPPING_SOURCE_KEYS,
        NULL };
static const char *const item_kinds[] = { "points", "pass_fail", "measured", NULL };

static const char *const question_keys[] = { "key",
                                             "text",
                                             "kind",
                                             "dimension",
                                             "min",
                                             "max",
                                             "polarity",
                                             "choices",
                                             "dont_know",
                                             "refused",
                                             "not_applicable",
                                             "not_asked",
                                             PQA_MAPPING_SOURCE_KEYS,
                                             NULL };
static const char *const question_kinds[] = { "scale", "recommendation", "choice", "text", NULL };

static const PqaMappingNode *
choose (Pair pair, const char *name)
{
  return pqa_mapping_node_has (pair.own, name) || pair.common == NULL ? pair.own : pair.common;
}

static char *
dup_text (Pair pair, const char *name, const char *fallback)
{
  char *text = pqa_mapping_node_dup_text (choose (pair, name), name);

  return text != NULL ? text : g_strdup (fallback);
}

static char **
dup_texts (Pair pair, const char *name)
{
  return pqa_mapping_node_dup_texts (choose (pair, name), name);
}

static gint64
get_int (Pair pair, const char *name, gint64 fallback, gint64 min, gint64 max)
{
  return pqa_mapping_node_get_int (choose (pair, name), name, fallback, min, max);
}

static PqaMappingSource *
read_source (Pair pair, const PqaMappingSource *defaults)
{
  PqaMappingSource *source = pqa_mapping_source_read (pair.own, defaults);

  if (pair.common == NULL)
    return source;
  pqa_mapping_source_read_rules (source, pair.common);
  pqa_mapping_source_read_rules (source, pair.own);
  if (source->values == NULL)
    source->values = pqa_mapping_node_dup_dictionary (pair.common, "values");
  if (source->otherwise == NULL)
    source->otherwise = pqa_mapping_node_dup_text (pair.common, "otherwise");
  return source;
}

static char *
dup_kind (Pair pair, const char *const *kinds)
{
  char *kind = dup_text (pair, "kind", kinds[0]);
  g_autofree char *known = g_strjoinv (", ", (char **)kinds);

  if (!g_strv_contains (kinds, kind))
    pqa_mapping_node_fail (choose (pair, "kind"), "kind", _ ("must be one of: %s"), known);
  return kind;
}

/* What identifies an item when the mapping does not say it: its column. */
static char *
dup_key (Pair pair, const PqaMappingSource *source)
{
  return dup_text (pair, "key", source->columns != NULL ? source->columns[0] : "");
}

static PqaMappingItem *
read_item (Pair pair, const PqaMappingSource *defaults)
{
  PqaMappingItem *self = g_new0 (PqaMappingItem, 1);

  pqa_mapping_node_expect (pair.own, item_keys);
  self->source = read_source (pair, defaults);
  self->key = dup_key (pair, self->source);
  self->text = dup_text (pair, "text", self->key);
  self->section = dup_text (pair, "section", _ ("General"));
  self->group = dup_text (pair, "group", "");
  self->field = dup_text (pair, "field", "");
  self->kind = dup_kind (pair, item_kinds);
  self->weight = get_int (pair, "weight", 1, 1, MAX_POINTS);
  self->max = get_int (pair, "max", 1, 1, MAX_POINTS);
  self->unit = dup_text (pair, "unit", "");
  self->lower = pqa_mapping_node_get_number (choose (pair, "lower"), "lower", NAN);
  self->upper = pqa_mapping_node_get_number (choose (pair, "upper"), "upper", NAN);
  self->critical = pqa_mapping_node_get_flag (choose (pair, "critical"), "critical", FALSE);
  self->not_applicable = dup_texts (pair, "not_applicable");
  if (self->max != 1 && g_strcmp0 (self->kind, "points") != 0)
    pqa_mapping_node_fail (pair.own, "max", _ ("only an item of kind points has a maximum"));
  return self;
}

static void
item_free (gpointer data)
{
  PqaMappingItem *self = data;

  pqa_mapping_source_free (self->source);
  g_free (self->key);
  g_free (self->text);
  g_free (self->section);
  g_free (self->group);
  g_free (self->field);
  g_free (self->kind);
  g_free (self->unit);
  g_strfreev (self->not_applicable);
  g_free (self);
}

static void
read_scale (PqaMappingQuestion *self, Pair pair)
{
  gboolean recommendation = g_strcmp0 (self->kind, "recommendation") == 0;

  self->min = get_int (pair, "min", recommendation ? 0 : 1, -MAX_POINTS, MAX_POINTS);
  self->max = get_int (pair, "max", recommendation ? 10 : 5, -MAX_POINTS, MAX_POINTS);
  self->polarity = get_int (pair, "polarity", 1, -1, 1);
  if (self->min >= self->max)
    pqa_mapping_node_fail (pair.own, "max", _ ("must be greater than min"));
  if (recommendation && (self->min != 0 || self->max != 10))
    pqa_mapping_node_fail (pair.own, "max", _ ("a recommendation is asked for from 0 to 10"));
  if (self->polarity == 0)
    pqa_mapping_node_fail (pair.own, "polarity", _ ("must be 1 or -1"));
}

static PqaMappingQuestion *
read_question (Pair pair, const PqaMappingSource *defaults)
{
  PqaMappingQuestion *self = g_new0 (PqaMappingQuestion, 1);

  pqa_mapping_node_expect (pair.own, question_keys);
  self->source = read_source (pair, defaults);
  self->key = dup_key (pair, self->source);
  self->text = dup_text (pair, "text", self->key);
  self->kind = dup_kind (pair, question_kinds);
  self->dimension = dup_text (pair, "dimension", NULL);
  read_scale (self, pair);
  self->choices = dup_texts (pair, "choices");
  self->dont_know = dup_texts (pair, "dont_know");
  self->refused = dup_texts (pair, "refused");
  self->not_applicable = dup_texts (pair, "not_applicable");
  self->not_asked = dup_texts (pair, "not_asked");
  return self;
}

static void
question_free (gpointer data)
{
  PqaMappingQuestion *self = data;

  pqa_mapping_source_free (self->source);
  g_free (self->key);
  g_free (self->text);
  g_free (self->kind);
  g_free (self->dimension);
  g_strfreev (self->choices);
  g_strfreev (self->dont_know);
  g_strfreev (self->refused);
  g_strfreev (self->not_applicable);
  g_strfreev (self->not_asked);
  g_free (self);
}

typedef gpointer (*ReadFunc) (Pair pair, const PqaMappingSource *defaults);

static GPtrArray *
read_all (const PqaMappingNode *node,
          const char *name,
          const char *common_name,
          const char *const *keys,
          const PqaMappingSource *defaults,
          ReadFunc read,
          GDestroyNotify free_func)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_func);
  g_auto (PqaMappingNode) common = { 0 };
  gboolean has_common = pqa_mapping_node_get_child (node, common_name, &common);
  guint n = pqa_mapping_node_get_length (node, name);

  if (has_common)
    pqa_mapping_node_expect (&common, keys);
  if (n == 0)
    pqa_mapping_node_fail (node, name, _ ("at least one is needed"));
  for (guint i = 0; i < n; i++)
    {
      g_auto (PqaMappingNode) element = { 0 };

      if (pqa_mapping_node_get_element (node, name, i, &element))
        g_ptr_array_add (all, read ((Pair){ &element, has_common ? &common : NULL }, defaults));
    }
  return all;
}

/**
 * pqa_mapping_items_read:
 * @node: an object with "items" and perhaps "item_defaults"
 *
 * Returns: (transfer full) (element-type PqaMappingItem): the items
 */
GPtrArray *
pqa_mapping_items_read (const PqaMappingNode *node, const PqaMappingSource *defaults)
{
  return read_all (node, "items", "item_defaults", item_keys, defaults, (ReadFunc)read_item,
                   item_free);
}

/**
 * pqa_mapping_questions_read:
 * @node: an object with "questions" and perhaps "question_defaults"
 *
 * Returns: (transfer full) (element-type PqaMappingQuestion): the questions
 */
GPtrArray *
pqa_mapping_questions_read (const PqaMappingNode *node, const PqaMappingSource *defaults)
{
  return read_all (node, "questions", "question_defaults", question_keys, defaults,
                   (ReadFunc)read_question, question_free);
}
