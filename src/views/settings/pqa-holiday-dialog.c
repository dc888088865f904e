/* pqa-holiday-dialog.c: shows what a file of holidays would change, before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-holiday-dialog.h"

#include <inttypes.h>

#include "pqa-i18n.h"
#include "settings/pqa-settings-row.h"

struct _PqaHolidayDialog
{
  PqaFormDialog parent_instance;

  PqaHolidayFile *file;
};

G_DEFINE_FINAL_TYPE (PqaHolidayDialog, pqa_holiday_dialog, PQA_TYPE_FORM_DIALOG)

/* The calendar dialog takes the file; nothing is written here. */
static void
pqa_holiday_dialog_save (PqaFormDialog *dialog)
{
  pqa_form_dialog_finish (dialog, NULL);
}

static void
pqa_holiday_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PQA_HOLIDAY_DIALOG (object)->file, pqa_holiday_file_free);

  G_OBJECT_CLASS (pqa_holiday_dialog_parent_class)->finalize (object);
}

static void
pqa_holiday_dialog_class_init (PqaHolidayDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_holiday_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_holiday_dialog_save;
}

static void
pqa_holiday_dialog_init (PqaHolidayDialog *self)
{
}

static GtkWidget *
new_problem_row (const PqaImportProblem *problem)
{
  /* Translators: line of a file, its column, and what stands there */
  g_autofree char *title = g_strdup_printf (_ ("Line %" PRId64 ", %s: “%s”"), problem->line,
                                            problem->column, problem->value);

  return pqa_settings_row_new (title, problem->reason);
}

static GtkWidget *
new_change_row (const PqaHolidayChange *change,
                const PqaCalendarContent *before,
                const PqaCalendarContent *after)
{
  g_autofree char *now = pqa_calendar_content_describe (after, change->day->date);
  g_autofree char *old = pqa_calendar_content_describe (before, change->day->date);
  /* Translators: what a day was before: “Sun 4 Jan 2026, closed” */
  g_autofree char *subtitle = g_strdup_printf (_ ("Before: %s"), old);
  GtkWidget *row = pqa_settings_row_new (now, subtitle);
  GtkWidget *badge = gtk_label_new (change->change == PQA_IMPORT_ADDED ? C_ ("holiday", "New")
                                                                       : C_ ("holiday", "Changed"));

  gtk_widget_add_css_class (badge, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  return row;
}

static char *
summarize (const PqaImportReport *report)
{
  if (report->n_problems > 0)
    return g_strdup_printf (
        ngettext ("%" PRId64 " bad row. Nothing can be taken until the file is right.",
                  "%" PRId64 " bad rows. Nothing can be taken until the file is right.",
                  report->n_problems),
        report->n_problems);
  return g_strdup_printf (_ ("%" PRId64 " days: %" PRId64 " new, %" PRId64 " changed, %" PRId64
                             " unchanged. They are in force when the calendar is saved."),
                          report->n_rows, report->added, report->changed, report->unchanged);
}

static void
add_rows (PqaHolidayDialog *self, GtkWidget *group, const PqaCalendarContent *before)
{
  g_autoptr (PqaCalendarContent) after = pqa_calendar_content_copy (before);
  const GPtrArray *problems = self->file->report->problems;

  for (guint i = 0; i < problems->len; i++)
    pqa_settings_group_add (group, new_problem_row (problems->pdata[i]));
  if (problems->len > 0)
    return;
  pqa_holiday_file_apply (self->file, after);
  for (guint i = 0; i < self->file->changes->len; i++)
    {
      const PqaHolidayChange *change = self->file->changes->pdata[i];

      if (change->change != PQA_IMPORT_UNCHANGED)
        pqa_settings_group_add (group, new_change_row (change, before, after));
    }
}

/**
 * pqa_holiday_dialog_new:
 * @file: (transfer full): what was read
 * @content: the calendar as it is
 *
 * Returns: (transfer none): a dialog to present; "saved" says that the file is to be taken
 */
GtkWindow *
pqa_holiday_dialog_new (PqaContext *context,
                        PqaHolidayFile *file,
                        const PqaCalendarContent *content)
{
  PqaHolidayDialog *self = g_object_new (PQA_TYPE_HOLIDAY_DIALOG, "context", context, "title",
                                         _ ("Import Holidays"), NULL);
  g_autofree char *summary = summarize (file->report);
  GtkWidget *group = pqa_settings_group_new (NULL, summary, NULL, NULL, NULL);

  self->file = file;
  add_rows (self, group, content);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, group);
  pqa_form_dialog_set_save_label (PQA_FORM_DIALOG (self), _ ("_Take Over"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", pqa_holiday_file_has_news (file));
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 560);
  return GTK_WINDOW (self);
}

/**
 * pqa_holiday_dialog_get_file:
 *
 * Returns: (transfer none): what was read
 */
const PqaHolidayFile *
pqa_holiday_dialog_get_file (PqaHolidayDialog *self)
{
  g_return_val_if_fail (PQA_IS_HOLIDAY_DIALOG (self), NULL);

  return self->file;
}
