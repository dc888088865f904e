/* pqa-charge-dialog.c: what a resident is told and asked to pay
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines come from the price list by typing; what is charged follows their sum until somebody types
 * another amount.
 */
#include "requests/pqa-charge-dialog.h"

#include "charge/pqa-charge-store.h"
#include "form/pqa-choice-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-money-field.h"
#include "money/pqa-money.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "requests/pqa-charge-row.h"
#include "time/pqa-local-time.h"

struct _PqaChargeDialog
{
  PqaFormDialog parent_instance;

  PqaField *item;
  GtkWidget *lines;
  GtkLabel *sum;
  PqaField *quoted;
  PqaField *charged;
  GtkLabel *difference;
  PqaField *reason;

  gint64 request_id;
  gint64 row_version;
  char *number;
  GPtrArray *items; /* PqaPriceItem */
  PqaBill *loaded;
  gint64 last_sum;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PqaChargeDialog, pqa_charge_dialog, PQA_TYPE_FORM_DIALOG)

static PqaContext *
get_context (PqaChargeDialog *self)
{
  return pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
}

/* The bill --------------------------------------------------------------------------------------*/

static gint64
read_money (PqaField *field)
{
  gint64 cents;

  return pqa_money_field_get (PQA_MONEY_FIELD (field), &cents) ? cents : PQA_BILL_NONE;
}

static void
show_money (PqaField *field, gint64 cents)
{
  if (cents == PQA_BILL_NONE)
    pqa_field_set_text (field, "");
  else
    pqa_money_field_set (PQA_MONEY_FIELD (field), cents);
}

static PqaBill *
read_bill (PqaChargeDialog *self)
{
  PqaBill *bill = pqa_bill_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->lines); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (bill->lines, pqa_charge_copy (pqa_charge_row_get_line (PQA_CHARGE_ROW (row))));
  bill->quoted_cents = read_money (self->quoted);
  bill->charged_cents = read_money (self->charged);
  return bill;
}

static gboolean
all_valid (PqaChargeDialog *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->lines); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!pqa_charge_row_is_valid (PQA_CHARGE_ROW (row)))
      return FALSE;
  return TRUE;
}

/* What is charged is the sum, unless somebody has typed something else. */
static void
follow_sum (PqaChargeDialog *self, gint64 sum)
{
  gint64 charged = read_money (self->charged);

  if (sum == self->last_sum)
    return;
  if (charged == PQA_BILL_NONE || charged == self->last_sum)
    show_money (self->charged, sum > 0 ? sum : PQA_BILL_NONE);
  self->last_sum = sum;
}

static void
refresh (PqaChargeDialog *self)
{
  g_autoptr (PqaBill) bill = read_bill (self);
  gint64 sum = pqa_bill_sum (bill);
  g_autofree char *money = pqa_money_format (sum);
  /* Translators: what all lines of the bill come to */
  g_autofree char *text = g_strdup_printf (_ ("Together %s"), money);
  g_autofree char *described = NULL;

  follow_sum (self, sum);
  gtk_label_set_text (self->sum, text);
  described = pqa_bill_describe (read_money (self->quoted), read_money (self->charged));
  gtk_label_set_text (self->difference, described);
}

static void
line_changed_cb (PqaChargeDialog *self)
{
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), TRUE);
  refresh (self);
}

static void
line_removed_cb (PqaChargeDialog *self, GtkWidget *row)
{
  gtk_box_remove (GTK_BOX (self->lines), row);
  gtk_widget_grab_focus (GTK_WIDGET (self->item));
  line_changed_cb (self);
}

static PqaChargeRow *
add_line (PqaChargeDialog *self, const PqaCharge *line)
{
  GtkWidget *row = pqa_charge_row_new (line);

  g_signal_connect_object (row, "changed", G_CALLBACK (line_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (line_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->lines), row);
  return PQA_CHARGE_ROW (row);
}

static const PqaPriceItem *
find_item (PqaChargeDialog *self, gint64 id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const PqaPriceItem *item = self->items->pdata[i];

      if (item->id == id)
        return item;
    }
  return NULL;
}

static void
focus_cb (gpointer row)
{
  g_autoptr (PqaChargeRow) self = PQA_CHARGE_ROW (row);

  pqa_charge_row_focus (self);
}

