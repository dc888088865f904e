/* pqa-view-command.h: one change of a saved view, to be carried out on the writing thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "settings/pqa-saved-view.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_VIEW_ADD,
  PQA_VIEW_CHANGE,
  PQA_VIEW_REMOVE,
  PQA_VIEW_BRING_BACK,
} PqaViewCommandKind;

/**
 * PqaViewCommand:
 * @view: what it is about, with the row version that was read
 * @list: of which list, to add one
 */
typedef struct
{
  PqaViewCommandKind kind;
  PqaSavedView view;
  char *list;
} PqaViewCommand;

PqaViewCommand *pqa_view_command_new (PqaViewCommandKind kind, const PqaSavedView *view);
void pqa_view_command_free (gpointer data);
gboolean pqa_view_command_run (PqaConnection *connection, gpointer data, GError **error);

G_END_DECLS
