/* pqa-year-view.c: the twelve months of a work calendar's year
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One day has the focus. The arrow keys go to another day or week, Page Up and Down to another
 * month, with Ctrl to another year; Home and End to the ends of the month. Enter is the day's own.
 */
#include "settings/pqa-year-view.h"

#include <stdlib.h>

#include "pqa-i18n.h"
#include "settings/pqa-year-day.h"
#include "time/pqa-date.h"
#include "time/pqa-time-format.h"

#define MONTHS 12
#define MONTHS_IN_ROW 4
#define WEEK 7

struct _PqaYearView
{
  GtkBox parent_instance;

  const PqaCalendarContent *content;
  char *today;
  char *date;
  int year;
  GtkWidget *title;
  GtkWidget *months;
  GHashTable *days; /* date → button */
};

G_DEFINE_FINAL_TYPE (PqaYearView, pqa_year_view, GTK_TYPE_BOX)

static int
get_year (const char *date)
{
  return atoi (date);
}

/* Months ----------------------------------------------------------------------------------------*/

static void
add_weekdays (GtkGrid *grid)
{
  int first = pqa_first_weekday ();

  for (int i = 0; i < WEEK; i++)
    {
      GtkWidget *label = gtk_label_new (pqa_weekday_initial ((first - 1 + i) % WEEK + 1));

      gtk_widget_add_css_class (label, "year-weekday");
      gtk_grid_attach (grid, label, i, 1, 1, 1);
    }
}

static void
add_day (PqaYearView *self, GtkGrid *grid, const char *date, int place)
{
  GtkWidget *day = pqa_year_day_new (date);

  pqa_year_day_show (day, self->content, self->today);
  gtk_grid_attach (grid, day, place % WEEK, 2 + place / WEEK, 1, 1);
  g_hash_table_insert (self->days, g_strdup (date), day);
}

static GtkWidget *
new_month (PqaYearView *self, int month)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *first = pqa_date_new (self->year, month, 1);
  g_autofree char *name = pqa_month_format (self->year, month);
  GtkWidget *title = gtk_label_new (name);
  int offset = (pqa_date_weekday (first) - pqa_first_weekday () + WEEK) % WEEK;

  gtk_widget_add_css_class (grid, "year-month");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_halign (title, GTK_ALIGN_START);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), title, 0, 0, WEEK, 1);
  add_weekdays (GTK_GRID (grid));
  for (int day = 1; day <= pqa_days_in_month (self->year, month); day++)
    {
      g_autofree char *date = pqa_date_new (self->year, month, day);

      add_day (self, GTK_GRID (grid), date, offset + day - 1);
    }
  return grid;
}

