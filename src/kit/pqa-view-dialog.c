/* pqa-view-dialog.c: asks for the name under which a list's view is saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-view-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "pqa-view-command.h"

struct _PqaViewDialog
{
  PqaFormDialog parent_instance;

  GtkWidget *group;
  PqaField *name;
  PqaField *whose; /* NULL if there is nothing to choose */
  PqaViewCommand *command;
};

enum
{
  VIEW_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaViewDialog, pqa_view_dialog, PQA_TYPE_FORM_DIALOG)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaViewDialog) self = PQA_VIEW_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    {
      /* Translators: %s is the name of a view */
      g_autofree char *done = g_strdup_printf (_ ("View “%s” was saved"), self->command->view.name);

      pqa_toast (GTK_WIDGET (self), done);
      g_signal_emit (self, signals[VIEW_SAVED], 0, self->command->view.id);
    }
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_view_dialog_save (PqaFormDialog *dialog)
{
  PqaViewDialog *self = PQA_VIEW_DIALOG (dialog);
  g_autofree char *whose = self->whose != NULL ? pqa_field_get_text (self->whose) : NULL;

  g_free (self->command->view.name);
  self->command->view.name = g_strstrip (pqa_field_get_text (self->name));
  if (whose != NULL)
    self->command->view.office_wide = g_str_equal (whose, "office");
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)),
                            pqa_view_command_run, self->command, NULL, NULL, saved_cb,
                            g_object_ref (self));
}

static void
pqa_view_dialog_finalize (GObject *object)
{
  pqa_view_command_free (PQA_VIEW_DIALOG (object)->command);

  G_OBJECT_CLASS (pqa_view_dialog_parent_class)->finalize (object);
}

static void
pqa_view_dialog_class_init (PqaViewDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_view_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_view_dialog_save;

  /**
   * PqaViewDialog::view-saved:
   * @id: the view
   */
  signals[VIEW_SAVED] = g_signal_new ("view-saved", PQA_TYPE_VIEW_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pqa_view_dialog_init (PqaViewDialog *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 280);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  self->group = pqa_form_group_new (NULL);
  self->name = pqa_text_field_new (_ ("_Name"));
  pqa_field_set_required (self->name, TRUE);
  pqa_form_group_add (PQA_FORM_GROUP (self->group), GTK_WIDGET (self->name));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, self->group);
}

static void
append (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (PqaChoice) choice = pqa_choice_new (id, label, NULL);

  g_list_store_append (choices, choice);
}

static void
add_whose (PqaViewDialog *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (PQA_TYPE_CHOICE);

  append (choices, "own", _ ("Only for me"));
  append (choices, "office", _ ("For the whole office"));
  self->whose = pqa_combo_field_new (_ ("_Who sees it"), G_LIST_MODEL (choices));
  pqa_form_group_add (PQA_FORM_GROUP (self->group), GTK_WIDGET (self->whose));
}

/**
 * pqa_view_dialog_new_save:
 * @list: of which list
 * @definition: the filters, order and columns
 *
 * Returns: (transfer floating): a dialog that saves them under the name entered
 */
GtkWidget *
pqa_view_dialog_new_save (PqaContext *context, const char *list, const char *definition)
{
  PqaViewDialog *self = g_object_new (PQA_TYPE_VIEW_DIALOG, "context", context, "title",
                                      _ ("Save View"), "save-label", _ ("_Save"), NULL);

  self->command = pqa_view_command_new (PQA_VIEW_ADD, NULL);
  self->command->list = g_strdup (list);
  self->command->view.definition = g_strdup (definition);
  if (pqa_context_may (context, PQA_PERMISSION_SETTINGS))
    add_whose (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_view_dialog_new_rename:
 *
 * Returns: (transfer floating): a dialog that gives @view another name
 */
GtkWidget *
pqa_view_dialog_new_rename (PqaContext *context, const PqaSavedView *view)
{
  PqaViewDialog *self = g_object_new (PQA_TYPE_VIEW_DIALOG, "context", context, "title",
                                      _ ("Rename View"), "save-label", _ ("_Rename"), NULL);

  self->command = pqa_view_command_new (PQA_VIEW_CHANGE, view);
  pqa_field_set_text (self->name, view->name);
  return GTK_WIDGET (self);
}
