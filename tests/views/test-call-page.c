/* test-call-page.c: the follow-up round in a real window over a real database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charge/pqa-charge-store.h"
#include "pqa-views.h"
#include "requests/pqa-call-page.h"
#include "requests/pqa-call-pane.h"
#include "requests/pqa-call-words.h"
#include "test-request-support.h"

typedef struct
{
  TestOffice office;
  PqaDatabase *database;
  PqaContext *context;
  GtkWindow *window;
  PqaListPage *page;
} Desk;

static gboolean
timeout_cb (gpointer condition)
{
  g_error ("%s did not happen in time", (const char *)condition);
  return G_SOURCE_REMOVE;
}

#define AWAIT(condition)                                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint limit = g_timeout_add_seconds (20, timeout_cb, (gpointer) #condition);                   \
    while (!(condition))                                                                           \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_source_remove (limit);                                                                       \
  }                                                                                                \
  G_STMT_END

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gint64
add_completed (TestOffice *office, gint64 completed_by_id)
{
  gint64 id = request_office_add (office);

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id, .note = "换了阀门"),
                                          completed_by_id, &error));
  return id;
}

static void
charge (TestOffice *office, gint64 id)
{
  g_autoptr (PqaBill) bill = pqa_bill_new ();

  bill->quoted_cents = 3000;
  bill->charged_cents = 3500;
  DO (office, pqa_charge_store_save (connection, STEP (id), bill, &error));
}

static GListModel *
get_model (Desk *desk)
{
  return pqa_table_get_model (pqa_list_page_get_table (desk->page));
}

static PqaCallPane *
find_pane (GtkWidget *top)
{
  if (PQA_IS_CALL_PANE (top))
    return PQA_CALL_PANE (top);
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      PqaCallPane *pane = find_pane (child);

      if (pane != NULL)
        return pane;
    }
  return NULL;
}

static PqaCallPane *
get_pane (Desk *desk)
{
  return find_pane (GTK_WIDGET (desk->page));
}

static gint64
get_shown (Desk *desk)
{
  const PqaCall *call = pqa_call_pane_get_call (get_pane (desk));

  return call != NULL ? call->request->id : 0;
}

static void
open_desk (Desk *desk, gint64 person_id, PqaRole role)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  desk->database
      = pqa_database_open (desk->office.path, PQA_CONNECTION_NONE, desk->office.clock, NULL);
  desk->context = pqa_context_new (desk->database, desk->office.clock, zone);
  pqa_context_sign_in (desk->context, person_id, "陈晨", role);
  pqa_database_set_actor (desk->database, person_id, "陈晨", role);
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (desk->window, 1140, 768);
  desk->page = g_object_new (PQA_TYPE_CALL_PAGE, "context", desk->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (desk->page), (gpointer *)&desk->page);
  gtk_window_set_child (desk->window, GTK_WIDGET (desk->page));
  gtk_window_present (desk->window);
  pqa_chip_bar_set (pqa_list_page_get_chips (desk->page), "state", "any");
  PQA_LIST_PAGE_GET_CLASS (desk->page)->query_changed (desk->page);
}

static void
start (Desk *desk, guint n_expected)
{
  AWAIT (g_list_model_get_n_items (get_model (desk)) == n_expected);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.start-round", NULL);
  AWAIT (get_shown (desk) != 0);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gtk_window_destroy (desk->window);
  pqa_database_close (desk->database);
  settle ();
  g_assert_null (desk->page);
  g_clear_object (&desk->context);
  g_clear_object (&desk->database);
  test_office_tear_down (&desk->office, NULL);
}

/* What a key does on a question; in the remark Enter comes from the entry. */
static void
press (Desk *desk, guint key)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (desk->window));

  if (key == GDK_KEY_Return && GTK_IS_TEXT (focus))
    g_signal_emit_by_name (gtk_widget_get_parent (focus), "activate");
  else
    g_assert_true (pqa_call_pane_press (get_pane (desk), key));
}

