/* pqa-calendar-day-dialog.c: what is special about one day of a work calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-calendar-day-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

#define USUAL "usual"
#define HOLIDAY "holiday"
#define WORKDAY "workday"

struct _PqaCalendarDayDialog
{
  PqaFormDialog parent_instance;

  char *date;
  PqaField *kind;
  PqaField *hours;
  PqaField *name;
};

G_DEFINE_FINAL_TYPE (PqaCalendarDayDialog, pqa_calendar_day_dialog, PQA_TYPE_FORM_DIALOG)

static gboolean
is_kind (PqaCalendarDayDialog *self, const char *kind)
{
  g_autofree char *chosen = pqa_field_get_text (self->kind);

  return g_str_equal (chosen, kind);
}

static void
show_needed (PqaCalendarDayDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hours), is_kind (self, WORKDAY));
  gtk_widget_set_visible (GTK_WIDGET (self->name), !is_kind (self, USUAL));
}

/* NULL with the reason in words if what is typed are no hours, or none. */
static GArray *
read_hours (PqaCalendarDayDialog *self, char **problem)
{
  g_autofree char *text = pqa_field_get_text (self->hours);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hours = pqa_hours_parse (text, &error);

  *problem = NULL;
  if (hours == NULL)
    *problem = g_strdup (error->message);
  else if (hours->len == 0)
    *problem = g_strdup (_ ("A day without hours is a holiday."));
  return *problem == NULL ? g_steal_pointer (&hours) : NULL;
}

static void
pqa_calendar_day_dialog_changed (PqaFormDialog *dialog)
{
  PqaCalendarDayDialog *self = PQA_CALENDAR_DAY_DIALOG (dialog);
  g_autofree char *problem = NULL;
  g_autoptr (GArray) hours = read_hours (self, &problem);

  show_needed (self);
  pqa_field_set_problem (self->hours, is_kind (self, WORKDAY) ? problem : NULL);
}

/* The calendar dialog takes it; nothing is written here. */
static void
pqa_calendar_day_dialog_save (PqaFormDialog *dialog)
{
  pqa_form_dialog_finish (dialog, NULL);
}

static void
add_choice (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (PqaChoice) choice = pqa_choice_new (id, label, NULL);

  g_list_store_append (choices, choice);
}

static PqaField *
new_kind_field (void)
{
  g_autoptr (GListStore) choices = g_list_store_new (PQA_TYPE_CHOICE);

  add_choice (choices, USUAL, _ ("As usual on this weekday"));
  add_choice (choices, HOLIDAY, _ ("Holiday: closed"));
  add_choice (choices, WORKDAY, _ ("Working day with hours of its own"));
  return pqa_combo_field_new (_ ("This _day is"), G_LIST_MODEL (choices));
}

static void
pqa_calendar_day_dialog_constructed (GObject *object)
{
  PqaCalendarDayDialog *self = PQA_CALENDAR_DAY_DIALOG (object);
  GtkWidget *group = pqa_form_group_new (NULL);

  G_OBJECT_CLASS (pqa_calendar_day_dialog_parent_class)->constructed (object);
  self->kind = new_kind_field ();
  self->hours = pqa_text_field_new (_ ("_Hours"));
  self->name = pqa_text_field_new (_ ("_Name"));
  pqa_field_set_hint (self->hours, _ ("Like 08:00-12:00, 13:00-17:00"));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->kind));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->hours));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->name));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, group);
  pqa_form_dialog_set_save_label (PQA_FORM_DIALOG (self), _ ("_Set"));
  gtk_window_set_default_size (GTK_WINDOW (self), 420, 340);
}

static void
pqa_calendar_day_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PQA_CALENDAR_DAY_DIALOG (object)->date, g_free);

  G_OBJECT_CLASS (pqa_calendar_day_dialog_parent_class)->finalize (object);
}

static void
pqa_calendar_day_dialog_class_init (PqaCalendarDayDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_calendar_day_dialog_constructed;
  G_OBJECT_CLASS (klass)->finalize = pqa_calendar_day_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_calendar_day_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_calendar_day_dialog_save;
}

static void
pqa_calendar_day_dialog_init (PqaCalendarDayDialog *self)
{
}

static const char *
get_kind (const PqaSpecialDay *day)
{
  if (day == NULL)
    return USUAL;
  return day->hours->len == 0 ? HOLIDAY : WORKDAY;
}

/* The hours to begin with: the day's own, its weekday's, or those of a make-up day. */
static char *
propose_hours (const PqaCalendarContent *content, const char *date)
{
  const GArray *hours = pqa_calendar_content_get_hours (content, date);

  if (hours->len == 0)
    hours = pqa_calendar_content_get_usual_hours (content);
  return pqa_hours_format (hours);
}

/**
 * pqa_calendar_day_dialog_new:
 * @content: the calendar as it is
 *
 * Returns: (transfer none): a dialog to present; after "saved", pqa_calendar_day_dialog_apply()
 *   takes what was entered
 */
GtkWindow *
pqa_calendar_day_dialog_new (PqaContext *context,
                             const PqaCalendarContent *content,
                             const char *date)
{
  g_autofree char *title = pqa_date_format_with_weekday (date);
  PqaCalendarDayDialog *self
      = g_object_new (PQA_TYPE_CALENDAR_DAY_DIALOG, "context", context, "title", title, NULL);
  const PqaSpecialDay *day = pqa_calendar_content_find (content, date);
  g_autofree char *hours = propose_hours (content, date);

  self->date = g_strdup (date);
  pqa_field_set_text (self->kind, get_kind (day));
  pqa_field_set_text (self->hours, hours);
  pqa_field_set_text (self->name, day != NULL ? day->name : "");
  show_needed (self);
  return GTK_WINDOW (self);
}

/**
 * pqa_calendar_day_dialog_apply:
 *
 * Takes what was entered, which has no problems, into @content.
 */
void
pqa_calendar_day_dialog_apply (PqaCalendarDayDialog *self, PqaCalendarContent *content)
{
  g_autofree char *name = pqa_field_get_text (self->name);
  g_autoptr (PqaSpecialDay) day = pqa_special_day_new (self->date, name);
  g_autofree char *problem = NULL;
  g_autoptr (GArray) hours = read_hours (self, &problem);

  if (is_kind (self, USUAL))
    {
      pqa_calendar_content_clear_day (content, self->date);
      return;
    }
  if (is_kind (self, WORKDAY))
    g_array_append_vals (day->hours, hours->data, hours->len);
  pqa_calendar_content_set_day (content, day);
}
