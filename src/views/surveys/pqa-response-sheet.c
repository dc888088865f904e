/* pqa-response-sheet.c: the questions of a form as a sheet that is filled in from the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys on a question: digits answer it and go on; D or / don't know, R or * refused, N or - not
 * applicable, B or . left blank; Backspace takes the answer back; Tab, Enter and the arrows move.
 */
#include "pqa-response-sheet.h"

#include "pqa-i18n.h"
#include "pqa-question-row.h"

struct _PqaResponseSheet
{
  GtkBox parent_instance;

  PqaResponseEntry *entry; /* unowned */
  GPtrArray *rows;
};

enum
{
  CHANGED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaResponseSheet, pqa_response_sheet, GTK_TYPE_BOX)

static const struct
{
  guint keys[3];
  PqaMissing missing;
} missing_keys[] = {
  { { GDK_KEY_d, GDK_KEY_slash, GDK_KEY_KP_Divide }, PQA_MISSING_DONT_KNOW },
  { { GDK_KEY_r, GDK_KEY_asterisk, GDK_KEY_KP_Multiply }, PQA_MISSING_REFUSED },
  { { GDK_KEY_n, GDK_KEY_minus, GDK_KEY_KP_Subtract }, PQA_MISSING_NOT_APPLICABLE },
  { { GDK_KEY_b, GDK_KEY_period, GDK_KEY_KP_Decimal }, PQA_MISSING_BLANK },
};

static void
show (PqaResponseSheet *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    pqa_question_row_show_answer (self->rows->pdata[i],
                                  pqa_response_entry_get_answer (self->entry, i));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
go_on (PqaResponseSheet *self)
{
  show (self);
  pqa_response_sheet_focus_current (self);
  if (pqa_response_entry_is_finished (self->entry))
    g_signal_emit (self, signals[FINISHED], 0);
}

static gboolean
find_missing (guint key, PqaMissing *missing)
{
  for (guint i = 0; i < G_N_ELEMENTS (missing_keys); i++)
    for (guint k = 0; k < G_N_ELEMENTS (missing_keys[i].keys); k++)
      if (missing_keys[i].keys[k] == gdk_keyval_to_lower (key))
        {
          *missing = missing_keys[i].missing;
          return TRUE;
        }
  return FALSE;
}

static int
find_digit (guint key)
{
  if (key >= GDK_KEY_0 && key <= GDK_KEY_9)
    return key - GDK_KEY_0;
  return key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? (int)(key - GDK_KEY_KP_0) : -1;
}

static int
find_step (guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_ISO_Left_Tab:
      return -1;
    default:
      return 0;
    }
}

static gboolean
answer (PqaResponseSheet *self, guint key)
{
  PqaMissing missing;
  int digit = find_digit (key);

  if (digit >= 0 && !pqa_response_entry_type_digit (self->entry, digit))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (digit < 0 && find_missing (key, &missing)
           && !pqa_response_entry_is_finished (self->entry))
    pqa_response_entry_set_missing (self->entry, missing);
  else if (key == GDK_KEY_BackSpace || key == GDK_KEY_Delete)
    pqa_response_entry_clear (self->entry);
  else if (digit < 0)
    return FALSE;

  go_on (self);
  return TRUE;
}

/* Where the focus is, there the keys go; and past the ends it leaves the sheet. */
static gboolean
step (PqaResponseSheet *self, int by)
{
  guint target = pqa_response_entry_get_current (self->entry) + by;

  if (target >= self->rows->len)
    return FALSE;

  pqa_response_entry_set_current (self->entry, target);
  pqa_response_sheet_focus_current (self);
  return TRUE;
}

static gboolean
is_writing (PqaResponseSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_TEXT_VIEW (gtk_root_get_focus (root));
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaResponseSheet *self = data;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK) || self->entry == NULL || is_writing (self))
    return FALSE;
  return pqa_response_sheet_press (self, key);
}

