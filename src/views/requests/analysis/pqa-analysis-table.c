/* pqa-analysis-table.c: a table of the analysis, its numbers leading to their rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/analysis/pqa-analysis-table.h"

#include "pqa-i18n.h"

#define TITLE_CHARS 14 /* wider ones are wrapped */

typedef struct
{
  PqaAnalysis *analysis;
  guint block;
  PqaReportTable *table;
  GtkGrid *grid;
} Filling;

static gboolean
is_text (Filling *self, guint column)
{
  return !pqa_cell_kind_is_numeric (pqa_report_table_get_column (self->table, column)->kind);
}

/* A long name takes several lines before the numbers have to give way. */
static GtkWidget *
new_label (const char *text, gboolean wrapped)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), wrapped ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), wrapped);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* A screen reader says what the number is, not only how much. */
static GtkWidget *
new_button (const PqaRequestRows *rows, const char *text)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  g_autofree char *target = pqa_request_rows_to_text (rows);
  g_autofree char *name = g_strdup_printf ("%s: %s", rows->title, text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rows-behind");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (button, rows->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-list");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", "requests", "rows", target);
  return button;
}

static void
add_title (Filling *self, guint column)
{
  GtkWidget *label = new_label (pqa_report_table_get_column (self->table, column)->title,
                                is_text (self, column));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_label_set_justify (GTK_LABEL (label),
                         is_text (self, column) ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "figure-plain");
  gtk_grid_attach (self->grid, label, column, 0, 1, 1);
}

static void
add_cell (Filling *self, guint row, guint column)
{
  const PqaCell *cell = pqa_report_table_get_cell (self->table, row, column);
  const PqaRequestRows *rows = pqa_analysis_find_rows (self->analysis, self->block, row, column);
  GTimeZone *zone = pqa_report_get_zone (pqa_analysis_get_report (self->analysis));
  g_autofree char *text = pqa_cell_to_text (cell, zone);
  GtkWidget *child
      = rows != NULL ? new_button (rows, text) : new_label (text, is_text (self, column));

  if (rows == NULL)
    gtk_widget_add_css_class (child, "figure-plain");
  if (is_text (self, column))
    gtk_widget_set_hexpand (child, TRUE);
  if (pqa_report_table_get_role (self->table, row) == PQA_ROW_TOTAL)
    gtk_widget_add_css_class (child, "figure-total");
  gtk_grid_attach (self->grid, child, column, row + 1, 1, 1);
}

static void
add_row (Filling *self, guint row)
{
  guint n_columns = pqa_report_table_get_n_columns (self->table);

  if (pqa_report_table_get_role (self->table, row) == PQA_ROW_GROUP)
    {
      GtkWidget *name = new_label (pqa_report_table_get_cell (self->table, row, 0)->text, TRUE);

      gtk_widget_add_css_class (name, "dim-label");
      gtk_widget_add_css_class (name, "figure-plain");
      gtk_grid_attach (self->grid, name, 0, row + 1, n_columns, 1);
      return;
    }
  for (guint i = 0; i < n_columns; i++)
    add_cell (self, row, i);
}

static void
add_note (GtkBox *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (box, label);
}

static GtkWidget *
new_caption (const char *text)
{
  GtkWidget *caption = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "heading");
  return caption;
}

/**
 * pqa_analysis_table_new:
 * @block: a table of the report
 *
 * Returns: (transfer floating): the table; a number with rows behind it is a button
 */
GtkWidget *
pqa_analysis_table_new (PqaAnalysis *analysis, guint block)
{
  const PqaReportBlock *data = pqa_report_get_block (pqa_analysis_get_report (analysis), block);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();
  Filling self = { analysis, block, data->table, GTK_GRID (grid) };

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "analysis-card");
  for (guint i = 0; i < pqa_report_table_get_n_columns (data->table); i++)
    add_title (&self, i);
  for (guint i = 0; i < pqa_report_table_get_n_rows (data->table); i++)
    add_row (&self, i);
  gtk_box_append (GTK_BOX (box), new_caption (pqa_report_table_get_caption (data->table)));
  gtk_box_append (GTK_BOX (box), grid);
  if (pqa_report_table_has_few (data->table))
    add_note (GTK_BOX (box), _ ("* rests on fewer than 30 cases"));
  if (pqa_report_table_get_note (data->table) != NULL)
    add_note (GTK_BOX (box), pqa_report_table_get_note (data->table));
  return box;
}
