/* test-stock-take-page.c: the morning's stock-take in a real window over a real database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-field.h"
#include "pqa-views.h"
#include "request-desk.h"
#include "request/pqa-stock-take-list.h"
#include "requests/pqa-stock-take-page.h"
#include "requests/pqa-stock-take-table.h"

#define PARTS "101"

/* 1 and 3 are the clerk's (due 10:00 and 9:30), 2 is the worker's (due 9:05): −5 2 −2 3 1. */
static void
set_up (RequestDesk *desk, gconstpointer data)
{
  static const PqaSeverity severities[]
      = { PQA_SEVERITY_GENERAL, PQA_SEVERITY_URGENT, PQA_SEVERITY_IMPORTANT };

  request_desk_set_up (desk, data);
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    {
      g_autoptr (PqaRequestFields) fields = request_office_repair ();
      PqaRegistration registration
          = { .fields = fields, .handler_id = i == 1 ? WORKER : 0 };
      gint64 id;

      fields->severity = severities[i];
      DO (&desk->office, pqa_request_store_register (connection, &registration, &id, &error));
    }
  pqa_connection_set_actor (desk->office.connection, 0, "test", PQA_ROLE_SYSTEM);
  DO (&desk->office,
      pqa_connection_execute (
          connection, "INSERT INTO delay_cause (id, name) VALUES (" PARTS ", '等待配件')", &error));
  request_office_set_time (&desk->office, AT (9, 40));
}

static void
open_page (RequestDesk *desk, gint64 person_id, PqaRole role)
{
  request_desk_open (desk, PQA_TYPE_STOCK_TAKE_PAGE, person_id, role);
  AWAIT (pqa_store_model_get_id (request_desk_get_model (desk), 0) == -5);
}

static PqaTable *
get_table (RequestDesk *desk)
{
  return pqa_list_page_get_table (desk->page);
}

static PqaListRow *
get_row (RequestDesk *desk, guint position)
{
  g_autoptr (PqaListRow) row
      = g_list_model_get_item (G_LIST_MODEL (request_desk_get_model (desk)), position);

  AWAIT (pqa_list_row_is_loaded (row));
  return row;
}

static char *
get_cell (RequestDesk *desk, guint position, const char *column_id)
{
  const PqaTableColumn *column = pqa_stock_take_table_get_columns ();

  while (!g_str_equal (column->id, column_id))
    column++;
  return column->text (get_row (desk, position), desk->context);
}

static void
assert_cell (RequestDesk *desk, guint position, const char *column_id, const char *expected)
{
  g_autofree char *text = get_cell (desk, position, column_id);

  g_assert_cmpstr (text, ==, expected);
}

static void
press_enter (RequestDesk *desk, guint position)
{
  pqa_table_select (get_table (desk), position);
  g_signal_emit_by_name (get_table (desk), "row-activated", get_row (desk, position));
}

static PqaField *
get_field (RequestDesk *desk, const char *title)
{
  return PQA_FIELD (request_desk_find_field (GTK_WIDGET (desk->page), title));
}

static gboolean
is_asking (RequestDesk *desk)
{
  return gtk_widget_is_visible (GTK_WIDGET (get_field (desk, "Ne_xt step")));
}

static void
test_owners_stand_above (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, CLERK, PQA_ROLE_CLERK);
  assert_cell (desk, 0, "number", "赵师傅");
  assert_cell (desk, 0, "due", "1 open · 1 late");
  assert_cell (desk, 0, "place", "");
  assert_cell (desk, 0, "open", NULL);
  assert_cell (desk, 1, "number", "20231115-0002");
  assert_cell (desk, 1, "open", "0");
  assert_cell (desk, 2, "number", "陈晨");
  assert_cell (desk, 2, "due", "2 open · 1 late");
}

static gint64
get_held (RequestDesk *desk, gint64 request_id)
{
  return request_office_read (
      &desk->office,
      "SELECT ifnull ((SELECT id FROM held_stock_take WHERE request_id = ?1), 0)", request_id);
}

