/* test-table-workbook.c: lists as workbooks: every text survives, none becomes a formula
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "pqa-shortened-text.h"
#include "pqa-error.h"
#include "workbook-reader.h"
#include "workbook/pqa-table-workbook.h"
#include "workbook/pqa-xlsx-text.h"

typedef struct
{
  char *folder;
  char *path;
  GTimeZone *zone;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("pqa-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "list.xlsx", NULL);
  fixture->zone = g_time_zone_new_identifier ("Asia/Shanghai");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_time_zone_unref (fixture->zone);
}

static PqaTableWorkbook *
begin (Fixture *fixture, const PqaColumn *columns, guint n_columns)
{
  g_autoptr (GError) error = NULL;
  PqaTableWorkbook *workbook
      = pqa_table_workbook_new (fixture->path, "报事", columns, n_columns, fixture->zone, &error);

  g_assert_no_error (error);
  return workbook;
}

static void
add_row (PqaTableWorkbook *workbook, const PqaCell *cells)
{
  g_autoptr (GError) error = NULL;

  pqa_table_workbook_add_row (workbook, cells, &error);
  g_assert_no_error (error);
}

static void
finish (PqaTableWorkbook *workbook)
{
  g_autoptr (GError) error = NULL;

  pqa_table_workbook_finish (workbook, &error);
  g_assert_no_error (error);
  pqa_table_workbook_free (workbook);
}

static void
write_texts (Fixture *fixture, GPtrArray *texts)
{
  const PqaColumn columns[] = { { "内容", PQA_CELL_TEXT, 1 } };
  PqaTableWorkbook *workbook = begin (fixture, columns, 1);

  for (guint i = 0; i < texts->len; i++)
    {
      PqaCell cell = pqa_cell_text (texts->pdata[i]);

      add_row (workbook, &cell);
    }
  finish (workbook);
}

static void
assert_texts_back (Fixture *fixture, GPtrArray *texts)
{
  g_autoptr (GHashTable) cells = workbook_read_sheet (fixture->path, 1);

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("A%u", i + 2);
      const char *text = texts->pdata[i];

      if (*text == '\0')
        {
          g_assert_null (g_hash_table_lookup (cells, name));
          continue;
        }
      g_assert_cmpstr (workbook_get_cell (cells, name)->type, ==, "inlineStr");
      g_assert_cmpstr (workbook_get_cell (cells, name)->text, ==, text);
    }
}

static GPtrArray *
read_naughty_strings (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("PQA_SHARED_DATA"), "naughty-strings", "blns.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array;

  if (!json_parser_load_from_file (parser, path, NULL))
    return texts;
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (texts, g_strdup (json_array_get_string_element (array, i)));
  return texts;
}

static void
test_naughty_strings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = read_naughty_strings ();

  if (texts->len == 0)
    {
      g_test_skip ("the list of naughty strings is not here");
      return;
    }
  g_assert_cmpuint (texts->len, ==, 515);
  write_texts (fixture, texts);
  assert_texts_back (fixture, texts);
}

static GPtrArray *
read_payloads (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PQA_SHARED_DATA"), "formula-injection",
                                            "all_payloads_one_per_row.csv", NULL);
  g_autofree char *contents = NULL;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return texts;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strchomp (lines[i]) != '\0')
      g_ptr_array_add (texts, g_strdup (lines[i]));
  return texts;
}

static void
test_formula_payloads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = read_payloads ();
  g_autofree char *sheet = NULL;

  if (texts->len == 0)
    {
      g_test_skip ("the list of payloads is not here");
      return;
    }
  g_assert_cmpuint (texts->len, >=, 26);
  write_texts (fixture, texts);
  assert_texts_back (fixture, texts);
  sheet = workbook_read_part (fixture->path, "xl/worksheets/sheet1.xml");
  g_assert_null (strstr (sheet, "<f>"));
  g_assert_null (strstr (sheet, "<hyperlink"));
}

/* Characters that XML cannot carry, and texts that look like their escapes. */
static void
test_escapes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int c = 1; c < 0x20; c++)
    g_ptr_array_add (texts, g_strdup_printf ("a%cb", c));
  g_ptr_array_add (texts, g_strdup ("line\r\nline\n"));
  g_ptr_array_add (texts, g_strdup (" spaces at both ends \t"));
  g_ptr_array_add (texts, g_strdup ("\xEF\xBF\xBE \xEF\xBF\xBF \x7f \xC2\x85"));
  g_ptr_array_add (texts, g_strdup ("_x0041_ _x005F_x0041_ _x0041__x0042_ __x0041_"));
  g_ptr_array_add (texts, g_strdup ("_x004_ _x00411_ _X0041_ _x00g1_ _x"));
  g_ptr_array_add (texts, g_strdup ("<b>&amp;</b> ]]> \"'"));
  write_texts (fixture, texts);
  assert_texts_back (fixture, texts);
}

