/* test-request-list.c: which requests a list shows, in which order, by which index
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "request/pqa-request-list.h"
#include "test-request-support.h"

static PqaRequestFilter
all_requests (void)
{
  return (PqaRequestFilter){ .scope = PQA_REQUEST_SCOPE_ALL, .now = AT (9, 0) };
}

static GArray *
read_ids (TestOffice *office, const PqaRequestFilter *filter)
{
  g_autoptr (PqaListQuery) query = pqa_request_list_new (filter);
  g_autoptr (GError) error = NULL;
  GArray *ids = pqa_list_query_read_ids (query, office->connection, 0, &error);

  g_assert_no_error (error);
  return ids;
}

static void
assert_ids (TestOffice *office, const PqaRequestFilter *filter, const char *expected)
{
  g_autoptr (GArray) ids = read_ids (office, filter);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int) g_array_index (ids, gint64, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
add (TestOffice *office, const char *description, PqaSeverity severity, gint64 home_id)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();

  pqa_request_fields_set_text (&fields->description, description);
  fields->severity = severity;
  fields->home_id = home_id;
  request_office_register (office, fields);
}

/* 1: general, due 10:00; 2: urgent, due 9:05 (completed below); 3: important, due 9:30. */
static void
fill (TestOffice *office)
{
  add (office, "三号楼电梯异响", PQA_SEVERITY_GENERAL, 1);
  add (office, "水管爆裂 water everywhere", PQA_SEVERITY_URGENT, 2);
  request_office_set_time (office, AT (9, 1));
  add (office, "电灯不亮", PQA_SEVERITY_IMPORTANT, 0);
}

static void
complete_second (TestOffice *office)
{
  DO (office, pqa_request_store_assign (connection, STEP (2), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (2), &error));
  DO (office, pqa_request_store_complete (connection, STEP (2, .note = "已更换阀门"), 0, &error));
}

static void
test_scopes (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();

  fill (office);
  assert_ids (office, &filter, "3 2 1");
  filter.scope = PQA_REQUEST_SCOPE_OPEN;
  assert_ids (office, &filter, "2 3 1");
  filter.scope = PQA_REQUEST_SCOPE_OVERDUE;
  filter.now = AT (9, 31) + 1;
  assert_ids (office, &filter, "2 3");
  filter.scope = PQA_REQUEST_SCOPE_TO_FOLLOW_UP;
  assert_ids (office, &filter, "");
  complete_second (office);
  assert_ids (office, &filter, "2");
  filter.scope = PQA_REQUEST_SCOPE_MINE;
  filter.person_id = WORKER;
  assert_ids (office, &filter, "");
  filter.person_id = CLERK;
  assert_ids (office, &filter, "3 1");
}

static void
test_filters (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();

  fill (office);
  filter.zone_id = 1;
  assert_ids (office, &filter, "2 1");
  filter.from = AT (9, 1);
  assert_ids (office, &filter, "");
  filter.zone_id = 0;
  assert_ids (office, &filter, "3");
  filter.from = 0;
  filter.to = AT (9, 1);
  assert_ids (office, &filter, "2 1");
  filter.kind = "complaint";
  assert_ids (office, &filter, "");
}

static void
test_upper_category (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRequestFilter filter = all_requests ();

  fields->category_id = request_office_category (office, "pipe_leak");
  request_office_register (office, fields);
  filter.category_id = request_office_category (office, "water");
  assert_ids (office, &filter, "1");
  filter.category_id = request_office_category (office, "lift");
  assert_ids (office, &filter, "");
}

static void
test_search (TestOffice *office, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *ids;
  } cases[] = {
    { "电", "3 1" },          { "电梯", "1" },     { "梯异", "1" },
    { "水管爆裂", "2" },      { "EVERY", "2" },    { "3-1102", "1" },
    { "20231115-0003", "3" }, { "电 不亮", "3" },  { "没有", "" },
    { "阀门", "2" },          { "\" OR 1=1", "" }, { "电梯*)", "1" },
  };
  PqaRequestFilter filter = all_requests ();

  fill (office);
  complete_second (office);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      filter.text = cases[i].text;
      assert_ids (office, &filter, cases[i].ids);
    }
  filter.text = "电";
  filter.scope = PQA_REQUEST_SCOPE_OVERDUE;
  filter.now = AT (9, 45);
  assert_ids (office, &filter, "3");
}

