/* pqa-price-dialog.c: adds or edits an item of the price list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-price-dialog.h"

#include "charge/pqa-charge-store.h"
#include "form/pqa-date-field.h"
#include "form/pqa-money-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-i18n.h"

struct _PqaPriceDialog
{
  PqaRecordDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaPriceDialog, pqa_price_dialog, PQA_TYPE_RECORD_DIALOG)

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_price_store_save (connection, data, error);
}

static void
pqa_price_dialog_save (PqaFormDialog *dialog)
{
  pqa_record_dialog_write (PQA_RECORD_DIALOG (dialog), save,
                           pqa_record_dialog_collect (PQA_RECORD_DIALOG (dialog)),
                           (GDestroyNotify)pqa_record_unref);
}

static void
pqa_price_dialog_constructed (GObject *object)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (object);
  GtkWidget *group = pqa_form_group_new (NULL);
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *price = pqa_money_field_new (_ ("_Price of one"));
  PqaField *unit = pqa_text_field_new (_ ("_Unit"));
  PqaField *code = pqa_text_field_new (_ ("C_ode"));
  PqaField *position = pqa_number_field_new (_ ("Pos_ition in lists"), 0, 9999, 0);
  PqaField *closed_on = pqa_date_field_new (_ ("C_losed on"));

  G_OBJECT_CLASS (pqa_price_dialog_parent_class)->constructed (object);
  pqa_field_set_required (name, TRUE);
  pqa_field_set_required (price, TRUE);
  pqa_field_set_hint (unit, _ ("In what it is counted: piece, hour, metre."));
  pqa_field_set_required (position, TRUE);
  pqa_field_set_text (position, "0");
  pqa_field_set_hint (closed_on,
                      _ ("The first day without it. Old bills keep its name and price."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, price, "unit_cents", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, unit, "unit", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, code, "code", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, position, "position", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, closed_on, "closed_on", PQA_RECORD_OPTIONAL_TEXT);
  for (PqaField **field = (PqaField *[]){ name, price, unit, code, position, closed_on, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (dialog), PQA_FORM_WIDE, group);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, 600);
}

static void
pqa_price_dialog_class_init (PqaPriceDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_price_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_price_dialog_save;
}

static void
pqa_price_dialog_init (PqaPriceDialog *self)
{
}

/**
 * pqa_price_dialog_new:
 * @id: the item, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_price_dialog_new (PqaContext *context, gint64 id)
{
  PqaPriceDialog *self = g_object_new (PQA_TYPE_PRICE_DIALOG, "context", context, "title",
                                       id == 0 ? _ ("New Price") : _ ("Edit Price"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "price_item", id);
  return GTK_WINDOW (self);
}
