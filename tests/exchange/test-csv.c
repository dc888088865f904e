/* test-csv.c: text tables of every kind come in right
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange-support.h"
#include "pqa-error.h"

static void
assert_text (const char *bytes, gssize len, const char *const *header, const char *const *first)
{
  g_autofree char *path = test_write_file ("text.csv", bytes, len);
  g_autoptr (GPtrArray) rows = test_read_all (path, NULL);

  test_assert_row (rows, 0, header);
  if (first != NULL)
    test_assert_row (rows, 1, first);
}

/* Bytes of @text in @encoding behind @bom. */
static void
assert_encoding (const char *text, const char *encoding, const char *bom)
{
  g_autoptr (GString) bytes = g_string_new (bom);
  gsize len;
  g_autofree char *encoded = g_convert (text, -1, encoding, "UTF-8", NULL, &len, NULL);

  g_assert_nonnull (encoded);
  g_string_append_len (bytes, encoded, len);
  assert_text (bytes->str, bytes->len, (const char *[]){ "房号", "业主", "事由", NULL },
               (const char *[]){ "3-1202", "张三", "电梯异响，请尽快处理", NULL });
}

static void
test_encodings (void)
{
  const char *text = "房号,业主,事由\n3-1202,张三,电梯异响，请尽快处理\n";

  assert_encoding (text, "UTF-8", "");
  assert_encoding (text, "UTF-8", "\xef\xbb\xbf");
  assert_encoding (text, "UTF-16LE", "\xff\xfe");
  assert_encoding (text, "UTF-16BE", "\xfe\xff");
  assert_encoding (text, "UTF-16LE", "");
  assert_encoding (text, "UTF-16BE", "");
  assert_encoding (text, "GB18030", "");
  assert_encoding (text, "GBK", "");
}

static void
test_big5 (void)
{
  g_autofree char *text = NULL;
  const char *line = "3-1202,張三,電梯有異常的聲響，請儘快派人前來處理，謝謝您的幫忙\n";
  g_autoptr (GString) all = g_string_new ("房號,業主,事由\n");
  gsize len;

  for (int i = 0; i < 20; i++)
    g_string_append (all, line);
  text = g_convert (all->str, -1, "BIG5", "UTF-8", NULL, &len, NULL);
  assert_text (text, len, (const char *[]){ "房號", "業主", "事由", NULL },
               (const char *[]){ "3-1202", "張三",
                                 "電梯有異常的聲響，請儘快派人前來處理，謝謝您的幫忙", NULL });
}

/* A character that is cut by every possible boundary of the read buffer. */
static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");

  for (int i = 0; i < 60000; i++)
    g_string_append_printf (text, "%d,中文𠮷é\n", i);
  for (int shift = 0; shift < 4; shift++)
    {
      g_autofree char *path = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      g_string_insert_c (text, 0, 'x');
      path = test_write_file ("long.csv", text->str, text->len);
      rows = test_read_all (path, NULL);
      g_assert_cmpuint (rows->len, ==, 60001);
      for (guint i = 1; i < rows->len; i++)
        g_assert_cmpstr (((char **)g_ptr_array_index (rows, i))[1], ==, "中文𠮷é");
    }
}

