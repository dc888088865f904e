/* test-request-list-page.c: the request desk in a real window over a real database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>

#include "list/pqa-store-model.h"
#include "pqa-views.h"
#include "request/pqa-request-rows.h"
#include "requests/pqa-request-conflict-dialog.h"
#include "requests/pqa-request-dialog.h"
#include "requests/pqa-request-step-dialog.h"
#include "requests/pqa-request-time-dialog.h"
#include "requests/pqa-request-list-page.h"
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

static GListModel *
get_model (Desk *desk)
{
  return pqa_table_get_model (pqa_list_page_get_table (desk->page));
}

static void
open_desk (Desk *desk, gint64 person_id, PqaRole role)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  desk->database
      = pqa_database_open (desk->office.path, PQA_CONNECTION_NONE, desk->office.clock, NULL);
  desk->context = pqa_context_new (desk->database, desk->office.clock, zone);
  pqa_context_sign_in (desk->context, person_id, "test", role);
  pqa_database_set_actor (desk->database, person_id, "test", role);
  desk->window = GTK_WINDOW (gtk_window_new ());
  desk->page = g_object_new (PQA_TYPE_REQUEST_LIST_PAGE, "context", desk->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (desk->page), (gpointer *)&desk->page);
  gtk_window_set_child (desk->window, GTK_WIDGET (desk->page));
  gtk_window_present (desk->window);
  AWAIT (!pqa_store_model_is_loading (PQA_STORE_MODEL (get_model (desk))));
}

static void
set_up (Desk *desk, gconstpointer data)
{
  request_office_set_up (&desk->office, NULL);
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

/* Whether the page, with a row selected, would do it. */
static gboolean
is_enabled (Desk *desk, const char *action)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean enabled;

  gtk_widget_set_parent (button, GTK_WIDGET (desk->page));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  enabled = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

static void
select_first (Desk *desk)
{
  pqa_table_select (pqa_list_page_get_table (desk->page), 0);
  AWAIT (is_enabled (desk, "page.edit"));
}