/* The caller is a neighbour; the resident is called 欧阳静. */
static void
add_for_neighbour (TestOffice *office)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();

  DO (office, pqa_connection_execute (connection,
                                      "INSERT INTO resident (id, home_id, name)"
                                      " VALUES (77, 1, '欧阳静')",
                                      &error));
  fields->home_id = 1;
  fields->kind = PQA_REQUEST_KIND_REPAIR;
  fields->severity = PQA_SEVERITY_GENERAL;
  fields->channel = PQA_CHANNEL_HOTLINE;
  fields->category_id = request_office_category (office, "lift");
  fields->building_id = 1;
  fields->resident_id = 77;
  pqa_request_fields_set_text (&fields->description, "门禁失灵");
  pqa_request_fields_set_text (&fields->place, "北门岗亭");
  pqa_request_fields_set_text (&fields->contact_name, "司马光");
  pqa_request_fields_set_text (&fields->contact_phone, "13912345678");
  request_office_register (office, fields);
}

/* Whoever and whatever a request names finds it, and what it does not name does not. */
static void
test_search_everything (TestOffice *office, gconstpointer unused)
{
  static const char *const found[] = {
    "20231115-0001", "20231115", "门禁",   "禁",     "失灵",       "北门",        "岗",
    "司马光",        "司马",     "光",     "欧阳静", "欧阳",       "静",          "13912345678",
    "139123",        "5678",     "3-1102", "1102",   "3",          "欧阳 门 5678",
  };
  static const char *const missed[] = { "欧阳修", "司马迁", "9123", "3-1103", "禁门", "静 水管" };
  PqaRequestFilter filter = all_requests ();

  add_for_neighbour (office);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_test_message ("“%s”", found[i]);
      filter.text = found[i];
      assert_ids (office, &filter, "1");
    }
  for (guint i = 0; i < G_N_ELEMENTS (missed); i++)
    {
      g_test_message ("“%s”", missed[i]);
      filter.text = missed[i];
      assert_ids (office, &filter, "");
    }
}

static void
test_search_follows_resident (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();

  add_for_neighbour (office);
  DO (office,
      pqa_connection_execute (connection, "UPDATE resident SET name = '慕容白' WHERE id = 77",
                              &error));
  filter.text = "欧阳";
  assert_ids (office, &filter, "");
  filter.text = "慕容";
  assert_ids (office, &filter, "1");
  DO (office,
      pqa_connection_execute (connection, "UPDATE request SET resident_id = NULL", &error));
  assert_ids (office, &filter, "");
  DO (office, pqa_connection_execute (connection,
                                      "INSERT INTO request_search (request_search, rank)"
                                      " VALUES ('integrity-check', 1)",
                                      &error));
}

/* One request that every filter lets through; each alone then hides it, with the search as without. */
static void
test_search_with_filters (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();
  PqaRequestFilter others[12];

  add_for_neighbour (office);
  filter.text = "门禁";
  filter.scope = PQA_REQUEST_SCOPE_MINE;
  filter.person_id = CLERK;
  filter.zone_id = 1;
  filter.category_id = request_office_category (office, "lift");
  filter.building_id = 1;
  filter.owner_id = CLERK;
  filter.kind = "repair";
  filter.severity = "general";
  filter.channel = "hotline";
  filter.state = "registered";
  filter.from = AT (0, 0);
  filter.to = AT (24, 0);
  assert_ids (office, &filter, "1");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = filter;
  others[0].scope = PQA_REQUEST_SCOPE_OVERDUE;
  others[1].person_id = WORKER;
  others[2].zone_id = 99;
  others[3].category_id = 99;
  others[4].building_id = 99;
  others[5].owner_id = WORKER;
  others[6].kind = "complaint";
  others[7].severity = "urgent";
  others[8].channel = "visit";
  others[9].state = "waiting";
  others[10].from = AT (24, 0);
  others[11].to = AT (0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%u", i);
      assert_ids (office, &others[i], "");
      others[i].text = NULL;
      assert_ids (office, &others[i], "");
    }
}

