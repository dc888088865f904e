/* pqa-price-group.c: the price list among the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-price-group.h"

#include "charge/pqa-charge-store.h"
#include "money/pqa-money.h"
#include "pqa-i18n.h"
#include "settings/pqa-price-dialog.h"
#include "settings/pqa-settings-row.h"
#include "time/pqa-time-format.h"

struct _PqaPriceGroup
{
  AdwPreferencesGroup parent_instance;

  PqaContext *context;
  GPtrArray *rows; /* GtkWidget, unowned */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PqaPriceGroup, pqa_price_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe (const PqaPriceItem *item)
{
  g_autofree char *day = item->closed_on != NULL ? pqa_date_format (item->closed_on) : NULL;
  GString *text = g_string_new (item->code);

  if (day != NULL)
    {
      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: a date */
      g_string_append_printf (text, _ ("closed on %s"), day);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_price (const PqaPriceItem *item)
{
  g_autofree char *price = pqa_money_format (item->unit_cents);

  return *item->unit != '\0' ? g_strdup_printf ("%s / %s", price, item->unit)
                             : g_steal_pointer (&price);
}

static void
add_item (PqaPriceGroup *self, const PqaPriceItem *item)
{
  g_autofree char *subtitle = describe (item);
  g_autofree char *price = describe_price (item);
  GtkWidget *row = pqa_settings_row_new (item->name, subtitle);
  GtkWidget *label = gtk_label_new (price);

  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  pqa_settings_row_set_action (row, "prices.edit", g_variant_new_int64 (item->id));
  pqa_settings_group_add (GTK_WIDGET (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_items (PqaPriceGroup *self, GPtrArray *items)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < items->len; i++)
    add_item (self, items->pdata[i]);
}

static gpointer
read_items (PqaConnection *connection, gpointer unused, GCancellable *cancellable, GError **error)
{
  return pqa_price_store_read_all (connection, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = pqa_database_read_finish (result, &error);

  if (items != NULL)
    show_items (PQA_PRICE_GROUP (user_data), items);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (user_data), error->message);
}

static void
refresh (PqaPriceGroup *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, read_items,
                           NULL, NULL, (GDestroyNotify)g_ptr_array_unref, self->reading, read_cb,
                           self);
}

static void
database_changed_cb (PqaPriceGroup *self, const char *const *tables)
{
  if (g_strv_contains (tables, "price_item") || g_strv_contains (tables, "*"))
    refresh (self);
}

static void
signed_in_cb (PqaPriceGroup *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.edit",
                                 pqa_context_may (self->context, PQA_PERMISSION_SETTINGS));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *dialog
      = pqa_price_dialog_new (PQA_PRICE_GROUP (widget)->context, g_variant_get_int64 (parameter));

  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (dialog);
}

static void
pqa_price_group_dispose (GObject *object)
{
  PqaPriceGroup *self = PQA_PRICE_GROUP (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (pqa_price_group_parent_class)->dispose (object);
}

static void
pqa_price_group_class_init (PqaPriceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_price_group_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "prices.edit", "x", edit_action);
}

static void
pqa_price_group_init (PqaPriceGroup *self)
{
  self->rows = g_ptr_array_new ();
}

static void
add_button (PqaPriceGroup *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "prices.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", G_GINT64_CONSTANT (0));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/**
 * pqa_price_group_new:
 *
 * Returns: (transfer floating): the price list, which keeps itself up to date
 */
GtkWidget *
pqa_price_group_new (PqaContext *context)
{
  PqaPriceGroup *self = g_object_new (
      PQA_TYPE_PRICE_GROUP, "title", _ ("Price List"), "description",
      _ ("What residents are charged for. An item is closed with a date, never deleted."), NULL);

  self->context = g_object_ref (context);
  add_button (self);
  g_signal_connect_object (pqa_context_get_database (context), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  signed_in_cb (self);
  refresh (self);
  return GTK_WIDGET (self);
}
