/* pqa-resident-list.c: who lives or has lived in a home
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-resident-list.h"

#include <adwaita.h>

#include "estate/pqa-home-store.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

static void
append_date (GString *text, const char *format, const char *date)
{
  g_autofree char *formatted = date != NULL ? pqa_date_format (date) : NULL;

  if (formatted == NULL)
    return;
  g_string_append (text, " · ");
  g_string_append_printf (text, format, formatted);
}

static char *
describe (const PqaResident *resident)
{
  GString *text = g_string_new (pqa_relation_to_label (resident->relation));

  if (*resident->phone != '\0')
    g_string_append_printf (text, " · %s", resident->phone);
  /* Translators: a date */
  append_date (text, _ ("moved in %s"), resident->moved_in_on);
  append_date (text, _ ("moved out %s"), resident->moved_out_on);
  return g_string_free (text, FALSE);
}

static GtkWidget *
new_row (const PqaResident *resident, gboolean may_edit)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *description = describe (resident);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), resident->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (resident->moved_out_on != NULL)
    gtk_widget_add_css_class (row, "dim-label");
  if (may_edit)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "home.edit-resident");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", resident->id);
    }
  return row;
}

/**
 * pqa_resident_list_new:
 * @residents: (element-type PqaResident): of one home
 * @may_edit: whether a click edits
 *
 * Returns: (transfer floating): a list of them, or words that say there is nobody
 */
GtkWidget *
pqa_resident_list_new (GPtrArray *residents, gboolean may_edit)
{
  GtkWidget *list;

  if (residents->len == 0)
    {
      GtkWidget *label = gtk_label_new (_ ("Nobody is known to live here."));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dim-label");
      return label;
    }

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < residents->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (residents->pdata[i], may_edit));
  return list;
}
