/* test-import.c: a file is imported whole or not at all, and again without harm
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "db/pqa-audit.h"
#include "import-support.h"
#include "pqa-error.h"
#include "pqa-shortened-text.h"

#define HOMES                                                                                      \
  "{'kind': 'homes', 'create': ['zones', 'buildings'], 'fields': {'code': 'code', 'zone': 'zone'," \
  " 'building': 'building', 'floor': 'floor', 'area': 'area', 'in_use_from': 'since',"             \
  " 'resident_name': 'owner', 'resident_phone': 'phone'}}"
#define HOMES_HEADER "code,zone,building,floor,area,since,owner,phone\n"

#define STAFF                                                                                      \
  "{'kind': 'staff', 'create': ['departments', 'posts', 'zones'], 'fields': {'number': 'no',"      \
  " 'name': 'name', 'role': 'role', 'hired': 'hired', 'department': 'department', 'post': 'post'," \
  " 'zone': 'zone', 'duty': 'duty', 'since': 'since'}}"
#define STAFF_HEADER "no,name,role,hired,department,post,zone,duty,since\n"

#define REQUESTS                                                                                   \
  "{'kind': 'requests', 'file': {'csv_apostrophe': true}, 'create': ['categories', 'staff'],"      \
  " 'fields': {'external_key': 'key', 'kind': {'column': 'kind', 'default': 'repair'},"            \
  " 'category': 'category', 'description': 'text', 'handler': 'handler', 'registered': 'opened',"  \
  " 'complete_due': 'due', 'completed': 'done', 'verdict': 'verdict', 'charged': 'charged',"       \
  " 'remark': 'remark'}}"
#define REQUESTS_HEADER "key,kind,category,text,handler,opened,due,done,verdict,charged,remark\n"

static PqaImportReport *
import_text (TestOffice *office, const char *mapping_json, const char *header, const char *rows)
{
  g_autofree char *text = g_strconcat (header, rows, NULL);
  g_autofree char *path = test_write_file ("import.csv", text, -1);
  g_autoptr (PqaMapping) mapping = test_parse_mapping (mapping_json);

  return test_import (office, path, mapping);
}

static void
assert_import (TestOffice *office,
               const char *mapping_json,
               const char *header,
               const char *rows,
               const char *counts)
{
  g_autoptr (PqaImportReport) report = import_text (office, mapping_json, header, rows);
  g_autofree char *words = pqa_import_report_format (report);
  g_autofree char *found = g_strdup_printf ("%d/%d/%d", (int)report->added, (int)report->changed,
                                            (int)report->unchanged);

  if (report->n_problems > 0)
    g_error ("%s", words);
  g_assert_cmpstr (found, ==, counts);
}

static void
test_homes (TestOffice *office, gconstpointer unused)
{
  const char *rows = "1-101,East,1,1,88.5,2020-01-31,张三,13800000000\n"
                     "1-101,East,1,1,88.5,2020-01-31,李四,13900000000\n"
                     "1-102,East,1,1,,,,\n";

  assert_import (office, HOMES, HOMES_HEADER, rows, "2/1/0");
  assert_import (office, HOMES, HOMES_HEADER, rows, "0/0/3");
  assert_import (office, HOMES, HOMES_HEADER, "1-102,East,1,2,90,,王五,\n", "0/1/0");
  assert_import (office, HOMES, HOMES_HEADER, "1-102,,1,,,,王五,110\n", "0/1/0");
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM resident"), ==, 3);
  test_assert_text (office, "SELECT floor || ' ' || area FROM home WHERE code = '1-102'", "2 90.0");
  test_assert_text (office, "SELECT phone FROM resident WHERE name = '王五'", "110");
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM import_run"), ==, 4);
}

static void
test_staff (TestOffice *office, gconstpointer unused)
{
  const char *rows = "7,王芳,clerk,2019-03-01,Service,Clerk,East,customer_service,\n"
                     "8,赵强,,,Engineering,,,,2020-01-01\n"
                     "9,Nobody,,,,,,,\n";

  assert_import (office, STAFF, STAFF_HEADER, rows, "3/0/0");
  assert_import (office, STAFF, STAFF_HEADER, rows, "0/0/3");
  test_assert_text (office, "SELECT from_on FROM staff_membership WHERE duty NOTNULL",
                    "2019-03-01");
  assert_import (office, STAFF, STAFF_HEADER, "7,王芳,manager,,Service,Head,,,2022-06-01\n",
                 "0/1/0");
  test_assert_text (office,
                    "SELECT m.to_on FROM staff_membership m JOIN staff s ON s.id = m.staff_id"
                    " WHERE s.number = '7' AND m.to_on NOTNULL",
                    "2022-06-01");
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM staff_membership"), ==, 3);
}

static void
test_requests (TestOffice *office, gconstpointer unused)
{
  const char *rows
      = "a,,Lift,'=1+1,,2021-03-01 10:00:00,2021-03-02,2021-03-01 12:00:00,on_time,12.50,fixed\n"
        "b,complaint,Noise,\" loud  \n\",王芳,2021-03-01 11:00:00,2021-03-03,,,,\n"
        "c,,,,,2021-03-01,2021-03-02,2021-03-03,on_time,,\n";
  g_autoptr (PqaImportReport) report = import_text (office, REQUESTS, REQUESTS_HEADER, rows);

  test_assert_counts (report, 3, 0, 0);
  g_assert_cmpint (report->n_compared, ==, 2);
  g_assert_cmpint (report->n_disagreements, ==, 1);
  test_assert_text (office, "SELECT description FROM request WHERE external_key = 'a'", "=1+1");
  test_assert_text (office, "SELECT description FROM request WHERE external_key = 'b'",
                    " loud  \n");
  test_assert_text (office,
                    "SELECT group_concat (state || ' ' || ifnull (next_due_target, '-') || ' ' ||"
                    " ifnull (charged_cents, '-')) FROM request",
                    "closed - 1250,assigned complete -,closed - -");
  test_assert_text (
      office, "SELECT group_concat (kind || ifnull (to_state, '') || note) FROM request_event",
      "registeredregistered,movedclosedfixed,registeredregistered,movedassigned,"
      "registeredregistered,movedclosed");
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM category"), ==, 2);
}

/* As if they had been registered here: limits, calendar and the next deadline. */
static void
test_requests_by_policy (TestOffice *office, gconstpointer unused)
{
  const char *mapping = "{'kind': 'requests', 'deadlines': 'policy', 'create': ['categories'],"
                        " 'fields': {'external_key': 'key', 'kind': {'value': 'repair'},"
                        " 'registered': 'opened', 'completed': 'done', 'home': 'home'}}";
  g_autoptr (GError) error = NULL;

  assert_import (office, HOMES, HOMES_HEADER, "1-101,East,B1,,,,,\n", "1/0/0");
  pqa_connection_begin (office->connection, &error);
  pqa_connection_execute (
      office->connection,
      "INSERT INTO calendar (id, code, name, round_the_clock) VALUES (1, 'always', 'Always', 1);"
      "INSERT INTO calendar_version (id, calendar_id, number, created_at) VALUES (7, 1, 1, 0);"
      "INSERT INTO policy_version (id, number, created_at) VALUES (1, 1, 0);"
      "INSERT INTO policy (id, policy_version_id, kind, severity, complete_seconds,"
      " complete_calendar_id, followup_seconds, followup_calendar_id)"
      " VALUES (3, 1, 'repair', 'general', 7200, 1, 3600, 1)",
      &error);
  g_assert_no_error (error);
  pqa_connection_commit (office->connection, &error);
  g_assert_no_error (error);
  assert_import (office, mapping, "key,opened,done,home\n",
                 "a,2021-03-01 10:00:00,,1-101\nb,2021-03-01 10:00:00,2021-03-01 11:00:00,\n",
                 "2/0/0");
  test_assert_text (office,
                    "SELECT group_concat (e.policy_id || ' ' || e.complete_calendar_version_id"
                    " || ' ' || (e.complete_due_at - e.opened_at) || ' '"
                    " || ifnull (e.followup_due_at - e.completed_at, '-')"
                    " || ' ' || ifnull (r.next_due_at - e.opened_at, '-'))"
                    " FROM episode e JOIN request r ON r.id = e.request_id",
                    "3 7 7200 - 7200,3 7 7200 3600 -");
  test_assert_text (office,
                    "SELECT z.name || b.code FROM request r JOIN zone z ON z.id = r.zone_id"
                    " JOIN building b ON b.id = r.building_id WHERE r.home_id NOTNULL",
                    "EastB1");
  test_assert_text (office, "SELECT max (number) FROM request", "20210301-0002");
}

