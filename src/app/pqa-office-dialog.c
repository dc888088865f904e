/* pqa-office-dialog.c: makes a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-office-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-text-field.h"
#include "office/pqa-office-store.h"
#include "pqa-i18n.h"
#include "preset/pqa-preset.h"
#include "time/pqa-zone-names.h"

struct _PqaOfficeDialog
{
  PqaFormDialog parent_instance;

  PqaField *name;
  PqaField *zone;
  PqaField *language;
  GFile *file;
};

/* What the thread that makes the file is given. */
typedef struct
{
  char *path;
  char *name;
  char *zone;
  char *language;
} NewOffice;

G_DEFINE_FINAL_TYPE (PqaOfficeDialog, pqa_office_dialog, PQA_TYPE_FORM_DIALOG)

static void
new_office_free (gpointer data)
{
  NewOffice *office = data;

  g_free (office->path);
  g_free (office->name);
  g_free (office->zone);
  g_free (office->language);
  g_free (office);
}

static gboolean
create (PqaConnection *connection, gpointer data, GError **error)
{
  NewOffice *office = data;

  return pqa_office_create (connection, office->name, office->zone, office->language, error);
}

static void
create_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  NewOffice *office = data;
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  GError *error = NULL;
  g_autoptr (PqaConnection) connection
      = pqa_connection_open (office->path, PQA_CONNECTION_CREATE, clock, &error);

  if (connection != NULL)
    pqa_connection_set_actor (connection, 0, "propertyqa", PQA_ROLE_SYSTEM);
  if (connection != NULL && pqa_connection_transaction (connection, create, office, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (source), error);
}

static void
pqa_office_dialog_save (PqaFormDialog *dialog)
{
  PqaOfficeDialog *self = PQA_OFFICE_DIALOG (dialog);
  g_autoptr (GTask) task = g_task_new (self, NULL, created_cb, NULL);
  NewOffice *office = g_new0 (NewOffice, 1);

  office->path = g_file_get_path (self->file);
  office->name = pqa_field_get_text (self->name);
  office->zone = pqa_field_get_text (self->zone);
  office->language = pqa_field_get_text (self->language);
  g_task_set_task_data (task, office, new_office_free);
  g_task_run_in_thread (task, create_thread);
}

static GListModel *
zone_choices (void)
{
  GListStore *store = g_list_store_new (PQA_TYPE_CHOICE);
  g_auto (GStrv) names = pqa_zone_names_list ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (names[i], names[i], NULL);

      g_list_store_append (store, choice);
    }
  return G_LIST_MODEL (store);
}

/* Each language is named in itself. */
static GListModel *
language_choices (void)
{
  GListStore *store = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (PqaChoice) chinese = pqa_choice_new ("zh_CN", "简体中文", NULL);
  g_autoptr (PqaChoice) english = pqa_choice_new ("en", "English", NULL);

  g_list_store_append (store, chinese);
  g_list_store_append (store, english);
  return G_LIST_MODEL (store);
}

static void
fill_in (PqaOfficeDialog *self)
{
  g_autoptr (GListModel) zones = zone_choices ();
  g_autoptr (GListModel) languages = language_choices ();
  g_autofree char *zone = pqa_zone_names_guess ();
  const char *language = pqa_preset_match_language (g_get_language_names ()[0]);

  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (self->zone), zones);
  pqa_field_set_text (self->zone, zone);
  pqa_combo_field_set_choices (PQA_COMBO_FIELD (self->language), languages);
  pqa_field_set_text (self->language, language != NULL ? language : "en");
}

static void
pqa_office_dialog_finalize (GObject *object)
{
  g_clear_object (&PQA_OFFICE_DIALOG (object)->file);

  G_OBJECT_CLASS (pqa_office_dialog_parent_class)->finalize (object);
}

static void
pqa_office_dialog_class_init (PqaOfficeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pqa_office_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_office_dialog_save;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/app/office-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaOfficeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PqaOfficeDialog, zone);
  gtk_widget_class_bind_template_child (widget_class, PqaOfficeDialog, language);
}

static void
pqa_office_dialog_init (PqaOfficeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_in (self);
}

/**
 * pqa_office_dialog_new:
 * @parent: the window it stands before
 * @file: where the office's database is to be
 *
 * Returns: (transfer none): a dialog that emits #PqaFormDialog::saved once the office is there
 */
PqaOfficeDialog *
pqa_office_dialog_new (GtkWindow *parent, GFile *file)
{
  PqaOfficeDialog *self = g_object_new (PQA_TYPE_OFFICE_DIALOG, "transient-for", parent, NULL);

  self->file = g_object_ref (file);
  return self;
}