static void
test_undecodable (void)
{
  g_autofree char *latin = test_write_file ("latin.csv", "a,b\ncaf\xe9,\xff\xff\n", -1);
  g_autofree char *cut = test_write_file ("cut.csv",
                                          "\xff\xfe"
                                          "a\0,\0b",
                                          7);
  g_autofree char *nul = test_write_file ("nul.csv", "a,b\n1,x\0y and much more text\n", 29);
  const PqaTableOptions override = { .encoding = "ISO-8859-1" };
  const PqaTableOptions nonsense = { .encoding = "KLINGON" };
  g_autoptr (GPtrArray) rows = test_read_all (latin, &override);
  g_autoptr (GError) error = NULL;

  test_assert_open_fails (latin, PQA_ERROR_INVALID, "byte 7");
  test_assert_open_fails (latin, PQA_ERROR_INVALID, "UTF-8, GB18030, BIG5");
  test_assert_open_fails (cut, PQA_ERROR_INVALID, "byte 6");
  test_assert_open_fails (nul, PQA_ERROR_INVALID, "byte 7");
  test_assert_row (rows, 1, (const char *[]){ "café", "ÿÿ", NULL });
  g_assert_null (pqa_table_reader_open (latin, &nonsense, NULL, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
}

static void
test_delimiters (void)
{
  const char *header[] = { "a", "b", "c", NULL };
  const char *first[] = { "1,5", "x", "", NULL };

  assert_text ("a,b,c\n\"1,5\",x,\n", -1, header, first);
  assert_text ("a;b;c\n1,5;x;\n", -1, header, first);
  assert_text ("a\tb\tc\n1,5\tx\t\n", -1, header, first);
  assert_text ("a|b|c\n1,5|x|", -1, header, first);
  assert_text ("one\ntwo\n", -1, (const char *[]){ "one", NULL }, (const char *[]){ "two", NULL });
}

static void
test_lines (void)
{
  const char *text = "a,b\r\n\r\n1,\"x\r\ny\rz\n\"\r2,\n\n\n3,4";
  g_autofree char *path = test_write_file ("lines.csv", text, -1);
  g_autoptr (PqaTableReader) reader = pqa_table_reader_open (path, NULL, NULL, NULL);
  const gint64 lines[] = { 3, 7, 10 };
  const char *seconds[] = { "x\r\ny\rz\n", "", "4" };
  const PqaTableRow *row;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_true (pqa_table_reader_next (reader, &row, NULL, NULL));
      g_assert_cmpint (row->line, ==, lines[i]);
      g_assert_cmpstr (pqa_table_row_get_cell (row, 1), ==, seconds[i]);
    }
  g_assert_true (pqa_table_reader_next (reader, &row, NULL, NULL));
  g_assert_null (row);
}

static void
test_ragged (void)
{
  g_autofree char *path = test_write_file ("ragged.csv", "a,b,c\n1,2\n1,2,3,4\n,,\n", -1);
  g_autoptr (GPtrArray) rows = test_read_all (path, NULL);

  test_assert_row (rows, 1, (const char *[]){ "1", "2", NULL });
  test_assert_row (rows, 2, (const char *[]){ "1", "2", "3", "4", NULL });
  test_assert_row (rows, 3, (const char *[]){ "", "", "", NULL });
}

static void
test_limits (void)
{
  g_autoptr (GString) huge = g_string_new ("a,b\n1,\"");
  g_autoptr (GString) wide = g_string_new ("a,b\n");
  g_autofree char *huge_path = NULL;
  g_autofree char *wide_path = NULL;
  g_autofree char *open_path = test_write_file ("open.csv", "a,b\n1,2\n3,\"x\n4,5\n", -1);
  g_autofree char *empty_path = test_write_file ("empty.csv", "", 0);

  for (int i = 0; i < 11 * 1024; i++)
    g_string_append_printf (huge, "%1024d", i);
  g_string_append (huge, "\"\n");
  for (int i = 0; i < 20000; i++)
    g_string_append_c (wide, ',');
  huge_path = test_write_file ("huge.csv", huge->str, huge->len);
  wide_path = test_write_file ("wide.csv", wide->str, wide->len);
  test_assert_open_fails (huge_path, PQA_ERROR_TOO_BIG, "Line 2, cell 2: longer than 10 MB");
  test_assert_open_fails (wide_path, PQA_ERROR_TOO_BIG, "more than 16384 cells");
  test_assert_open_fails (open_path, PQA_ERROR_INVALID, "line 3 is never closed");
  test_assert_open_fails (empty_path, PQA_ERROR_INVALID, "no header row");
  test_assert_open_fails ("/nowhere/at/all.csv", PQA_ERROR_NOT_FOUND, "all.csv");
}

static void
test_cancel (void)
{
  g_autofree char *path = test_write_file ("cancel.csv", "a,b\n1,2\n", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pqa_table_reader_open (path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_like_json (const char *csv_path, const char *json_path)
{
  g_autoptr (GPtrArray) rows = test_read_all (csv_path, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *const *header = g_ptr_array_index (rows, 0);
  JsonArray *records;

  g_assert_true (json_parser_load_from_file (parser, json_path, NULL));
  records = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (records), ==, rows->len - 1);
  for (guint i = 1; i < rows->len; i++)
    {
      JsonObject *record = json_array_get_object_element (records, i - 1);
      const char *const *cells = g_ptr_array_index (rows, i);

      g_assert_cmpuint (json_object_get_size (record), ==, g_strv_length ((char **)cells));
      for (int j = 0; cells[j] != NULL; j++)
        g_assert_cmpstr (cells[j], ==, json_object_get_string_member (record, header[j]));
    }
}

/* The shared copies of the CRLF files have lost their CRs. */
static char *
restore_cr (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) restored = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  restored = g_string_new (text);
  if (strchr (text, '\r') == NULL)
    g_string_replace (restored, "\n", "\r\n", 0);
  return test_write_file ("crlf.csv", restored->str, restored->len);
}

static void
test_spectrum (void)
{
  const char *names[] = { "comma_in_quotes",
                          "empty",
                          "empty_crlf",
                          "escaped_quotes",
                          "json",
                          "newlines",
                          "newlines_crlf",
                          "quotes_and_newlines",
                          "simple",
                          "simple_crlf",
                          "utf8" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *csv = g_strdup_printf ("csv-spectrum/csvs/%s.csv", names[i]);
      g_autofree char *json = g_strdup_printf ("csv-spectrum/json/%s.json", names[i]);
      g_autofree char *csv_path = test_shared_file (csv);
      g_autofree char *json_path = test_shared_file (json);

      if (csv_path == NULL || json_path == NULL)
        return;
      if (g_str_has_suffix (names[i], "_crlf"))
        {
          char *restored = restore_cr (csv_path);

          g_free (csv_path);
          csv_path = restored;
        }
      assert_like_json (csv_path, json_path);
    }
}

/* Its JSON has another telephone number than its CSV; the quotes inside a cell are the point. */
static void
test_spectrum_quotes (void)
{
  g_autofree char *path = test_shared_file ("csv-spectrum/csvs/location_coordinates.csv");
  g_autoptr (GPtrArray) rows = path != NULL ? test_read_all (path, NULL) : NULL;

  if (rows != NULL)
    test_assert_row (rows, 1,
                     (const char *[]){ "2095257564",
                                       "37\xef\xbf\xbd"
                                       "36'37.8\"N 121\xef\xbf\xbd"
                                       "2'17.9\"W",
                                       "Modesto", "Stanislaus", NULL });
}

static void
assert_same_rows (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpstrv (g_ptr_array_index (a, i), g_ptr_array_index (b, i));
}

static void
test_chinese_files (void)
{
  const char *names[] = { "utf8_bom", "gbk", "gbk_crlf", "gbk_semicolon" };
  g_autofree char *path = test_shared_file ("cn-encodings/cn_areas_utf8.csv");
  g_autoptr (GPtrArray) right = path != NULL ? test_read_all (path, NULL) : NULL;

  if (right == NULL)
    return;
  g_assert_cmpuint (right->len, ==, 2979);
  test_assert_row (right, 1, (const char *[]){ "110101", "东城区", "1101", "11", NULL });
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strdup_printf ("cn-encodings/cn_areas_%s.csv", names[i]);
      g_autofree char *other_path = test_shared_file (file);
      g_autoptr (GPtrArray) other = test_read_all (other_path, NULL);

      assert_same_rows (right, other);
    }
}

/* Characters that Big5 lacks are question marks in the file; the others must be right. */
static void
test_chinese_big5 (void)
{
  g_autofree char *path = test_shared_file ("cn-encodings/cn_areas_big5_replaced.csv");
  g_autoptr (GPtrArray) rows = path != NULL ? test_read_all (path, NULL) : NULL;

  if (rows == NULL)
    return;
  g_assert_cmpuint (rows->len, ==, 2979);
  test_assert_row (rows, 1, (const char *[]){ "110101", "?城?", "1101", "11", NULL });
  test_assert_row (rows, 2, (const char *[]){ "110102", "西城?", "1101", "11", NULL });
}

static void
assert_shared (const char *name, const PqaTableOptions *options, guint n, const char *const *last)
{
  g_autofree char *path = test_shared_file (name);
  g_autoptr (GPtrArray) rows = path != NULL ? test_read_all (path, options) : NULL;

  if (rows == NULL)
    return;
  g_assert_cmpuint (rows->len, ==, n);
  test_assert_row (rows, n - 1, last);
}

static void
test_toolkit_files (void)
{
  const PqaTableOptions comment = { .comment = '#' };

  assert_shared ("cn-workbooks/issueI91VF1.csv", NULL, 2,
                 (const char *[]){ "192.168.1.1", "admin", "123", NULL });
  assert_shared ("cn-workbooks/issueIA8WE0.csv", NULL, 1,
                 (const char *[]){ "c1_text1", "c1_text2\n#c1_text2_line2", "c1_text3", NULL });
  assert_shared ("cn-workbooks/test_bean.csv", NULL, 4,
                 (const char *[]){ "王妹妹", "女", "特别关注", "22", NULL });
  assert_shared ("cn-workbooks/test_lines.csv", &comment, 4,
                 (const char *[]){ "a", "s", "d", "f", NULL });
  assert_shared ("cn-workbooks/test_lines_cr.csv", &comment, 4,
                 (const char *[]){ "a", "s", "d", "f", NULL });
  assert_shared ("cn-workbooks/test_lines_crlf.csv", &comment, 4,
                 (const char *[]){ "a", "s", "d", "f", NULL });
}

/* Its last cell opens a quotation mark that it does not close. */
static void
test_toolkit_open_quote (void)
{
  g_autofree char *path = test_shared_file ("cn-workbooks/test.csv");

  if (path != NULL)
    test_assert_open_fails (path, PQA_ERROR_INVALID, "line 2 is never closed");
}

static void
test_quotes (void)
{
  assert_text ("a,b,c\n关注\"对象\",\"say \"hi\" now\",\"\"\"\"\n", -1,
               (const char *[]){ "a", "b", "c", NULL },
               (const char *[]){ "关注\"对象\"", "say \"hi\" now", "\"", NULL });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/big5", test_big5);
  g_test_add_func ("/csv/long-text", test_long_text);
  g_test_add_func ("/csv/undecodable", test_undecodable);
  g_test_add_func ("/csv/delimiters", test_delimiters);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/ragged", test_ragged);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/cancel", test_cancel);
  g_test_add_func ("/csv/spectrum", test_spectrum);
  g_test_add_func ("/csv/spectrum-quotes", test_spectrum_quotes);
  g_test_add_func ("/csv/chinese-files", test_chinese_files);
  g_test_add_func ("/csv/chinese-big5", test_chinese_big5);
  g_test_add_func ("/csv/toolkit-files", test_toolkit_files);
  g_test_add_func ("/csv/toolkit-open-quote", test_toolkit_open_quote);
  return g_test_run ();
}
