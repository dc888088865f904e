/* pqa-view-command.c: one change of a saved view, to be carried out on the writing thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-view-command.h"

/**
 * pqa_view_command_new:
 * @view: (nullable): the view to change; %NULL for a new one, to be filled in
 *
 * Returns: (transfer full): a command
 */
PqaViewCommand *
pqa_view_command_new (PqaViewCommandKind kind, const PqaSavedView *view)
{
  PqaViewCommand *self = g_new0 (PqaViewCommand, 1);

  self->kind = kind;
  if (view == NULL)
    return self;
  self->view = *view;
  self->view.name = g_strdup (view->name);
  self->view.definition = g_strdup (view->definition);
  return self;
}

void
pqa_view_command_free (gpointer data)
{
  PqaViewCommand *self = data;

  g_free (self->view.name);
  g_free (self->view.definition);
  g_free (self->list);
  g_free (self);
}

/**
 * pqa_view_command_run:
 * @data: a #PqaViewCommand; of one that adds, the view gets its id
 */
gboolean
pqa_view_command_run (PqaConnection *connection, gpointer data, GError **error)
{
  PqaViewCommand *self = data;

  switch (self->kind)
    {
    case PQA_VIEW_ADD:
      return pqa_saved_view_add (connection, self->list, &self->view, &self->view.id, error);
    case PQA_VIEW_CHANGE:
      return pqa_saved_view_change (connection, &self->view, error);
    case PQA_VIEW_REMOVE:
      return pqa_saved_view_set_removed (connection, &self->view, TRUE, error);
    case PQA_VIEW_BRING_BACK:
    default:
      return pqa_saved_view_set_removed (connection, &self->view, FALSE, error);
    }
}
