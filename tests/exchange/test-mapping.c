/* test-mapping.c: a mapping file is understood, or says exactly where it is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "import-support.h"
#include "mapping/pqa-date-parser.h"
#include "pqa-error.h"
#include "time/pqa-local-time.h"

static void
assert_wrong (const char *json, const char *words)
{
  g_autoptr (GString) text = g_string_new (json);
  g_autoptr (GError) error = NULL;

  g_string_replace (text, "'", "\"", 0);
  g_assert_null (pqa_mapping_parse ("m.json", text->str, -1, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  if (!g_str_has_prefix (error->message, words))
    g_error ("“%s” does not begin with “%s”", error->message, words);
}

static void
test_errors (void)
{
  assert_wrong ("{", "m.json: not valid JSON: ");
  assert_wrong ("[]", "m.json: must be a JSON object");
  assert_wrong ("{}", "m.json: kind: must be one of: homes, staff");
  assert_wrong ("{'kind': 'homes', 'feilds': {}}", "m.json: feilds: not known here; known are: ");
  assert_wrong ("{'kind': 'homes'}", "m.json: fields: is missing");
  assert_wrong ("{'kind': 'homes', 'fields': {'code': 'c'}}",
                "m.json: fields.building: is missing");
  assert_wrong ("{'kind': 'homes', 'fields': {'code': 'c', 'building': 'b', 'colour': 'x'}}",
                "m.json: fields.colour: not known here");
  assert_wrong ("{'kind': 'homes', 'fields': {'code': 7, 'building': 'b'}}",
                "m.json: fields.code: must be a text");
  assert_wrong ("{'kind': 'homes', 'fields': {'code': {'colum': 'c'}, 'building': 'b'}}",
                "m.json: fields.code.colum: not known here");
  assert_wrong ("{'kind': 'homes', 'fields': {'code': {'trim': true}, 'building': 'b'}}",
                "m.json: fields.code: needs exactly one of column");
  assert_wrong ("{'kind': 'homes', 'create': ['zones', 'lifts'],"
                " 'fields': {'code': 'c', 'building': 'b'}}",
                "m.json: create: “lifts” is not known here");
  assert_wrong ("{'kind': 'homes', 'time_zone': 'Mars/Olympus',"
                " 'fields': {'code': 'c', 'building': 'b'}}",
                "m.json: time_zone: ");
  assert_wrong ("{'kind': 'homes', 'date_formats': ['%d.%m.'],"
                " 'fields': {'code': 'c', 'building': 'b'}}",
                "m.json: date_formats: “%d.%m.” lacks the year");
  assert_wrong ("{'kind': 'homes', 'file': {'delimiter': '::'},"
                " 'fields': {'code': 'c', 'building': 'b'}}",
                "m.json: file: delimiter and comment");
  assert_wrong ("{'kind': 'requests', 'fields': {'number': 'n', 'registered': 'r',"
                " 'kind': {'column': 'k', 'values': {'R': 'repare'}}}}",
                "m.json: fields.kind: “repare” must be one of: complaint, repair");
  assert_wrong ("{'kind': 'requests', 'deadlines': 'guess', 'fields': {}}",
                "m.json: deadlines: must be one of: file, policy");
}

/* A parser that follows any depth would run out of stack. */
static void
test_depth (void)
{
  g_autofree char *brackets = g_strnfill (100000, '[');

  assert_wrong (brackets, "m.json: nested too deeply");
}

