/* pqa-import-dialog.c: brings a file into the database: what, which file, check, import
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-file-field.h"
#include "import/pqa-import-job.h"
#include "import/pqa-import-result.h"
#include "import/pqa-import-words.h"
#include "pqa-file-chooser.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"

/* The two values of the field that says how the file is read. */
#define OWN "own"
#define MAPPING "mapping"

/**
 * PqaImportDialog:
 * @checked: a check of what is entered has found no problem, so that it can be imported
 * @running: (nullable): cancels what is under way
 * @row: (nullable): shows how far it is
 */
struct _PqaImportDialog
{
  PqaFormDialog parent_instance;

  PqaField *kind;
  PqaField *file;
  PqaField *source;
  PqaField *mapping;
  PqaImportResult *result;
  gboolean checked;
  GCancellable *running;
  PqaTaskRow *row;
};

G_DEFINE_FINAL_TYPE (PqaImportDialog, pqa_import_dialog, PQA_TYPE_FORM_DIALOG)

static const char *const table_patterns[] = { "*.csv", "*.tsv", "*.txt", "*.xlsx", NULL };
static const char *const mapping_patterns[] = { "*.json", NULL };

static PqaImportKind
get_kind (PqaImportDialog *self)
{
  g_autofree char *code = pqa_field_get_text (self->kind);
  PqaImportKind kind = PQA_IMPORT_HOMES;

  pqa_import_kind_from_code (code, &kind);
  return kind;
}

static gboolean
uses_own_export (PqaImportDialog *self)
{
  g_autofree char *source = pqa_field_get_text (self->source);

  return pqa_mapping_has_own (get_kind (self)) && g_str_equal (source, OWN);
}

static void
set_checked (PqaImportDialog *self, gboolean checked)
{
  self->checked = checked;
  pqa_form_dialog_set_save_label (PQA_FORM_DIALOG (self),
                                  checked ? _ ("_Import") : _ ("C_heck"));
}

static void
update_fields (PqaImportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->source), pqa_mapping_has_own (get_kind (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->mapping), !uses_own_export (self));
}

static void
start (PqaImportDialog *self,
       gboolean dry_run,
       const char *problems_path,
       GAsyncReadyCallback callback)
{
  PqaFormDialog *dialog = PQA_FORM_DIALOG (self);
  g_autofree char *path = pqa_field_get_text (self->file);
  g_autofree char *mapping = pqa_field_get_text (self->mapping);
  const PqaImportOrder order = { .kind = get_kind (self),
                                 .path = path,
                                 .mapping_path = uses_own_export (self) ? NULL : mapping,
                                 .problems_path = problems_path,
                                 .dry_run = dry_run };

  pqa_form_dialog_show_error (dialog, NULL);
  pqa_form_dialog_set_busy (dialog, TRUE);
  self->running = g_cancellable_new ();
  self->row = pqa_form_dialog_start_task (dialog, dry_run ? _ ("Checking…") : _ ("Importing…"),
                                          self->running);
  pqa_import_job_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), &order,
                        self->row, self->running, callback, g_object_ref (self));
}

/* What the person can do about it: much that goes wrong lies in the files they chose. */
static gboolean
is_about_files (const GError *error)
{
  return g_error_matches (error, PQA_ERROR, PQA_ERROR_INVALID)
         || g_error_matches (error, PQA_ERROR, PQA_ERROR_TOO_BIG)
         || g_error_matches (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

static void
show_failure (PqaImportDialog *self, const GError *error)
{
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  const char *advice
      = is_about_files (error)
            ? _ ("Nothing has been imported. Correct the file or the mapping, or choose others, and"
                 " check again.")
            : _ ("Nothing has been imported; the database is as it was.");
  g_autofree char *text = g_strdup_printf ("%s\n%s", error->message, advice);

  set_checked (self, FALSE);
  pqa_import_result_set_text (self->result,
                              cancelled ? _ ("Cancelled. Nothing has been imported.") : NULL);
  pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), cancelled ? NULL : text);
}

/* The report, or NULL: then what went wrong has been said, or the dialog is gone. */
static PqaImportReport *
take_report (PqaImportDialog *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  PqaImportReport *report = pqa_import_job_finish (result, &error);

  if (self->running == NULL)
    {
      g_clear_pointer (&report, pqa_import_report_free);
      return NULL;
    }
  pqa_task_row_finish (self->row);
  g_clear_object (&self->row);
  g_clear_object (&self->running);
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (report == NULL)
    show_failure (self, error);
  return report;
}

static void
show_report (PqaImportDialog *self, const PqaImportReport *report)
{
  pqa_import_result_set_report (self->result, report);
  set_checked (self, report->n_problems == 0);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaImportDialog) self = user_data;
  g_autoptr (PqaImportReport) report = take_report (self, result);

  if (report != NULL)
    show_report (self, report);
}

/* The file or the database may have changed since the check, so that there are problems now. */
static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaImportDialog) self = user_data;
  g_autoptr (PqaImportReport) report = take_report (self, result);
  g_autofree char *text = NULL;

  if (report == NULL)
    return;
  if (!report->applied)
    {
      show_report (self, report);
      return;
    }
  text = pqa_import_words_done (report);
  pqa_toast (GTK_WIDGET (self), text);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), NULL);
}

static void
problems_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaImportDialog) self = user_data;
  g_autoptr (PqaImportReport) report = take_report (self, result);

  if (report == NULL)
    return;
  show_report (self, report);
  pqa_toast (GTK_WIDGET (self), _ ("The list of problems has been written"));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaImportDialog) self = user_data;
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    pqa_import_dialog_save_problems (self, path);
}

