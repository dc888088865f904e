/* pqa-sheet-row.c: one item on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-sheet-row.h"

#include "inspections/pqa-sheet-text.h"
#include "pqa-i18n.h"

struct _PqaSheetRow
{
  GtkListBoxRow parent_instance;

  PqaInspectionResult *result; /* of the sheet, which outlives its rows */
  GtkBox *box;
  GtkWidget *mark;
  GtkWidget *finding;
  GtkWidget *value;
  GtkWidget *line; /* in which a finding is entered, NULL for none */
  const char *css_class;
};

G_DEFINE_FINAL_TYPE (PqaSheetRow, pqa_sheet_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
show_class (PqaSheetRow *self, const char *css_class)
{
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (self->value, self->css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (self->value, css_class);
  self->css_class = css_class;
}

static void
update_mark (PqaSheetRow *self)
{
  const PqaScoreItem *item = &self->result->item;
  const char *icon = item->result != PQA_RESULT_SCORED ? NULL
                     : pqa_score_item_passes (item)    ? "object-select-symbolic"
                                                       : "dialog-warning-symbolic";

  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), icon);
}

static void
pqa_sheet_row_class_init (PqaSheetRowClass *klass)
{
}

static void
pqa_sheet_row_init (PqaSheetRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "sheet-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
}

static void
add_text (PqaSheetRow *self, GtkWidget *box, guint number)
{
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  GtkWidget *number_label = add_label (box, number_text, "dim-label");
  GtkWidget *text = add_label (box, self->result->text, NULL);

  gtk_widget_add_css_class (number_label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (number_label), 3);
  gtk_label_set_xalign (GTK_LABEL (number_label), 1);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
}

static void
add_outcome (PqaSheetRow *self, GtkWidget *box)
{
  g_autofree char *rule = pqa_sheet_format_rule (&self->result->item, self->result->unit);
  GtkWidget *rule_label;

  self->finding = add_label (box, NULL, "caption");
  if (self->result->item.critical)
    gtk_widget_set_tooltip_text (add_label (box, _ ("critical"), "caption-heading"),
                                 _ ("If this fails, the inspection fails"));
  rule_label = add_label (box, rule, "dim-label");
  gtk_widget_add_css_class (rule_label, "caption");
  self->mark = gtk_image_new ();
  gtk_box_append (GTK_BOX (box), self->mark);
  self->value = add_label (box, NULL, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (self->value), 14);
  gtk_label_set_xalign (GTK_LABEL (self->value), 0);
}

/**
 * pqa_sheet_row_new:
 * @result: of the sheet, which must outlive the row
 * @number: which item it is, from 1
 */
GtkWidget *
pqa_sheet_row_new (PqaInspectionResult *result, guint number)
{
  PqaSheetRow *self = g_object_new (PQA_TYPE_SHEET_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->result = result;
  gtk_box_append (self->box, box);
  add_text (self, box, number);
  add_outcome (self, box);
  pqa_sheet_row_refresh (self);
  return GTK_WIDGET (self);
}

PqaInspectionResult *
pqa_sheet_row_get_result (PqaSheetRow *self)
{
  return self->result;
}

/**
 * pqa_sheet_row_set_result:
 * @result: the same item, read again
 */
void
pqa_sheet_row_set_result (PqaSheetRow *self, PqaInspectionResult *result)
{
  self->result = result;
  pqa_sheet_row_refresh (self);
}

/**
 * pqa_sheet_row_refresh:
 *
 * Shows the result as it is now.
 */
void
pqa_sheet_row_refresh (PqaSheetRow *self)
{
  g_autofree char *text = pqa_sheet_format_result (&self->result->item, self->result->unit);
  g_autofree char *name
      = g_strdup_printf ("%s: %s", self->result->text, *text != '\0' ? text : _ ("empty"));

  gtk_label_set_text (GTK_LABEL (self->value), *text != '\0' ? text : "—");
  show_class (self, pqa_sheet_get_class (&self->result->item));
  update_mark (self);
  gtk_label_set_text (GTK_LABEL (self->finding),
                      self->result->finding_number != NULL ? self->result->finding_number : "");
  gtk_widget_set_visible (self->finding, self->result->finding_number != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * pqa_sheet_row_show_typed:
 * @typed: what has been typed so far; a measured value is judged at once
 */
void
pqa_sheet_row_show_typed (PqaSheetRow *self, const char *typed)
{
  PqaScoreItem item = self->result->item;
  g_autofree char *text = NULL;
  char *end;

  if (*typed == '\0')
    {
      pqa_sheet_row_refresh (self);
      return;
    }
  item.measured = g_ascii_strtod (typed, &end);
  item.result = item.kind == PQA_ITEM_MEASURED && *end == '\0' && end != typed ? PQA_RESULT_SCORED
                                                                               : PQA_RESULT_EMPTY;
  text = item.result != PQA_RESULT_SCORED
             ? g_strdup_printf ("%s_", typed)
             : g_strdup_printf (pqa_score_item_passes (&item) ? _ ("%s_ pass") : _ ("%s_ fail"),
                                typed);
  gtk_label_set_text (GTK_LABEL (self->value), text);
  show_class (self, pqa_sheet_get_class (&item));
}

/**
 * pqa_sheet_row_set_line:
 * @line: (transfer floating) (nullable): what opens under the item, %NULL to close it
 */
void
pqa_sheet_row_set_line (PqaSheetRow *self, GtkWidget *line)
{
  if (self->line != NULL)
    gtk_box_remove (self->box, self->line);
  self->line = line;
  if (line != NULL)
    gtk_box_append (self->box, line);
}

/**
 * pqa_sheet_row_get_line:
 *
 * Returns: (transfer none) (nullable): what is open under the item
 */
GtkWidget *
pqa_sheet_row_get_line (PqaSheetRow *self)
{
  return self->line;
}