/* Full-text search knows what was imported, remarks and later changes too. */
static void
test_requests_found (TestOffice *office, gconstpointer unused)
{
  const char *rows = "a,,Lift,电梯异响,,2021-03-01,,2021-03-02,,,更换钢丝绳\n"
                     "b,,Lift,电梯停运,,2021-03-01,,,,,\n";
  const char *changed = "b,,Lift,楼道漏水,,2021-03-01,,,,,\n";
  const char *search = "SELECT group_concat (r.external_key) FROM request_search s JOIN request r"
                       " ON r.id = s.rowid WHERE request_search MATCH '%s'";
  const char *cases[][2] = { { "\"电梯\"", "a" }, { "\"钢丝 丝绳\"", "a" }, { "\"漏水\"", "b" } };
  g_autoptr (GError) error = NULL;

  assert_import (office, REQUESTS, REQUESTS_HEADER, rows, "2/0/0");
  assert_import (office, REQUESTS, REQUESTS_HEADER, changed, "0/1/0");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf (search, cases[i][0]);

      test_assert_text (office, sql, cases[i][1]);
    }
  pqa_connection_execute (office->connection,
                          "INSERT INTO request_search (request_search, rank)"
                          " VALUES ('integrity-check', 1)",
                          &error);
  g_assert_no_error (error);
}

