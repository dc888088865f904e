/* pqa-finding-line.c: the line under a failed item in which its finding is entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-finding-line.h"

#include "pqa-i18n.h"

struct _PqaFindingLine
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *description;
  GtkDropDown *severity;
};

enum
{
  ENTERED,
  SKIPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the drop-down. */
static const PqaSeverity severities[]
    = { PQA_SEVERITY_URGENT, PQA_SEVERITY_IMPORTANT, PQA_SEVERITY_GENERAL };

G_DEFINE_FINAL_TYPE (PqaFindingLine, pqa_finding_line, GTK_TYPE_WIDGET)

static gboolean
is_blank (PqaFindingLine *self)
{
  g_autofree char *text = g_strdup (pqa_finding_line_get_description (self));

  return *g_strstrip (text) == '\0';
}

static void
enter_cb (PqaFindingLine *self)
{
  if (is_blank (self))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    g_signal_emit (self, signals[ENTERED], 0);
}

static void
skip_cb (PqaFindingLine *self)
{
  g_signal_emit (self, signals[SKIPPED], 0);
}

/* Ctrl+1 to Ctrl+3 choose the severity without leaving the text. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaFindingLine *self = PQA_FINDING_LINE (data);

  if (key == GDK_KEY_Escape)
    {
      skip_cb (self);
      return TRUE;
    }
  if ((state & GDK_CONTROL_MASK) && key >= GDK_KEY_1 && key <= GDK_KEY_3)
    {
      gtk_drop_down_set_selected (self->severity, key - GDK_KEY_1);
      return TRUE;
    }
  return FALSE;
}

/* What is typed goes on from what stands there. */
static gboolean
pqa_finding_line_grab_focus (GtkWidget *widget)
{
  PqaFindingLine *self = PQA_FINDING_LINE (widget);

  if (!gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->description)))
    return FALSE;
  gtk_editable_set_position (GTK_EDITABLE (self->description), -1);
  return TRUE;
}

static void
pqa_finding_line_dispose (GObject *object)
{
  g_clear_pointer (&PQA_FINDING_LINE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (pqa_finding_line_parent_class)->dispose (object);
}

static void
pqa_finding_line_class_init (PqaFindingLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_finding_line_dispose;
  widget_class->grab_focus = pqa_finding_line_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingline");

  /**
   * PqaFindingLine::entered:
   *
   * There is a description, and the finding is to be made.
   */
  signals[ENTERED] = g_signal_new ("entered", PQA_TYPE_FINDING_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PqaFindingLine::skipped:
   *
   * No finding is to be made.
   */
  signals[SKIPPED] = g_signal_new ("skipped", PQA_TYPE_FINDING_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_severity (PqaFindingLine *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    gtk_string_list_append (labels, pqa_severity_to_label (severities[i]));
  self->severity = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->severity), _ ("Severity (Ctrl+1 to Ctrl+3)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->severity), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Severity"), -1);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->severity));
}

static void
add_button (PqaFindingLine *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
pqa_finding_line_init (PqaFindingLine *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->description = gtk_entry_new ();
  gtk_widget_set_hexpand (self->description, TRUE);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->description), GTK_ENTRY_ICON_PRIMARY,
                                     "pqa-findings-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->description), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What was found"), -1);
  g_signal_connect_swapped (self->description, "activate", G_CALLBACK (enter_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->description);
  add_severity (self);
  add_button (self, _ ("_Add Finding"), G_CALLBACK (enter_cb));
  add_button (self, _ ("_Skip"), G_CALLBACK (skip_cb));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * pqa_finding_line_new:
 * @description: what stands there at first
 * @severity: what is proposed
 */
GtkWidget *
pqa_finding_line_new (const char *description, PqaSeverity severity)
{
  PqaFindingLine *self = g_object_new (PQA_TYPE_FINDING_LINE, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->description), description);
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    if (severities[i] == severity)
      gtk_drop_down_set_selected (self->severity, i);
  return GTK_WIDGET (self);
}

const char *
pqa_finding_line_get_description (PqaFindingLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->description));
}

PqaSeverity
pqa_finding_line_get_severity (PqaFindingLine *self)
{
  return severities[gtk_drop_down_get_selected (self->severity)];
}
