/* pqa-stock-take-bar.c: why a request is still open and what happens next, entered under the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter saves, and whoever listens goes on to the next request; Esc goes back to the list. What has
 * been typed stays when it cannot be saved.
 */
#include "requests/pqa-stock-take-bar.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-question.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take.h"
#include "requests/pqa-request-words.h"
#include "requests/pqa-stock-take-order.h"
#include "time/pqa-local-time.h"

struct _PqaStockTakeBar
{
  GtkBox parent_instance;

  PqaContext *context;
  GtkLabel *subject;
  PqaField *fields[PQA_STOCK_TAKE_ON + 1]; /* in the order of PqaStockTakePart */
  PqaListRow *row;
  gboolean filled;
  gboolean touched;
  PqaStockTakeOrder *order; /* the one that is being saved */
};

enum
{
  SAVED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaStockTakeBar, pqa_stock_take_bar, GTK_TYPE_BOX)

/* The request ------------------------------------------------------------------------------------*/

static void
show_subject (PqaStockTakeBar *self)
{
  g_autofree char *place
      = pqa_request_words_place (pqa_list_row_get_text (self->row, PQA_STOCK_TAKE_ROW_HOME),
                                 pqa_list_row_get_text (self->row, PQA_STOCK_TAKE_ROW_BUILDING),
                                 pqa_list_row_get_text (self->row, PQA_STOCK_TAKE_ROW_PLACE));
  g_autofree char *what = pqa_request_words_first_line (
      pqa_list_row_get_text (self->row, PQA_STOCK_TAKE_ROW_DESCRIPTION));
  g_autofree char *text
      = g_strjoin (" · ", pqa_list_row_get_text (self->row, PQA_STOCK_TAKE_ROW_NUMBER),
                   *place != '\0' ? place : what, *place != '\0' ? what : NULL, NULL);

  gtk_label_set_text (self->subject, text);
}

static void
fill (PqaStockTakeBar *self)
{
  show_subject (self);
  pqa_field_set_row_id (self->fields[PQA_STOCK_TAKE_CAUSE],
                        pqa_list_row_get_int (self->row, PQA_STOCK_TAKE_ROW_CAUSE_ID));
  pqa_field_set_text (self->fields[PQA_STOCK_TAKE_STEP],
                      pqa_list_row_get_text (self->row, PQA_STOCK_TAKE_ROW_NEXT_STEP));
  pqa_field_set_text (self->fields[PQA_STOCK_TAKE_ON],
                      pqa_list_row_get_text (self->row, PQA_STOCK_TAKE_ROW_NEXT_STEP_ON));
  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    pqa_field_set_problem (self->fields[i], NULL);
  self->filled = TRUE;
  self->touched = FALSE;
}

/* The values come later than the row, and others may change them. */
static void
row_changed_cb (PqaStockTakeBar *self)
{
  if (pqa_list_row_is_loaded (self->row) && !self->touched)
    fill (self);
}

static void
drop_row (PqaStockTakeBar *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_object (&self->row);
  self->filled = FALSE;
  self->touched = FALSE;
}

/* Saving -----------------------------------------------------------------------------------------*/

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStockTakeBar) self = PQA_STOCK_TAKE_BAR (user_data);
  g_autoptr (PqaStockTakeOrder) order = g_steal_pointer (&self->order);
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!pqa_database_write_finish (result, &error))
    {
      pqa_tell_error (root != NULL ? GTK_WINDOW (root) : NULL, _ ("Nothing Was Changed"), error);
      return;
    }
  self->touched = FALSE;
  pqa_stock_take_order_offer_undo (order, GTK_WIDGET (self), self->context);
  g_signal_emit (self, signals[SAVED], 0);
}

static gboolean
show_problem (PqaStockTakeBar *self, PqaStockTakePart part, const char *problem)
{
  pqa_field_set_problem (self->fields[part], problem);
  gtk_widget_grab_focus (GTK_WIDGET (self->fields[part]));
  return FALSE;
}

/* What the fields cannot read, then what the rules find wrong. */
static gboolean
check (PqaStockTakeBar *self, const PqaStockTakeOrder *order)
{
  g_autofree char *today = pqa_local_time_date (pqa_context_get_time_zone (self->context),
                                                pqa_context_now (self->context));
  PqaStockTake said
      = { order->delay_cause_id, order->next_step, order->next_step_on };
  g_autoptr (GError) error = NULL;
  PqaStockTakePart part;

  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    {
      g_autofree char *problem = pqa_field_find_problem (self->fields[i]);

      if (problem != NULL)
        return show_problem (self, i, problem);
    }
  return pqa_stock_take_check (&said, today, &part, &error)
         || show_problem (self, part, error->message);
}