/* Types one call; counts how many keys it takes. */
static guint
type (Desk *desk, const char *keys)
{
  guint n = 0;

  for (; *keys != '\0'; keys++, n++)
    press (desk, gdk_unicode_to_keyval (*keys));
  press (desk, GDK_KEY_Return);
  return n + 1;
}

static void
test_round (Desk *desk, gconstpointer unused)
{
  guint n_keys = 0;

  for (int i = 0; i < 3; i++)
    add_completed (&desk->office, 0);
  charge (&desk->office, 2);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  start (desk, 3);
  g_assert_cmpint (get_shown (desk), ==, 1);

  n_keys += type (desk, "5y4");
  AWAIT (get_shown (desk) == 2);
  n_keys += type (desk, "2n1n");
  AWAIT (get_shown (desk) == 3);
  n_keys += type (desk, "n");
  AWAIT (request_office_read (&desk->office,
                              "SELECT count (*) FROM follow_up WHERE request_id > ?1", 0)
         == 3);
  g_assert_cmpuint (n_keys, ==, 4 + 5 + 2);

  g_assert_cmpint (request_office_read (&desk->office,
                                        "SELECT count (*) FROM request WHERE id = ?1"
                                        " AND state = 'closed'",
                                        1),
                   ==, 1);
  g_assert_cmpint (
      request_office_read (&desk->office, "SELECT addressed_to_id FROM request WHERE id = ?1", 2),
      ==, MANAGER);
  g_assert_cmpint (request_office_read (&desk->office,
                                        "SELECT count (*) FROM follow_up WHERE request_id = ?1"
                                        " AND charge_fair = 'no' AND score = 2 AND manner = 1",
                                        2),
                   ==, 1);
  g_assert_cmpint (
      request_office_read (&desk->office, "SELECT reached FROM follow_up WHERE request_id = ?1", 3),
      ==, 0);
}

/* Enter before the answers are there leads to the one that is missing, and saves nothing. */
static void
test_incomplete (Desk *desk, gconstpointer unused)
{
  add_completed (&desk->office, 0);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  start (desk, 1);
  press (desk, GDK_KEY_5);
  press (desk, GDK_KEY_Down);
  press (desk, GDK_KEY_Return);
  g_assert_cmpint (pqa_call_entry_get_current (pqa_call_pane_get_entry (get_pane (desk))), ==,
                   PQA_CALL_SOLVED);
  settle ();
  g_assert_cmpint (
      request_office_read (&desk->office, "SELECT count (*) FROM follow_up WHERE id > ?1", 0), ==,
      0);
}

/* What was answered is there again when somebody comes back to a call. */
static void
test_unfinished_call_stays (Desk *desk, gconstpointer unused)
{
  add_completed (&desk->office, 0);
  add_completed (&desk->office, 0);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  start (desk, 2);
  press (desk, GDK_KEY_4);
  press (desk, GDK_KEY_Escape);
  pqa_list_page_select_id (desk->page, 2);
  AWAIT (get_shown (desk) == 2);
  pqa_list_page_select_id (desk->page, 1);
  AWAIT (get_shown (desk) == 1);
  g_assert_cmpint (
      pqa_call_entry_get_rating (pqa_call_pane_get_entry (get_pane (desk)), PQA_CALL_SCORE), ==, 4);
}

/* Somebody else called meanwhile: nothing is recorded twice. */
static void
test_conflict (Desk *desk, gconstpointer unused)
{
  PqaFollowUp silence = { .reached = FALSE };

  add_completed (&desk->office, 0);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  start (desk, 1);
  DO (&desk->office, pqa_request_store_follow_up (connection, STEP (1), &silence, &error));
  type (desk, "5y5");
  AWAIT (pqa_call_pane_get_call (get_pane (desk)) != NULL
         && pqa_call_pane_get_call (get_pane (desk))->attempt == 2);
  g_assert_cmpint (
      request_office_read (&desk->office, "SELECT count (*) FROM follow_up WHERE id > ?1", 0), ==,
      1);
  g_assert_cmpint (
      pqa_call_entry_get_rating (pqa_call_pane_get_entry (get_pane (desk)), PQA_CALL_SCORE), ==, 5);
}

