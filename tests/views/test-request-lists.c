/* test-request-lists.c: filters, views, columns and selections of the list of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request-desk.h"

#include "pqa-view-dialog.h"
#include "pqa-views.h"
#include "request/pqa-request-list.h"
#include "requests/pqa-request-bulk-task.h"
#include "requests/pqa-request-export.h"
#include "requests/pqa-request-list-page.h"
#include "table/pqa-list-report.h"

#define KEPT "SELECT value FROM setting WHERE key = 'list.requests' AND staff_id = ?1"

static PqaChipBar *
get_chips (RequestDesk *desk)
{
  return pqa_list_page_get_chips (desk->page);
}

static PqaTable *
get_table (RequestDesk *desk)
{
  return pqa_list_page_get_table (desk->page);
}

static const char *
chip (RequestDesk *desk, const char *group)
{
  return pqa_chip_bar_get (get_chips (desk), group);
}

static void
open_list (RequestDesk *desk, gint64 person_id)
{
  request_desk_open (desk, PQA_TYPE_REQUEST_LIST_PAGE, person_id,
                     person_id == CLERK ? PQA_ROLE_CLERK : PQA_ROLE_MANAGER);
}

/* The next day: another run of the program. */
static void
open_again (RequestDesk *desk, gint64 person_id)
{
  gtk_window_destroy (desk->window);
  pqa_database_close (desk->database);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (desk->page);
  g_clear_object (&desk->context);
  g_clear_object (&desk->database);
  open_list (desk, person_id);
}

/* What was chosen before is read soon after the list is there. */
static gboolean
keeps (RequestDesk *desk, gint64 person_id, const char *part)
{
  g_autofree char *value = request_office_read_text (&desk->office, KEPT, person_id);

  return value != NULL && strstr (value, part) != NULL;
}

static gboolean
shows_column (RequestDesk *desk, const char *id)
{
  g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();

  pqa_table_save_layout (get_table (desk), layout);
  for (guint i = 0; i < layout->columns->len; i++)
    {
      const PqaViewColumn *column = layout->columns->pdata[i];

      if (g_str_equal (column->id, id))
        return column->shown;
    }
  g_assert_not_reached ();
}

/* What everybody chose before the test begins: by the column it is seen that it has been read. */
static void
set_up (RequestDesk *desk, gconstpointer data)
{
  TestOffice *office = &desk->office;

  request_desk_set_up (desk, data);
  DO (office, pqa_connection_execute (
                  connection,
                  "INSERT INTO setting (staff_id, key, value) SELECT id, 'list.requests',"
                  " '{\"filters\":{\"scope\":\"open\"},\"columns\":[{\"id\":\"zone\"}]}'"
                  " FROM staff WHERE id <> 3",
                  &error));
}

static void
await_memory (RequestDesk *desk)
{
  AWAIT (shows_column (desk, "zone"));
}

static guint
count (RequestDesk *desk)
{
  AWAIT (!pqa_store_model_is_loading (request_desk_get_model (desk)));
  return g_list_model_get_n_items (G_LIST_MODEL (request_desk_get_model (desk)));
}

static int
first_width (RequestDesk *desk)
{
  g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();

  pqa_table_save_layout (get_table (desk), layout);
  return ((PqaViewColumn *)layout->columns->pdata[0])->width;
}

/* As dragging the edge of its header does. */
static void
widen_first_column (RequestDesk *desk, int width)
{
  GtkWidget *widget = GTK_WIDGET (get_table (desk));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  while (widget != NULL && !GTK_IS_COLUMN_VIEW (widget))
    widget = gtk_widget_get_first_child (widget);
  column = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (widget)), 0);
  gtk_column_view_column_set_fixed_width (column, width);
}