static void
save_problems_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_choose_file_to_save_async (GTK_WINDOW (widget), _ ("Save Problems"), _ ("Problems.csv"), NULL,
                                 file_chosen_cb, g_object_ref (widget));
}

static void
pqa_import_dialog_save (PqaFormDialog *dialog)
{
  PqaImportDialog *self = PQA_IMPORT_DIALOG (dialog);

  if (self->checked)
    start (self, FALSE, NULL, imported_cb);
  else
    start (self, TRUE, NULL, checked_cb);
}

/* Nothing is lost by closing the dialog, so it need not ask; what was checked is another thing. */
static void
pqa_import_dialog_changed (PqaFormDialog *dialog)
{
  PqaImportDialog *self = PQA_IMPORT_DIALOG (dialog);

  pqa_form_dialog_set_dirty (dialog, FALSE);
  pqa_form_dialog_show_error (dialog, NULL);
  pqa_import_result_set_text (self->result, NULL);
  set_checked (self, FALSE);
  update_fields (self);
}

static GListModel *
new_kinds (PqaContext *context)
{
  GListStore *kinds = g_list_store_new (PQA_TYPE_CHOICE);

  for (PqaImportKind kind = 0; kind < PQA_IMPORT_N_KINDS; kind++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (pqa_import_kind_to_code (kind),
                                                     pqa_import_words_kind (kind), NULL);

      if (pqa_context_may (context, pqa_import_get_permission (kind)))
        g_list_store_append (kinds, choice);
    }
  return G_LIST_MODEL (kinds);
}

static GListModel *
new_sources (void)
{
  GListStore *sources = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (PqaChoice) own = pqa_choice_new (OWN, _ ("PropertyQA's own export"), NULL);
  g_autoptr (PqaChoice) mapping = pqa_choice_new (MAPPING, _ ("Any table, with a mapping"), NULL);

  g_list_store_append (sources, own);
  g_list_store_append (sources, mapping);
  return G_LIST_MODEL (sources);
}

static GtkWidget *
new_what_group (PqaImportDialog *self)
{
  GtkWidget *group = pqa_form_group_new (NULL);
  g_autoptr (GListModel) kinds
      = new_kinds (pqa_form_dialog_get_context (PQA_FORM_DIALOG (self)));

  self->kind = pqa_combo_field_new (_ ("_What"), kinds);
  pqa_field_set_required (self->kind, TRUE);
  self->file = pqa_file_field_new (_ ("_File"), _ ("Tables"), table_patterns);
  pqa_field_set_required (self->file, TRUE);
  pqa_field_set_hint (self->file, _ ("CSV, text with tabs, or an Excel workbook (.xlsx)."));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->kind));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->file));
  return group;
}

static GtkWidget *
new_how_group (PqaImportDialog *self)
{
  GtkWidget *group = pqa_form_group_new (NULL);
  g_autoptr (GListModel) sources = new_sources ();

  self->source = pqa_combo_field_new (_ ("W_ritten as"), sources);
  pqa_field_set_hint (self->source, _ ("The own export is what “propertyqactl export” writes."));
  self->mapping = pqa_file_field_new (_ ("_Mapping"), _ ("Mappings"), mapping_patterns);
  pqa_field_set_required (self->mapping, TRUE);
  pqa_field_set_hint (self->mapping,
                      _ ("Says which column is what; see propertyqa-mapping(5)."));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->source));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->mapping));
  return group;
}

static void
pqa_import_dialog_constructed (GObject *object)
{
  PqaImportDialog *self = PQA_IMPORT_DIALOG (object);
  PqaFormDialog *dialog = PQA_FORM_DIALOG (object);
  GtkWidget *result = pqa_import_result_new ();

  G_OBJECT_CLASS (pqa_import_dialog_parent_class)->constructed (object);
  self->result = PQA_IMPORT_RESULT (result);
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, new_what_group (self));
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, new_how_group (self));
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, result);
  set_checked (self, FALSE);
  update_fields (self);
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 620);
}

static void
pqa_import_dialog_dispose (GObject *object)
{
  PqaImportDialog *self = PQA_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (pqa_import_dialog_parent_class)->dispose (object);
}

static void
pqa_import_dialog_class_init (PqaImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_import_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_import_dialog_dispose;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_import_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_import_dialog_changed;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "import.save-problems", NULL,
                                   save_problems_cb);
}

static void
pqa_import_dialog_init (PqaImportDialog *self)
{
}

/**
 * pqa_import_dialog_new:
 * @kind: what is imported unless the person chooses otherwise, such as "homes"
 *
 * Returns: (transfer none): a dialog to present; it checks first, and imports only what has no
 *   problems
 */
GtkWindow *
pqa_import_dialog_new (PqaContext *context, const char *kind)
{
  PqaImportDialog *self
      = g_object_new (PQA_TYPE_IMPORT_DIALOG, "context", context, "title", _ ("Import"), NULL);

  pqa_field_set_text (self->kind, kind);
  update_fields (self);
  return GTK_WINDOW (self);
}

/**
 * pqa_import_dialog_save_problems:
 * @path: a CSV file to write
 *
 * Checks again and writes every problem to a file, not only those that are listed.
 */
void
pqa_import_dialog_save_problems (PqaImportDialog *self, const char *path)
{
  g_return_if_fail (PQA_IS_IMPORT_DIALOG (self));
  g_return_if_fail (!pqa_form_dialog_is_busy (PQA_FORM_DIALOG (self)));

  start (self, TRUE, path, problems_saved_cb);
}
