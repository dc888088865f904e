/* test-form-dialog.c: saving, backing out and saying what is missing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-form-check.h"
#include "form/pqa-form-dialog.h"
#include "form/pqa-text-field.h"
#include "pqa-kit.h"
#include "pqa-test-window.h"

#define TEST_TYPE_DIALOG (test_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TestDialog, test_dialog, TEST, DIALOG, PqaFormDialog)

struct _TestDialog
{
  PqaFormDialog parent_instance;

  PqaField *name;
  PqaField *phone;
  guint n_saves;
  guint n_changes;
};

G_DEFINE_FINAL_TYPE (TestDialog, test_dialog, PQA_TYPE_FORM_DIALOG)

static void
test_dialog_save (PqaFormDialog *dialog)
{
  TEST_DIALOG (dialog)->n_saves++;
}

static void
test_dialog_changed (PqaFormDialog *dialog)
{
  TestDialog *self = TEST_DIALOG (dialog);
  g_autofree char *phone = pqa_field_get_text (self->phone);

  self->n_changes++;
  pqa_field_set_problem (self->phone, strchr (phone, 'x') != NULL ? "No x in a number." : NULL);
}

static void
test_dialog_class_init (TestDialogClass *klass)
{
  PQA_FORM_DIALOG_CLASS (klass)->save = test_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = test_dialog_changed;
}

static void
test_dialog_init (TestDialog *self)
{
  GtkWidget *group = pqa_form_group_new ("Person");

  self->name = pqa_text_field_new ("_Name");
  self->phone = pqa_text_field_new ("_Phone");
  pqa_field_set_required (self->name, TRUE);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->name));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->phone));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, group);
}

typedef struct
{
  PqaContext *context;
  TestDialog *dialog;
  guint n_saved;
} Fixture;

static void
saved_cb (Fixture *fixture)
{
  fixture->n_saved++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  fixture->context = pqa_context_new (NULL, clock, zone);
  fixture->dialog = g_object_new (TEST_TYPE_DIALOG, "context", fixture->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "saved", G_CALLBACK (saved_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  test_draw (GTK_WIDGET (fixture->dialog));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  test_settle ();
  g_assert_null (fixture->dialog);
  g_assert_finalize_object (fixture->context);
}

static void
type (PqaField *field, const char *text)
{
  GtkWidget *entry = gtk_widget_get_first_child (GTK_WIDGET (field));

  while (!GTK_IS_ENTRY (entry))
    entry = gtk_widget_get_next_sibling (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
activate (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), action, NULL);
}

/* The question whether to discard, if it has been asked. */
static GtkWindow *
question (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->dialog))
      return l->data;
  return NULL;
}

static void
test_first_field_has_the_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->dialog));

  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->dialog->name)));
}

static void
test_save_says_what_is_missing (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "form.save");
  g_assert_cmpuint (fixture->dialog->n_saves, ==, 0);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->dialog->name), "problem"));
  g_assert_false (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (fixture->dialog)));

  type (fixture->dialog->name, "王芳");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->dialog->name), "problem"));
  type (fixture->dialog->phone, "13x");
  activate (fixture, "form.save");
  g_assert_cmpuint (fixture->dialog->n_saves, ==, 0);

  type (fixture->dialog->phone, "138");
  activate (fixture, "form.save");
  g_assert_cmpuint (fixture->dialog->n_saves, ==, 1);
}

static void
test_save_closes (Fixture *fixture, gconstpointer data)
{
  type (fixture->dialog->name, "王芳");
  activate (fixture, "form.save");
  g_assert_true (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (fixture->dialog)));
  activate (fixture, "form.save");
  activate (fixture, "form.cancel");
  g_assert_cmpuint (fixture->dialog->n_saves, ==, 1);
  g_assert_nonnull (fixture->dialog);

  pqa_form_dialog_finish (PQA_FORM_DIALOG (fixture->dialog), NULL);
  test_settle ();
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_null (fixture->dialog);
}

static void
test_failure_keeps_the_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "Disk full.");
  g_autofree char *name = NULL;

  type (fixture->dialog->name, "王芳");
  activate (fixture, "form.save");
  pqa_form_dialog_finish (PQA_FORM_DIALOG (fixture->dialog), error);
  g_assert_cmpuint (fixture->n_saved, ==, 0);
  g_assert_true (pqa_form_dialog_is_dirty (PQA_FORM_DIALOG (fixture->dialog)));
  name = pqa_field_get_text (fixture->dialog->name);
  g_assert_cmpstr (name, ==, "王芳");
  activate (fixture, "form.save");
  g_assert_cmpuint (fixture->dialog->n_saves, ==, 2);
}

static void
test_clean_form_closes_unasked (Fixture *fixture, gconstpointer data)
{
  pqa_field_set_text (fixture->dialog->name, "王芳");
  g_assert_false (pqa_form_dialog_is_dirty (PQA_FORM_DIALOG (fixture->dialog)));
  g_assert_cmpuint (fixture->dialog->n_changes, ==, 0);
  activate (fixture, "form.cancel");
  test_settle ();
  g_assert_null (fixture->dialog);
}

static void
test_dirty_form_asks (Fixture *fixture, gconstpointer data)
{
  type (fixture->dialog->name, "王芳");
  g_assert_cmpuint (fixture->dialog->n_changes, >, 0);
  activate (fixture, "form.cancel");
  test_settle ();
  g_assert_nonnull (question (fixture));
  g_signal_emit_by_name (question (fixture), "response", "stay");
  gtk_window_destroy (question (fixture));
  test_settle ();
  g_assert_nonnull (fixture->dialog);

  activate (fixture, "form.cancel");
  test_settle ();
  g_signal_emit_by_name (question (fixture), "response", "discard");
  gtk_window_destroy (question (fixture));
  test_settle ();
  g_assert_null (fixture->dialog);
}

static void
test_problems_name_fields_without_mnemonics (Fixture *fixture, gconstpointer data)
{
  PqaField *address = pqa_text_field_new ("地址(_A)");
  g_autofree char *text = NULL;

  pqa_field_set_required (address, TRUE);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (fixture->dialog), PQA_FORM_START,
                             GTK_WIDGET (address));
  g_assert_true (pqa_form_check (GTK_WIDGET (fixture->dialog), &text) == fixture->dialog->name);
  g_assert_true (g_str_has_suffix (text, "Name, 地址"));
}

#define ADD(name, func) g_test_add ("/form-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  ADD ("first-field-has-the-focus", test_first_field_has_the_focus);
  ADD ("save-says-what-is-missing", test_save_says_what_is_missing);
  ADD ("problems-name-fields-without-mnemonics", test_problems_name_fields_without_mnemonics);
  ADD ("save-closes", test_save_closes);
  ADD ("failure-keeps-the-form", test_failure_keeps_the_form);
  ADD ("clean-form-closes-unasked", test_clean_form_closes_unasked);
  ADD ("dirty-form-asks", test_dirty_form_asks);
  return g_test_run ();
}