/* Enter on a row, Enter after each entry: from one request to the next, over the headings. */
static void
test_from_row_to_row (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, CLERK, PQA_ROLE_CLERK);
  press_enter (desk, 0);
  AWAIT (is_asking (desk));
  g_assert_cmpuint (pqa_table_get_selected_position (get_table (desk)), ==, 1);
  pqa_field_set_text (get_field (desk, "_Cause of delay"), PARTS);
  pqa_field_set_text (get_field (desk, "Ne_xt step"), "订购水泵");
  pqa_field_set_text (get_field (desk, "_When"), "2023/11/17");
  g_signal_emit_by_name (get_field (desk, "Ne_xt step"), "activate");
  AWAIT (get_held (desk, 2) != 0);
  AWAIT (pqa_table_get_selected_position (get_table (desk)) == 3);
  AWAIT (pqa_field_get_row_id (get_field (desk, "_Cause of delay")) == 0);
  pqa_field_set_text (get_field (desk, "Ne_xt step"), "回电");
  g_signal_emit_by_name (get_field (desk, "Ne_xt step"), "activate");
  AWAIT (pqa_table_get_selected_position (get_table (desk)) == 4);
  pqa_field_set_text (get_field (desk, "_Cause of delay"), PARTS);
  g_signal_emit_by_name (get_field (desk, "_When"), "activate");
  AWAIT (!is_asking (desk));
  AWAIT (get_held (desk, 1) != 0);
}

static void
test_shown_in_the_list (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, CLERK, PQA_ROLE_CLERK);
  press_enter (desk, 1);
  pqa_field_set_text (get_field (desk, "_Cause of delay"), PARTS);
  g_signal_emit_by_name (get_field (desk, "_When"), "activate");
  AWAIT (pqa_list_row_get_int (get_row (desk, 1), PQA_STOCK_TAKE_ROW_HELD_ID) != 0);
  assert_cell (desk, 1, "cause", "等待配件");
}

/* What cannot be saved is said beside the field, and stays there. */
static void
test_problems_in_words (RequestDesk *desk, gconstpointer data)
{
  g_autofree char *nothing = NULL;
  g_autofree char *past = NULL;

  open_page (desk, CLERK, PQA_ROLE_CLERK);
  press_enter (desk, 1);
  g_signal_emit_by_name (get_field (desk, "_When"), "activate");
  nothing = pqa_field_find_problem (get_field (desk, "_Cause of delay"));
  g_assert_cmpstr (nothing, ==, "Say why it is still open, or what happens next.");
  pqa_field_set_text (get_field (desk, "Ne_xt step"), "回电");
  pqa_field_set_text (get_field (desk, "_When"), "2023-11-14");
  pqa_field_set_problem (get_field (desk, "_Cause of delay"), NULL);
  g_signal_emit_by_name (get_field (desk, "_When"), "activate");
  past = pqa_field_find_problem (get_field (desk, "_When"));
  g_assert_cmpstr (past, ==, "The next step cannot be in the past.");
  g_assert_cmpint (get_held (desk, 2), ==, 0);
}

static void
test_filters (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, CLERK, PQA_ROLE_CLERK);
  pqa_chip_bar_set (pqa_list_page_get_chips (desk->page), "only", "late");
  AWAIT (g_list_model_get_n_items (G_LIST_MODEL (request_desk_get_model (desk))) == 4);
}

static void
test_director_reads (RequestDesk *desk, gconstpointer data)
{
  open_page (desk, DIRECTOR, PQA_ROLE_DIRECTOR);
  press_enter (desk, 1);
  g_assert_false (is_asking (desk));
}

#define ADD(name, func) \
  g_test_add ("/stock-take/page/" name, RequestDesk, NULL, set_up, func, request_desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("owners", test_owners_stand_above);
  ADD ("row-to-row", test_from_row_to_row);
  ADD ("shown", test_shown_in_the_list);
  ADD ("problems", test_problems_in_words);
  ADD ("filters", test_filters);
  ADD ("director", test_director_reads);
  return g_test_run ();
}
