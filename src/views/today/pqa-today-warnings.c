/* pqa-today-warnings.c: what is at risk, what has been brought before the person, what grows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what there is takes a row; a click shows the requests behind it.
 */
#include "today/pqa-today-warnings.h"

#include "indicator/pqa-ratio.h"
#include "pqa-i18n.h"
#include "request/pqa-warning.h"
#include "warning/pqa-warning-overview.h"

/* The page is for a glance. */
#define MAX_HOT_ISSUES 5

struct _PqaTodayWarnings
{
  GtkBox parent_instance;

  PqaContext *context;
  GtkListBox *list;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PqaTodayWarnings, pqa_today_warnings, GTK_TYPE_BOX)

static GtkWidget *
add_row (PqaTodayWarnings *self,
         const char *icon,
         const char *css_class,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_add_css_class (image, css_class);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
lead_to (GtkWidget *row, const char *groups, const char *chips)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The row is in the window already, where an action without its target is complained about. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sss)", "requests", groups, chips);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-list");
}

/* Levels ----------------------------------------------------------------------------------------*/

static char *
format_own (gint64 n)
{
  if (n == 0)
    return g_strdup (_ ("None of them is yours"));
  return g_strdup_printf (ngettext ("%d of them is yours", "%d of them are yours", (gulong) n),
                          (int) n);
}

static gboolean
works_on_requests (PqaTodayWarnings *self)
{
  return pqa_context_may (self->context, PQA_PERMISSION_REQUEST_WORK);
}

static void
show_risk (PqaTodayWarnings *self, const PqaWarningOverview *overview)
{
  gint64 n = overview->n_risk;
  g_autofree char *title = NULL;
  g_autofree char *own = NULL;

  if (n == 0)
    return;
  title = g_strdup_printf (ngettext ("%d request is at risk", "%d requests are at risk", (gulong) n),
                           (int) n);
  own = works_on_requests (self) ? format_own (overview->n_own_risk) : NULL;
  lead_to (add_row (self, "alarm-symbolic", "warning", title, own), "scope", "risk");
}

static void
show_late (PqaTodayWarnings *self, const PqaWarningOverview *overview)
{
  gint64 n = overview->n_late;
  g_autofree char *title = NULL;
  g_autofree char *own = NULL;

  if (n == 0)
    return;
  title = g_strdup_printf (ngettext ("%d request is late", "%d requests are late", (gulong) n),
                           (int) n);
  own = works_on_requests (self) ? format_own (overview->n_own_late) : NULL;
  lead_to (add_row (self, "dialog-warning-symbolic", "error", title, own), "scope", "overdue");
}

/* Clerks have something brought before them as heads only, and others as managers, too. */
static char *
format_escalation (PqaTodayWarnings *self, const PqaWarningOverview *overview)
{
  int head = (int) overview->head_hours, manager = (int) overview->manager_hours;

  if (pqa_context_get_role (self->context) == PQA_ROLE_CLERK)
    return g_strdup_printf (ngettext ("Late for %d hour or more in your department",
                                      "Late for %d hours or more in your department",
                                      (gulong) head),
                            head);
  if (overview->is_head)
    return g_strdup_printf (ngettext ("Late for %d hour or more; in your own department for %d",
                                      "Late for %d hours or more; in your own department for %d",
                                      (gulong) manager),
                            manager, head);
  return g_strdup_printf (
      ngettext ("Late for %d hour or more", "Late for %d hours or more", (gulong) manager),
      manager);
}

static void
show_escalated (PqaTodayWarnings *self, const PqaWarningOverview *overview)
{
  gint64 n = overview->n_escalated;
  g_autofree char *title = NULL;
  g_autofree char *since = NULL;

  if (n == 0)
    return;
  title = g_strdup_printf (ngettext ("%d request has been brought before you",
                                     "%d requests have been brought before you", (gulong) n),
                           (int) n);
  since = format_escalation (self, overview);
  lead_to (add_row (self, "go-up-symbolic", "error", title, since), "scope", "escalated");
}

/* Hot issues ------------------------------------------------------------------------------------*/

static char *
format_hot_issue (const PqaHotIssue *issue)
{
  /* Translators: a category of requests and a zone */
  return g_strdup_printf (C_ ("hot issue", "%s · %s"), issue->category, issue->zone);
}

