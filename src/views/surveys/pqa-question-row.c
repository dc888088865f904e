/* pqa-question-row.c: one question of a form with its steps to press
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row takes the focus as a whole: keys are the window's business, the buttons are for those
 * who use the mouse.
 */
#include "pqa-question-row.h"

#include "pqa-i18n.h"

struct _PqaQuestionRow
{
  GtkWidget parent_instance;

  const PqaQuestion *question; /* unowned */
  GtkWidget *text;
  GtkWidget *editor;
  GPtrArray *steps;
  GtkWidget *missing[PQA_N_MISSING];
  GtkWidget *view;
  gboolean showing;
};

enum
{
  VALUE,
  MISSING,
  TEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaQuestionRow, pqa_question_row, GTK_TYPE_WIDGET)

static void
step_cb (PqaQuestionRow *self, GtkWidget *button)
{
  guint index;

  if (self->showing || !g_ptr_array_find (self->steps, button, &index))
    return;
  g_signal_emit (self, signals[VALUE], 0, pqa_question_first_value (self->question) + (int)index);
}

static void
missing_cb (PqaQuestionRow *self, GtkWidget *button)
{
  for (PqaMissing code = 0; code < PQA_N_MISSING; code++)
    if (!self->showing && self->missing[code] == button)
      g_signal_emit (self, signals[MISSING], 0, (int)code);
}

static char *
get_view_text (PqaQuestionRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
text_cb (PqaQuestionRow *self)
{
  g_autofree char *text = get_view_text (self);

  if (!self->showing)
    g_signal_emit (self, signals[TEXT], 0, text);
}

static GtkWidget *
new_button (PqaQuestionRow *self, const char *label, const char *tooltip, GCallback callback)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "step");
  g_signal_connect_swapped (button, "toggled", callback, self);
  return button;
}

static void
add_steps (PqaQuestionRow *self, GtkWidget *box)
{
  for (int value = pqa_question_first_value (self->question);
       value <= pqa_question_last_value (self->question); value++)
    {
      g_autofree char *label = g_strdup_printf ("%d", value);
      GtkWidget *button = new_button (
          self, label, self->question->choices != NULL ? self->question->choices[value - 1] : NULL,
          G_CALLBACK (step_cb));

      g_ptr_array_add (self->steps, button);
      gtk_box_append (GTK_BOX (box), button);
    }
}

static void
add_missing (PqaQuestionRow *self, GtkWidget *box)
{
  /* Translators: on narrow buttons of a form: left blank, refused, don't know, not applicable */
  const char *labels[PQA_N_MISSING] = {
    C_ ("missing answer, short", "–"),
    C_ ("missing answer, short", "R"),
    C_ ("missing answer, short", "?"),
    C_ ("missing answer, short", "N/A"),
  };

  for (PqaMissing code = 0; code < PQA_N_MISSING; code++)
    {
      self->missing[code]
          = new_button (self, labels[code], pqa_missing_to_label (code), G_CALLBACK (missing_cb));
      gtk_widget_add_css_class (self->missing[code], "flat");
      gtk_box_append (GTK_BOX (box), self->missing[code]);
    }
}

static GtkWidget *
new_text_view (PqaQuestionRow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->question->text, -1);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                            G_CALLBACK (text_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 72);
  gtk_widget_add_css_class (scroller, "lines");
  return scroller;
}

static GtkWidget *
new_buttons (PqaQuestionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  add_steps (self, box);
  add_missing (self, box);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* The number, the question, and under it what the numbers of a choice mean. */
static char *
compose_text (const PqaQuestion *question, guint number)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u. %s", number, question->text);
  for (guint i = 0; question->choices != NULL && question->choices[i] != NULL; i++)
    g_string_append_printf (text, "%s%u %s", i == 0 ? "\n" : "  ", i + 1, question->choices[i]);
  return g_string_free (text, FALSE);
}