static void
test_kept (RequestDesk *desk, gconstpointer unused)
{
  request_office_add (&desk->office);
  open_list (desk, CLERK);
  await_memory (desk);
  pqa_chip_bar_set (get_chips (desk), "scope", "all");
  pqa_chip_bar_set (get_chips (desk), "kind", "complaint");
  pqa_chip_bar_set (get_chips (desk), "zone", "1");
  pqa_chip_bar_set (get_chips (desk), "severity", "urgent");
  pqa_chip_bar_set (get_chips (desk), "to", "2023-11-15");
  pqa_table_sort_by (get_table (desk), "number", TRUE);
  widen_first_column (desk, 333);
  AWAIT (keeps (desk, CLERK, "\"sort\":\"number\"") && keeps (desk, CLERK, "\"width\":333"));

  open_again (desk, CLERK);
  AWAIT (g_strcmp0 (chip (desk, "kind"), "complaint") == 0);
  g_assert_cmpstr (chip (desk, "scope"), ==, "all");
  g_assert_cmpstr (chip (desk, "zone"), ==, "1");
  g_assert_cmpstr (chip (desk, "severity"), ==, "urgent");
  g_assert_cmpstr (chip (desk, "to"), ==, "2023-11-15");
  g_assert_cmpstr (pqa_table_get_sort (get_table (desk), NULL), ==, "number");
  g_assert_cmpint (first_width (desk), ==, 333);

  open_again (desk, MANAGER);
  await_memory (desk);
  g_assert_cmpstr (chip (desk, "scope"), ==, "open");
  g_assert_null (chip (desk, "kind"));
}

/* Somebody else at the same window finds the list as they left it, or as it is at first. */
static void
test_other_person (RequestDesk *desk, gconstpointer unused)
{
  open_list (desk, CLERK);
  await_memory (desk);
  pqa_chip_bar_set (get_chips (desk), "kind", "repair");
  AWAIT (keeps (desk, CLERK, "repair"));
  pqa_database_set_actor (desk->database, DIRECTOR, "Wang", PQA_ROLE_DIRECTOR);
  pqa_context_sign_in (desk->context, DIRECTOR, "Wang", PQA_ROLE_DIRECTOR);
  AWAIT (chip (desk, "kind") == NULL);
  g_assert_false (shows_column (desk, "zone"));
  pqa_database_set_actor (desk->database, CLERK, "Chen", PQA_ROLE_CLERK);
  pqa_context_sign_in (desk->context, CLERK, "Chen", PQA_ROLE_CLERK);
  AWAIT (g_strcmp0 (chip (desk, "kind"), "repair") == 0);
}

static void
test_lent (RequestDesk *desk, gconstpointer unused)
{
  open_list (desk, CLERK);
  await_memory (desk);
  pqa_chip_bar_set (get_chips (desk), "kind", "repair");
  AWAIT (keeps (desk, CLERK, "repair"));
  pqa_page_filter (PQA_PAGE (desk->page), "scope", "overdue");
  g_assert_cmpstr (chip (desk, "scope"), ==, "overdue");
  g_assert_null (chip (desk, "kind"));
  /* A column is chosen all the same. */
  pqa_table_show_column (get_table (desk), "phone", TRUE);
  AWAIT (keeps (desk, CLERK, "\"id\":\"phone\",\"shown\":true"));
  g_assert_true (keeps (desk, CLERK, "repair"));
  g_assert_false (keeps (desk, CLERK, "overdue"));

  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.clear-filters", NULL);
  g_assert_cmpstr (chip (desk, "kind"), ==, "repair");
  g_assert_cmpstr (chip (desk, "scope"), ==, "open");
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.clear-filters", NULL);
  g_assert_null (chip (desk, "kind"));
}

