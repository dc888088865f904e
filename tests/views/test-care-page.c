/* test-care-page.c: proactive care in a real window over a real database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-field.h"
#include "form/pqa-form-dialog.h"
#include "pqa-views.h"
#include "request-desk.h"
#include "requests/pqa-care-dialog.h"
#include "requests/pqa-care-page.h"

static void
open_page (RequestDesk *desk, gint64 person_id, PqaRole role)
{
  request_desk_open (desk, PQA_TYPE_CARE_PAGE, person_id, role);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (PQA_IS_CARE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
fill_in (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *field = request_desk_find_field (dialog, title);

  pqa_field_set_text (PQA_FIELD (field), text);
  gtk_widget_activate_action (field, "form.changed", NULL);
}

static guint
count_rows (RequestDesk *desk)
{
  return g_list_model_get_n_items (G_LIST_MODEL (request_desk_get_model (desk)));
}

static void
add_entry (RequestDesk *desk)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.new", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  fill_in (dialog, "_Kind", "gas");
  fill_in (dialog, "_Home", "1");
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  AWAIT (dialog == NULL);
  AWAIT (count_rows (desk) == 1);
}

static gint64
read_entry (RequestDesk *desk, const char *column)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT ifnull (%s, 0) FROM care_entry WHERE id = ?1", column);

  return request_office_read (&desk->office, sql, 1);
}

/* Kind and home are all that has to be said. */
static void
test_adding (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, CLERK, PQA_ROLE_CLERK);
  add_entry (desk);
  g_assert_cmpint (read_entry (desk, "home_id"), ==, 1);
  g_assert_cmpint (read_entry (desk, "noticed_by_id"), ==, CLERK);
  g_assert_cmpint (read_entry (desk, "noticed_at"), ==, AT (9, 0));
}

static void
test_nowhere_is_refused (RequestDesk *desk, gconstpointer data)
{
  GtkWidget *dialog;

  open_page (desk, CLERK, PQA_ROLE_CLERK);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.new", NULL);
  dialog = find_dialog ();
  fill_in (dialog, "_Kind", "other");
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  g_assert_true (pqa_field_get_required (PQA_FIELD (request_desk_find_field (dialog, "_Home"))));
  g_assert_true (pqa_field_get_required (
      PQA_FIELD (request_desk_find_field (dialog, "_What was noticed"))));
  g_assert_false (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (count_rows (desk), ==, 0);
}

static void
test_told_and_followed (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, CLERK, PQA_ROLE_CLERK);
  add_entry (desk);
  pqa_table_select (pqa_list_page_get_table (desk->page), 0);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.told", NULL);
  AWAIT (read_entry (desk, "told_at") == AT (9, 0));
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.make-request", NULL);
  AWAIT (read_entry (desk, "request_id") == 1);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.remove", NULL);
  AWAIT (count_rows (desk) == 0);
}

static void
test_untold_only (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, CLERK, PQA_ROLE_CLERK);
  add_entry (desk);
  pqa_table_select (pqa_list_page_get_table (desk->page), 0);
  pqa_chip_bar_set (pqa_list_page_get_chips (desk->page), "state", "untold");
  AWAIT (count_rows (desk) == 1);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.told", NULL);
  AWAIT (count_rows (desk) == 0);
}

static void
test_director_reads (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, DIRECTOR, PQA_ROLE_DIRECTOR);
  g_assert_false (pqa_page_can (PQA_PAGE (desk->page), "new"));
}

#define ADD(name, func) \
  g_test_add ("/care/page/" name, RequestDesk, NULL, request_desk_set_up, func, \
              request_desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("adding", test_adding);
  ADD ("nowhere", test_nowhere_is_refused);
  ADD ("told", test_told_and_followed);
  ADD ("untold", test_untold_only);
  ADD ("director", test_director_reads);
  return g_test_run ();
}
