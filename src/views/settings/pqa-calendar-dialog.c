/* pqa-calendar-dialog.c: a work calendar: the hours of the week beside the days of a year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-calendar-dialog.h"

#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "settings/pqa-calendar-day-dialog.h"
#include "settings/pqa-calendar-exchange.h"
#include "settings/pqa-year-view.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"


struct _PqaCalendarDialog
{
  PqaFormDialog parent_instance;

  gint64 calendar_id;
  char *name;
  PqaCalendarContent *content;
  PqaField *week[PQA_N_WEEKDAYS];
  PqaYearView *year;
};

G_DEFINE_FINAL_TYPE (PqaCalendarDialog, pqa_calendar_dialog, PQA_TYPE_FORM_DIALOG)

typedef struct
{
  gint64 calendar_id;
  PqaCalendarContent *content;
} Change;

static void
change_free (Change *change)
{
  pqa_calendar_content_free (change->content);
  g_free (change);
}

/* What is typed of a weekday shows in the year as soon as it can be read. */
static void
take_hours (PqaCalendarDialog *self, guint weekday)
{
  PqaField *field = self->week[weekday];
  g_autofree char *text = pqa_field_get_text (field);
  g_autoptr (GError) error = NULL;
  GArray *hours = pqa_hours_parse (text, &error);

  pqa_field_set_problem (field, hours == NULL ? error->message : NULL);
  if (hours == NULL)
    return;
  g_array_unref (self->content->week[weekday]);
  self->content->week[weekday] = hours;
}

static void
pqa_calendar_dialog_changed (PqaFormDialog *dialog)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (dialog);

  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    take_hours (self, i);
  pqa_year_view_refresh (self->year);
}

static void
content_changed (PqaCalendarDialog *self)
{
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), TRUE);
  pqa_year_view_refresh (self->year);
}

/* Saving ----------------------------------------------------------------------------------------*/

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  Change *change = data;

  return pqa_calendar_edit_save (connection, change->calendar_id, change->content, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) dialog = PQA_FORM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (dialog, error);
}

static void
pqa_calendar_dialog_save (PqaFormDialog *dialog)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (dialog);
  Change *change = g_new0 (Change, 1);

  change->calendar_id = self->calendar_id;
  change->content = pqa_calendar_content_copy (self->content);
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            change, (GDestroyNotify) change_free, NULL, saved_cb,
                            g_object_ref (dialog));
}

/* Days ------------------------------------------------------------------------------------------*/

static void
day_set_cb (PqaCalendarDialog *self, PqaCalendarDayDialog *dialog)
{
  pqa_calendar_day_dialog_apply (dialog, self->content);
  content_changed (self);
}

static void
edit_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (widget);
  const char *date = g_variant_get_string (parameter, NULL);
  GtkWindow *dialog = pqa_calendar_day_dialog_new (
      pqa_form_dialog_get_context (PQA_FORM_DIALOG (self)), self->content, date);

  pqa_year_view_go_to (self->year, date);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (day_set_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

/* Import and export -----------------------------------------------------------------------------*/

static void
holidays_taken_cb (PqaCalendarDialog *self, PqaHolidayDialog *dialog)
{
  const PqaHolidayFile *file = pqa_holiday_dialog_get_file (dialog);

  pqa_holiday_file_apply (file, self->content);
  content_changed (self);
  pqa_year_view_go_to (self->year, ((PqaHolidayChange *) file->changes->pdata[0])->day->date);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaHolidayFile) file = pqa_calendar_import_finish (result, &error);
  GtkWindow *dialog;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), NULL);
  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      return;
    }
  dialog = pqa_holiday_dialog_new (pqa_form_dialog_get_context (PQA_FORM_DIALOG (self)),
                                   g_steal_pointer (&file), self->content);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (holidays_taken_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

static void
import_supplied_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_calendar_import_supplied_async (GTK_WINDOW (widget),
                                      PQA_CALENDAR_DIALOG (widget)->content,
                                      g_variant_get_string (parameter, NULL), read_cb, NULL);
}