/* The owner is the handler or, as long as there is none, the first responder. */
static void
test_owner (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();

  fill (office);
  complete_second (office);
  filter.owner_id = WORKER;
  assert_ids (office, &filter, "2");
  filter.owner_id = CLERK;
  assert_ids (office, &filter, "3 1");
}

static void
test_restrict (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);
  const gint64 chosen[] = { 1, 3, 99 };
  g_autoptr (GArray) ids = NULL;

  fill (office);
  pqa_request_list_restrict (query, chosen, G_N_ELEMENTS (chosen));
  ids = pqa_list_query_read_ids (query, office->connection, 0, NULL);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 1);
}

static void
test_orders (TestOffice *office, gconstpointer unused)
{
  static const char *const sorts[]
      = { "number", "registered", "kind", "category", "place", "state", "due", "handler" };
  PqaRequestFilter filter = all_requests ();

  fill (office);
  complete_second (office);
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    for (filter.descending = FALSE; filter.descending <= TRUE; filter.descending++)
      {
        g_autoptr (GArray) ids = NULL;

        filter.sort = sorts[i];
        ids = read_ids (office, &filter);
        g_assert_cmpuint (ids->len, ==, 3);
      }
  filter.descending = FALSE;
  filter.sort = "state";
  assert_ids (office, &filter, "1 3 2");
  filter.sort = "number";
  assert_ids (office, &filter, "1 2 3");
}

/* Requests of all sorts: some without a home, a category or a handler, in every state. */
static void
fill_with_variety (TestOffice *office)
{
  fill (office);
  for (guint i = 0; i < 60; i++)
    DO (office,
        pqa_connection_run (connection, &error,
         "INSERT INTO request (number, kind, category_id, severity, channel, state, void_reason,"
         " home_id, place, handler_id, first_responder_id, registered_at, recorded_at, next_due_at)"
         " VALUES (printf ('X%03d', 7919 * ?1 % 1000),"
         " CASE ?1 % 5 WHEN 0 THEN 'complaint' WHEN 1 THEN 'praise' WHEN 2 THEN 'enquiry'"
         " WHEN 3 THEN 'suggestion' ELSE 'repair' END,"
         " CASE WHEN ?1 % 4 > 0 THEN ?1 % 7 + 1 END, 'general', 'desk',"
         " CASE ?1 % 8 WHEN 0 THEN 'void' WHEN 1 THEN 'closed' WHEN 2 THEN 'followed_up'"
         " WHEN 3 THEN 'completed' WHEN 4 THEN 'waiting' WHEN 5 THEN 'in_progress'"
         " WHEN 6 THEN 'assigned' ELSE 'registered' END, CASE WHEN ?1 % 8 = 0 THEN 'mistake' END,"
         " CASE WHEN ?1 % 3 > 0 THEN ?1 % 2 + 1 END, char (97 + ?1 % 5),"
         " CASE WHEN ?1 % 3 > 1 THEN ?2 WHEN ?1 % 3 = 1 THEN ?3 END, ?3, ?4 + ?1 % 10, ?4,"
         " CASE WHEN ?1 % 2 THEN ?4 + ?1 % 9 END)",
         "iiii", (gint64) i, (gint64) WORKER, (gint64) CLERK, AT (8, 0)));
}

/* The parts of a list make the same order as sorting it does, which a period of few days asks for. */
static void
test_parts (TestOffice *office, gconstpointer unused)
{
  static const char *const sorts[]
      = { "number", "registered", "kind", "category", "place", "state", "due", "handler" };

  fill_with_variety (office);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (sorts); i++)
    {
      PqaRequestFilter filter = all_requests ();
      g_autoptr (GArray) in_parts = NULL;
      g_autoptr (GArray) sorted = NULL;

      g_test_message ("%s", sorts[i / 2]);
      filter.sort = sorts[i / 2];
      filter.descending = i % 2 == 1;
      in_parts = read_ids (office, &filter);
      filter.from = AT (0, 0);
      sorted = read_ids (office, &filter);
      g_assert_cmpuint (in_parts->len, ==, 63);
      g_assert_cmpmem (in_parts->data, in_parts->len * sizeof (gint64), sorted->data,
                       sorted->len * sizeof (gint64));
    }
}

