/* pqa-view-definition.h: how a list is looked at: filters, search text, order and columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaViewColumn:
 * @id: of a column of the list
 * @shown: whether it is in view
 * @width: in pixels, 0 for as wide as the list finds right
 */
typedef struct
{
  char *id;
  gboolean shown;
  int width;
} PqaViewColumn;

/**
 * PqaViewDefinition:
 * @filters: (element-type utf8 utf8): what is chosen in which group
 * @search: (nullable): what is searched for
 * @sort: (nullable): the column that it is sorted by, %NULL for the list's own order
 * @columns: (element-type PqaViewColumn): in the order in which they stand; empty for the list's own
 * @unknown: (element-type utf8): parts that were read but mean nothing to this program
 */
typedef struct
{
  GHashTable *filters;
  char *search;
  char *sort;
  gboolean descending;
  GPtrArray *columns;
  GPtrArray *unknown;
} PqaViewDefinition;

PqaViewDefinition *pqa_view_definition_new (void);
void pqa_view_definition_free (PqaViewDefinition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaViewDefinition, pqa_view_definition_free)

PqaViewDefinition *pqa_view_definition_from_json (const char *json, GError **error);
char *pqa_view_definition_to_json (const PqaViewDefinition *self);
void pqa_view_definition_add_column (PqaViewDefinition *self,
                                     const char *id,
                                     gboolean shown,
                                     int width);
void pqa_view_definition_add_unknown (PqaViewDefinition *self, const char *part);
char *pqa_view_definition_describe_unknown (const PqaViewDefinition *self);

G_END_DECLS