static void
import_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_calendar_import_file_async (GTK_WINDOW (widget), PQA_CALENDAR_DIALOG (widget)->content,
                                  read_cb, NULL);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (widget);

  pqa_calendar_export (PQA_FORM_DIALOG (self), self->name, self->content);
}

/* Construction ----------------------------------------------------------------------------------*/

static GtkWidget *
new_week_group (PqaCalendarDialog *self)
{
  GtkWidget *group = pqa_form_group_new (_ ("Every week"));

  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    {
      self->week[i] = pqa_text_field_new (pqa_weekday_format ((int) i + 1));
      pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->week[i]));
    }
  pqa_field_set_hint (self->week[PQA_N_WEEKDAYS - 1],
                      _ ("Like 08:00-12:00, 13:00-17:00; empty when closed. 22:00-06:00 ends on the"
                         " next day."));
  gtk_widget_set_size_request (group, 220, -1);
  return group;
}

static GMenuModel *
new_import_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_auto (GStrv) names = pqa_holiday_file_list_supplied ();

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *label = pqa_calendar_import_label (*name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "calendar.import-supplied", "s", *name);
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _ ("From a _File…"), "calendar.import-file");
  return G_MENU_MODEL (menu);
}

static GtkWidget *
new_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *import = gtk_menu_button_new ();
  GtkWidget *export = gtk_button_new_with_mnemonic (_ ("_Export…"));
  g_autoptr (GMenuModel) menu = new_import_menu ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (import), _ ("_Import Holidays"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (import), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (import), menu);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (export), "calendar.export");
  gtk_box_append (GTK_BOX (box), import);
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

static GtkWidget *
new_body (PqaCalendarDialog *self, const char *today)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 30);
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->year = PQA_YEAR_VIEW (pqa_year_view_new (self->content, today));
  gtk_widget_set_hexpand (GTK_WIDGET (self->year), TRUE);
  gtk_box_append (GTK_BOX (start), new_week_group (self));
  gtk_box_append (GTK_BOX (start), new_buttons ());
  gtk_box_append (GTK_BOX (body), start);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->year));
  return body;
}

static void
pqa_calendar_dialog_finalize (GObject *object)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (object);

  g_clear_pointer (&self->content, pqa_calendar_content_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (pqa_calendar_dialog_parent_class)->finalize (object);
}

static void
pqa_calendar_dialog_class_init (PqaCalendarDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pqa_calendar_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_calendar_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_calendar_dialog_save;

  gtk_widget_class_install_action (widget_class, "calendar.edit-day", "s", edit_day_cb);
  gtk_widget_class_install_action (widget_class, "calendar.import-supplied", "s",
                                   import_supplied_cb);
  gtk_widget_class_install_action (widget_class, "calendar.import-file", NULL, import_file_cb);
  gtk_widget_class_install_action (widget_class, "calendar.export", NULL, export_cb);
}

static void
pqa_calendar_dialog_init (PqaCalendarDialog *self)
{
}

static void
show_week (PqaCalendarDialog *self)
{
  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    {
      g_autofree char *hours = pqa_hours_format (self->content->week[i]);

      pqa_field_set_text (self->week[i], hours);
    }
}

/**
 * pqa_calendar_dialog_new:
 * @calendar: a calendar that is not open round the clock
 *
 * Returns: (transfer none): a dialog to present; what is saved becomes a new version
 */
GtkWindow *
pqa_calendar_dialog_new (PqaContext *context, const PqaCalendarInfo *calendar)
{
  PqaCalendarDialog *self = g_object_new (PQA_TYPE_CALENDAR_DIALOG, "context", context, "title",
                                          calendar->name, NULL);
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context),
                             pqa_clock_now (pqa_context_get_clock (context)));

  self->calendar_id = calendar->id;
  self->name = g_strdup (calendar->name);
  self->content = pqa_calendar_content_copy (calendar->content);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, new_body (self, today));
  show_week (self);
  gtk_window_set_default_size (GTK_WINDOW (self), 1300, 700);
  return GTK_WINDOW (self);
}