static void
row_entered_cb (GtkEventController *focus, gpointer data)
{
  PqaResponseSheet *self = data;
  guint index;

  if (self->entry != NULL && !pqa_response_entry_is_finished (self->entry)
      && g_ptr_array_find (self->rows, gtk_event_controller_get_widget (focus), &index)
      && index != pqa_response_entry_get_current (self->entry))
    pqa_response_entry_set_current (self->entry, index);
}

static void
value_cb (PqaQuestionRow *row, int value, PqaResponseSheet *self)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    {
      pqa_response_entry_set_current (self->entry, index);
      pqa_response_entry_set_value (self->entry, value);
      go_on (self);
    }
}

static void
missing_cb (PqaQuestionRow *row, int missing, PqaResponseSheet *self)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    {
      pqa_response_entry_set_current (self->entry, index);
      pqa_response_entry_set_missing (self->entry, missing);
      go_on (self);
    }
}

static void
text_cb (PqaQuestionRow *row, const char *text, PqaResponseSheet *self)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    {
      pqa_response_entry_set_text (self->entry, index, text);
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

static void
add_row (PqaResponseSheet *self, guint index)
{
  GtkWidget *row
      = pqa_question_row_new (pqa_response_entry_get_question (self->entry, index), index + 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (row_entered_cb), self);
  gtk_widget_add_controller (row, focus);
  g_signal_connect (row, "value", G_CALLBACK (value_cb), self);
  g_signal_connect (row, "missing", G_CALLBACK (missing_cb), self);
  g_signal_connect (row, "text", G_CALLBACK (text_cb), self);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (GTK_BOX (self), row);
}

static void
clear (PqaResponseSheet *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (GTK_BOX (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
pqa_response_sheet_finalize (GObject *object)
{
  g_ptr_array_unref (PQA_RESPONSE_SHEET (object)->rows);

  G_OBJECT_CLASS (pqa_response_sheet_parent_class)->finalize (object);
}

static void
pqa_response_sheet_class_init (PqaResponseSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_response_sheet_finalize;

  /**
   * PqaResponseSheet::changed:
   *
   * An answer has been given or taken back.
   */
  signals[CHANGED] = g_signal_new ("changed", PQA_TYPE_RESPONSE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PqaResponseSheet::finished:
   *
   * The last question has been answered.
   */
  signals[FINISHED] = g_signal_new ("finished", PQA_TYPE_RESPONSE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_response_sheet_init (PqaResponseSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * pqa_response_sheet_new:
 *
 * Returns: (transfer floating): a sheet without questions
 */
GtkWidget *
pqa_response_sheet_new (void)
{
  return g_object_new (PQA_TYPE_RESPONSE_SHEET, NULL);
}

/**
 * pqa_response_sheet_set_entry:
 * @entry: (nullable): the response to type, kept by the caller; has to outlive its use here
 */
void
pqa_response_sheet_set_entry (PqaResponseSheet *self, PqaResponseEntry *entry)
{
  g_return_if_fail (PQA_IS_RESPONSE_SHEET (self));

  clear (self);
  self->entry = entry;
  if (entry == NULL)
    return;
  for (guint i = 0; i < pqa_response_entry_get_n_questions (entry); i++)
    add_row (self, i);
  show (self);
}

/**
 * pqa_response_sheet_focus_current:
 *
 * Puts the focus where the next key belongs; when all is done it stays at the last question.
 */
void
pqa_response_sheet_focus_current (PqaResponseSheet *self)
{
  guint current;

  g_return_if_fail (PQA_IS_RESPONSE_SHEET (self));

  if (self->rows->len == 0)
    return;
  current = pqa_response_entry_get_current (self->entry);
  gtk_widget_grab_focus (self->rows->pdata[MIN (current, self->rows->len - 1)]);
}

/**
 * pqa_response_sheet_press:
 * @key: a key value of GDK
 *
 * Returns: whether the key means something on a question
 */
gboolean
pqa_response_sheet_press (PqaResponseSheet *self, guint key)
{
  int by = find_step (key);

  g_return_val_if_fail (PQA_IS_RESPONSE_SHEET (self), FALSE);

  return by != 0 ? step (self, by) : answer (self, key);
}
