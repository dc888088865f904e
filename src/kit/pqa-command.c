/* pqa-command.c: runs a command of the store for a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-command.h"

#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-shell.h"

typedef struct
{
  GtkWidget *near;
  char *done;
} Answer;

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->near);
  g_free (answer->done);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Answer) answer = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (answer->near);

  if (!pqa_database_write_finish (result, &error))
    pqa_tell_error (root != NULL ? GTK_WINDOW (root) : NULL, _ ("Nothing Was Changed"), error);
  else if (answer->done != NULL)
    pqa_toast (answer->near, answer->done);
}

/**
 * pqa_run_command:
 * @near: a widget of the page
 * @command: runs in a transaction of its own, on the writing thread
 * @data: (nullable): handed to @command, then freed with @data_destroy
 * @done: (nullable): what to say when it is done
 *
 * Carries out what a button promises; when that is refused, says why. Lists and details follow
 * the database by themselves.
 */
void
pqa_run_command (GtkWidget *near,
                 PqaContext *context,
                 PqaTransactionFunc command,
                 gpointer data,
                 GDestroyNotify data_destroy,
                 const char *done)
{
  Answer *answer = g_new (Answer, 1);

  answer->near = g_object_ref (near);
  answer->done = g_strdup (done);
  pqa_database_write_async (pqa_context_get_database (context), command, data, data_destroy, NULL,
                            run_cb, answer);
}
