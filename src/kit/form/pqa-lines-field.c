/* pqa-lines-field.c: several lines of text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paragraph is laid out anew with every key. So one that is very long is broken for the eye by
 * paragraph separators, which are no part of the text.
 */
#include "form/pqa-lines-field.h"

#define HEIGHT 84
#define LONG_PARAGRAPH 2000
#define SOFT_BREAK "\342\200\251" /* U+2029 */

struct _PqaLinesField
{
  PqaField parent_instance;

  GtkTextBuffer *buffer;
  gboolean breaking;
  guint break_source;
};

G_DEFINE_FINAL_TYPE (PqaLinesField, pqa_lines_field, PQA_TYPE_FIELD)

static char *
pqa_lines_field_get_text (PqaField *field)
{
  GtkTextBuffer *buffer = PQA_LINES_FIELD (field)->buffer;
  GtkTextIter start, end;
  g_autofree char *shown = NULL;
  g_auto (GStrv) parts = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (strstr (shown, SOFT_BREAK) == NULL)
    return g_steal_pointer (&shown);
  parts = g_strsplit (shown, SOFT_BREAK, -1);
  return g_strjoinv (NULL, parts);
}

/* Returns whether the paragraph at @iter was broken; @iter then stands behind the break. */
static gboolean
break_paragraph (PqaLinesField *self, GtkTextIter *iter)
{
  if (gtk_text_iter_get_chars_in_line (iter) <= LONG_PARAGRAPH + 1)
    return FALSE;
  gtk_text_iter_set_line_offset (iter, LONG_PARAGRAPH);
  gtk_text_buffer_insert (self->buffer, iter, SOFT_BREAK, -1);
  return TRUE;
}

/* Not while the buffer is being changed: whoever does that still holds a place in it. */
static gboolean
break_cb (gpointer user_data)
{
  PqaLinesField *self = user_data;
  GtkTextIter iter;

  self->break_source = 0;
  self->breaking = TRUE;
  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  do
    while (break_paragraph (self, &iter))
      ;
  while (gtk_text_iter_forward_line (&iter));
  self->breaking = FALSE;
  return G_SOURCE_REMOVE;
}

static void
changed_cb (PqaLinesField *self)
{
  if (self->breaking)
    return;
  if (self->break_source == 0
      && gtk_text_buffer_get_char_count (self->buffer) > LONG_PARAGRAPH)
    self->break_source = g_idle_add_full (G_PRIORITY_DEFAULT, break_cb, self, NULL);
  pqa_field_changed (PQA_FIELD (self));
}

static void
pqa_lines_field_set_text (PqaField *field, const char *text)
{
  gtk_text_buffer_set_text (PQA_LINES_FIELD (field)->buffer, text, -1);
}

static void
pqa_lines_field_dispose (GObject *object)
{
  g_clear_handle_id (&PQA_LINES_FIELD (object)->break_source, g_source_remove);
  G_OBJECT_CLASS (pqa_lines_field_parent_class)->dispose (object);
}

static void
pqa_lines_field_class_init (PqaLinesFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_lines_field_dispose;
  PQA_FIELD_CLASS (klass)->get_text = pqa_lines_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_lines_field_set_text;
}

/* The text view would take it for a new line. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  if (!(state & GDK_CONTROL_MASK) || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (data), "form.save", NULL);
}

static GtkWidget *
new_view (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  return view;
}

static void
pqa_lines_field_init (PqaLinesField *self)
{
  GtkWidget *view = new_view ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (view, keys);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "lines");
  pqa_field_set_editor (PQA_FIELD (self), scroller, view);
}

/**
 * pqa_lines_field_new:
 * @title: what the field is called
 *
 * Returns: (transfer floating): an empty field
 */
PqaField *
pqa_lines_field_new (const char *title)
{
  return g_object_new (PQA_TYPE_LINES_FIELD, "title", title, NULL);
}
