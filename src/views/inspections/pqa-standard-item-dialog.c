/* pqa-standard-item-dialog.c: an item of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-standard-item-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "inspection/pqa-standard-store.h"
#include "inspections/pqa-code-choices.h"
#include "pqa-i18n.h"

struct _PqaStandardItemDialog
{
  PqaFormDialog parent_instance;

  PqaRecord *record; /* NULL until it is read */
  GCancellable *cancellable;
  PqaField *section;
  PqaField *text;
  PqaField *kind;
  PqaField *weight;
  PqaField *maximum;
  PqaField *unit;
  PqaField *lower;
  PqaField *upper;
  GtkCheckButton *critical;
  GtkCheckButton *optional;
  GtkCheckButton *left_out;
};

G_DEFINE_FINAL_TYPE (PqaStandardItemDialog, pqa_standard_item_dialog, PQA_TYPE_FORM_DIALOG)

static PqaItemKind
get_kind (PqaStandardItemDialog *self)
{
  g_autofree char *code = pqa_field_get_text (self->kind);
  PqaItemKind kind = PQA_ITEM_POINTS;

  pqa_item_kind_from_code (code, &kind, NULL);
  return kind;
}

static gint64
get_int (PqaField *field)
{
  double number = 1;

  pqa_number_field_get (PQA_NUMBER_FIELD (field), &number);
  return (gint64)number;
}

static void
take_limit (PqaStandardItemDialog *self, const char *column, PqaField *field)
{
  double limit;

  if (get_kind (self) == PQA_ITEM_MEASURED
      && pqa_number_field_get (PQA_NUMBER_FIELD (field), &limit))
    pqa_record_set_double (self->record, column, limit);
  else
    pqa_record_set_null (self->record, column);
}

/* What the kind has not is not kept. */
static void
take_fields (PqaStandardItemDialog *self)
{
  g_autofree char *text = pqa_field_get_text (self->text);
  g_autofree char *kind = pqa_field_get_text (self->kind);
  g_autofree char *unit = pqa_field_get_text (self->unit);

  pqa_record_set_int (self->record, "standard_section_id", pqa_field_get_row_id (self->section));
  pqa_record_set_text (self->record, "text", text);
  pqa_record_set_text (self->record, "kind", kind);
  pqa_record_set_int (self->record, "weight", get_int (self->weight));
  pqa_record_set_int (self->record, "max_points",
                      get_kind (self) == PQA_ITEM_POINTS ? get_int (self->maximum) : 1);
  pqa_record_set_text (self->record, "unit", get_kind (self) == PQA_ITEM_MEASURED ? unit : "");
  take_limit (self, "lower_limit", self->lower);
  take_limit (self, "upper_limit", self->upper);
  pqa_record_set_int (self->record, "critical", gtk_check_button_get_active (self->critical));
  pqa_record_set_int (self->record, "mandatory", !gtk_check_button_get_active (self->optional));
  pqa_record_set_int (self->record, "left_out", gtk_check_button_get_active (self->left_out));
}

static gboolean
save (PqaConnection *connection, gpointer item, GError **error)
{
  return pqa_standard_store_save_item (connection, item, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) self = PQA_FORM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (self, error);
}

static void
pqa_standard_item_dialog_save (PqaFormDialog *dialog)
{
  PqaStandardItemDialog *self = PQA_STANDARD_ITEM_DIALOG (dialog);

  take_fields (self);
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), save,
                            pqa_record_copy (self->record), (GDestroyNotify)pqa_record_unref, NULL,
                            saved_cb, g_object_ref (self));
}

/* Only what belongs to the kind is asked for. */
static void
update_fields (PqaStandardItemDialog *self)
{
  PqaItemKind kind = get_kind (self);
  double lower, upper;
  gboolean wrong
      = kind == PQA_ITEM_MEASURED && pqa_number_field_get (PQA_NUMBER_FIELD (self->lower), &lower)
        && pqa_number_field_get (PQA_NUMBER_FIELD (self->upper), &upper) && lower > upper;

  gtk_widget_set_visible (GTK_WIDGET (self->maximum), kind == PQA_ITEM_POINTS);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), kind == PQA_ITEM_MEASURED);
  gtk_widget_set_visible (GTK_WIDGET (self->lower), kind == PQA_ITEM_MEASURED);
  gtk_widget_set_visible (GTK_WIDGET (self->upper), kind == PQA_ITEM_MEASURED);
  pqa_field_set_problem (self->upper, wrong ? _ ("This is below the lower limit.") : NULL);
}

static void
pqa_standard_item_dialog_changed (PqaFormDialog *dialog)
{
  update_fields (PQA_STANDARD_ITEM_DIALOG (dialog));
}

static void
show_number (PqaStandardItemDialog *self, PqaField *field, const char *column)
{
  g_autofree char *text
      = pqa_record_is_null (self->record, column)
            ? g_strdup ("")
            : g_strdup_printf ("%g", pqa_record_get_double (self->record, column));

  pqa_field_set_text (field, text);
}

