/* test-csv-writer.c: what is written as CSV comes back the same and is never a formula
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "csv/pqa-csv-escape.h"
#include "csv/pqa-csv-writer.h"
#include "exchange-support.h"
#include "pqa-error.h"

static const PqaTableOptions ours = { .csv_apostrophe = TRUE };

static char *
write_pairs (const char *name, const char *const *texts, gboolean with_bom)
{
  char *path = test_write_file (name, "", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaCsvWriter) writer = pqa_csv_writer_open (path, with_bom, &error);

  pqa_csv_writer_write_row (writer, (const char *[]){ "n", "text", NULL }, NULL, &error);
  for (gsize i = 0; texts[i] != NULL; i++)
    pqa_csv_writer_write_row (writer, (const char *[]){ "1", texts[i], NULL }, NULL, &error);
  pqa_csv_writer_close (writer, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_round_trip (const char *const *texts, gboolean with_bom)
{
  g_autofree char *path = write_pairs ("round.csv", texts, with_bom);
  g_autoptr (GPtrArray) rows = test_read_all (path, &ours);

  g_assert_cmpuint (rows->len, ==, g_strv_length ((char **)texts) + 1);
  for (guint i = 1; i < rows->len; i++)
    test_assert_row (rows, i, (const char *[]){ "1", texts[i - 1], NULL });
}

static void
assert_neutral (const char *const *texts)
{
  g_autofree char *path = write_pairs ("neutral.csv", texts, FALSE);
  g_autoptr (GPtrArray) rows = test_read_all (path, NULL);

  for (guint i = 1; i < rows->len; i++)
    {
      const char *cell = ((char **)g_ptr_array_index (rows, i))[1];

      g_assert_true (*cell == '\0' || strchr ("=+-@\t\r", *cell) == NULL);
    }
}

static void
test_escape (void)
{
  const char *texts[] = { "",      "plain", "=1+1", "'=1+1", "''=1+1", "+49",    "-5",   "@x",
                          "\ttab", "\rcr",  "\nlf", "'",     "''",     "'tis",   "a=b",  " =1",
                          "\"",    "a\"b",  "x,y",  "x;y",   " x ",    "a\r\nb", "中文", NULL };

  assert_round_trip (texts, FALSE);
  assert_round_trip (texts, TRUE);
  assert_neutral (texts);
  g_assert_cmpstr (pqa_csv_unescape ("'=1"), ==, "=1");
  g_assert_cmpstr (pqa_csv_unescape ("'tis"), ==, "'tis");
}

static void
test_bytes (void)
{
  g_autofree char *path
      = write_pairs ("bytes.csv", (const char *[]){ "=1", "say \"hi\"", "", NULL }, TRUE);
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "\xef\xbb\xbfn,text\r\n1,'=1\r\n1,\"say \"\"hi\"\"\"\r\n1,\r\n");
}

/* A file that could not be finished leaves the old one as it was. */
static void
test_abandoned (void)
{
  g_autofree char *path = test_write_file ("kept.csv", "old", 3);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  PqaCsvWriter *writer = pqa_csv_writer_open (path, FALSE, &error);

  g_assert_no_error (error);
  pqa_csv_writer_write_row (writer, (const char *[]){ "new", NULL }, NULL, NULL);
  pqa_csv_writer_free (writer);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "old");
  g_assert_null (pqa_csv_writer_open ("/nowhere/at/all.csv", FALSE, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

static void
test_naughty_strings (void)
{
  g_autofree char *path = test_shared_file ("naughty-strings/blns.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  JsonArray *array;

  if (path == NULL)
    return;
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (texts, (gpointer)json_array_get_string_element (array, i));
  g_assert_cmpuint (texts->len, ==, 515);
  g_ptr_array_add (texts, NULL);
  assert_round_trip ((const char *const *)texts->pdata, TRUE);
  assert_round_trip ((const char *const *)texts->pdata, FALSE);
  assert_neutral ((const char *const *)texts->pdata);
}

static void
test_formula_payloads (void)
{
  g_autofree char *path = test_shared_file ("formula-injection/all_payloads_one_per_row.csv");
  g_autoptr (GPtrArray) rows = path != NULL ? test_read_all (path, NULL) : NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (rows == NULL)
    return;
  for (guint i = 1; i < rows->len; i++)
    g_ptr_array_add (texts, ((char **)g_ptr_array_index (rows, i))[1]);
  g_assert_cmpuint (texts->len, ==, 26);
  g_ptr_array_add (texts, NULL);
  assert_round_trip ((const char *const *)texts->pdata, TRUE);
  assert_neutral ((const char *const *)texts->pdata);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/escape", test_escape);
  g_test_add_func ("/csv-writer/bytes", test_bytes);
  g_test_add_func ("/csv-writer/abandoned", test_abandoned);
  g_test_add_func ("/csv-writer/naughty-strings", test_naughty_strings);
  g_test_add_func ("/csv-writer/formula-payloads", test_formula_payloads);
  return g_test_run ();
}