static void
save (PqaStockTakeBar *self)
{
  g_autoptr (PqaStockTakeOrder) order = NULL;

  if (self->order != NULL || !self->filled)
    return;
  order = pqa_stock_take_order_new (self->row);
  order->delay_cause_id = pqa_field_get_row_id (self->fields[PQA_STOCK_TAKE_CAUSE]);
  order->next_step = g_strstrip (pqa_field_get_text (self->fields[PQA_STOCK_TAKE_STEP]));
  order->next_step_on = pqa_field_get_text (self->fields[PQA_STOCK_TAKE_ON]);
  if (!check (self, order))
    return;
  self->order = pqa_stock_take_order_ref (order);
  pqa_database_write_async (pqa_context_get_database (self->context), pqa_stock_take_order_run,
                            g_steal_pointer (&order), (GDestroyNotify)pqa_stock_take_order_unref,
                            NULL, saved_cb, g_object_ref (self));
}

static void
changed_cb (PqaStockTakeBar *self)
{
  self->touched = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    pqa_field_set_problem (self->fields[i], NULL);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_widget_set_visible (GTK_WIDGET (data), FALSE);
  g_signal_emit (data, signals[LEFT], 0);
  return TRUE;
}

/* Widget -----------------------------------------------------------------------------------------*/

static void
pqa_stock_take_bar_dispose (GObject *object)
{
  PqaStockTakeBar *self = PQA_STOCK_TAKE_BAR (object);

  drop_row (self);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_stock_take_bar_parent_class)->dispose (object);
}

static void
pqa_stock_take_bar_class_init (PqaStockTakeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_stock_take_bar_dispose;

  /**
   * PqaStockTakeBar::saved:
   *
   * It holds now. Whoever listens shows the next request.
   */
  signals[SAVED] = g_signal_new ("saved", PQA_TYPE_STOCK_TAKE_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PqaStockTakeBar::left:
   *
   * The person has gone back to the list.
   */
  signals[LEFT] = g_signal_new ("left", PQA_TYPE_STOCK_TAKE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_button (PqaStockTakeBar *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Save"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (save), self);
  return button;
}

static GtkWidget *
new_heading (PqaStockTakeBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *hint = gtk_label_new (_ ("Enter saves and goes on, Esc goes back"));

  self->subject = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->subject, 0);
  gtk_label_set_ellipsize (self->subject, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->subject), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->subject), "heading");
  gtk_widget_add_css_class (hint, "details-note");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->subject));
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), new_button (self));
  return box;
}

static void
add_fields (PqaStockTakeBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autoptr (GListModel) causes
      = pqa_choice_model_new (self->context, "choices/delay-causes");

  self->fields[PQA_STOCK_TAKE_CAUSE] = pqa_choice_field_new (_ ("_Cause of delay"), causes);
  self->fields[PQA_STOCK_TAKE_STEP] = pqa_text_field_new (_ ("Ne_xt step"));
  self->fields[PQA_STOCK_TAKE_ON] = pqa_date_field_new (_ ("_When"));
  gtk_widget_set_size_request (GTK_WIDGET (self->fields[PQA_STOCK_TAKE_CAUSE]), 240, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->fields[PQA_STOCK_TAKE_STEP]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    {
      gtk_widget_set_valign (GTK_WIDGET (self->fields[i]), GTK_ALIGN_START);
      g_signal_connect_swapped (self->fields[i], "changed", G_CALLBACK (changed_cb), self);
      g_signal_connect_swapped (self->fields[i], "activate", G_CALLBACK (save), self);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields[i]));
    }
  gtk_box_append (GTK_BOX (self), new_heading (self));
  gtk_box_append (GTK_BOX (self), box);
}

static void
pqa_stock_take_bar_init (PqaStockTakeBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "stock-take-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * pqa_stock_take_bar_new:
 *
 * Returns: (transfer floating): a bar that is hidden until it is asked for
 */
PqaStockTakeBar *
pqa_stock_take_bar_new (PqaContext *context)
{
  PqaStockTakeBar *self = g_object_new (PQA_TYPE_STOCK_TAKE_BAR, NULL);

  self->context = g_object_ref (context);
  add_fields (self);
  return self;
}

/**
 * pqa_stock_take_bar_set_row:
 * @row: a request of the list, which need not be loaded yet
 *
 * Shows what holds of another request.
 */
void
pqa_stock_take_bar_set_row (PqaStockTakeBar *self, PqaListRow *row)
{
  g_return_if_fail (PQA_IS_STOCK_TAKE_BAR (self));
  g_return_if_fail (PQA_IS_LIST_ROW (row));

  if (self->row == row)
    return;
  drop_row (self);
  self->row = g_object_ref (row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (row_changed_cb), self);
  row_changed_cb (self);
}

/**
 * pqa_stock_take_bar_ask:
 *
 * Shows the bar and puts the focus into its first field.
 */
void
pqa_stock_take_bar_ask (PqaStockTakeBar *self)
{
  g_return_if_fail (PQA_IS_STOCK_TAKE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->fields[PQA_STOCK_TAKE_CAUSE]));
}

/**
 * pqa_stock_take_bar_is_open:
 *
 * Returns: whether it is shown
 */
gboolean
pqa_stock_take_bar_is_open (PqaStockTakeBar *self)
{
  g_return_val_if_fail (PQA_IS_STOCK_TAKE_BAR (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}
