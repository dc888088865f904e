/* pqa-year-day.c: a day in the view of a year, told by colour, mark and words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-year-day.h"

#include <stdlib.h>

#include "pqa-i18n.h"

#define DATE_KEY "pqa-date"

/* Beside the number of the day, small; open and closed days are told apart by their ground. */
static const struct
{
  const char *css_class;
  const char *mark;
} LOOKS[] = {
  [PQA_CALENDAR_DAY_OPEN] = { "open", NULL },
  [PQA_CALENDAR_DAY_CLOSED] = { "closed", NULL },
  /* Translators: a letter beside a holiday; in Chinese 休 */
  [PQA_CALENDAR_DAY_HOLIDAY] = { "holiday", NC_ ("calendar mark", "H") },
  /* Translators: a letter beside a make-up working day; in Chinese 班 */
  [PQA_CALENDAR_DAY_MAKE_UP] = { "make-up", NC_ ("calendar mark", "W") },
  /* Translators: a letter beside a working day with other hours than usual; in Chinese 时 */
  [PQA_CALENDAR_DAY_SPECIAL] = { "special", NC_ ("calendar mark", "S") },
};

static void
show_look (GtkWidget *widget, PqaCalendarDay kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (LOOKS); i++)
    gtk_widget_remove_css_class (widget, LOOKS[i].css_class);
  gtk_widget_add_css_class (widget, LOOKS[kind].css_class);
}

/* Numbers and marks are the program's own, so that nothing from people is read as markup. */
static void
show_text (GtkLabel *label, const char *text, PqaCalendarDay kind)
{
  const char *mark = LOOKS[kind].mark;
  g_autofree char *markup = NULL;

  if (mark == NULL)
    {
      gtk_label_set_text (label, text);
      return;
    }
  markup = g_markup_printf_escaped ("%s<span size=\"65%%\" rise=\"3pt\">%s</span>", text,
                                    g_dpgettext2 (GETTEXT_PACKAGE, "calendar mark", mark));
  gtk_label_set_markup (label, markup);
}

/**
 * pqa_year_day_new:
 * @date: which day
 *
 * Returns: (transfer floating): a button that activates "calendar.edit-day"
 */
GtkWidget *
pqa_year_day_new (const char *date)
{
  GtkWidget *button = gtk_button_new_with_label (NULL);

  g_object_set_data_full (G_OBJECT (button), DATE_KEY, g_strdup (date), g_free);
  gtk_widget_add_css_class (button, "year-day");
  gtk_widget_set_focusable (button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "calendar.edit-day");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", date);
  return button;
}

/**
 * pqa_year_day_get_date:
 *
 * Returns: (transfer none): which day it is
 */
const char *
pqa_year_day_get_date (GtkWidget *day)
{
  return g_object_get_data (G_OBJECT (day), DATE_KEY);
}

static char *
describe (const PqaCalendarContent *content, const char *date, gboolean is_today)
{
  char *text = pqa_calendar_content_describe (content, date);
  g_autofree char *plain = NULL;

  if (!is_today)
    return text;
  plain = text;
  /* Translators: what kind of day today is: “Thu 1 Jan 2026, holiday, New Year” */
  return g_strdup_printf (_ ("Today, %s"), plain);
}

/**
 * pqa_year_day_show:
 * @today: the present day
 *
 * Shows what @content says of the day.
 */
void
pqa_year_day_show (GtkWidget *day, const PqaCalendarContent *content, const char *today)
{
  const char *date = pqa_year_day_get_date (day);
  PqaCalendarDay kind = pqa_calendar_content_get_day (content, date);
  gboolean is_today = g_str_equal (date, today);
  g_autofree char *number = g_strdup_printf ("%d", atoi (date + strlen ("2026-01-")));
  g_autofree char *text = describe (content, date, is_today);

  show_look (day, kind);
  if (is_today)
    gtk_widget_add_css_class (day, "today");
  show_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (day))), number, kind);
  gtk_widget_set_tooltip_text (day, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
new_sample (PqaCalendarDay kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  show_text (GTK_LABEL (label), "8", kind);
  gtk_widget_add_css_class (label, "year-day");
  show_look (label, kind);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_label_new (pqa_calendar_day_to_label (kind)));
  return box;
}

/**
 * pqa_year_legend_new:
 *
 * Returns: (transfer floating): what the colours and marks mean
 */
GtkWidget *
pqa_year_legend_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  for (guint kind = 0; kind < pqa_calendar_day_count (); kind++)
    gtk_box_append (GTK_BOX (box), new_sample (kind));
  gtk_widget_add_css_class (box, "year-legend");
  return box;
}