static void
build (PqaQuestionRow *self, guint number)
{
  g_autofree char *text = compose_text (self->question, number);
  gboolean takes_value = pqa_question_takes_value (self->question);

  gtk_label_set_text (GTK_LABEL (self->text), text);
  self->editor = takes_value ? new_buttons (self) : new_text_view (self);
  gtk_widget_insert_before (self->editor, GTK_WIDGET (self), NULL);
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      takes_value ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), takes_value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
pqa_question_row_grab_focus (GtkWidget *widget)
{
  PqaQuestionRow *self = PQA_QUESTION_ROW (widget);

  if (self->view != NULL)
    return gtk_widget_grab_focus (self->view);
  return GTK_WIDGET_CLASS (pqa_question_row_parent_class)->grab_focus (widget);
}

static void
pqa_question_row_dispose (GObject *object)
{
  PqaQuestionRow *self = PQA_QUESTION_ROW (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (pqa_question_row_parent_class)->dispose (object);
}

static void
pqa_question_row_class_init (PqaQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_question_row_dispose;
  widget_class->grab_focus = pqa_question_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "questionrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * PqaQuestionRow::value:
   * @value: the step that was pressed
   */
  signals[VALUE] = g_signal_new ("value", PQA_TYPE_QUESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * PqaQuestionRow::missing:
   * @missing: a #PqaMissing that was pressed
   */
  signals[MISSING] = g_signal_new ("missing", PQA_TYPE_QUESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * PqaQuestionRow::text:
   * @text: what is written now
   */
  signals[TEXT] = g_signal_new ("text", PQA_TYPE_QUESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pqa_question_row_init (PqaQuestionRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->steps = g_ptr_array_new ();
  self->text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
}

/**
 * pqa_question_row_new:
 * @question: what is asked; has to outlive the row
 * @number: its number on the form
 */
GtkWidget *
pqa_question_row_new (const PqaQuestion *question, guint number)
{
  PqaQuestionRow *self = g_object_new (PQA_TYPE_QUESTION_ROW, NULL);

  self->question = question;
  build (self, number);
  return GTK_WIDGET (self);
}

static void
show_buttons (PqaQuestionRow *self, const PqaSurveyAnswer *answer)
{
  gint64 pressed = answer->value - pqa_question_first_value (self->question);

  for (guint i = 0; i < self->steps->len; i++)
    gtk_toggle_button_set_active (self->steps->pdata[i],
                                  answer->kind == PQA_SURVEY_ANSWER_VALUE && pressed == i);
  for (PqaMissing code = 0; code < PQA_N_MISSING; code++)
    if (self->missing[code] != NULL)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->missing[code]),
                                    answer->kind == PQA_SURVEY_ANSWER_MISSING
                                        && answer->missing == code);
}

static void
show_text (PqaQuestionRow *self, const char *text)
{
  g_autofree char *shown = get_view_text (self);

  if (g_strcmp0 (shown, text) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
}

static char *
describe (const PqaSurveyAnswer *answer)
{
  switch (answer->kind)
    {
    case PQA_SURVEY_ANSWER_VALUE:
      return g_strdup_printf ("%d", (int)answer->value);
    case PQA_SURVEY_ANSWER_MISSING:
      return g_strdup (pqa_missing_to_label (answer->missing));
    case PQA_SURVEY_ANSWER_TEXT:
      return g_strdup (answer->text);
    case PQA_SURVEY_ANSWER_NONE:
    default:
      return g_strdup (_ ("Not answered yet"));
    }
}

/**
 * pqa_question_row_show_answer:
 * @answer: what has been answered so far
 */
void
pqa_question_row_show_answer (PqaQuestionRow *self, const PqaSurveyAnswer *answer)
{
  g_autofree char *words = describe (answer);

  g_return_if_fail (PQA_IS_QUESTION_ROW (self));

  self->showing = TRUE;
  if (self->view != NULL)
    show_text (self, answer->kind == PQA_SURVEY_ANSWER_TEXT ? answer->text : "");
  else
    show_buttons (self, answer);
  self->showing = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}