/* The focus follows when the key that chose the item, which may be Tab, has been dealt with.
 * An item that was chosen becomes a line, and the field is ready for the next one. */
static void
take_item (PqaChargeDialog *self)
{
  gint64 id = pqa_field_get_row_id (self->item);
  const PqaPriceItem *item = id != 0 && self->items != NULL ? find_item (self, id) : NULL;
  g_autoptr (PqaCharge) line = NULL;

  if (item == NULL)
    return;
  line = pqa_charge_new (item->name, item->unit, item->unit_cents, 100);
  line->price_item_id = id;
  pqa_field_set_text (self->item, "");
  g_idle_add_once (focus_cb, g_object_ref (add_line (self, line)));
}

/* Reading ---------------------------------------------------------------------------------------*/

typedef struct
{
  gint64 request_id;
  PqaBill *bill;
  GPtrArray *items;
} Loading;

static void
loading_free (Loading *loading)
{
  g_clear_pointer (&loading->bill, pqa_bill_free);
  g_clear_pointer (&loading->items, g_ptr_array_unref);
  g_free (loading);
}

static gpointer
read_all (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Loading *loading = data;

  loading->items = pqa_price_store_read_all (connection, error);
  if (loading->items == NULL)
    return NULL;
  loading->bill = pqa_charge_store_load (connection, loading->request_id, error);
  return loading->bill != NULL ? loading : NULL;
}

static void
offer_items (PqaChargeDialog *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (PQA_TYPE_CHOICE);
  g_autofree char *today = pqa_local_time_date (pqa_context_get_time_zone (get_context (self)),
                                                pqa_context_now (get_context (self)));

  for (guint i = 0; i < self->items->len; i++)
    {
      const PqaPriceItem *item = self->items->pdata[i];
      g_autofree char *price = pqa_money_format (item->unit_cents);
      g_autofree char *detail
          = *item->unit != '\0' ? g_strdup_printf ("%s / %s", price, item->unit) : g_strdup (price);
      g_autoptr (PqaChoice) choice = pqa_choice_new_for_row (item->id, item->name, detail);

      if (item->closed_on == NULL || g_strcmp0 (item->closed_on, today) > 0)
        g_list_store_append (choices, choice);
    }
  pqa_choice_field_set_choices (PQA_CHOICE_FIELD (self->item), G_LIST_MODEL (choices));
}

static void
show_bill (PqaChargeDialog *self, const PqaBill *bill)
{
  for (guint i = 0; i < bill->lines->len; i++)
    add_line (self, bill->lines->pdata[i]);
  self->last_sum = pqa_bill_sum (bill);
  show_money (self->quoted, bill->quoted_cents);
  show_money (self->charged, bill->charged_cents);
  refresh (self);
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), FALSE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaChargeDialog) self = PQA_CHARGE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  Loading *loading = pqa_database_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (loading == NULL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      return;
    }
  self->items = g_steal_pointer (&loading->items);
  offer_items (self);
  self->loaded = g_steal_pointer (&loading->bill);
  show_bill (self, self->loaded);
  pqa_form_dialog_focus_first_field (PQA_FORM_DIALOG (self));
}

static void
load (PqaChargeDialog *self)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->request_id = self->request_id;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  pqa_database_read_async (pqa_context_get_database (get_context (self)), PQA_LANE_LIST, read_all,
                           loading, (GDestroyNotify)loading_free, NULL, self->cancellable, read_cb,
                           g_object_ref (self));
}

/* Saving ----------------------------------------------------------------------------------------*/

typedef struct
{
  gint64 request_id;
  gint64 row_version;
  char *reason;
  PqaBill *bill;
} Order;