/* What narrows a list and what counts it goes through all its parts. */
static void
test_parts_are_one (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();
  g_autoptr (PqaListQuery) query = NULL;
  g_autoptr (GArray) first = NULL;
  gint64 ids[] = { 1, 5, 9, 12, 40 };
  gint64 count;

  fill_with_variety (office);
  filter.sort = "state";
  query = pqa_request_list_new (&filter);
  first = pqa_list_query_read_ids (query, office->connection, 20, NULL);
  g_assert_cmpuint (first->len, ==, 20);
  pqa_request_list_restrict (query, ids, G_N_ELEMENTS (ids));
  g_assert_true (pqa_list_query_count (query, office->connection, NULL, &count, NULL));
  g_assert_cmpint (count, ==, G_N_ELEMENTS (ids));
}

static char *
explain (TestOffice *office, const PqaRequestFilter *filter)
{
  g_autoptr (PqaListQuery) query = pqa_request_list_new (filter);
  g_autoptr (GError) error = NULL;
  char *plan = pqa_list_query_explain (query, office->connection, &error);

  g_assert_no_error (error);
  g_test_message ("%s", plan);
  return plan;
}

static void
assert_plan (TestOffice *office, const PqaRequestFilter *filter, const char *index)
{
  g_autofree char *plan = explain (office, filter);

  g_assert_nonnull (strstr (plan, index));
  g_assert_null (strstr (plan, "TEMP B-TREE"));
}

static void
test_plans (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();

  assert_plan (office, &filter, "request_registered");
  filter.from = AT (0, 0);
  assert_plan (office, &filter, "request_registered");
  filter.from = 0;
  filter.zone_id = 1;
  assert_plan (office, &filter, "request_zone");
  filter.zone_id = 0;
  filter.kind = "repair";
  assert_plan (office, &filter, "request_kind");
  filter.kind = NULL;
  filter.text = "电梯";
  assert_plan (office, &filter, "SCAN s VIRTUAL TABLE INDEX");
  filter.zone_id = 1;
  filter.scope = PQA_REQUEST_SCOPE_OPEN;
  assert_plan (office, &filter, "SCAN s VIRTUAL TABLE INDEX");
}

static void
test_plans_of_orders (TestOffice *office, gconstpointer unused)
{
  static const struct
  {
    const char *sort;
    const char *index;
  } cases[] = {
    { "number", "autoindex_request" },  { "registered", "request_registered" },
    { "kind", "request_kind" },         { "category", "category_name" },
    { "category", "request_category" }, { "place", "request_home" },
    { "place", "request_elsewhere" },       { "state", "request_state" },
    { "due", "request_due" },           { "handler", "staff_name" },
    { "handler", "request_handler" },
  };
  PqaRequestFilter filter = all_requests ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      filter.sort = cases[i / 2].sort;
      filter.descending = i % 2 == 1;
      assert_plan (office, &filter, cases[i / 2].index);
    }
}

/* The rows of one category are few enough to be sorted, if only the index is read. */
static void
test_plan_of_category (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();
  g_autofree char *plan = NULL;

  filter.category_id = 5;
  plan = explain (office, &filter);
  g_assert_nonnull (strstr (plan, "COVERING INDEX request_category"));
}

static void
test_plans_of_open (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();

  filter.scope = PQA_REQUEST_SCOPE_OPEN;
  assert_plan (office, &filter, "request_open_due");
  filter.zone_id = 1;
  filter.category_id = 5;
  assert_plan (office, &filter, "request_open_due");
  filter.scope = PQA_REQUEST_SCOPE_OVERDUE;
  assert_plan (office, &filter, "request_open_due");
  filter.scope = PQA_REQUEST_SCOPE_MINE;
  filter.person_id = CLERK;
  assert_plan (office, &filter, "request_open_due");
  filter.scope = PQA_REQUEST_SCOPE_TO_FOLLOW_UP;
  assert_plan (office, &filter, "request_follow_up_due");
}