/* Completed in the file: completed here. Completed here: an older file does not undo it. */
static void
test_requests_again (TestOffice *office, gconstpointer unused)
{
  const char *open = "a,,Lift,text,,2021-03-01 10:00:00,2021-03-02,,,,\n";
  const char *done = "a,,Lift,text,,2021-03-01 10:00:00,2021-03-02,2021-03-01 12:00:00,,,ok\n";

  assert_import (office, REQUESTS, REQUESTS_HEADER, open, "1/0/0");
  assert_import (office, REQUESTS, REQUESTS_HEADER, open, "0/0/1");
  assert_import (office, REQUESTS, REQUESTS_HEADER, done, "0/1/0");
  assert_import (office, REQUESTS, REQUESTS_HEADER, done, "0/0/1");
  test_assert_text (office,
                    "SELECT r.state || (r.closed_at = e.completed_at)"
                    " || ifnull (r.next_due_at, '-') FROM request r JOIN episode e"
                    " ON e.request_id = r.id",
                    "closed1-");
  assert_import (office, REQUESTS, REQUESTS_HEADER, open, "0/0/1");
  test_assert_text (office, "SELECT state FROM request", "closed");
  test_assert_text (office, "SELECT group_concat (kind) FROM request_event", "registered,moved");
}

static void
test_problems (TestOffice *office, gconstpointer unused)
{
  const char *rows = REQUESTS_HEADER "a,fix,Lift,x,,2021-03-01,,,,,\n"
                                     "b,,Lift,x,,yesterday,2021-02-30,,,cheap,\n"
                                     "a,,Lift,x,,2021-03-01,,,,,\n"
                                     "\n"
                                     "c,,Lift,x,,2999-03-01,,,,,\n"
                                     "d,,Lift,\"two\nlines\",,2021-03-01,,2021-02-01,,,\n"
                                     "e,,Lift\n";
  const gint64 lines[] = { 2, 3, 3, 3, 4, 6, 7, 9 };
  const char *columns[] = { "kind", "charged", "opened", "due", "key", "opened", "done", "" };
  g_autofree char *path = test_write_file ("bad.csv", rows, -1);
  g_autofree char *list_path = test_write_file ("list.csv", "", 0);
  g_autoptr (PqaMapping) mapping = test_parse_mapping (REQUESTS);
  const PqaImportOptions options = { .problems_path = list_path };
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaImportReport) report
      = pqa_import_file (office->connection, path, mapping, &options, NULL, &error);
  g_autoptr (GPtrArray) list = NULL;

  g_assert_no_error (error);
  g_assert_false (report->applied);
  g_assert_cmpint (report->n_problems, ==, G_N_ELEMENTS (lines));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const PqaImportProblem *problem = g_ptr_array_index (report->problems, i);

      g_assert_cmpint (problem->line, ==, lines[i]);
      g_assert_cmpstr (problem->column, ==, columns[i]);
    }
  list = test_read_all (list_path, NULL);
  g_assert_cmpuint (list->len, ==, 1 + G_N_ELEMENTS (lines));
  test_assert_row (list, 1,
                   (const char *[]){ "2", "kind", "fix",
                                     "must be one of: complaint, repair, enquiry, suggestion,"
                                     " praise",
                                     NULL });
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM request"), ==, 0);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM category"), ==, 0);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM import_run"), ==, 0);
}

