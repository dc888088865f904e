/* pqa-standard-dialog.c: making a standard, or editing its name and pass mark
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-standard-dialog.h"

#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "inspection/pqa-standard-store.h"
#include "pqa-i18n.h"

struct _PqaStandardDialog
{
  PqaFormDialog parent_instance;

  PqaField *name;
  PqaField *pass_mark;
  gint64 version_id; /* of a new standard 0 until it has been saved */
};

typedef struct
{
  char *name;
  int pass_mark;
  gint64 version_id;
} Saving;

G_DEFINE_FINAL_TYPE (PqaStandardDialog, pqa_standard_dialog, PQA_TYPE_FORM_DIALOG)

static void
free_saving (gpointer data)
{
  g_free (((Saving *)data)->name);
}

static void
unref_saving (gpointer saving)
{
  g_atomic_rc_box_release_full (saving, free_saving);
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  Saving *saving = data;
  gint64 standard_id;

  if (saving->version_id == 0
      && (!pqa_standard_store_add (connection, saving->name, &standard_id, error)
          || !pqa_standard_store_begin_version (connection, standard_id, &saving->version_id,
                                                error)))
    return FALSE;
  return pqa_standard_store_edit (connection, saving->version_id, saving->name, saving->pass_mark,
                                  error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStandardDialog) self = PQA_STANDARD_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  Saving *saving = g_object_steal_data (G_OBJECT (self), "saving");

  if (pqa_database_write_finish (result, &error))
    self->version_id = saving->version_id;
  unref_saving (saving);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_standard_dialog_save (PqaFormDialog *dialog)
{
  PqaStandardDialog *self = PQA_STANDARD_DIALOG (dialog);
  Saving *saving = g_atomic_rc_box_new0 (Saving);
  double pass_mark = 0;

  pqa_number_field_get (PQA_NUMBER_FIELD (self->pass_mark), &pass_mark);
  saving->name = pqa_field_get_text (self->name);
  saving->pass_mark = (int)pass_mark;
  saving->version_id = self->version_id;
  g_object_set_data (G_OBJECT (self), "saving", g_atomic_rc_box_acquire (saving));
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            saving, unref_saving, NULL, saved_cb, g_object_ref (self));
}

static void
pqa_standard_dialog_class_init (PqaStandardDialogClass *klass)
{
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_standard_dialog_save;
}

static void
pqa_standard_dialog_init (PqaStandardDialog *self)
{
  GtkWidget *group = pqa_form_group_new (NULL);

  gtk_window_set_default_size (GTK_WINDOW (self), 460, 280);
  self->name = pqa_text_field_new (_ ("_Name"));
  pqa_field_set_required (self->name, TRUE);
  self->pass_mark = pqa_number_field_new (_ ("_Pass mark in %"), 0, 100, 0);
  pqa_field_set_required (self->pass_mark, TRUE);
  pqa_field_set_hint (self->pass_mark, _ ("What the whole inspection must reach to pass."));
  pqa_field_set_text (self->pass_mark, "60");
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->name));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->pass_mark));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, group);
}

/**
 * pqa_standard_dialog_new:
 *
 * Returns: (transfer floating): a dialog that makes a standard with an empty draft
 */
PqaStandardDialog *
pqa_standard_dialog_new (PqaContext *context)
{
  return g_object_new (PQA_TYPE_STANDARD_DIALOG, "context", context, "title", _ ("New Standard"),
                       "save-label", _ ("_Make"), NULL);
}

/**
 * pqa_standard_dialog_new_edit:
 * @version: a draft
 *
 * Returns: (transfer floating): a dialog with its name and pass mark
 */
PqaStandardDialog *
pqa_standard_dialog_new_edit (PqaContext *context, PqaStandardVersion *version)
{
  PqaStandardDialog *self = g_object_new (PQA_TYPE_STANDARD_DIALOG, "context", context, "title",
                                          _ ("Edit Standard"), "save-label", _ ("_Save"), NULL);
  g_autofree char *pass_mark = g_strdup_printf ("%d", version->pass_mark);

  self->version_id = version->id;
  pqa_field_set_text (self->name, version->name);
  pqa_field_set_text (self->pass_mark, pass_mark);
  return self;
}

/**
 * pqa_standard_dialog_get_version_id:
 *
 * Returns: the draft, of a new standard once it has been saved, 0 before
 */
gint64
pqa_standard_dialog_get_version_id (PqaStandardDialog *self)
{
  return self->version_id;
}