static void
show_year (PqaYearView *self, int year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  GtkWidget *old;

  self->year = year;
  g_hash_table_remove_all (self->days);
  while ((old = gtk_widget_get_first_child (self->months)) != NULL)
    gtk_grid_remove (GTK_GRID (self->months), old);
  for (int i = 0; i < MONTHS; i++)
    gtk_grid_attach (GTK_GRID (self->months), new_month (self, i + 1), i % MONTHS_IN_ROW,
                     i / MONTHS_IN_ROW, 1, 1);
  gtk_label_set_text (GTK_LABEL (self->title), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* The day with the focus ------------------------------------------------------------------------*/

static GtkWidget *
get_day (PqaYearView *self)
{
  return g_hash_table_lookup (self->days, self->date);
}

/* Takes @date. */
static void
set_date (PqaYearView *self, char *date)
{
  GtkWidget *old = get_day (self);

  if (old != NULL)
    gtk_widget_set_focusable (old, FALSE);
  g_free (self->date);
  self->date = date;
  if (get_year (date) != self->year)
    show_year (self, get_year (date));
  gtk_widget_set_focusable (get_day (self), TRUE);
}

static void
move_to (PqaYearView *self, char *date)
{
  if (!pqa_date_is_valid (date))
    {
      g_free (date);
      return;
    }
  set_date (self, date);
  gtk_widget_grab_focus (get_day (self));
}

static void
move_days (PqaYearView *self, int days)
{
  gint64 target = pqa_date_to_days (self->date) + days;

  if (target >= PQA_DATE_MIN_DAYS && target <= PQA_DATE_MAX_DAYS)
    move_to (self, pqa_date_from_days (target));
}

static void
move_months (PqaYearView *self, int months)
{
  int year = get_year (self->date) + months / MONTHS;

  if (year > 1 && year < 9999)
    move_to (self, pqa_date_add_months (self->date, months));
}

static void
move_in_month (PqaYearView *self, gboolean to_end)
{
  int year, month, day;

  if (pqa_date_parse (self->date, &year, &month, &day))
    move_to (self, pqa_date_new (year, month, to_end ? pqa_days_in_month (year, month) : 1));
}

static gboolean
is_right_to_left (PqaYearView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Callbacks -------------------------------------------------------------------------------------*/

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaYearView *self = PQA_YEAR_VIEW (data);
  int months = state & GDK_CONTROL_MASK ? MONTHS : 1;
  int forward = is_right_to_left (self) ? -1 : 1;

  if (!gtk_widget_has_focus (get_day (self)))
    return FALSE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    move_days (self, -forward);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    move_days (self, forward);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move_days (self, -WEEK);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move_days (self, WEEK);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    move_months (self, -months);
  else if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    move_months (self, months);
  else if (key == GDK_KEY_Home || key == GDK_KEY_End)
    move_in_month (self, key == GDK_KEY_End);
  else
    return FALSE;
  return TRUE;
}

static void
previous_cb (PqaYearView *self)
{
  move_months (self, -MONTHS);
}

static void
next_cb (PqaYearView *self)
{
  move_months (self, MONTHS);
}

static void
today_cb (PqaYearView *self)
{
  move_to (self, g_strdup (self->today));
}

/* Overrides -------------------------------------------------------------------------------------*/

static void
pqa_year_view_finalize (GObject *object)
{
  PqaYearView *self = PQA_YEAR_VIEW (object);

  g_clear_pointer (&self->days, g_hash_table_unref);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (pqa_year_view_parent_class)->finalize (object);
}

static void
pqa_year_view_class_init (PqaYearViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_year_view_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_step (PqaYearView *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
new_head (PqaYearView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *today = gtk_button_new_with_mnemonic (_ ("_Today"));

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "title-3");
  gtk_widget_add_css_class (today, "flat");
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (today_cb), self);
  gtk_box_append (GTK_BOX (head), new_step (self, "go-previous-symbolic", _ ("Previous Year"),
                                            G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head),
                  new_step (self, "go-next-symbolic", _ ("Next Year"), G_CALLBACK (next_cb)));
  gtk_box_append (GTK_BOX (head), today);
  return head;
}

static void
pqa_year_view_init (PqaYearView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->months = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->months), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->months), 9);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->months), TRUE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_box_append (GTK_BOX (self), new_head (self));
  gtk_box_append (GTK_BOX (self), self->months);
  gtk_box_append (GTK_BOX (self), pqa_year_legend_new ());
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Public ----------------------------------------------------------------------------------------*/

/**
 * pqa_year_view_new:
 * @content: what is shown; must live as long as the view
 * @today: the present day, with which it begins
 *
 * Its days activate "calendar.edit-day" with their date.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
pqa_year_view_new (const PqaCalendarContent *content, const char *today)
{
  PqaYearView *self = g_object_new (PQA_TYPE_YEAR_VIEW, NULL);

  self->content = content;
  self->today = g_strdup (today);
  self->date = g_strdup (today);
  set_date (self, g_strdup (today));
  return GTK_WIDGET (self);
}

/**
 * pqa_year_view_refresh:
 *
 * Shows the content anew after it has changed.
 */
void
pqa_year_view_refresh (PqaYearView *self)
{
  GHashTableIter iter;
  gpointer day;

  g_return_if_fail (PQA_IS_YEAR_VIEW (self));

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &day))
    pqa_year_day_show (day, self->content, self->today);
}

/**
 * pqa_year_view_get_date:
 *
 * Returns: (transfer none): the day with the focus
 */
const char *
pqa_year_view_get_date (PqaYearView *self)
{
  g_return_val_if_fail (PQA_IS_YEAR_VIEW (self), NULL);

  return self->date;
}

/**
 * pqa_year_view_go_to:
 * @date: a valid date
 *
 * Shows its year and gives it the focus.
 */
void
pqa_year_view_go_to (PqaYearView *self, const char *date)
{
  g_return_if_fail (PQA_IS_YEAR_VIEW (self) && pqa_date_is_valid (date));

  move_to (self, g_strdup (date));
}