static void
show_hot_issue (PqaTodayWarnings *self, const PqaHotIssue *issue)
{
  g_autofree char *title = format_hot_issue (issue);
  g_autofree char *usual = pqa_ratio_format_decimal (pqa_ratio (issue->n_before, issue->n_weeks), 1,
                                                     PQA_FIGURE_SCREEN);
  /* Translators: how many requests there were, and how many there usually are, "1.2" */
  g_autofree char *subtitle
      = g_strdup_printf (ngettext ("Grows: %d request in seven days, usually %s",
                                   "Grows: %d requests in seven days, usually %s",
                                   (gulong) issue->n_now),
                         (int) issue->n_now, usual);
  g_autofree char *chips = g_strdup_printf ("all,%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ",week",
                                            issue->category_id, issue->zone_id);

  lead_to (add_row (self, "pqa-growing-symbolic", "accent", title, subtitle),
           "scope,category,zone,period", chips);
}

/* Those that have no row of their own are named in one. */
static void
show_other_hot_issues (PqaTodayWarnings *self, GPtrArray *issues)
{
  guint n = issues->len - MAX_HOT_ISSUES;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = MAX_HOT_ISSUES; i < issues->len; i++)
    {
      g_autofree char *name = format_hot_issue (issues->pdata[i]);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  title = g_strdup_printf (ngettext ("%u more trouble grows", "%u more troubles grow", n), n);
  /* Translators: between the names of a list */
  subtitle = g_strjoinv (C_ ("list", ", "), names);
  add_row (self, "pqa-growing-symbolic", "accent", title, subtitle);
}

static void
show_hot_issues (PqaTodayWarnings *self, GPtrArray *issues)
{
  for (guint i = 0; i < MIN (issues->len, MAX_HOT_ISSUES); i++)
    show_hot_issue (self, issues->pdata[i]);
  if (issues->len > MAX_HOT_ISSUES)
    show_other_hot_issues (self, issues);
}

/* Section ---------------------------------------------------------------------------------------*/

static void
clear (PqaTodayWarnings *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
show_overview (PqaTodayWarnings *self, const PqaWarningOverview *overview)
{
  clear (self);
  show_escalated (self, overview);
  show_late (self, overview);
  show_risk (self, overview);
  show_hot_issues (self, overview->hot_issues);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    add_row (self, "emblem-ok-symbolic", "success", _ ("No warnings"),
             _ ("No deadline is at risk or over, and no trouble grows."));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaTodayWarnings) self = PQA_TODAY_WARNINGS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaWarningOverview) overview = pqa_database_read_finish (result, &error);

  if (overview != NULL)
    show_overview (self, overview);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      clear (self);
      add_row (self, "dialog-error-symbolic", "error", _ ("The warnings could not be read"),
               error->message);
    }
}

static gpointer
read_overview (PqaConnection *connection,
               gpointer person_id,
               GCancellable *cancellable,
               GError **error)
{
  return pqa_warning_overview_read (connection, *(gint64 *) person_id, error);
}

static void
pqa_today_warnings_dispose (GObject *object)
{
  PqaTodayWarnings *self = PQA_TODAY_WARNINGS (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_today_warnings_parent_class)->dispose (object);
}

static void
pqa_today_warnings_class_init (PqaTodayWarningsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_today_warnings_dispose;
}

static void
pqa_today_warnings_init (PqaTodayWarnings *self)
{
  GtkWidget *heading = gtk_label_new (_ ("Early warning"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

/**
 * pqa_today_warnings_new:
 *
 * Returns: (transfer floating): a section without rows until it is refreshed
 */
GtkWidget *
pqa_today_warnings_new (PqaContext *context)
{
  PqaTodayWarnings *self = g_object_new (PQA_TYPE_TODAY_WARNINGS, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

/**
 * pqa_today_warnings_refresh:
 *
 * Looks again at what warns of the present; the old rows stay until the new ones are there.
 */
void
pqa_today_warnings_refresh (PqaTodayWarnings *self)
{
  gint64 person_id;

  g_return_if_fail (PQA_IS_TODAY_WARNINGS (self));

  person_id = pqa_context_get_person_id (self->context);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_ANALYSIS,
                           read_overview, g_memdup2 (&person_id, sizeof person_id), g_free,
                           (GDestroyNotify) pqa_warning_overview_free, self->reading, read_cb,
                           g_object_ref (self));
}
