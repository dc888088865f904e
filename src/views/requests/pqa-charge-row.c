/* pqa-charge-row.c: one line of a bill while it is written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-charge-row.h"

#include "money/pqa-money.h"
#include "pqa-i18n.h"

struct _PqaChargeRow
{
  GtkBox parent_instance;

  PqaCharge *line;
  GtkWidget *quantity;
  GtkLabel *sum;
  gboolean valid;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChargeRow, pqa_charge_row, GTK_TYPE_BOX)

static void
show_sum (PqaChargeRow *self)
{
  g_autofree char *sum
      = self->valid ? pqa_money_format (pqa_charge_get_cents (self->line)) : g_strdup ("—");

  gtk_label_set_text (self->sum, sum);
}

static void
quantity_cb (PqaChargeRow *self)
{
  g_autoptr (GError) error = NULL;
  gint64 hundredths;

  self->valid = pqa_quantity_parse (gtk_editable_get_text (GTK_EDITABLE (self->quantity)),
                                    &hundredths, &error);
  if (self->valid)
    self->line->hundredths = hundredths;
  gtk_widget_set_tooltip_text (self->quantity, error != NULL ? error->message : NULL);
  if (self->valid)
    gtk_widget_remove_css_class (self->quantity, "error");
  else
    gtk_widget_add_css_class (self->quantity, "error");
  show_sum (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (PqaChargeRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
add_name (PqaChargeRow *self)
{
  g_autofree char *price = pqa_money_format (self->line->unit_cents);
  g_autofree char *text
      = *self->line->unit != '\0'
            ? g_strdup_printf ("%s · %s / %s", self->line->name, price, self->line->unit)
            : g_strdup_printf ("%s · %s", self->line->name, price);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self), label);
}

static void
add_quantity (PqaChargeRow *self)
{
  g_autofree char *quantity = pqa_quantity_format (self->line->hundredths);
  /* Translators: of something that is charged for */
  g_autofree char *name = g_strdup_printf (_ ("Quantity of %s"), self->line->name);

  self->quantity = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->quantity), quantity);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->quantity), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->quantity), 5);
  gtk_entry_set_alignment (GTK_ENTRY (self->quantity), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->quantity), GTK_INPUT_PURPOSE_NUMBER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->quantity), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_signal_connect_swapped (self->quantity, "changed", G_CALLBACK (quantity_cb), self);
  gtk_box_append (GTK_BOX (self), self->quantity);
}

static void
add_sum (PqaChargeRow *self)
{
  self->sum = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->sum, 1);
  gtk_label_set_width_chars (self->sum, 10);
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "numeric");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sum));
}

static void
add_remove (PqaChargeRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  /* Translators: something that is charged for */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), self->line->name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (self), button);
}

static void
pqa_charge_row_finalize (GObject *object)
{
  pqa_charge_free (PQA_CHARGE_ROW (object)->line);
  G_OBJECT_CLASS (pqa_charge_row_parent_class)->finalize (object);
}

static void
pqa_charge_row_class_init (PqaChargeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_charge_row_finalize;

  /**
   * PqaChargeRow::changed:
   *
   * Another quantity has been typed.
   */
  signals[CHANGED] = g_signal_new ("changed", PQA_TYPE_CHARGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  /**
   * PqaChargeRow::removed:
   *
   * The line is to be taken off the bill.
   */
  signals[REMOVED] = g_signal_new ("removed", PQA_TYPE_CHARGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
pqa_charge_row_init (PqaChargeRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 9);
  self->valid = TRUE;
}

/**
 * pqa_charge_row_new:
 * @line: what is charged for; copied
 *
 * Returns: (transfer floating)
 */
GtkWidget *
pqa_charge_row_new (const PqaCharge *line)
{
  PqaChargeRow *self = g_object_new (PQA_TYPE_CHARGE_ROW, NULL);

  self->line = pqa_charge_copy (line);
  add_name (self);
  add_quantity (self);
  add_sum (self);
  add_remove (self);
  show_sum (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_charge_row_get_line:
 *
 * Returns: (transfer none): the line with the last quantity that was one
 */
PqaCharge *
pqa_charge_row_get_line (PqaChargeRow *self)
{
  return self->line;
}

gboolean
pqa_charge_row_is_valid (PqaChargeRow *self)
{
  return self->valid;
}

/**
 * pqa_charge_row_focus:
 *
 * Puts the focus into the quantity, which is selected so that typing replaces it.
 */
void
pqa_charge_row_focus (PqaChargeRow *self)
{
  gtk_widget_grab_focus (self->quantity);
}