/* The beginning of a text is never taken for the whole. */
static void
test_shortened_text (TestOffice *office, gconstpointer unused)
{
  g_autofree char *beginning = g_strnfill (32000, 'x');
  g_autofree char *rows
      = g_strdup_printf (REQUESTS_HEADER "a,,Lift,%s%s,,2021-03-01,,,,,\n"
                                         "b,,Lift,cut%s,,2021-03-01,,,,,\n",
                         beginning, PQA_SHORTENED_TEXT_MARK, PQA_SHORTENED_TEXT_MARK);
  g_autofree char *path = test_write_file ("shortened.csv", rows, -1);
  g_autoptr (PqaMapping) mapping = test_parse_mapping (REQUESTS);
  const PqaImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaImportReport) report
      = pqa_import_file (office->connection, path, mapping, &options, NULL, &error);
  const PqaImportProblem *problem;

  g_assert_no_error (error);
  g_assert_false (report->applied);
  g_assert_cmpint (report->n_problems, ==, 1);
  problem = g_ptr_array_index (report->problems, 0);
  g_assert_cmpint (problem->line, ==, 2);
}

/* What the schema refuses names its line and leaves nothing behind. */
static void
test_constraint (TestOffice *office, gconstpointer unused)
{
  const char *mapping = "{'kind': 'staff', 'fields': {'external_key': 'key', 'number': 'no',"
                        " 'name': 'name'}}";
  g_autoptr (PqaImportReport) report
      = import_text (office, mapping, "key,no,name\n", "k1,1,A\nk2,1,B\n");

  g_assert_cmpint (report->n_problems, ==, 1);
  g_assert_cmpint (((PqaImportProblem *)report->problems->pdata[0])->line, ==, 3);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM staff"), ==, 0);
}

/* Nobody is retired by a file before their open requests have been handed over. */
static void
test_leaves_with_open_work (TestOffice *office, gconstpointer unused)
{
  const char *mapping = "{'kind': 'staff', 'fields': {'number': 'no', 'name': 'name',"
                        " 'left': 'left'}}";
  g_autoptr (PqaImportReport) report = NULL;
  g_autofree char *words = NULL;

  assert_import (office, mapping, "no,name,left\n", "1,A,\n2,B,\n", "2/0/0");
  g_assert_true (pqa_connection_begin (office->connection, NULL));
  g_assert_true (pqa_connection_execute (
      office->connection,
      "INSERT INTO request (number, kind, severity, channel, state, registered_at, recorded_at,"
      " first_responder_id) SELECT '20231115-0001', 'repair', 'general', 'desk', 'registered', 0, 0,"
      " id FROM staff WHERE number = '1'",
      NULL));
  g_assert_true (pqa_connection_commit (office->connection, NULL));
  report = import_text (office, mapping, "no,name,left\n", "1,A,2023-11-15\n2,B,2023-11-15\n");
  words = pqa_import_report_format (report);
  g_assert_cmpint (report->n_problems, ==, 1);
  g_assert_nonnull (strstr (words, "have to be handed over first"));
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM staff WHERE left_on IS NOT NULL"), ==,
                   0);
}

static void
test_unknown_names (TestOffice *office, gconstpointer unused)
{
  const char *mapping = "{'kind': 'homes', 'fields': {'code': 'code', 'building': 'building'}}";
  g_autoptr (PqaImportReport) report
      = import_text (office, mapping, "code,building\n", "1-101,1\n");
  g_autofree char *words = pqa_import_report_format (report);

  g_assert_cmpint (report->n_problems, ==, 1);
  g_assert_nonnull (strstr (words, "line 2, building, “1”: is not known"));
}

static void
test_dry_run (TestOffice *office, gconstpointer unused)
{
  g_autofree char *path = test_write_file ("dry.csv", HOMES_HEADER "1-101,East,1,,,,,\n", -1);
  g_autoptr (PqaMapping) mapping = test_parse_mapping (HOMES);
  const PqaImportOptions options = { .dry_run = TRUE };
  g_autoptr (PqaImportReport) report
      = pqa_import_file (office->connection, path, mapping, &options, NULL, NULL);

  test_assert_counts (report, 1, 0, 0);
  g_assert_false (report->applied);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM home"), ==, 0);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM zone"), ==, 0);
}

