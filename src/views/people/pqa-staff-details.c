/* pqa-staff-details.c: what is known of somebody, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-staff-details.h"

#include "people/pqa-role.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

/* Between the duties in a row of the roster. */
#define SEPARATOR "\x1f"

static char *
format_duty (const char *zone, PqaDuty duty)
{
  /* Translators: a zone and what somebody does there */
  return g_strdup_printf (_ ("%s: %s"), zone, pqa_duty_to_label (duty));
}

/**
 * pqa_staff_format_duties:
 * @duties: (nullable): as in the rows of the roster: "code zone", separated by 0x1f
 *
 * Returns: (transfer full) (nullable): the duties in words
 */
char *
pqa_staff_format_duties (const char *duties)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (duties == NULL)
    return NULL;
  parts = g_strsplit (duties, SEPARATOR, -1);
  for (char **part = parts; *part != NULL; part++)
    {
      g_auto (GStrv) words = g_strsplit (*part, " ", 2);
      g_autofree char *words_of_duty = NULL;
      PqaDuty duty;

      if (g_strv_length (words) < 2 || !pqa_duty_from_code (words[0], &duty, NULL))
        continue;
      words_of_duty = format_duty (words[1], duty);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words_of_duty);
    }
  return g_strdup (text->str);
}

static void
add_date (PqaDetails *details, const char *name, const char *date)
{
  g_autofree char *text = date != NULL ? pqa_date_format (date) : NULL;

  pqa_details_add_fact (details, name, text);
}

static void
add_work (PqaDetails *details, const PqaStaffMember *member)
{
  g_autofree char *answers_for = g_strdup_printf ("%u", member->n_answers_for);
  g_autofree char *works_on = g_strdup_printf ("%u", member->n_works_on);

  pqa_details_add_section (details, _ ("Open requests"));
  pqa_details_add_fact (details, _ ("Answers for"), answers_for);
  pqa_details_add_fact (details, _ ("Works on"), works_on);
}

static char *
format_membership (const PqaMembership *membership)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *duty = membership->has_duty ? format_duty (membership->zone, membership->duty)
                                               : g_strdup (membership->zone);
  const char *parts[] = { membership->department, membership->post, duty };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_strdup (text->str);
}

static char *
format_days (const PqaMembership *membership)
{
  g_autofree char *from = pqa_date_format (membership->from_on);
  g_autofree char *to = membership->to_on != NULL ? pqa_date_format (membership->to_on) : NULL;

  if (to == NULL)
    /* Translators: a date */
    return g_strdup_printf (_ ("Since %s"), from);
  return g_strdup_printf ("%s – %s", from, to);
}

static GtkWidget *
new_history_row (const PqaMembership *membership, gboolean present)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *what = format_membership (membership);
  g_autofree char *when = format_days (membership);
  GtkWidget *labels[] = { gtk_label_new (what), gtk_label_new (when) };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_label_set_wrap (GTK_LABEL (labels[i]), TRUE);
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_widget_add_css_class (labels[1], "dim-label");
  if (!present)
    gtk_widget_add_css_class (labels[0], "dim-label");
  return box;
}

/* A membership that ended on its first day was a slip of the pen. */
static void
add_history (PqaDetails *details, const PqaStaffMember *member, const char *today)
{
  gboolean any = FALSE;

  for (guint i = 0; i < member->memberships->len; i++)
    {
      const PqaMembership *membership = member->memberships->pdata[i];

      if (g_strcmp0 (membership->from_on, membership->to_on) == 0)
        continue;
      if (!any)
        pqa_details_add_section (details, _ ("Department, post and zone"));
      any = TRUE;
      pqa_details_add_widget (
          details, new_history_row (membership, pqa_membership_is_present (membership, today)));
    }
}

/**
 * pqa_staff_show_details:
 * @details: an empty pane
 * @today: the present day
 */
void
pqa_staff_show_details (PqaDetails *details, const PqaStaffMember *member, const char *today)
{
  PqaRecord *record = member->record;
  const char *role = pqa_record_get_text (record, "role");
  const char *left_on = pqa_record_get_text (record, "left_on");

  pqa_details_set_heading (details, pqa_record_get_text (record, "name"),
                           pqa_record_get_text (record, "number"));
  pqa_details_add_fact (details, _ ("Phone"), pqa_record_get_text (record, "phone"));
  pqa_details_add_fact (details, _ ("Role"), pqa_role_get_label (pqa_role_from_code (role)));
  add_date (details, _ ("Hired"), pqa_record_get_text (record, "hired_on"));
  add_date (details, _ ("Left"), left_on);
  pqa_details_add_text (details, pqa_record_get_text (record, "note"));
  if (left_on == NULL || member->n_answers_for + member->n_works_on > 0)
    add_work (details, member);
  add_history (details, member, today);
}
