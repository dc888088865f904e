/* pqa-mapping-node.h: strict reading of a mapping file's JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * PqaMappingReader:
 * @file: name of the file for messages
 * @error: the first thing that was wrong, %NULL so far
 *
 * One reading of a file. After an error the rest is still walked through, but nothing more is
 * reported.
 */
typedef struct
{
  const char *file;
  GError *error;
} PqaMappingReader;

/**
 * PqaMappingNode:
 * @reader: the reading that it belongs to
 * @object: a JSON object of the file
 * @path: where in the file it is, such as "fields.zone"; "" for the whole
 */
typedef struct
{
  PqaMappingReader *reader;
  JsonObject *object;
  char *path;
} PqaMappingNode;

void pqa_mapping_node_clear (PqaMappingNode *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PqaMappingNode, pqa_mapping_node_clear)

void pqa_mapping_node_fail (const PqaMappingNode *self, const char *name, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void pqa_mapping_node_expect (const PqaMappingNode *self, const char *const *known);

gboolean pqa_mapping_node_has (const PqaMappingNode *self, const char *name);
char *pqa_mapping_node_dup_text (const PqaMappingNode *self, const char *name);
char **pqa_mapping_node_dup_texts (const PqaMappingNode *self, const char *name);
GHashTable *pqa_mapping_node_dup_dictionary (const PqaMappingNode *self, const char *name);
gboolean
pqa_mapping_node_get_flag (const PqaMappingNode *self, const char *name, gboolean fallback);
gint64 pqa_mapping_node_get_int (
    const PqaMappingNode *self, const char *name, gint64 fallback, gint64 min, gint64 max);
double pqa_mapping_node_get_number (const PqaMappingNode *self, const char *name, double fallback);

gboolean
pqa_mapping_node_get_child (const PqaMappingNode *self, const char *name, PqaMappingNode *child);
guint pqa_mapping_node_get_length (const PqaMappingNode *self, const char *name);
gboolean pqa_mapping_node_get_element (const PqaMappingNode *self,
                                       const char *name,
                                       guint index,
                                       PqaMappingNode *element);

G_END_DECLS
