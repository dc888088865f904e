/* pqa-mapping-item.h: columns that are items of an inspection or questions of a survey
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "mapping/pqa-mapping-source.h"

G_BEGIN_DECLS

/**
 * PqaMappingItem:
 * @key: what makes it the same item in later versions
 * @section: the section of the standard it stands in
 * @group: code of the section's group
 * @field: code of the section's field
 * @kind: "points", "pass_fail" or "measured"
 * @lower: least value inside the limits, NaN for none
 * @upper: greatest one, NaN for none
 * @not_applicable: (nullable): texts that take the item out; "" for an empty cell
 */
typedef struct
{
  PqaMappingSource *source;
  char *key;
  char *text;
  char *section;
  char *group;
  char *field;
  char *kind;
  gint64 weight;
  gint64 max;
  char *unit;
  double lower;
  double upper;
  gboolean critical;
  char **not_applicable;
} PqaMappingItem;

/**
 * PqaMappingQuestion:
 * @kind: "scale", "recommendation", "choice" or "text"
 * @dimension: (nullable): code of the dimension it belongs to
 * @choices: (nullable): the texts of a choice question
 * @not_asked: (nullable): texts that mean the question was not put; "" for an empty cell
 *
 * An empty cell that no list names counts as left blank.
 */
typedef struct
{
  PqaMappingSource *source;
  char *key;
  char *text;
  char *kind;
  char *dimension;
  gint64 min;
  gint64 max;
  gint64 polarity;
  char **choices;
  char **dont_know;
  char **refused;
  char **not_applicable;
  char **not_asked;
} PqaMappingQuestion;

GPtrArray *pqa_mapping_items_read (const PqaMappingNode *node, const PqaMappingSource *defaults);
GPtrArray *pqa_mapping_questions_read (const PqaMappingNode *node,
                                       const PqaMappingSource *defaults);

G_END_DECLS