static void
test_overdue_count (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();
  g_autoptr (PqaListQuery) query = NULL;
  gint64 count;

  fill (office);
  filter.now = AT (9, 31) + 1;
  query = pqa_request_list_new_overdue (&filter);
  g_assert_true (pqa_list_query_count (query, office->connection, NULL, &count, NULL));
  g_assert_cmpint (count, ==, 2);
}

static void
test_row (TestOffice *office, gconstpointer unused)
{
  PqaRequestFilter filter = all_requests ();
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);
  g_autoptr (PqaListRow) row = pqa_list_row_new (1);
  PqaRowCells *cells = NULL;
  gint64 id = 1;

  fill (office);
  g_assert_true (pqa_list_query_read_rows (query, office->connection, &id, 1, &cells, NULL));
  pqa_list_row_take_cells (row, cells);
  g_assert_cmpstr (pqa_list_row_get_text (row, PQA_REQUEST_ROW_NUMBER), ==, "20231115-0001");
  g_assert_cmpstr (pqa_list_row_get_text (row, PQA_REQUEST_ROW_HOME), ==, "3-1102");
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_REQUEST_ROW_NEXT_DUE_AT), ==, AT (10, 0));
  /* A fifth of the hour of work. */
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_REQUEST_ROW_RISK_AT), ==, AT (9, 48));
  g_assert_cmpstr (pqa_list_row_get_text (row, PQA_REQUEST_ROW_FIRST_RESPONDER), ==, "陈晨");
  g_assert_true (pqa_list_row_is_null (row, PQA_REQUEST_ROW_HANDLER));
}

static void
assert_comes_back (TestOffice *office, gint64 id, const char *text)
{
  g_autoptr (PqaRequestFields) fields
      = pqa_request_store_load_fields (office->connection, id, NULL, NULL);

  g_assert_nonnull (fields);
  g_assert_cmpstr (fields->description, ==, text);
  g_assert_cmpstr (fields->place, ==, text);
  g_assert_cmpstr (fields->contact_name, ==, text);
}

static void
assert_found (TestOffice *office, gint64 id, const char *text)
{
  PqaRequestFilter filter = all_requests ();
  g_autoptr (GArray) ids = NULL;

  filter.text = text;
  ids = read_ids (office, &filter);
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return;
  g_test_message ("not found: “%s”", text);
  g_test_fail ();
}

static void
test_naughty_strings (TestOffice *office, gconstpointer unused)
{
  const char *folder = g_getenv ("PQA_SHARED_DATA");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "", "naughty-strings",
                                            "blns.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  JsonArray *strings;

  if (!json_parser_load_from_file (parser, path, NULL))
    {
      g_test_skip ("the naughty strings are not there");
      return;
    }
  strings = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (strings), ==, 515);
  for (guint i = 0; i < json_array_get_length (strings); i++)
    {
      const char *text = json_array_get_string_element (strings, i);
      gint64 id;

      pqa_request_fields_set_text (&fields->description, text);
      pqa_request_fields_set_text (&fields->place, text);
      pqa_request_fields_set_text (&fields->contact_name, text);
      id = request_office_register (office, fields);
      assert_comes_back (office, id, text);
      assert_found (office, id, text);
    }
}

#define ADD(name, func) \
  g_test_add ("/store/request/list/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("scopes", test_scopes);
  ADD ("filters", test_filters);
  ADD ("upper-category", test_upper_category);
  ADD ("search", test_search);
  ADD ("search-everything", test_search_everything);
  ADD ("search-follows-resident", test_search_follows_resident);
  ADD ("search-with-filters", test_search_with_filters);
  ADD ("owner", test_owner);
  ADD ("restrict", test_restrict);
  ADD ("orders", test_orders);
  ADD ("parts", test_parts);
  ADD ("parts-are-one", test_parts_are_one);
  ADD ("plans", test_plans);
  ADD ("plan-of-category", test_plan_of_category);
  ADD ("plans-of-open", test_plans_of_open);
  ADD ("plans-of-orders", test_plans_of_orders);
  ADD ("overdue-count", test_overdue_count);
  ADD ("row", test_row);
  ADD ("naughty-strings", test_naughty_strings);
  return g_test_run ();
}
