/* pqa-date-field.c: a date, or a date with a time of day
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The value is "YYYY-MM-DD" or "YYYY-MM-DD HH:MM", local time of the office. It may be typed with
 * other marks, "2026/3/9" or "2026年3月9日", or picked from a calendar.
 */
#include "form/pqa-date-field.h"

#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define MAX_NUMBERS 5

struct _PqaDateField
{
  PqaField parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *calendar;
  gboolean with_time;
};

enum
{
  PROP_WITH_TIME = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PqaDateField, pqa_date_field, PQA_TYPE_FIELD)

/* The numbers in the text, whatever stands between them; -1 if there are more than five or one is
 * too long to be meant. */
static int
read_numbers (const char *text, int numbers[MAX_NUMBERS])
{
  int n = 0;

  while (*text != '\0')
    {
      char *end;

      if (!g_ascii_isdigit (*text))
        {
          text = g_utf8_next_char (text);
          continue;
        }
      if (n == MAX_NUMBERS)
        return -1;
      numbers[n++] = (int) MIN (g_ascii_strtoull (text, &end, 10), 100000);
      text = end;
    }
  return n;
}

static const char *
typed (PqaDateField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
day_selected_cb (PqaDateField *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *old = pqa_date_field_read (typed (self), TRUE);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");
  g_autofree char *text
      = self->with_time ? g_strconcat (date, old != NULL ? old + 10 : " 00:00", NULL) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : date);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_widget_grab_focus (self->entry);
}

/* The calendar opens on the date in the field and does not take this for a choice. */
static void
calendar_shown_cb (PqaDateField *self)
{
  g_autofree char *date = pqa_date_field_read (typed (self), self->with_time);
  g_autoptr (GDateTime) day = NULL;
  int year, month, day_of_month;

  if (date == NULL)
    return;
  date[10] = '\0';
  if (!pqa_date_parse (date, &year, &month, &day_of_month))
    return;
  day = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static char *
pqa_date_field_get_text (PqaField *field)
{
  PqaDateField *self = PQA_DATE_FIELD (field);
  char *value = pqa_date_field_read (typed (self), self->with_time);

  return value != NULL ? value : g_strdup (typed (self));
}

static void
pqa_date_field_set_text (PqaField *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (PQA_DATE_FIELD (field)->entry), text);
}

static char *
pqa_date_field_find_problem (PqaField *field)
{
  PqaDateField *self = PQA_DATE_FIELD (field);
  g_autofree char *value = NULL;

  if (*typed (self) == '\0')
    return NULL;
  value = pqa_date_field_read (typed (self), self->with_time);
  if (value != NULL)
    return NULL;
  return g_strdup (self->with_time ? _ ("Write date and time like 2026-03-09 14:30.")
                                   : _ ("Write the date like 2026-03-09."));
}

static void
pqa_date_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WITH_TIME)
    g_value_set_boolean (value, PQA_DATE_FIELD (object)->with_time);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_date_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WITH_TIME)
    PQA_DATE_FIELD (object)->with_time = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_date_field_class_init (PqaDateFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pqa_date_field_get_property;
  object_class->set_property = pqa_date_field_set_property;
  PQA_FIELD_CLASS (klass)->get_text = pqa_date_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_date_field_set_text;
  PQA_FIELD_CLASS (klass)->find_problem = pqa_date_field_find_problem;

  props[PROP_WITH_TIME]
      = g_param_spec_boolean ("with-time", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
add_calendar (PqaDateField *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (calendar_shown_cb), self);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_tooltip_text (self->button, _ ("Pick From a Calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pick From a Calendar"), -1);
}

static void
pqa_date_field_init (PqaDateField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (pqa_field_changed), self);
  add_calendar (self);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->button);
  pqa_field_set_editor (PQA_FIELD (self), box, self->entry);
}

/**
 * pqa_date_field_new:
 * @title: what the field is called
 *
 * Returns: (transfer floating): an empty field for a date
 */
PqaField *
pqa_date_field_new (const char *title)
{
  return g_object_new (PQA_TYPE_DATE_FIELD, "title", title, NULL);
}

/**
 * pqa_date_field_new_with_time:
 * @title: what the field is called
 *
 * Returns: (transfer floating): an empty field for a date with a time of day
 */
PqaField *
pqa_date_field_new_with_time (const char *title)
{
  return g_object_new (PQA_TYPE_DATE_FIELD, "title", title, "with-time", TRUE, NULL);
}

/**
 * pqa_date_field_get_instant:
 * @zone: the office's time zone
 *
 * Returns: the value in UTC seconds, %PQA_INSTANT_NONE for none
 */
gint64
pqa_date_field_get_instant (PqaDateField *self, GTimeZone *zone)
{
  g_autofree char *value = NULL;
  gint64 instant;

  g_return_val_if_fail (PQA_IS_DATE_FIELD (self), PQA_INSTANT_NONE);

  value = pqa_date_field_read (typed (self), self->with_time);
  if (value == NULL || !pqa_local_time_parse (zone, value, &instant, NULL))
    return PQA_INSTANT_NONE;
  return instant;
}

/**
 * pqa_date_field_set_instant:
 * @zone: the office's time zone
 * @instant: UTC seconds, %PQA_INSTANT_NONE for none
 *
 * Seconds are not shown, and so are gone from the value.
 */
void
pqa_date_field_set_instant (PqaDateField *self, GTimeZone *zone, gint64 instant)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PQA_IS_DATE_FIELD (self));

  if (instant != PQA_INSTANT_NONE)
    {
      text = pqa_local_time_text (zone, instant);
      text[self->with_time ? 16 : 10] = '\0';
    }
  pqa_field_set_text (PQA_FIELD (self), text);
}

/**
 * pqa_date_field_read:
 * @typed: what was typed
 * @with_time: whether hour and minute have to follow the date
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DD", or "YYYY-MM-DD HH:MM" if @with_time; %NULL if
 *   @typed is none
 */
char *
pqa_date_field_read (const char *typed_text, gboolean with_time)
{
  g_autofree char *plain = g_utf8_normalize (typed_text, -1, G_NORMALIZE_ALL);
  g_autofree char *date = NULL;
  int n[MAX_NUMBERS];

  if (plain == NULL || read_numbers (plain, n) != (with_time ? 5 : 3))
    return NULL;
  if (n[0] > 9999 || n[1] > 12 || n[2] > 31)
    return NULL;
  date = g_strdup_printf ("%04d-%02d-%02d", n[0], n[1], n[2]);
  if (!pqa_date_is_valid (date))
    return NULL;
  if (!with_time)
    return g_steal_pointer (&date);
  return n[3] < 24 && n[4] < 60 ? g_strdup_printf ("%s %02d:%02d", date, n[3], n[4]) : NULL;
}
