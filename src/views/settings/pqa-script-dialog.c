/* pqa-script-dialog.c: what is said in a follow-up call
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that is left as it comes with the program, or is emptied, follows the language of the
 * screen.
 */
#include "settings/pqa-script-dialog.h"

#include "form/pqa-lines-field.h"
#include "pqa-i18n.h"
#include "request/pqa-call-script.h"
#include "settings/pqa-script-group.h"
#include "settings/pqa-text-store.h"

struct _PqaScriptDialog
{
  PqaFormDialog parent_instance;

  PqaField *fields[PQA_N_CALL_LINES];
};

G_DEFINE_FINAL_TYPE (PqaScriptDialog, pqa_script_dialog, PQA_TYPE_FORM_DIALOG)

static gboolean
save (PqaConnection *connection, gpointer texts, GError **error)
{
  char **lines = texts;

  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    if (!pqa_text_store_set (connection, pqa_call_script_get_key (line), lines[line], error))
      return FALSE;
  return TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaScriptDialog) self = PQA_SCRIPT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_script_dialog_save (PqaFormDialog *dialog)
{
  PqaScriptDialog *self = PQA_SCRIPT_DIALOG (dialog);
  char **lines = g_new0 (char *, PQA_N_CALL_LINES + 1);

  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    {
      lines[line] = g_strstrip (pqa_field_get_text (self->fields[line]));
      if (g_str_equal (lines[line], pqa_call_script_get_preset (line)))
        *lines[line] = '\0';
    }
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            lines, (GDestroyNotify)g_strfreev, NULL, saved_cb, g_object_ref (self));
}

static void
add_line (PqaScriptDialog *self, PqaFormGroup *group, PqaCallLine line, const char *own)
{
  self->fields[line] = pqa_lines_field_new (pqa_script_get_title (line));
  pqa_field_set_text (self->fields[line], *own != '\0' ? own : pqa_call_script_get_preset (line));
  pqa_form_group_add (group, GTK_WIDGET (self->fields[line]));
}

static void
pqa_script_dialog_class_init (PqaScriptDialogClass *klass)
{
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_script_dialog_save;
}

static void
pqa_script_dialog_init (PqaScriptDialog *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 620);
}

/**
 * pqa_script_dialog_new:
 * @own: by #PqaCallLine: the office's own texts, "" for none
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_script_dialog_new (PqaContext *context, const char *const *own)
{
  PqaScriptDialog *self = g_object_new (PQA_TYPE_SCRIPT_DIALOG, "context", context, "title",
                                        _ ("Follow-Up Call"), NULL);
  PqaFormGroup *start = PQA_FORM_GROUP (pqa_form_group_new (NULL));
  PqaFormGroup *end = PQA_FORM_GROUP (pqa_form_group_new (NULL));

  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    add_line (self, line <= PQA_CALL_LINE_SOLVED ? start : end, line, own[line]);
  pqa_field_set_hint (self->fields[PQA_CALL_LINE_GREETING],
                      _ ("{office}, {caller}, {resident} and {number} are filled in."));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, GTK_WIDGET (start));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, GTK_WIDGET (end));
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), FALSE);
  return GTK_WINDOW (self);
}
