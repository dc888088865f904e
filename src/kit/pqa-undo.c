/* pqa-undo.c: says what was done and offers to take it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-undo.h"

#include "pqa-command.h"
#include "pqa-shell.h"

/* What the button of the toast keeps. */
#define PQA_TYPE_UNDO (pqa_undo_get_type ())
G_DECLARE_FINAL_TYPE (PqaUndo, pqa_undo, PQA, UNDO, GObject)

struct _PqaUndo
{
  GObject parent_instance;

  GtkWidget *near; /* weak */
  PqaContext *context;
  PqaTransactionFunc command;
  gpointer data;
  GDestroyNotify data_destroy;
  char *undone;
};

G_DEFINE_FINAL_TYPE (PqaUndo, pqa_undo, G_TYPE_OBJECT)

static void
pqa_undo_dispose (GObject *object)
{
  PqaUndo *self = PQA_UNDO (object);

  g_clear_weak_pointer (&self->near);
  g_clear_object (&self->context);
  if (self->data_destroy != NULL)
    g_clear_pointer (&self->data, self->data_destroy);
  g_clear_pointer (&self->undone, g_free);
  G_OBJECT_CLASS (pqa_undo_parent_class)->dispose (object);
}

static void
pqa_undo_class_init (PqaUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_undo_dispose;
}

static void
pqa_undo_init (PqaUndo *self)
{
}

static void
undo_cb (PqaUndo *self)
{
  if (self->near != NULL)
    pqa_run_command (self->near, self->context, self->command, g_steal_pointer (&self->data),
                     self->data_destroy, self->undone);
}

/**
 * pqa_offer_undo:
 * @near: a widget of the window
 * @done: what was done, in words
 * @undo: the command that takes it back
 * @data: (nullable): handed to @undo, then freed with @data_destroy
 * @undone: what to say when it was taken back
 *
 * Shows a toast with a button to take back what was done just now.
 */
void
pqa_offer_undo (GtkWidget *near,
                PqaContext *context,
                const char *done,
                PqaTransactionFunc undo,
                gpointer data,
                GDestroyNotify data_destroy,
                const char *undone)
{
  g_autoptr (PqaUndo) self = g_object_new (PQA_TYPE_UNDO, NULL);

  g_set_weak_pointer (&self->near, near);
  self->context = g_object_ref (context);
  self->command = undo;
  self->data = data;
  self->data_destroy = data_destroy;
  self->undone = g_strdup (undone);
  pqa_toast_with_undo (near, done, G_CALLBACK (undo_cb), G_OBJECT (self));
}