/* Filters of a later version, a zone that is gone, text that is no JSON: never a crash. */
static void
test_strange_memory (RequestDesk *desk, gconstpointer unused)
{
  TestOffice *office = &desk->office;

  DO (office, pqa_connection_execute (
                  connection,
                  "UPDATE setting SET value = '{' WHERE staff_id = 2;"
                  "UPDATE setting SET value = '{\"filters\":{\"kind\":\"repair\",\"zone\":\"99\","
                  "\"scope\":\"moon\",\"moon\":\"1\",\"from\":\"soon\"},\"sort\":\"moon\","
                  "\"columns\":[{\"id\":\"moon\"},{\"id\":\"due\"},{\"id\":\"due\"}]}'"
                  " WHERE staff_id = 1",
                  &error));
  open_list (desk, CLERK);
  AWAIT (g_strcmp0 (chip (desk, "kind"), "repair") == 0);
  AWAIT (chip (desk, "zone") == NULL);
  g_assert_cmpstr (chip (desk, "scope"), ==, "all");
  g_assert_null (chip (desk, "from"));
  g_assert_null (pqa_table_get_sort (get_table (desk), NULL));
  open_again (desk, MANAGER);
  g_assert_cmpuint (count (desk), ==, 0);
  g_assert_cmpstr (chip (desk, "scope"), ==, "open");
}

static void
add_view (RequestDesk *desk, const char *name, const char *definition)
{
  TestOffice *office = &desk->office;

  DO (office, pqa_connection_run (connection, &error,
                                  "INSERT INTO saved_view (staff_id, page, name, definition)"
                                  " VALUES (1, 'requests', ?1, ?2)",
                                  "tt", name, definition));
}

static void
test_views (RequestDesk *desk, gconstpointer unused)
{
  request_office_add (&desk->office);
  add_view (desk, "1 a_b 甲", "{\"filters\":{\"scope\":\"all\",\"kind\":\"praise\"}}");
  add_view (desk, "2 乙",
            "{\"filters\":{\"scope\":\"all\"},\"search\":\"电梯\",\"sort\":\"number\","
            "\"columns\":[{\"id\":\"zone\"},{\"id\":\"number\",\"width\":222}]}");
  open_list (desk, CLERK);
  await_memory (desk);
  AWAIT ((gtk_widget_activate_action (GTK_WIDGET (desk->page), "views.pick-number", "i", 1),
          g_strcmp0 (chip (desk, "kind"), "praise") == 0));
  g_assert_cmpuint (count (desk), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "views.pick-number", "i", 2);
  g_assert_null (chip (desk, "kind"));
  g_assert_cmpstr (pqa_list_page_get_search_text (desk->page), ==, "电梯");
  g_assert_cmpstr (pqa_table_get_sort (get_table (desk), NULL), ==, "number");
  g_assert_cmpuint (count (desk), ==, 1);
  {
    g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();

    pqa_table_save_layout (get_table (desk), layout);
    g_assert_cmpstr (((PqaViewColumn *)layout->columns->pdata[0])->id, ==, "zone");
    g_assert_cmpint (((PqaViewColumn *)layout->columns->pdata[1])->width, ==, 222);
  }
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (PQA_IS_VIEW_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gint64
count_views (RequestDesk *desk, const char *condition)
{
  g_autofree char *sql
      = g_strconcat ("SELECT count (*) FROM saved_view WHERE id > ?1 AND ", condition, NULL);

  return request_office_read (&desk->office, sql, 0);
}

/* Saved under a name, altered and saved again, removed. */
static void
test_saving_views (RequestDesk *desk, gconstpointer unused)
{
  GtkWidget *page;

  open_list (desk, CLERK);
  await_memory (desk);
  page = GTK_WIDGET (desk->page);
  pqa_chip_bar_set (get_chips (desk), "kind", "praise");
  gtk_widget_activate_action (page, "views.save-as", NULL);
  pqa_field_set_text (PQA_FIELD (request_desk_find_field (find_dialog (), "_Name")), " 表扬 ");
  pqa_form_dialog_save (PQA_FORM_DIALOG (find_dialog ()));
  AWAIT (find_dialog () == NULL);
  g_assert_cmpint (count_views (desk, "name = '表扬' AND staff_id = 1"), ==, 1);

  pqa_chip_bar_set (get_chips (desk), "kind", "enquiry");
  AWAIT ((gtk_widget_activate_action (page, "views.save", NULL),
          count_views (desk, "definition LIKE '%enquiry%'") == 1));
  AWAIT ((gtk_widget_activate_action (page, "views.remove", NULL),
          count_views (desk, "removed_at IS NOT NULL") == 1));
}

/* Ticks every filter with the search on: each of them reaches the query. */
static void
test_chips_combine (RequestDesk *desk, gconstpointer unused)
{
  static const struct
  {
    const char *group;
    const char *hiding;
  } cases[] = { { "scope", "overdue" },     { "kind", "praise" },   { "zone", "2" },
                { "period", "last-month" }, { "owner", "5" },       { "severity", "danger" },
                { "state", "waiting" },     { "channel", "email" }, { "from", "2023-11-16" },
                { "to", "2023-11-14" } };

  request_office_add (&desk->office);
  open_list (desk, CLERK);
  await_memory (desk);
  pqa_list_page_set_search_text (desk->page, "电梯");
  g_assert_cmpuint (count (desk), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].group);
      pqa_chip_bar_set (get_chips (desk), cases[i].group, cases[i].hiding);
      AWAIT (g_strcmp0 (chip (desk, cases[i].group), cases[i].hiding) == 0);
      g_assert_cmpuint (count (desk), ==, 0);
      pqa_chip_bar_go_back (get_chips (desk));
      g_assert_cmpuint (count (desk), ==, 1);
    }
}