static void
order_free (Order *order)
{
  g_free (order->reason);
  pqa_bill_free (order->bill);
  g_free (order);
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;
  PqaRequestStep step = { order->request_id, order->row_version, 0, order->reason };

  return pqa_charge_store_save (connection, &step, order->bill, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaChargeDialog) self = PQA_CHARGE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (pqa_database_write_finish (result, &error))
    {
      g_autofree char *done
          = g_strdup_printf (_ ("Charges of request %s were saved"), self->number);

      self->row_version++;
      if (parent != NULL)
        pqa_toast (GTK_WIDGET (parent), done);
    }
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_charge_dialog_save (PqaFormDialog *dialog)
{
  PqaChargeDialog *self = PQA_CHARGE_DIALOG (dialog);
  g_autoptr (PqaBill) bill = read_bill (self);
  Order *order;

  if (pqa_bill_is_same (bill, self->loaded) && all_valid (self))
    {
      pqa_form_dialog_finish (dialog, NULL);
      return;
    }
  if (!all_valid (self))
    {
      g_autoptr (GError) error = g_error_new_literal (PQA_ERROR, PQA_ERROR_CONSTRAINT,
                                                      _ ("Please write quantities like 2 or 1.5."));

      pqa_form_dialog_finish (dialog, error);
      return;
    }
  order = g_new0 (Order, 1);
  order->request_id = self->request_id;
  order->row_version = self->row_version;
  order->reason = self->reason != NULL ? pqa_field_get_text (self->reason) : g_strdup ("");
  order->bill = g_steal_pointer (&bill);
  pqa_database_write_async (pqa_context_get_database (get_context (self)), save, order,
                            (GDestroyNotify)order_free, NULL, saved_cb, g_object_ref (self));
}

static void
pqa_charge_dialog_changed (PqaFormDialog *dialog)
{
  PqaChargeDialog *self = PQA_CHARGE_DIALOG (dialog);

  take_item (self);
  refresh (self);
}

/* Object ----------------------------------------------------------------------------------------*/

static GtkLabel *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "numeric");
  return GTK_LABEL (label);
}

static void
add_fields (PqaChargeDialog *self, gboolean closed)
{
  PqaFormGroup *group = PQA_FORM_GROUP (pqa_form_group_new (NULL));
  g_autoptr (GListStore) none = g_list_store_new (PQA_TYPE_CHOICE);

  self->item = pqa_choice_field_new (_ ("_Add from the price list"), G_LIST_MODEL (none));
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->sum = new_label ("heading");
  self->quoted = pqa_money_field_new (_ ("_Quoted before the work"));
  self->charged = pqa_money_field_new (_ ("_Charged"));
  self->difference = new_label ("dim-label");
  pqa_form_group_add (group, GTK_WIDGET (self->item));
  pqa_form_group_add (group, self->lines);
  pqa_form_group_add (group, GTK_WIDGET (self->sum));
  pqa_form_group_add (group, GTK_WIDGET (self->quoted));
  pqa_form_group_add (group, GTK_WIDGET (self->charged));
  pqa_form_group_add (group, GTK_WIDGET (self->difference));
  if (closed)
    {
      self->reason = pqa_lines_field_new (_ ("_Reason for changing a closed request"));
      pqa_field_set_required (self->reason, TRUE);
      pqa_form_group_add (group, GTK_WIDGET (self->reason));
    }
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, GTK_WIDGET (group));
}

static void
pqa_charge_dialog_dispose (GObject *object)
{
  PqaChargeDialog *self = PQA_CHARGE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (pqa_charge_dialog_parent_class)->dispose (object);
}

static void
pqa_charge_dialog_finalize (GObject *object)
{
  PqaChargeDialog *self = PQA_CHARGE_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->loaded, pqa_bill_free);
  g_free (self->number);
  G_OBJECT_CLASS (pqa_charge_dialog_parent_class)->finalize (object);
}

static void
pqa_charge_dialog_class_init (PqaChargeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_charge_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_charge_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_charge_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_charge_dialog_save;
}

static void
pqa_charge_dialog_init (PqaChargeDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 560);
}

/**
 * pqa_charge_dialog_new:
 * @row_version: of the request as it was read
 * @number: the request's
 * @closed: whether the request is closed, so that a change needs a reason
 *
 * Returns: (transfer floating): a dialog to present
 */
GtkWidget *
pqa_charge_dialog_new (
    PqaContext *context, gint64 request_id, gint64 row_version, const char *number, gboolean closed)
{
  /* Translators: a request's number */
  g_autofree char *title = g_strdup_printf (_ ("Charges · %s"), number);
  PqaChargeDialog *self
      = g_object_new (PQA_TYPE_CHARGE_DIALOG, "context", context, "title", title, NULL);

  self->request_id = request_id;
  self->row_version = row_version;
  self->number = g_strdup (number);
  add_fields (self, closed);
  load (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_charge_dialog_get_row_version:
 *
 * Returns: the row version of the request, with what was saved here
 */
gint64
pqa_charge_dialog_get_row_version (PqaChargeDialog *self)
{
  return self->row_version;
}