static void
test_list_errors (void)
{
  const char *inspections = "{'kind': 'inspections', 'fields': {'external_key': 'k', 'done': 'd'},"
                            " 'standard': {'key': 's', 'name': 'S'}, 'items': [%s]}";
  g_autofree char *none = g_strdup_printf (inspections, "");
  g_autofree char *text = g_strdup_printf (inspections, "'a'");
  g_autofree char *kind = g_strdup_printf (inspections, "{'column': 'a', 'kind': 'stars'}");
  g_autofree char *max
      = g_strdup_printf (inspections, "{'column': 'a'}, {'column': 'b', 'max': 0}");

  assert_wrong (none, "m.json: items: at least one is needed");
  assert_wrong (text, "m.json: items[1]: must be an object");
  assert_wrong (kind, "m.json: items[1].kind: must be one of: points");
  assert_wrong (max, "m.json: items[2].max: must be a whole number from 1");
  assert_wrong ("{'kind': 'responses', 'fields': {'respondent': 'r', 'answered': 'a'},"
                " 'questions': [{'column': 'q', 'kind': 'recommendation', 'max': 5}],"
                " 'survey': {}}",
                "m.json: questions[1].max: a recommendation is asked for from 0 to 10");
  assert_wrong ("{'kind': 'responses', 'fields': {'respondent': 'r', 'answered': 'a'},"
                " 'questions': [{'column': 'q'}], 'survey': {'key': 'k', 'name': 'n',"
                " 'questionnaire_key': 'q', 'questionnaire': 'Q', 'starts': '2021-02-30'}}",
                "m.json: survey.starts: must be a date");
}

static void
assert_value (const char *source, const char *cells, const char *expected)
{
  g_autofree char *json
      = g_strdup_printf ("{'kind': 'homes', 'fields': {'building': 'a', 'code': %s}}", source);
  g_autofree char *csv = g_strdup_printf ("a,b\n%s\n", cells);
  g_autofree char *path = test_write_file ("value.csv", csv, -1);
  g_autoptr (PqaMapping) mapping = test_parse_mapping (json);
  g_autoptr (PqaTableReader) reader = pqa_table_reader_open (path, NULL, NULL, NULL);
  g_autoptr (GString) buffer = g_string_new (NULL);
  const PqaMappingSource *field = mapping->fields[PQA_HOME_FIELD_CODE];
  const PqaTableRow *row;

  g_assert_true (pqa_mapping_bind (mapping, pqa_table_reader_get_header (reader), NULL));
  g_assert_true (pqa_table_reader_next (reader, &row, NULL, NULL));
  g_assert_cmpstr (
      pqa_mapping_source_translate (field, pqa_mapping_source_get_raw (field, row, 7, buffer)), ==,
      expected);
}

static void
test_values (void)
{
  assert_value ("'b'", "x, two  words ", " two  words ");
  assert_value ("{'column': 'b', 'trim': true}", "x, two  words ", "two  words");
  assert_value ("{'column': 'b', 'collapse': true}", "x, two  words ", " two words ");
  assert_value ("{'column': 'b', 'collapse': true, 'trim': true}", "x, two  words ", "two words");
  assert_value ("{'columns': ['a', 'b'], 'join': '/'}", "x,y", "x/y");
  assert_value ("{'columns': ['a', 'b']}", "x,", "x");
  assert_value ("{'value': 'same'}", "x,y", "same");
  assert_value ("{'row_number': true}", "x,y", "7");
  assert_value ("{'column': 'b', 'values': {'y': 'yes'}}", "x,y", "yes");
  assert_value ("{'column': 'b', 'values': {'y': 'yes'}}", "x,n", "n");
  assert_value ("{'column': 'b', 'values': {'y': 'yes'}, 'otherwise': 'no'}", "x,n", "no");
  assert_value ("{'column': 'b', 'values': {'y': 'yes'}, 'otherwise': 'no'}", "x,", "");
  assert_value ("{'column': 'b', 'default': 'd'}", "x,", "d");
  assert_value ("{'column': 'b', 'blank': ['NA', '-'], 'default': 'd'}", "x,NA", "d");
}

static void
test_columns (void)
{
  g_autoptr (PqaMapping) mapping = test_parse_mapping (
      "{'kind': 'homes', 'fields': {'building': 'a', 'code': 'b', 'note': 'c', 'zone': 'a'}}");
  const char *lacking[] = { "b", "x", NULL };
  const char *doubled[] = { "a", "b", "c", "b", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_mapping_bind (mapping, lacking, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, ": a, c"));
  g_clear_error (&error);
  g_assert_false (pqa_mapping_bind (mapping, doubled, &error));
  g_assert_true (g_str_has_suffix (error->message, ": b"));
}

