/* pqa-standard-version.h: a version of a standard with its items, as it is read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"
#include "inspection/pqa-score.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;
  char *group;
  int pass_mark;
} PqaStandardSection;

/**
 * PqaStandardItem:
 * @section: index into PqaStandardVersion.sections
 * @rule: kind, maximum, limits and weight, without a result
 */
typedef struct
{
  gint64 id;
  guint section;
  char *text;
  char *unit;
  PqaScoreItem rule;
} PqaStandardItem;

/**
 * PqaStandardVersion:
 * @draft: whether it can still be changed
 * @sections: (element-type PqaStandardSection): in order, those without items too
 * @items: (element-type PqaStandardItem): in order
 *
 * A version as it was read. To be read only.
 */
typedef struct
{
  gint64 id;
  gint64 standard_id;
  char *name;
  int number;
  gboolean draft;
  int pass_mark;
  GPtrArray *sections;
  GPtrArray *items;
} PqaStandardVersion;

PqaStandardVersion *
pqa_standard_version_load (PqaConnection *connection, gint64 id, GError **error);
void pqa_standard_version_free (PqaStandardVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaStandardVersion, pqa_standard_version_free)

void pqa_standard_version_load_async (PqaDatabase *database,
                                      gint64 id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
PqaStandardVersion *pqa_standard_version_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