static GtkWidget *
find_dialog (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static GtkWidget *
find_field (GtkWidget *widget, const char *title)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (PQA_IS_FIELD (widget))
    return g_strcmp0 (pqa_field_get_title (PQA_FIELD (widget)), title) == 0 ? widget : NULL;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_field (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkEditable *
find_editable (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkEditable *found = GTK_IS_EDITABLE (widget) ? GTK_EDITABLE (widget) : NULL;

  for (; child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_editable (child);
  return found;
}

static void
assert_text (GtkWidget *dialog, const char *title, const char *text)
{
  g_autofree char *found = pqa_field_get_text (PQA_FIELD (find_field (dialog, title)));

  g_assert_cmpstr (found, ==, text);
}

static void
fill_in (GtkWidget *dialog, const char *title, const char *text)
{
  PqaField *field = PQA_FIELD (find_field (dialog, title));

  pqa_field_set_text (field, text);
  gtk_widget_activate_action (GTK_WIDGET (field), "form.changed", NULL);
}

static void
save (GtkWidget *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  AWAIT (dialog == NULL);
}

static char *
read_state (Desk *desk, gint64 id)
{
  return request_office_read_text (&desk->office, "SELECT state FROM request WHERE id = ?1", id);
}

static void
test_empty (Desk *desk, gconstpointer data)
{
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (desk)), ==, 0);
  g_assert_true (is_enabled (desk, "page.new"));
  g_assert_false (is_enabled (desk, "page.edit"));
  g_assert_false (is_enabled (desk, "page.next-step"));
}

static void
test_steps_by_role (Desk *desk, gconstpointer data)
{
  request_office_add (&desk->office);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  select_first (desk);
  g_assert_true (is_enabled (desk, "page.assign"));
  g_assert_true (is_enabled (desk, "page.respond"));
  g_assert_false (is_enabled (desk, "page.start"));
  g_assert_false (is_enabled (desk, "page.void"));

  pqa_context_sign_in (desk->context, MANAGER, "manager", PQA_ROLE_MANAGER);
  g_assert_true (is_enabled (desk, "page.void"));
  pqa_context_sign_in (desk->context, DIRECTOR, "director", PQA_ROLE_DIRECTOR);
  g_assert_false (is_enabled (desk, "page.assign"));
  g_assert_false (is_enabled (desk, "page.new"));
}

static void
test_next_step_by_step (Desk *desk, gconstpointer data)
{
  gint64 id = request_office_add (&desk->office);
  g_autofree char *state = NULL;
  GtkWidget *dialog;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  select_first (desk);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.next-step", NULL);
  dialog = find_dialog (PQA_TYPE_REQUEST_STEP_DIALOG);
  g_assert_nonnull (dialog);
  AWAIT (find_field (dialog, "_Handler") != NULL);
  fill_in (dialog, "_Handler", "4");
  save (dialog);
  AWAIT (is_enabled (desk, "page.start"));
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.next-step", NULL);
  AWAIT (is_enabled (desk, "page.complete"));
  state = read_state (desk, id);
  g_assert_cmpstr (state, ==, "in_progress");
}

static void
test_registering (Desk *desk, gconstpointer data)
{
  g_autofree char *number = NULL;
  g_autofree char *category
      = g_strdup_printf ("%d", (int)request_office_category (&desk->office, "door_window"));
  GtkWidget *dialog;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.new", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_DIALOG)) != NULL);
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  g_assert_true (GTK_IS_WINDOW (dialog));

  fill_in (dialog, "_Description", "门坏了 <b>&");
  fill_in (dialog, "_Home", "1");
  AWAIT (pqa_field_get_row_id (PQA_FIELD (find_field (dialog, "_Zone"))) == 1);
  fill_in (dialog, "Cat_egory", category);
  AWAIT (pqa_field_get_row_id (PQA_FIELD (find_field (dialog, "Depart_ment"))) != 0);
  save (dialog);
  AWAIT (g_list_model_get_n_items (get_model (desk)) == 1);
  number = request_office_read_text (&desk->office, "SELECT number FROM request WHERE id = ?1", 1);
  g_assert_cmpstr (number, ==, "20231115-0001");
  AWAIT (is_enabled (desk, "page.edit"));
}

static void
drained_cb (GObject *source, GAsyncResult *result, gpointer drained)
{
  pqa_database_read_finish (result, NULL);
  *(gboolean *)drained = TRUE;
}

static gpointer
read_nothing (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* Until everything has come that was asked of the database. */
static void
drain (Desk *desk)
{
  gboolean drained = FALSE;

  pqa_database_read_async (desk->database, PQA_LANE_LIST, read_nothing, NULL, NULL, NULL, NULL,
                           drained_cb, &drained);
  AWAIT (drained);
}

/* What follows from an empty form comes while somebody is typing into it already. */
static void
test_late_advice_leaves_alone_what_is_typed (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog, *home;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  dialog = pqa_request_dialog_new (desk->context, GTK_WIDGET (desk->page));
  gtk_window_present (GTK_WINDOW (dialog));
  home = find_field (dialog, "_Home");
  gtk_editable_set_text (find_editable (home), "3-11");
  drain (desk);
  g_assert_cmpstr (gtk_editable_get_text (find_editable (home)), ==, "3-11");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_unfinished_request_comes_back (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.new", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_DIALOG)) != NULL);
  fill_in (dialog, "_Description", "门坏了");
  gtk_editable_set_text (find_editable (find_field (dialog, "_Home")), "3-11");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  pqa_form_dialog_leave (PQA_FORM_DIALOG (dialog), TRUE);
  AWAIT (dialog == NULL);

  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.new", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_DIALOG)) != NULL);
  drain (desk);
  g_assert_true (pqa_form_dialog_is_dirty (PQA_FORM_DIALOG (dialog)));
  assert_text (dialog, "_Description", "门坏了");
  g_assert_cmpstr (gtk_editable_get_text (find_editable (find_field (dialog, "_Home"))), ==,
                   "3-11");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  pqa_form_dialog_leave (PQA_FORM_DIALOG (dialog), FALSE);
  AWAIT (dialog == NULL);
  AWAIT (request_office_read (&desk->office, "SELECT count (*) FROM draft", 0) == 0);
}

static void
test_channel_is_remembered (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.new", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_DIALOG)) != NULL);
  fill_in (dialog, "_Kind", "praise");
  fill_in (dialog, "_Description", "谢谢");
  fill_in (dialog, "Channe_l", "hotline");
  save (dialog);
  AWAIT (g_list_model_get_n_items (get_model (desk)) == 1);

  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.new", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_DIALOG)) != NULL);
  assert_text (dialog, "Channe_l", "hotline");
  g_assert_false (pqa_form_dialog_is_dirty (PQA_FORM_DIALOG (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
has_problem (GtkWidget *dialog, const char *title)
{
  g_autofree char *problem = pqa_field_find_problem (PQA_FIELD (find_field (dialog, title)));

  return problem != NULL;
}

static gboolean
end_it_all (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_connection_execute (connection,
                                 "UPDATE category SET closed_on = '2023-11-15';"
                                 "UPDATE staff SET left_on = '2023-11-15' WHERE id IN (4, 5)",
                                 error);
}

/* Others close the category and retire the handler while the form stands open. */
static void
test_what_ends_meanwhile_is_told_beside_the_field (Desk *desk, gconstpointer data)
{
  g_autofree char *category
      = g_strdup_printf ("%d", (int)request_office_category (&desk->office, "door_window"));
  GtkWidget *dialog;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  dialog = pqa_request_dialog_new (desk->context, GTK_WIDGET (desk->page));
  gtk_window_present (GTK_WINDOW (dialog));
  fill_in (dialog, "_Description", "门坏了");
  fill_in (dialog, "Cat_egory", category);
  fill_in (dialog, "H_andler", "4");
  drain (desk);
  g_assert_false (has_problem (dialog, "Cat_egory"));
  g_assert_false (has_problem (dialog, "H_andler"));
  pqa_database_set_actor (desk->database, 0, "test", PQA_ROLE_SYSTEM);
  pqa_database_write_async (desk->database, end_it_all, NULL, NULL, NULL, NULL, NULL);
  AWAIT (has_problem (dialog, "Cat_egory"));
  AWAIT (has_problem (dialog, "H_andler"));
  assert_text (dialog, "_Description", "门坏了");
  fill_in (dialog, "Came _In", "2023-11-15 23:59");
  g_assert_true (has_problem (dialog, "Came _In"));
  fill_in (dialog, "Came _In", "2023-11-15 08:00");
  g_assert_false (has_problem (dialog, "Came _In"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (GTK_IS_LABEL (widget) && gtk_widget_is_visible (widget)
      && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* Somebody with a connection of their own saves while the first request is being edited here. */
static void
save_meanwhile (Desk *desk, const char *sql)
{
  DO (&desk->office, pqa_connection_execute (connection, sql, &error));
}

static GtkWidget *
edit_first (Desk *desk)
{
  GtkWidget *dialog;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  select_first (desk);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.edit", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_DIALOG)) != NULL);
  fill_in (dialog, "_Description", "mine");
  fill_in (dialog, "Cat_egory", "1");
  return dialog;
}

static void
assert_saved (Desk *desk, const char *expected)
{
  g_autofree char *text = request_office_read_text (
      &desk->office, "SELECT description || ', ' || place FROM request WHERE id = ?1", 1);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_conflict_shows_both (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog, *chooser;

  request_office_add (&desk->office);
  dialog = edit_first (desk);
  save_meanwhile (desk, "UPDATE request SET place = 'theirs', description = 'theirs',"
                        " row_version = row_version + 1");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  AWAIT ((chooser = find_dialog (PQA_TYPE_REQUEST_CONFLICT_DIALOG)) != NULL);
  g_assert_true (shows (chooser, "mine"));
  g_assert_true (shows (chooser, "theirs"));
  g_assert_true (shows (chooser, "Place"));
  g_assert_false (shows (chooser, "Telephone"));
  save (chooser);
  AWAIT (dialog == NULL);
  assert_saved (desk, "mine, theirs");
}

static void
test_conflict_takes_theirs (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog, *chooser;

  request_office_add (&desk->office);
  dialog = edit_first (desk);
  save_meanwhile (desk, "UPDATE request SET place = 'theirs', description = 'theirs',"
                        " row_version = row_version + 1");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  AWAIT ((chooser = find_dialog (PQA_TYPE_REQUEST_CONFLICT_DIALOG)) != NULL);
  pqa_request_conflict_dialog_choose (PQA_REQUEST_CONFLICT_DIALOG (chooser),
                                      PQA_WRITTEN_DESCRIPTION, FALSE);
  pqa_request_conflict_dialog_choose (PQA_REQUEST_CONFLICT_DIALOG (chooser),
                                      PQA_WRITTEN_PLACE, TRUE);
  save (chooser);
  AWAIT (dialog == NULL);
  assert_saved (desk, "theirs, ");
  g_assert_cmpint (
      request_office_read (&desk->office, "SELECT category_id FROM request WHERE id = ?1", 1), ==,
      1);
}

/* Backing out decides nothing and loses nothing; saving again asks again. */
static void
test_conflict_is_put_off (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog, *chooser;

  request_office_add (&desk->office);
  dialog = edit_first (desk);
  save_meanwhile (desk, "UPDATE request SET description = 'theirs', row_version = row_version + 1");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  AWAIT ((chooser = find_dialog (PQA_TYPE_REQUEST_CONFLICT_DIALOG)) != NULL);
  gtk_window_close (GTK_WINDOW (chooser));
  AWAIT (!pqa_form_dialog_is_busy (PQA_FORM_DIALOG (dialog)));
  assert_text (dialog, "_Description", "mine");
  assert_saved (desk, "theirs, ");
  AWAIT (find_dialog (PQA_TYPE_REQUEST_CONFLICT_DIALOG) == NULL);
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  AWAIT ((chooser = find_dialog (PQA_TYPE_REQUEST_CONFLICT_DIALOG)) != NULL);
  save (chooser);
  AWAIT (dialog == NULL);
  assert_saved (desk, "mine, ");
}

/* A step that somebody else took is no other version of what is written here. */
static void
test_step_is_no_conflict (Desk *desk, gconstpointer data)
{
  gint64 id = request_office_add (&desk->office);
  GtkWidget *dialog = edit_first (desk);

  DO (&desk->office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  save (dialog);
  assert_saved (desk, "mine, ");
}

/* A step is not lost when somebody else took another meanwhile. */
static void
test_step_meets_another (Desk *desk, gconstpointer data)
{
  gint64 id = request_office_add (&desk->office);
  g_autofree char *note = NULL;
  GtkWidget *dialog;

  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  select_first (desk);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.note", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_STEP_DIALOG)) != NULL);
  fill_in (dialog, "_Note", "call in the evening");
  fill_in (dialog, "Happened _at", "2023-11-15 08:00");
  g_assert_true (shows (dialog, "It cannot have happened before the request was registered."));
  fill_in (dialog, "Happened _at", "");
  DO (&desk->office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  AWAIT (!pqa_form_dialog_is_busy (PQA_FORM_DIALOG (dialog)));
  g_assert_true (shows (dialog, "Meanwhile 陈晨 changed this request: “Assigned to 赵师傅”. What you "
                                "entered is still here; save again if it still holds."));
  save (dialog);
  note = request_office_read_text (&desk->office, "SELECT note FROM request_event"
                                                  " WHERE request_id = ?1 AND kind = 'note'", id);
  g_assert_cmpstr (note, ==, "call in the evening");
}

static void
test_changing_a_time (Desk *desk, gconstpointer data)
{
  gint64 id = request_office_add (&desk->office);
  GtkWidget *dialog;

  pqa_clock_set (desk->office.clock, AT (10, 0));
  open_desk (desk, MANAGER, PQA_ROLE_MANAGER);
  select_first (desk);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.change-time", NULL);
  AWAIT ((dialog = find_dialog (PQA_TYPE_REQUEST_TIME_DIALOG)) != NULL);
  fill_in (dialog, "_Reason", "typed wrongly");
  fill_in (dialog, "Rea_lly happened at", "2023-11-15 11:00");
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  g_assert_true (shows (dialog, "Nothing can happen in the future."));
  fill_in (dialog, "Rea_lly happened at", "2023-11-15 08:30");
  save (dialog);
  g_assert_cmpint (request_office_read (
                       &desk->office, "SELECT registered_at FROM request WHERE id = ?1", id),
                   ==, AT (8, 30));
  AWAIT (shows (GTK_WIDGET (desk->page),
                "Time of “Registered” changed from 15 Nov 2023, 09:00 to 15 Nov 2023, 08:30\n"
                "typed wrongly\n— 李娜"));
}

static gboolean
take_back (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_request_store_take_back (connection, STEP (1), error);
}

/* What has left the list cannot be worked on by mistake. */
static void
test_what_vanishes_is_let_go (Desk *desk, gconstpointer data)
{
  request_office_add (&desk->office);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  select_first (desk);
  pqa_database_write_async (desk->database, take_back, NULL, NULL, NULL, NULL, NULL);
  AWAIT (g_list_model_get_n_items (get_model (desk)) == 0);
  AWAIT (!is_enabled (desk, "page.edit"));
  g_assert_false (is_enabled (desk, "page.next-step"));
}

static void
test_every_step_has_its_dialog (Desk *desk, gconstpointer data)
{
  gint64 id = request_office_add (&desk->office);
  g_autoptr (PqaRequestDetail) request
      = pqa_request_detail_load (desk->office.connection, id, NULL);

  open_desk (desk, MANAGER, PQA_ROLE_MANAGER);
  for (guint i = 0; i < PQA_N_REQUEST_STEPS; i++)
    {
      GtkWidget *dialog;

      if (!pqa_request_step_asks (i))
        continue;
      dialog = pqa_request_step_dialog_new (desk->context, i, request);
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
      gtk_window_present (GTK_WINDOW (dialog));
      settle ();
      gtk_window_destroy (GTK_WINDOW (dialog));
      AWAIT (dialog == NULL);
    }
}

static gboolean
describe (PqaConnection *connection, gpointer text, GError **error)
{
  return pqa_connection_run (connection, error,
                             "UPDATE request SET description = ?1, row_version = row_version + 1",
                             "t", text);
}

static JsonArray *
load_naughty_strings (JsonParser *parser)
{
  const char *folder = g_getenv ("PQA_SHARED_DATA");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "", "naughty-strings",
                                            "blns.json", NULL);

  if (!json_parser_load_from_file (parser, path, NULL))
    return NULL;
  return json_node_get_array (json_parser_get_root (parser));
}

/* What somebody typed stands in the pane as it was typed, whatever it is. */
static void
test_rows_of_a_figure (Desk *desk, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (PqaPeriod) period = pqa_period_parse ("2023-11", zone, NULL);
  PqaIndicatorScope scope = pqa_indicator_scope (period, PQA_GROUPING_NONE);
  g_autoptr (PqaRequestRows) rows = NULL;
  g_autofree char *text = NULL;

  request_office_add (&desk->office);
  request_office_add (&desk->office);
  scope.only[PQA_GROUPING_KIND] = 1 + PQA_REQUEST_KIND_COMPLAINT;
  rows = pqa_request_rows_new (&scope, "REQ_IN", PQA_REQUEST_PART_ALL, "Complaints");
  text = pqa_request_rows_to_text (rows);
  open_desk (desk, CLERK, PQA_ROLE_CLERK);
  AWAIT (g_list_model_get_n_items (get_model (desk)) == 2);
  pqa_page_filter (PQA_PAGE (desk->page), "rows", text);
  AWAIT (g_list_model_get_n_items (get_model (desk)) == 0);
  pqa_chip_bar_set (pqa_list_page_get_chips (desk->page), "rows", NULL);
  AWAIT (g_list_model_get_n_items (get_model (desk)) == 2);
}

static void
test_naughty_strings_are_shown (Desk *desk, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *strings = load_naughty_strings (parser);

  request_office_add (&desk->office);
  open_desk (desk, MANAGER, PQA_ROLE_MANAGER);
  select_first (desk);
  if (strings == NULL)
    {
      g_test_skip ("the naughty strings are not there");
      return;
    }

  g_assert_cmpuint (json_array_get_length (strings), ==, 515);
  for (guint i = 0; i < json_array_get_length (strings); i++)
    {
      const char *text = json_array_get_string_element (strings, i);

      if (*text == '\0')
        continue;
      pqa_database_write_async (desk->database, describe, g_strdup (text), g_free, NULL, NULL,
                                NULL);
      AWAIT (shows (GTK_WIDGET (desk->page), text));
    }
}

#define ADD(name, func) g_test_add ("/requests/page/" name, Desk, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("empty", test_empty);
  ADD ("steps-by-role", test_steps_by_role);
  ADD ("next-step", test_next_step_by_step);
  ADD ("registering", test_registering);
  ADD ("late-advice", test_late_advice_leaves_alone_what_is_typed);
  ADD ("unfinished", test_unfinished_request_comes_back);
  ADD ("conflict-both", test_conflict_shows_both);
  ADD ("conflict-theirs", test_conflict_takes_theirs);
  ADD ("conflict-put-off", test_conflict_is_put_off);
  ADD ("changing-a-time", test_changing_a_time);
  ADD ("step-meets-another", test_step_meets_another);
  ADD ("conflict-step", test_step_is_no_conflict);
  ADD ("channel", test_channel_is_remembered);
  ADD ("ends-meanwhile", test_what_ends_meanwhile_is_told_beside_the_field);
  ADD ("vanishing", test_what_vanishes_is_let_go);
  ADD ("step-dialogs", test_every_step_has_its_dialog);
  ADD ("rows-of-a-figure", test_rows_of_a_figure);
  ADD ("naughty-strings", test_naughty_strings_are_shown);
  return g_test_run ();
}
