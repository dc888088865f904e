/* test-charge-dialog.c: the bill of a request is written from the price list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-field.h"
#include "pqa-test-page.h"
#include "pqa-views.h"
#include "requests/pqa-charge-dialog.h"
#include "requests/pqa-charge-row.h"
#include "requests/pqa-request-list-page.h"

static void
set_up (TestPage *fixture, gconstpointer data)
{
  test_page_set_up (
      fixture,
      "INSERT INTO price_item (name, unit, unit_cents) VALUES ('Tap', 'piece', 3000),"
      " ('Lamp', '', 1250);"
      "INSERT INTO price_item (name, unit_cents, closed_on) VALUES ('Gone', 1, '2020-01-01');"
      "INSERT INTO request (id, number, kind, severity, channel, state, registered_at,"
      " recorded_at) VALUES (1, 'R-1', 'repair', 'general', 'desk', 'in_progress', 1, 1);"
      "INSERT INTO episode (request_id, number, opened_at) VALUES (1, 1, 1)");
  test_page_show (fixture, PQA_TYPE_REQUEST_LIST_PAGE);
}

static gboolean
is_ready (gpointer dialog)
{
  return !pqa_form_dialog_is_busy (dialog);
}

static GtkWidget *
open_dialog (TestPage *fixture)
{
  GtkWidget *dialog = pqa_charge_dialog_new (
      fixture->context, 1, test_page_count (fixture, "SELECT row_version FROM request"), "R-1",
      FALSE);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), fixture->window);
  gtk_window_present (GTK_WINDOW (dialog));
  test_until (is_ready, dialog);
  return dialog;
}

static PqaField *
find_field (GtkWidget *dialog, const char *title)
{
  return PQA_FIELD (test_find (dialog, PQA_TYPE_FIELD, "title", title));
}

static void
choose (GtkWidget *dialog, gint64 item_id)
{
  PqaField *item = find_field (dialog, "_Add from the price list");

  pqa_field_set_row_id (item, item_id);
  gtk_widget_activate_action (GTK_WIDGET (item), "form.changed", NULL);
}

static void
assert_charged (GtkWidget *dialog, const char *cents)
{
  g_autofree char *text = pqa_field_get_text (find_field (dialog, "_Charged"));

  g_assert_cmpstr (text, ==, cents);
}

static void
set_quantity (GtkWidget *dialog, const char *text)
{
  GtkWidget *row = test_find (dialog, PQA_TYPE_CHARGE_ROW, NULL, NULL);

  gtk_editable_set_text (GTK_EDITABLE (test_find (row, GTK_TYPE_ENTRY, NULL, NULL)), text);
}

static gboolean
is_alone (gpointer fixture)
{
  return test_page_dialog (fixture) == NULL;
}

static void
test_bill (TestPage *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  choose (dialog, 1);
  assert_charged (dialog, "3000");
  set_quantity (dialog, "２");
  assert_charged (dialog, "6000");
  choose (dialog, 2);
  assert_charged (dialog, "7250");
  test_type (dialog, "_Quoted before the work", "8000");
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  test_until (is_alone, fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT sum (unit_cents * hundredths / 100)"
                                             " FROM request_charge WHERE removed_at IS NULL"),
                   ==, 7250);
  g_assert_cmpint (test_page_count (fixture, "SELECT quoted_cents - charged_cents FROM request"),
                   ==, 750);
}

/* What somebody has typed is not overwritten by the sum. */
static void
test_own_amount (TestPage *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  choose (dialog, 1);
  test_type (dialog, "_Charged", "2500");
  choose (dialog, 2);
  assert_charged (dialog, "2500");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_wrong_quantity (TestPage *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  choose (dialog, 1);
  set_quantity (dialog, "-3");
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  test_settle ();
  g_assert_true (test_page_dialog (fixture) == GTK_WINDOW (dialog));
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM request_charge"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/charge-dialog/" name, TestPage, NULL, set_up, func, test_page_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("bill", test_bill);
  ADD ("own-amount", test_own_amount);
  ADD ("wrong-quantity", test_wrong_quantity);
  return g_test_run ();
}