static char *
join_parts (GHashTable *cells)
{
  GString *whole = g_string_new (NULL);

  for (guint row = 2;; row++)
    {
      g_autofree char *name = g_strdup_printf ("C%u", row);
      const WorkbookCell *cell = g_hash_table_lookup (cells, name);

      if (cell == NULL)
        return g_string_free (whole, FALSE);
      g_string_append (whole, cell->text);
    }
}

/* A text that is too long for a cell is to be found whole on a sheet of its own. */
static void
test_long_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) emoji = g_string_new (NULL);
  g_autoptr (GHashTable) cells = NULL;
  g_autoptr (GHashTable) parts = NULL;
  g_autofree char *whole = NULL;

  for (guint i = 0; i < 40000; i++)
    g_string_append (emoji, i % 100 == 0 ? "_x0041_\x01" : "😀");
  g_ptr_array_add (texts, g_strnfill (PQA_XLSX_MAX_TEXT, 'x'));
  g_ptr_array_add (texts, g_strdup (emoji->str));
  write_texts (fixture, texts);
  cells = workbook_read_sheet (fixture->path, 1);
  g_assert_cmpstr (workbook_get_cell (cells, "A2")->text, ==, texts->pdata[0]);
  g_assert_nonnull (strstr (workbook_get_cell (cells, "A3")->text, "Long texts"));
  g_assert_true (pqa_text_is_shortened (workbook_get_cell (cells, "A3")->text));
  parts = workbook_read_sheet (fixture->path, 2);
  g_assert_cmpstr (workbook_get_cell (parts, "A2")->text, ==, "报事!A3");
  whole = join_parts (parts);
  g_assert_cmpstr (whole, ==, emoji->str);
}

static void
test_typed_values (Fixture *fixture, gconstpointer data)
{
  const PqaColumn columns[] = {
    { "n", PQA_CELL_INTEGER, 0 }, { "share", PQA_CELL_RATIO, 0 }, { "open", PQA_CELL_DURATION, 0 },
    { "day", PQA_CELL_DATE, 0 },  { "at", PQA_CELL_INSTANT, 0 },  { "score", PQA_CELL_NUMBER, 0 },
  };
  PqaTableWorkbook *workbook = begin (fixture, columns, G_N_ELEMENTS (columns));
  const PqaCell cells[]
      = { pqa_cell_integer (31828),     pqa_cell_ratio (1, 4),         pqa_cell_duration (43200),
          pqa_cell_date ("2026-11-21"), pqa_cell_instant (1795219200), pqa_cell_number (78.54, 2) };
  const PqaCell odd[]
      = { pqa_cell_integer (G_MAXINT64), pqa_cell_ratio (1, 0),         pqa_cell_blank (),
          pqa_cell_date ("1890-01-01"),  pqa_cell_instant (G_MININT64), pqa_cell_number (-1, 0) };
  const char *expected[] = { "31828", "0.25", "0.5", "46347", "46347.333333333", "78.54" };
  g_autoptr (GHashTable) back = NULL;

  add_row (workbook, cells);
  add_row (workbook, odd);
  finish (workbook);
  back = workbook_read_sheet (fixture->path, 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *name = g_strdup_printf ("%c2", 'A' + i);

      g_assert_cmpstr (workbook_get_cell (back, name)->type, ==, "n");
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (workbook_get_cell (back, name)->text, NULL),
                                      g_ascii_strtod (expected[i], NULL), 1e-8);
    }
  g_assert_cmpstr (workbook_get_cell (back, "A3")->type, ==, "inlineStr");
  g_assert_cmpstr (workbook_get_cell (back, "B3")->text, ==, "—");
  g_assert_cmpstr (workbook_get_cell (back, "D3")->text, ==, "1 Jan 1890");
}

