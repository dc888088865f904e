/* pqa-policy-table.c: the time limits at a glance: for each kind a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In each table the more specific rows stand above the one for all other categories, which they win
 * over. Under the tables are the versions with what each of them changed.
 */
#include "settings/pqa-policy-table.h"

#include "pqa-i18n.h"
#include "settings/pqa-settings-row.h"
#include "settings/pqa-settings-words.h"
#include "time/pqa-time-format.h"

enum
{
  COLUMN_SEVERITY,
  COLUMN_CATEGORY,
  COLUMN_RESPOND,
  N_COLUMNS = COLUMN_RESPOND + PQA_N_DEADLINE_TARGETS
};

typedef struct
{
  const PqaSettingsData *data;
  GtkWidget *group;
  GtkSizeGroup *widths[N_COLUMNS];
} Table;

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_line (GtkWidget *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (line, "policy-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  return line;
}

static void
add_cell (Table *self, GtkWidget *line, guint column, GtkWidget *cell)
{
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (cell, column == COLUMN_CATEGORY);
  gtk_size_group_add_widget (self->widths[column], cell);
  gtk_box_append (GTK_BOX (line), cell);
}

static GtkWidget *
new_heading (Table *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = new_line (row);

  add_cell (self, line, COLUMN_SEVERITY, new_label (_ ("Severity"), "details-note"));
  add_cell (self, line, COLUMN_CATEGORY, new_label (_ ("Category"), "details-note"));
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    add_cell (self, line, COLUMN_RESPOND + i,
              new_label (pqa_deadline_target_to_label (i), "details-note"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
new_limit (Table *self, const PqaPolicyLimit *limit)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *length = pqa_settings_words_length (self->data->calendars, limit);

  gtk_box_append (GTK_BOX (cell), new_label (limit->seconds > 0 ? length : "—", NULL));
  if (limit->seconds > 0)
    gtk_box_append (GTK_BOX (cell), new_label (limit->calendar, "details-note"));
  return cell;
}

/* Whether another row of that kind and severity has a category of its own. */
static gboolean
has_specific (const GPtrArray *policies, const PqaPolicyRow *policy)
{
  for (guint i = 0; i < policies->len; i++)
    {
      const PqaPolicyRow *other = policies->pdata[i];

      if (other->kind == policy->kind && other->severity == policy->severity
          && other->category_id != 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
describe_category (const GPtrArray *policies, const PqaPolicyRow *policy)
{
  if (policy->category_id != 0)
    return policy->category;
  return has_specific (policies, policy) ? _ ("All others") : _ ("All");
}

static GtkWidget *
new_row (Table *self, const GPtrArray *policies, const PqaPolicyRow *policy)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = new_line (row);
  g_autofree char *scope = pqa_settings_words_scope (policy);
  g_autofree char *limits = pqa_settings_words_limits (self->data->calendars, policy);
  g_autofree char *name = g_strdup_printf ("%s: %s", scope, limits);

  add_cell (self, line, COLUMN_SEVERITY,
            new_label (pqa_severity_to_label (policy->severity), NULL));
  add_cell (self, line, COLUMN_CATEGORY,
            new_label (describe_category (policies, policy),
                       policy->category_id != 0 ? NULL : "details-note"));
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    add_cell (self, line, COLUMN_RESPOND + i, new_limit (self, &policy->limits[i]));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "settings.edit-policy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", policy->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static GtkWidget *
new_list (Table *self, const char *title)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *label = new_label (title, "heading");

  gtk_widget_set_margin_top (label, 18);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), label);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), list);
  return list;
}

static void
add_tables (Table *self, const GPtrArray *policies)
{
  GtkWidget *list = NULL;

  for (guint i = 0; i < policies->len; i++)
    {
      const PqaPolicyRow *policy = policies->pdata[i];
      const PqaPolicyRow *before = i > 0 ? policies->pdata[i - 1] : NULL;

      if (before == NULL || before->kind != policy->kind)
        {
          list = new_list (self, pqa_request_kind_to_label (policy->kind));
          gtk_list_box_append (GTK_LIST_BOX (list), new_heading (self));
        }
      gtk_list_box_append (GTK_LIST_BOX (list), new_row (self, policies, policy));
    }
}

static GtkWidget *
new_version_row (Table *self, const PqaPolicyVersion *version, const PqaPolicyVersion *before,
                 GTimeZone *zone)
{
  g_autofree char *at = pqa_local_time_format (zone, version->created_at);
  g_autofree char *change
      = pqa_settings_words_policy_change (self->data->calendars, before, version);
  g_autoptr (GString) title = g_string_new (NULL);

  /* Translators: number of a version, when it was made */
  g_string_printf (title, _ ("Version %d · %s"), (int) version->number, at);
  if (version->created_by != NULL)
    g_string_append_printf (title, " · %s", version->created_by);
  return pqa_settings_row_new (title->str, change);
}

/* The oldest of several is there only to tell what the one after it changed. */
static void
add_versions (Table *self, GTimeZone *zone)
{
  const GPtrArray *versions = self->data->policy_versions;
  GtkWidget *list = new_list (self, _ ("Versions"));

  for (guint i = 0; i < versions->len; i++)
    {
      const PqaPolicyVersion *version = versions->pdata[i];
      const PqaPolicyVersion *before = i + 1 < versions->len ? versions->pdata[i + 1] : NULL;

      if (before != NULL || version->number == 1)
        gtk_list_box_append (GTK_LIST_BOX (list), new_version_row (self, version, before, zone));
    }
}

static GtkWidget *
new_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *apply = gtk_button_new_with_mnemonic (_ ("Apply to _Open Requests…"));
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("_Add…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (apply), "settings.apply-policies");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "settings.edit-policy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (add), "x", G_GINT64_CONSTANT (0));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), apply);
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

/**
 * pqa_policy_table_new:
 *
 * Returns: (transfer floating): a group with how much time there is for what
 */
GtkWidget *
pqa_policy_table_new (const PqaSettingsData *data, GTimeZone *zone)
{
  const GPtrArray *policies = pqa_settings_data_get_policies (data);
  Table self = { .data = data };

  self.group = pqa_settings_group_new (
      _ ("Time Limits"),
      _ ("A row for a category wins over the one for all others. A change makes a new version; open"
         " requests keep their deadlines until the limits are applied to them."),
      NULL, NULL, NULL);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self.group), new_buttons ());
  for (guint i = 0; i < N_COLUMNS; i++)
    self.widths[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  if (policies != NULL)
    add_tables (&self, policies);
  add_versions (&self, zone);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_object_unref (self.widths[i]);
  return self.group;
}