static void
assert_refused (TestOffice *office, const char *path, int code)
{
  g_autoptr (PqaMapping) mapping = test_parse_mapping (HOMES);
  g_autoptr (GError) error = NULL;

  g_assert_null (pqa_import_file (office->connection, path, mapping, NULL, NULL, &error));
  g_assert_error (error, PQA_ERROR, code);
  g_assert_false (pqa_connection_in_transaction (office->connection));
}

static void
test_refused (TestOffice *office, gconstpointer unused)
{
  g_autofree char *columns = test_write_file ("columns.csv", "code,building\n1,2\n", -1);
  g_autofree char *quote = test_write_file ("quote.csv", HOMES_HEADER "\"1,East,1,,,,,\n", -1);
  g_autofree char *good = test_write_file ("good.csv", HOMES_HEADER "1,East,1,,,,,\n", -1);

  assert_refused (office, "/nowhere/at/all.csv", PQA_ERROR_NOT_FOUND);
  assert_refused (office, columns, PQA_ERROR_INVALID);
  assert_refused (office, quote, PQA_ERROR_INVALID);
  pqa_connection_set_actor (office->connection, 0, "nobody", PQA_ROLE_NONE);
  assert_refused (office, good, PQA_ERROR_DENIED);
}

static void
cancel_cb (double fraction, gpointer cancellable)
{
  g_assert_cmpfloat (fraction, <=, 1);
  g_cancellable_cancel (cancellable);
}

static void
test_cancel (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GString) rows = g_string_new (HOMES_HEADER);
  g_autoptr (PqaMapping) mapping = test_parse_mapping (HOMES);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const PqaImportOptions options = { .progress = cancel_cb, .progress_data = cancellable };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (rows, "1-%d,East,1,,,,,\n", i);
  path = test_write_file ("many.csv", rows->str, rows->len);
  g_assert_null (
      pqa_import_file (office->connection, path, mapping, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM home"), ==, 0);
}

/* On the writer's thread, with everything audited. */
static void
import_async (PqaDatabase *database, const char *path, gboolean dry_run, gboolean applied)
{
  g_autoptr (PqaMapping) mapping = test_parse_mapping (HOMES);
  const PqaImportOptions options = { .dry_run = dry_run };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PqaImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  pqa_import_file_async (database, path, mapping, &options, NULL, test_take_result_cb, &result);
  test_await (&result);
  report = pqa_import_file_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->applied, ==, applied);
  g_assert_cmpint (report->n_problems, ==, 0);
}

static void
test_async (TestOffice *office, gconstpointer unused)
{
  g_autofree char *path = test_write_file ("async.csv", HOMES_HEADER "1-101,East,1,,,,,\n", -1);
  g_autoptr (PqaDatabase) database
      = pqa_database_open (office->path, PQA_CONNECTION_NONE, office->clock, NULL);
  g_autofree char *head = NULL;
  g_autoptr (GError) error = NULL;
  gint64 entries;

  pqa_database_set_actor (database, 0, "test", PQA_ROLE_SYSTEM);
  import_async (database, path, TRUE, FALSE);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM home"), ==, 0);
  import_async (database, path, FALSE, TRUE);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM home"), ==, 1);
  pqa_database_close (database);
  pqa_audit_verify (office->connection, &entries, &head, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entries, >, 3);
}

#define TEST(name, func)                                                                           \
  g_test_add ("/import/" name, TestOffice, "Asia/Shanghai", test_import_set_up, func,              \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("homes", test_homes);
  TEST ("staff", test_staff);
  TEST ("requests", test_requests);
  TEST ("requests-by-policy", test_requests_by_policy);
  TEST ("requests-found", test_requests_found);
  TEST ("requests-again", test_requests_again);
  TEST ("problems", test_problems);
  TEST ("shortened-text", test_shortened_text);
  TEST ("constraint", test_constraint);
  TEST ("unknown-names", test_unknown_names);
  TEST ("open-work", test_leaves_with_open_work);
  TEST ("dry-run", test_dry_run);
  TEST ("refused", test_refused);
  TEST ("cancel", test_cancel);
  TEST ("async", test_async);
  return g_test_run ();
}