static GtkBitset *
get_selection (RequestDesk *desk)
{
  return pqa_table_get_selection (get_table (desk));
}

static GtkSelectionModel *
get_selection_model (RequestDesk *desk)
{
  GtkWidget *widget = GTK_WIDGET (get_table (desk));

  while (widget != NULL && !GTK_IS_COLUMN_VIEW (widget))
    widget = gtk_widget_get_first_child (widget);
  return gtk_column_view_get_model (GTK_COLUMN_VIEW (widget));
}

/* What is selected stays selected when others write. */
static void
test_selection (RequestDesk *desk, gconstpointer unused)
{
  TestOffice *office = &desk->office;
  g_autoptr (GArray) ids = NULL;

  for (guint i = 0; i < 5; i++)
    request_office_add (office);
  open_list (desk, CLERK);
  g_assert_cmpuint (count (desk), ==, 5);
  gtk_selection_model_select_all (get_selection_model (desk));
  g_assert_cmpuint (gtk_bitset_get_size (get_selection (desk)), ==, 5);
  gtk_selection_model_unselect_item (get_selection_model (desk), 0);
  gtk_selection_model_unselect_item (get_selection_model (desk), 3);
  ids = pqa_list_page_read_selection (desk->page);
  g_assert_cmpuint (ids->len, ==, 3);

  request_office_add (office);
  pqa_store_model_refresh (request_desk_get_model (desk));
  g_assert_cmpuint (count (desk), ==, 6);
  {
    g_autoptr (GArray) again = pqa_list_page_read_selection (desk->page);

    g_assert_cmpuint (again->len, ==, 3);
    for (guint i = 0; i < 3; i++)
      g_assert_cmpint (g_array_index (again, gint64, i), ==, g_array_index (ids, gint64, i));
  }
  gtk_selection_model_select_item (get_selection_model (desk), 1, TRUE);
  g_assert_cmpuint (gtk_bitset_get_size (get_selection (desk)), ==, 1);
}

/* More than one batch, one of them refused, all of it beside the window. */
static void
test_bulk_assign (RequestDesk *desk, gconstpointer unused)
{
  TestOffice *office = &desk->office;
  g_autoptr (GArray) ids = NULL;

  for (guint i = 0; i < 502; i++)
    request_office_add (office);
  DO (office, pqa_request_store_assign (connection, STEP (7), WORKER, 0, &error));
  open_list (desk, CLERK);
  g_assert_cmpuint (count (desk), ==, 502);
  gtk_selection_model_select_all (get_selection_model (desk));
  ids = pqa_list_page_read_selection (desk->page);
  pqa_request_bulk_assign_beside (GTK_WIDGET (desk->page), desk->context, ids, WORKER, "");
  AWAIT (request_office_read (office, "SELECT count (*) FROM request WHERE handler_id = ?1", WORKER)
         == 502);
  AWAIT (request_office_read (office,
                              "SELECT count (*) FROM request_event WHERE kind = ?1 OR"
                              " to_state = 'assigned'",
                              0)
         == 502);
  AWAIT (g_list_length (gtk_window_list_toplevels ()) > 1);
}

