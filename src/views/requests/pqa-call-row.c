/* pqa-call-row.c: one question of a follow-up call with its answers to press
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row takes the focus as a whole, and the keys are the pane's business; the buttons are for
 * those who use the mouse. Each button stands for a key.
 */
#include "requests/pqa-call-row.h"

#include "pqa-i18n.h"
#include "requests/pqa-call-words.h"

struct _PqaCallRow
{
  GtkWidget parent_instance;

  PqaCallField field;
  GtkWidget *text;
  GtkWidget *box;
  gboolean showing;
};

enum
{
  KEY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaCallRow, pqa_call_row, GTK_TYPE_WIDGET)

#define KEY_DATA "key"

static guint
get_key (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), KEY_DATA));
}

static void
toggled_cb (PqaCallRow *self, GtkWidget *button)
{
  if (!self->showing)
    g_signal_emit (self, signals[KEY], 0, get_key (button));
}

static void
add_button (PqaCallRow *self, char key, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), KEY_DATA, GUINT_TO_POINTER (key));
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "step");
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
add_ratings (PqaCallRow *self)
{
  for (char key = '1'; key <= '5'; key++)
    {
      char label[] = { key, '\0' };

      add_button (self, key, label);
    }
}

static void
add_buttons (PqaCallRow *self)
{
  if (self->field == PQA_CALL_SCORE || self->field == PQA_CALL_MANNER)
    add_ratings (self);
  else
    {
      add_button (self, 'y', C_ ("answer", "Yes"));
      add_button (self, 'n', C_ ("answer", "No"));
    }
  if (self->field != PQA_CALL_SOLVED)
    add_button (self, '0', C_ ("answer", "None"));
  if (self->field == PQA_CALL_SCORE)
    add_button (self, 'n', _ ("Not Reached"));
}

static void
pqa_call_row_dispose (GObject *object)
{
  PqaCallRow *self = PQA_CALL_ROW (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (pqa_call_row_parent_class)->dispose (object);
}

static void
pqa_call_row_class_init (PqaCallRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_call_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "questionrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * PqaCallRow::key:
   * @key: the key that the pressed button stands for
   */
  signals[KEY] = g_signal_new ("key", PQA_TYPE_CALL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
pqa_call_row_init (PqaCallRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * pqa_call_row_new:
 *
 * Returns: (transfer floating): the row of a question that is not the remark
 */
GtkWidget *
pqa_call_row_new (PqaCallField field)
{
  PqaCallRow *self = g_object_new (PQA_TYPE_CALL_ROW, NULL);

  self->field = field;
  add_buttons (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), pqa_call_words_keys (field));
  return GTK_WIDGET (self);
}

/**
 * pqa_call_row_set_text:
 * @text: what is to be asked
 */
void
pqa_call_row_set_text (PqaCallRow *self, const char *text)
{
  g_return_if_fail (PQA_IS_CALL_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->text), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
is_answer (PqaCallRow *self, PqaCallEntry *entry, char key)
{
  switch (pqa_call_entry_get_answer (entry, self->field))
    {
    case PQA_CALL_NONE:
      return key == '0';
    case PQA_CALL_RATED:
      return key == '0' + pqa_call_entry_get_rating (entry, self->field);
    case PQA_CALL_YES:
      return key == 'y';
    case PQA_CALL_NO:
    case PQA_CALL_SILENCE:
      return key == 'n';
    case PQA_CALL_UNANSWERED:
    default:
      return FALSE;
    }
}

/**
 * pqa_call_row_show:
 *
 * Shows the answer so far; a question that is not asked goes away.
 */
void
pqa_call_row_show (PqaCallRow *self, PqaCallEntry *entry)
{
  const char *described = pqa_call_words_keys (self->field);

  g_return_if_fail (PQA_IS_CALL_ROW (self));

  self->showing = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (self->box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      gboolean active = is_answer (self, entry, (char)get_key (button));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
      if (active)
        described = gtk_button_get_label (GTK_BUTTON (button));
    }
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), pqa_call_entry_asks (entry, self->field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  described, -1);
}