static void
show_record (PqaStandardItemDialog *self)
{
  pqa_field_set_row_id (self->section, pqa_record_get_int (self->record, "standard_section_id"));
  pqa_field_set_text (self->text, pqa_record_get_text (self->record, "text"));
  pqa_field_set_text (self->kind, pqa_record_get_text (self->record, "kind"));
  show_number (self, self->weight, "weight");
  show_number (self, self->maximum, "max_points");
  pqa_field_set_text (self->unit, pqa_record_get_text (self->record, "unit"));
  show_number (self, self->lower, "lower_limit");
  show_number (self, self->upper, "upper_limit");
  gtk_check_button_set_active (self->critical, pqa_record_get_int (self->record, "critical") != 0);
  gtk_check_button_set_active (self->optional, pqa_record_get_int (self->record, "mandatory") == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), TRUE);
  update_fields (self);
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), FALSE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaRecord *record = pqa_record_load_finish (result, &error);
  PqaStandardItemDialog *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (record == NULL)
    {
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
      return;
    }
  self->record = record;
  show_record (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static PqaField *
add (GtkWidget *group, PqaField *field, gboolean required)
{
  pqa_field_set_required (field, required);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (field));
  return field;
}

static void
toggled_cb (GtkWidget *self)
{
  gtk_widget_activate_action (self, "form.changed", NULL);
}

static GtkCheckButton *
add_check (PqaStandardItemDialog *self, GtkWidget *group, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);

  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  pqa_form_group_add (PQA_FORM_GROUP (group), check);
  return GTK_CHECK_BUTTON (check);
}

static GListModel *
list_sections (PqaStandardVersion *version)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < version->sections->len; i++)
    {
      PqaStandardSection *section = version->sections->pdata[i];
      g_autoptr (PqaChoice) choice = pqa_choice_new_for_row (section->id, section->name, NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static void
add_what (PqaStandardItemDialog *self, PqaStandardVersion *version)
{
  GtkWidget *group = pqa_form_group_new (_ ("What Is Looked At"));
  g_autoptr (GListModel) sections = list_sections (version);

  self->section = add (group, pqa_combo_field_new (_ ("_Section"), sections), TRUE);
  self->text = add (group, pqa_lines_field_new (_ ("_Text")), TRUE);
  self->critical = add_check (self, group, _ ("_Critical: if it fails, the inspection fails"));
  self->optional = add_check (self, group, _ ("_May stay empty"));
  self->left_out = add_check (self, group, _ ("_Leave out of this version"));
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), FALSE);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, group);
}

static void
add_rule (PqaStandardItemDialog *self)
{
  GtkWidget *group = pqa_form_group_new (_ ("How It Is Scored"));
  g_autoptr (GListModel) kinds = PQA_CODE_CHOICES (pqa_item_kind);

  self->kind = add (group, pqa_combo_field_new (_ ("_Kind"), kinds), TRUE);
  self->weight = add (group, pqa_number_field_new (_ ("_Weight"), 1, 100, 0), TRUE);
  self->maximum = add (group, pqa_number_field_new (_ ("Ma_ximum of points"), 1, 100, 0), TRUE);
  self->unit = add (group, pqa_text_field_new (_ ("_Unit")), FALSE);
  self->lower
      = add (group, pqa_number_field_new (_ ("Lo_west value that passes"), -1e6, 1e6, 3), FALSE);
  self->upper
      = add (group, pqa_number_field_new (_ ("_Highest value that passes"), -1e6, 1e6, 3), FALSE);
  pqa_field_set_text (self->weight, "1");
  pqa_field_set_text (self->maximum, "5");
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, group);
}

static void
pqa_standard_item_dialog_dispose (GObject *object)
{
  PqaStandardItemDialog *self = PQA_STANDARD_ITEM_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->record, pqa_record_unref);
  G_OBJECT_CLASS (pqa_standard_item_dialog_parent_class)->dispose (object);
}

static void
pqa_standard_item_dialog_class_init (PqaStandardItemDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_standard_item_dialog_dispose;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_standard_item_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_standard_item_dialog_changed;
}

static void
pqa_standard_item_dialog_init (PqaStandardItemDialog *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * pqa_standard_item_dialog_new:
 * @version: a draft with at least one section
 * @id: the item to edit, 0 for a new one
 *
 * Returns: (transfer floating): a dialog that reads the item by itself
 */
PqaStandardItemDialog *
pqa_standard_item_dialog_new (PqaContext *context, PqaStandardVersion *version, gint64 id)
{
  PqaStandardItemDialog *self
      = g_object_new (PQA_TYPE_STANDARD_ITEM_DIALOG, "context", context, "title",
                      id != 0 ? _ ("Edit Item") : _ ("New Item"), "save-label", _ ("_Save"), NULL);

  gtk_window_set_default_size (GTK_WINDOW (self), 760, 480);
  add_what (self, version);
  add_rule (self);
  update_fields (self);
  if (id == 0)
    {
      self->record = pqa_record_new ("standard_item");
      return self;
    }
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  pqa_record_load_async (pqa_context_get_database (context), "standard_item", id, self->cancellable,
                         loaded_cb, self);
  return self;
}