/* What is exported is what is in view, in its order. */
static void
test_export_columns (RequestDesk *desk, gconstpointer unused)
{
  g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();
  g_autofree PqaExportColumn *shown = NULL;
  g_autofree PqaExportColumn *all = NULL;
  guint n;

  open_list (desk, CLERK);
  await_memory (desk);
  pqa_table_move_column (get_table (desk), "zone", 0);
  pqa_table_show_column (get_table (desk), "zone", TRUE);
  pqa_table_show_column (get_table (desk), "due", FALSE);
  pqa_table_save_layout (get_table (desk), layout);
  shown = pqa_request_export_choose (layout, &n);
  g_assert_cmpuint (shown[0].column, ==, PQA_REQUEST_ROW_ZONE);
  g_assert_cmpuint (shown[1].column, ==, PQA_REQUEST_ROW_NUMBER);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (shown[i].column, !=, PQA_REQUEST_ROW_NEXT_DUE_AT);
  /* Place, home; and not those that are hidden. */
  g_assert_cmpuint (n, ==, 10);
  all = pqa_request_export_choose (NULL, &n);
  g_assert_cmpuint (n, ==, 19);
}

static PqaReport *
lay_out (RequestDesk *desk, const PqaRequestFilter *filter, GError **error)
{
  g_autoptr (PqaListQuery) query = pqa_request_list_new (filter);
  g_autofree PqaExportColumn *columns = NULL;
  guint n;

  columns = pqa_request_export_choose (NULL, &n);
  return pqa_list_report_new (desk->office.connection, query, "Requests", columns, n, error);
}

/* On paper stand the rows of the list; a million of them is refused and not cut off. */
static void
test_paper (RequestDesk *desk, gconstpointer unused)
{
  TestOffice *office = &desk->office;
  PqaRequestFilter filter = { .scope = PQA_REQUEST_SCOPE_ALL, .now = AT (9, 0), .text = "门禁" };
  g_autoptr (PqaReport) report = NULL;
  g_autoptr (GError) refusal = NULL;
  PqaReportTable *table;

  open_list (desk, CLERK);
  for (guint i = 0; i < 3; i++)
    request_office_add (office);
  DO (office, pqa_connection_execute (
                  connection, "UPDATE request SET description = '门禁失灵' WHERE id <> 2", &error));
  report = lay_out (desk, &filter, NULL);
  table = pqa_report_get_block (report, 1)->table;
  g_assert_cmpuint (pqa_report_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (pqa_report_table_get_cell (table, 0, 0)->text, ==, "20231115-0003");
  DO (office,
      pqa_connection_execute (
          connection,
          "INSERT INTO request (number, kind, severity, channel, state, registered_at, recorded_at)"
          " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
          " SELECT 'X' || i, 'repair', 'general', 'desk', 'closed', 1, 1 FROM n",
          &error));
  filter.text = NULL;
  g_assert_null (lay_out (desk, &filter, &refusal));
  g_assert_error (refusal, PQA_ERROR, PQA_ERROR_TOO_BIG);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/requests/lists/" name, RequestDesk, NULL, set_up, func, request_desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("kept", test_kept);
  ADD ("other-person", test_other_person);
  ADD ("lent", test_lent);
  ADD ("strange-memory", test_strange_memory);
  ADD ("views", test_views);
  ADD ("saving-views", test_saving_views);
  ADD ("chips-combine", test_chips_combine);
  ADD ("selection", test_selection);
  ADD ("bulk-assign", test_bulk_assign);
  ADD ("export-columns", test_export_columns);
  ADD ("paper", test_paper);
  return g_test_run ();
}