static void
assert_instant (const char *const *formats, const char *text, const char *utc)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("America/New_York", NULL);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *found = NULL;
  gint64 instant;

  if (!pqa_date_parser_parse_instant (formats, text, zone, &instant))
    {
      g_assert_null (utc);
      return;
    }
  time = g_date_time_new_from_unix_utc (instant);
  found = g_date_time_format (time, "%Y-%m-%d %H:%M:%S");
  g_assert_cmpstr (found, ==, utc);
}

static void
test_dates (void)
{
  const char *american[] = { "%m/%d/%Y %H:%M:%S", "%m/%d/%Y", NULL };
  const char *chinese[] = { "%Y年%m月%d日", NULL };
  const char *named[] = { "%d %b %Y", NULL };
  g_autofree char *day = pqa_date_parser_parse_date (american, "2/3/2021 10:00:00");

  assert_instant (NULL, "2011-07-01 01:32:33", "2011-07-01 05:32:33");
  assert_instant (NULL, "2011-12-01", "2011-12-01 05:00:00");
  assert_instant (NULL, "2011-07-01T01:32:33+08:00", "2011-06-30 17:32:33");
  assert_instant (NULL, "2011-07-01T01:32:33Z", "2011-07-01 01:32:33");
  assert_instant (NULL, "2011-02-29", NULL);
  assert_instant (NULL, "2011-07-01 and more", NULL);
  assert_instant (NULL, "", NULL);
  assert_instant (american, "12/13/2019 9:50:30", "2019-12-13 14:50:30");
  assert_instant (american, "2019-12-13", NULL);
  assert_instant (chinese, "2021年9月3日", "2021-09-03 04:00:00");
  assert_instant (named, "3 Sep 2021", "2021-09-03 04:00:00");
  g_assert_cmpstr (day, ==, "2021-02-03");
}

static void
test_fixtures (void)
{
  const char *names[]
      = { "boston311.json", "cn-areas.json", "kcmo.json", "r-survey.json", "toronto.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PqaMapping) mapping = test_load_mapping (names[i]);

      g_assert_cmpstr (mapping->file_name, ==, names[i]);
    }
}

/* The examples of the manual page are true. */
static void
test_manual (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PQA_FIXTURES"), "..", "..", "data", "man",
                                            "propertyqa-mapping.5", NULL);
  g_autofree char *page = NULL;
  g_auto (GStrv) blocks = NULL;
  int n = 0;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  blocks = g_strsplit (page, ".nf\n{", -1);
  for (int i = 1; blocks[i] != NULL; i++, n++)
    {
      g_autofree char *json = g_strconcat ("{", blocks[i], NULL);
      g_autoptr (PqaMapping) mapping = NULL;

      *strstr (json, ".fi\n") = '\0';
      mapping = test_parse_mapping (json);
      g_assert_nonnull (mapping);
    }
  g_assert_cmpint (n, ==, 2);
}

/* What we export can be read again without a mapping of one's own. */
static void
test_own (void)
{
  const PqaImportKind kinds[] = { PQA_IMPORT_HOMES, PQA_IMPORT_STAFF, PQA_IMPORT_REQUESTS };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PqaMapping) mapping = pqa_mapping_load_own (kinds[i], &error);

      g_assert_no_error (error);
      g_assert_cmpint (mapping->kind, ==, kinds[i]);
      g_assert_true (mapping->table.csv_apostrophe);
    }
  g_assert_null (pqa_mapping_load_own (PQA_IMPORT_RESPONSES, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mapping/errors", test_errors);
  g_test_add_func ("/mapping/depth", test_depth);
  g_test_add_func ("/mapping/list-errors", test_list_errors);
  g_test_add_func ("/mapping/values", test_values);
  g_test_add_func ("/mapping/columns", test_columns);
  g_test_add_func ("/mapping/dates", test_dates);
  g_test_add_func ("/mapping/fixtures", test_fixtures);
  g_test_add_func ("/mapping/manual", test_manual);
  g_test_add_func ("/mapping/own", test_own);
  return g_test_run ();
}
