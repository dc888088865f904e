/* pqa-saved-view.h: filters, order and columns of a list under a name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaSavedView:
 * @office_wide: everybody's, kept by a manager; else the own one of the person who reads
 * @definition: a JSON object, see pqa-view-definition.h
 */
typedef struct
{
  gint64 id;
  gboolean office_wide;
  char *name;
  char *definition;
  gint64 row_version;
} PqaSavedView;

void pqa_saved_view_free (PqaSavedView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaSavedView, pqa_saved_view_free)

GPtrArray *pqa_saved_view_list (PqaConnection *connection,
                                const char *page,
                                gint64 staff_id,
                                GError **error);
gboolean pqa_saved_view_add (PqaConnection *connection,
                             const char *page,
                             const PqaSavedView *view,
                             gint64 *id,
                             GError **error);
gboolean
pqa_saved_view_change (PqaConnection *connection, const PqaSavedView *view, GError **error);
gboolean pqa_saved_view_set_removed (PqaConnection *connection,
                                     const PqaSavedView *view,
                                     gboolean removed,
                                     GError **error);

G_END_DECLS
