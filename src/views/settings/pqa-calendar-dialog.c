/* pqa-calendar-dialog.c: edits the hours of a work calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-calendar-dialog.h"

#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

struct _PqaCalendarDialog
{
  PqaFormDialog parent_instance;

  gint64 calendar_id;
  PqaField *week[PQA_N_WEEKDAYS];
  PqaField *days;
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

static void
check_hours (PqaField *field)
{
  g_autofree char *text = pqa_field_get_text (field);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hours = pqa_hours_parse (text, &error);

  pqa_field_set_problem (field, hours == NULL ? error->message : NULL);
}

static void
check_days (PqaField *field)
{
  g_autofree char *text = pqa_field_get_text (field);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = pqa_special_days_parse (text, &error);

  pqa_field_set_problem (field, days == NULL ? error->message : NULL);
}

static void
pqa_calendar_dialog_changed (PqaFormDialog *dialog)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (dialog);

  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    check_hours (self->week[i]);
  check_days (self->days);
}

/* What is entered has no problems. */
static PqaCalendarContent *
collect (PqaCalendarDialog *self)
{
  PqaCalendarContent *content = pqa_calendar_content_new ();
  g_autofree char *days = pqa_field_get_text (self->days);

  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    {
      g_autofree char *text = pqa_field_get_text (self->week[i]);

      g_array_unref (content->week[i]);
      content->week[i] = pqa_hours_parse (text, NULL);
    }
  g_ptr_array_unref (content->days);
  content->days = pqa_special_days_parse (days, NULL);
  return content;
}

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
  change->content = collect (self);
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            change, (GDestroyNotify) change_free, NULL, saved_cb,
                            g_object_ref (dialog));
}

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
  return group;
}

static GtkWidget *
new_days_group (PqaCalendarDialog *self)
{
  GtkWidget *group = pqa_form_group_new (_ ("Holidays and make-up days"));

  self->days = pqa_lines_field_new (NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->days), TRUE);
  gtk_widget_set_vexpand (group, TRUE);
  pqa_field_set_hint (self->days, _ ("A line for each day: “2026-10-01 National Day” is closed,"
                                     " “2026-10-10 08:00-17:00 Make-up day” is open."));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->days));
  return group;
}

static void
pqa_calendar_dialog_constructed (GObject *object)
{
  PqaCalendarDialog *self = PQA_CALENDAR_DIALOG (object);

  G_OBJECT_CLASS (pqa_calendar_dialog_parent_class)->constructed (object);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, new_week_group (self));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, new_days_group (self));
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 680);
}

static void
pqa_calendar_dialog_class_init (PqaCalendarDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_calendar_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_calendar_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_calendar_dialog_save;
}

static void
pqa_calendar_dialog_init (PqaCalendarDialog *self)
{
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
  g_autofree char *days = pqa_special_days_format (calendar->content->days);

  self->calendar_id = calendar->id;
  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    {
      g_autofree char *hours = pqa_hours_format (calendar->content->week[i]);

      pqa_field_set_text (self->week[i], hours);
    }
  pqa_field_set_text (self->days, days);
  return GTK_WINDOW (self);
}