static void
test_sheet_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *sheet = NULL, *book = NULL, *properties = NULL;

  g_ptr_array_add (texts, (char *)"电梯困人");
  write_texts (fixture, texts);
  sheet = workbook_read_part (fixture->path, "xl/worksheets/sheet1.xml");
  book = workbook_read_part (fixture->path, "xl/workbook.xml");
  properties = workbook_read_part (fixture->path, "docProps/core.xml");
  g_assert_nonnull (strstr (sheet, "<autoFilter ref=\"A1:A2\""));
  g_assert_nonnull (strstr (sheet, "state=\"frozen\""));
  g_assert_nonnull (strstr (sheet, "paperSize=\"9\""));
  g_assert_nonnull (strstr (sheet, "fitToHeight=\"0\""));
  g_assert_nonnull (strstr (book, "name=\"报事\""));
  g_assert_nonnull (strstr (book, "_xlnm.Print_Titles"));
  g_assert_nonnull (strstr (properties, "<dc:title>报事</dc:title>"));
}

static void
assert_sheet_name (const char *name, guint number, const char *expected)
{
  g_autofree char *actual = pqa_xlsx_sheet_name (name, number);

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_sheet_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = read_naughty_strings ();

  assert_sheet_name ("a/b:c", 1, "a b c");
  assert_sheet_name ("'quoted'", 1, "quoted");
  assert_sheet_name ("", 1, "Sheet");
  assert_sheet_name ("[]", 2, "Sheet (2)");
  assert_sheet_name ("1234567890123456789012345678901234", 1, "1234567890123456789012345678901");
  assert_sheet_name ("1234567890123456789012345678901234", 12, "12345678901234567890123456 (12)");
  for (guint i = 0; i < texts->len; i++)
    {
      const PqaColumn columns[] = { { texts->pdata[i], PQA_CELL_TEXT, 1 } };
      g_autoptr (GError) error = NULL;
      g_autoptr (PqaTableWorkbook) workbook = pqa_table_workbook_new (
          fixture->path, texts->pdata[i], columns, 1, fixture->zone, &error);

      g_assert_no_error (error);
      g_assert_nonnull (workbook);
    }
}

/* Nothing is left behind by an export that was given up. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  const PqaColumn columns[] = { { "n", PQA_CELL_INTEGER, 0 } };
  PqaTableWorkbook *workbook = begin (fixture, columns, 1);
  PqaCell cell = pqa_cell_integer (1);

  add_row (workbook, &cell);
  pqa_table_workbook_free (workbook);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
limit_file_size (rlim_t size, struct rlimit *old)
{
  struct rlimit low;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, old);
  low = *old;
  low.rlim_cur = size;
  setrlimit (RLIMIT_FSIZE, &low);
}

/* Wherever the disk is full, be it for the rows, the parts or the package, the workbook is
 * refused, never handed over in part. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  const PqaColumn columns[] = { { "n", PQA_CELL_INTEGER, 0 }, { "text", PQA_CELL_TEXT, 1 } };
  const rlim_t sizes[] = { 0, 300, 1000, 5000, 50000, 200000, 261500, 262500 };
  g_autofree char *rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      PqaTableWorkbook *workbook = begin (fixture, columns, 2);
      g_autoptr (GError) error = NULL;
      gboolean ok = TRUE;
      struct rlimit old;

      limit_file_size (sizes[i], &old);
      for (guint row = 0; ok && row < 3000; row++)
        {
          PqaCell cells[] = { pqa_cell_integer (row), pqa_cell_text ("电梯困人 in the lobby") };

          ok = pqa_table_workbook_add_row (workbook, cells, &error);
        }
      ok = ok && pqa_table_workbook_finish (workbook, &error);
      setrlimit (RLIMIT_FSIZE, &old);
      g_assert_false (ok);
      g_assert_error (error, PQA_ERROR, PQA_ERROR_FULL);
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
      pqa_table_workbook_free (workbook);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                            \
  g_test_add ("/report/table-workbook/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("naughty-strings", test_naughty_strings);
  ADD ("formula-payloads", test_formula_payloads);
  ADD ("escapes", test_escapes);
  ADD ("long-texts", test_long_texts);
  ADD ("typed-values", test_typed_values);
  ADD ("sheet-set-up", test_sheet_set_up);
  ADD ("sheet-names", test_sheet_names);
  ADD ("given-up", test_given_up);
  ADD ("full-disk", test_full_disk);
  return g_test_run ();
}