/* Keys that come before the next call is there are its answers. */
static void
test_typing_ahead (Desk *desk, gconstpointer unused)
{
  add_completed (&desk->office, 0);
  add_completed (&desk->office, 0);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  start (desk, 2);
  type (desk, "5y5");
  for (const char *key = "4y3"; *key != '\0'; key++)
    g_assert_true (pqa_call_pane_press (get_pane (desk), *key));
  g_assert_true (pqa_call_pane_press (get_pane (desk), GDK_KEY_Return));
  AWAIT (request_office_read (&desk->office,
                              "SELECT count (*) FROM follow_up WHERE id > ?1 AND reached = 1", 0)
         == 2);
  g_assert_cmpint (request_office_read (&desk->office,
                                        "SELECT score * 10 + manner FROM follow_up"
                                        " WHERE request_id = ?1",
                                        2),
                   ==, 43);
}

/* Whether somebody on the page could do it. */
static gboolean
is_enabled (GtkWidget *widget, const char *action)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean enabled;

  gtk_widget_set_parent (button, widget);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  enabled = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

static void
test_director_only_reads (Desk *desk, gconstpointer unused)
{
  add_completed (&desk->office, 0);
  open_desk (desk, DIRECTOR, PQA_ROLE_DIRECTOR);
  AWAIT (g_list_model_get_n_items (get_model (desk)) == 1);
  pqa_table_select (pqa_list_page_get_table (desk->page), 0);
  AWAIT (get_shown (desk) == 1);
  g_assert_false (is_enabled (GTK_WIDGET (desk->page), "page.start-round"));
  g_assert_false (is_enabled (GTK_WIDGET (get_pane (desk)), "page.save-call"));
}

static void
test_words (Desk *desk, gconstpointer unused)
{
  PqaCallProgress progress = { .called = 7, .reached = 5, .scored = 5, .score_sum = 23 };
  g_autofree char *text = pqa_call_words_progress (&progress, 16);
  g_auto (PqaCallOutcomeWords) words = { 0 };
  g_autofree char *greeting = NULL;
  const PqaCall *call;

  add_completed (&desk->office, CLERK);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  start (desk, 1);
  call = pqa_call_pane_get_call (get_pane (desk));
  g_assert_true (call->own_work);
  g_assert_cmpstr (text, ==, "7 of 23 called, 5 reached, average 4.6");
  greeting = pqa_call_words_line (call, PQA_CALL_LINE_GREETING, "陈晨");
  g_assert_nonnull (strstr (greeting, "孙女士"));
  g_assert_nonnull (strstr (greeting, "陈晨"));
  press (desk, GDK_KEY_1);
  press (desk, GDK_KEY_y);
  pqa_call_words_outcome (call, pqa_call_pane_get_entry (get_pane (desk)), &words);
  g_assert_nonnull (strstr (words.text, "李娜"));
  g_assert_cmpstr (words.css_class, ==, "error");
}

#define ADD(name, function) g_test_add ("/call-page/" name, Desk, NULL, set_up, function, tear_down)

static void
set_up (Desk *desk, gconstpointer data)
{
  request_office_set_up (&desk->office, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("round", test_round);
  ADD ("incomplete", test_incomplete);
  ADD ("unfinished-call-stays", test_unfinished_call_stays);
  ADD ("conflict", test_conflict);
  ADD ("typing-ahead", test_typing_ahead);
  ADD ("director-only-reads", test_director_only_reads);
  ADD ("words", test_words);
  return g_test_run ();
}
