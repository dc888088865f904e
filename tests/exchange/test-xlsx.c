/* test-xlsx.c: workbooks come in right, hostile and broken ones with one clear error
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <string.h>

#include "exchange-support.h"
#include "pqa-error.h"
#include "xlsx/pqa-xlsx-package.h"
#include "xlsx/pqa-xlsx-value.h"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define STRICT_MAIN "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define STRICT_REL "http://purl.oclc.org/ooxml/officeDocument/relationships"

static void
test_formats (void)
{
  const struct
  {
    const char *code;
    PqaXlsxFormat format;
  } cases[] = {
    { "General", PQA_XLSX_FORMAT_PLAIN },
    { "0.00E+00", PQA_XLSX_FORMAT_PLAIN },
    { "[Red]#,##0.00;[Blue]-0", PQA_XLSX_FORMAT_PLAIN },
    { "0\" days\"", PQA_XLSX_FORMAT_PLAIN },
    { "@", PQA_XLSX_FORMAT_PLAIN },
    { "m/d/yyyy h:mm:ss", PQA_XLSX_FORMAT_DATE_TIME },
    { "yyyy\"年\"m\"月\"d\"日\"", PQA_XLSX_FORMAT_DATE },
    { "mmm", PQA_XLSX_FORMAT_DATE },
    { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", PQA_XLSX_FORMAT_DATE },
    { "h:mm;@", PQA_XLSX_FORMAT_TIME },
    { "[$-409]h:mm\\ AM/PM;@", PQA_XLSX_FORMAT_TIME },
    { "mm:ss.0", PQA_XLSX_FORMAT_TIME },
    { "[h]:mm:ss", PQA_XLSX_FORMAT_ELAPSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pqa_xlsx_format_from_code (cases[i].code), ==, cases[i].format);
  g_assert_cmpint (pqa_xlsx_format_from_id (0), ==, PQA_XLSX_FORMAT_PLAIN);
  g_assert_cmpint (pqa_xlsx_format_from_id (14), ==, PQA_XLSX_FORMAT_DATE);
  g_assert_cmpint (pqa_xlsx_format_from_id (20), ==, PQA_XLSX_FORMAT_TIME);
  g_assert_cmpint (pqa_xlsx_format_from_id (22), ==, PQA_XLSX_FORMAT_DATE_TIME);
  g_assert_cmpint (pqa_xlsx_format_from_id (31), ==, PQA_XLSX_FORMAT_DATE);
  g_assert_cmpint (pqa_xlsx_format_from_id (46), ==, PQA_XLSX_FORMAT_ELAPSED);
}

static void
test_numbers (void)
{
  const struct
  {
    const char *raw;
    PqaXlsxFormat format;
    gboolean epoch_1904;
    const char *text;
  } cases[] = {
    { "2017.0", PQA_XLSX_FORMAT_PLAIN, FALSE, "2017" },
    { "0.30000000000000004", PQA_XLSX_FORMAT_PLAIN, FALSE, "0.3" },
    { "-1.5E-2", PQA_XLSX_FORMAT_PLAIN, FALSE, "-0.015" },
    { "101000295613", PQA_XLSX_FORMAT_PLAIN, FALSE, "101000295613" },
    { "1", PQA_XLSX_FORMAT_DATE, FALSE, "1900-01-01" },
    { "59", PQA_XLSX_FORMAT_DATE, FALSE, "1900-02-28" },
    { "60", PQA_XLSX_FORMAT_DATE, FALSE, "1900-02-29" },
    { "61", PQA_XLSX_FORMAT_DATE, FALSE, "1900-03-01" },
    { "43863", PQA_XLSX_FORMAT_DATE, FALSE, "2020-02-02" },
    { "0", PQA_XLSX_FORMAT_DATE, TRUE, "1904-01-01" },
    { "42401", PQA_XLSX_FORMAT_DATE, TRUE, "2020-02-02" },
    { "43812.41006803241", PQA_XLSX_FORMAT_DATE_TIME, FALSE, "2019-12-13 09:50:30" },
    { "43812.999999", PQA_XLSX_FORMAT_DATE_TIME, FALSE, "2019-12-14 00:00:00" },
    { "0.19375000000000001", PQA_XLSX_FORMAT_TIME, FALSE, "04:39:00" },
    { "43812.5", PQA_XLSX_FORMAT_TIME, FALSE, "2019-12-13 12:00:00" },
    { "1.5", PQA_XLSX_FORMAT_ELAPSED, FALSE, "36:00:00" },
    { "-1", PQA_XLSX_FORMAT_DATE, FALSE, "-1" },
    { "99999999", PQA_XLSX_FORMAT_DATE, FALSE, "99999999" },
    { "abc", PQA_XLSX_FORMAT_PLAIN, FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
          = pqa_xlsx_value_format_number (cases[i].raw, cases[i].format, cases[i].epoch_1904);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
assert_unescaped (const char *escaped, const char *plain)
{
  g_autoptr (GString) text = g_string_new (escaped);

  pqa_xlsx_value_unescape (text);
  g_assert_cmpstr (text->str, ==, plain);
  g_assert_cmpuint (text->len, ==, strlen (plain));
}

static void
test_escapes (void)
{
  assert_unescaped ("a_x000D_b", "a\rb");
  assert_unescaped ("_x005F_x000D_", "_x000D_");
  assert_unescaped ("_xD83D__xDE00_!", "😀!");
  assert_unescaped ("_xFFFE_", "\xef\xbf\xbe");
  assert_unescaped ("_xD83D_ _x0000_ _xyz_ _x00", "_xD83D_ _x0000_ _xyz_ _x00");
}

static void
test_resolve (void)
{
  const char *cases[][3] = {
    { "", "xl/workbook.xml", "xl/workbook.xml" },
    { "", "/xl/workbook.xml", "xl/workbook.xml" },
    { "xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml" },
    { "xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml" },
    { "xl/a/b.xml", "../../c.xml", "c.xml" },
    { "xl/a.xml", "../../../etc/passwd", "etc/passwd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *part = pqa_xlsx_package_resolve (cases[i][0], cases[i][1]);

      g_assert_cmpstr (part, ==, cases[i][2]);
    }
}

/* A strict workbook with absolute targets, the 1904 epoch, rich text and reading aids. */
static char *
write_rich (void)
{
  const TestPart parts[] = {
    { "_rels/.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" STRICT_REL
                     "/officeDocument' Target='/book/main.xml'/></Relationships>" },
    { "book/main.xml", "<workbook xmlns='" STRICT_MAIN "' xmlns:r='" STRICT_REL
                       "'><workbookPr date1904='true'/><sheets>"
                       "<sheet name='First' sheetId='1' r:id='s1'/>"
                       "<sheet name='第二' sheetId='2' r:id='s2'/></sheets></workbook>" },
    { "book/_rels/main.xml.rels",
      "<Relationships xmlns='" PACKAGE "'>"
      "<Relationship Id='s1' Type='" STRICT_REL "/worksheet' Target='../sheets/1.xml'/>"
      "<Relationship Id='s2' Type='" STRICT_REL "/worksheet' Target='/sheets/2.xml'/>"
      "<Relationship Id='st' Type='" STRICT_REL "/sharedStrings' Target='strings.xml'/>"
      "<Relationship Id='sy' Type='" STRICT_REL "/styles' Target='styles.xml'/>"
      "</Relationships>" },
    { "book/strings.xml",
      "<sst xmlns='" STRICT_MAIN "'><si><t>A</t></si>"
      "<si><r><rPr><b/></rPr><t xml:space='preserve'>漢 </t></r><r><t>字</t></r>"
      "<rPh sb='0' eb='1'><t>かん</t></rPh></si></sst>" },
    { "book/styles.xml", "<styleSheet xmlns='" STRICT_MAIN "'><numFmts>"
                         "<numFmt numFmtId='200' formatCode='yyyy-mm-dd hh:mm'/></numFmts>"
                         "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                         "<cellXfs><xf numFmtId='0'/><xf numFmtId='200'/></cellXfs></styleSheet>" },
    { "sheets/1.xml", "<worksheet xmlns='" STRICT_MAIN "'><sheetData>"
                      "<row><c t='s'><v>0</v></c></row></sheetData></worksheet>" },
    { "sheets/2.xml",
      "<worksheet xmlns='" STRICT_MAIN "' xmlns:x='urn:other'><sheetData>"
      "<row r='2'><c r='A2' t='inlineStr'><is><t>in</t><r><t>line</t></r></is></c>"
      "<c r='D2' t='str'><f>\"x\"</f><v>done</v></c></row><row r='4'><c r='C4'/></row>"
      "<row r='7'><x:c r='A7'><x:v>9</x:v></x:c><c r='B7' t='s'><v>1</v></c>"
      "<c r='C7' s='1'><v>42401.5</v></c><c r='D7' t='b'><v>1</v></c></row>"
      "<row><c t='e'><v>#N/A</v></c><c t='d'><v>2020-01-31T10:00:00Z</v></c>"
      "<c t='inlineStr'><is><t>&lt;&#x4E2D;<![CDATA[&]]></t></is></c></row>"
      "</sheetData></worksheet>" },
    { NULL, NULL },
  };

  return test_write_workbook ("rich.xlsx", parts);
}

static void
test_rich (void)
{
  g_autofree char *path = write_rich ();
  const PqaTableOptions second = { .sheet = "第二" };
  const PqaTableOptions missing = { .sheet = "Third" };
  g_autoptr (GPtrArray) first_rows = test_read_all (path, NULL);
  g_autoptr (GPtrArray) rows = test_read_all (path, &second);
  g_autoptr (GError) error = NULL;

  test_assert_row (first_rows, 0, (const char *[]){ "A", NULL });
  g_assert_cmpuint (rows->len, ==, 3);
  test_assert_row (rows, 0, (const char *[]){ "inline", "", "", "done", NULL });
  test_assert_row (rows, 1, (const char *[]){ "", "漢 字", "2020-02-02 12:00:00", "TRUE", NULL });
  test_assert_row (rows, 2, (const char *[]){ "#N/A", "2020-01-31 10:00:00", "<中&", "", NULL });
  g_assert_null (pqa_table_reader_open (path, &missing, NULL, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "First, 第二"));
}

static void
test_line_numbers (void)
{
  g_autofree char *path = test_write_sheet ("lines.xlsx", "<row r='3'><c><v>1</v></c></row>"
                                                          "<row r='9'><c><v>2</v></c></row>");
  g_autoptr (PqaTableReader) reader = pqa_table_reader_open (path, NULL, NULL, NULL);
  const PqaTableRow *row;

  g_assert_true (pqa_table_reader_next (reader, &row, NULL, NULL));
  g_assert_cmpint (row->line, ==, 9);
}

static char *
repeat (const char *head, char c, gsize n, const char *tail)
{
  GString *text = g_string_new (head);
  gsize start = text->len;

  g_string_set_size (text, start + n);
  memset (text->str + start, c, n);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}

static void
test_zip_bomb (void)
{
  g_autofree char *rows = repeat ("<row><c><v>1</v></c></row>", ' ', 300 * 1024 * 1024, "");
  g_autofree char *path = test_write_sheet ("bomb.xlsx", rows);

  test_assert_open_fails (path, PQA_ERROR_TOO_BIG, "unpacks to far more");
}

static void
test_entity_bomb (void)
{
  const char *sheet
      = "<!DOCTYPE worksheet [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d SYSTEM 'file:///etc/passwd'>"
        "]><worksheet xmlns='" MAIN "'><sheetData><row><c t='inlineStr'><is><t>&c;&d;"
        "</t></is></c></row></sheetData></worksheet>";
  const TestPart parts[] = {
    { "_rels/.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" REL
                     "/officeDocument' Target='w.xml'/></Relationships>" },
    { "w.xml", "<workbook xmlns='" MAIN "' xmlns:r='" REL
               "'><sheets><sheet name='S' r:id='s'/></sheets></workbook>" },
    { "_rels/w.xml.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='s' Type='" REL
                          "/worksheet' Target='s.xml'/></Relationships>" },
    { "s.xml", sheet },
    { NULL, NULL },
  };
  g_autofree char *path = test_write_workbook ("entities.xlsx", parts);

  test_assert_open_fails (path, PQA_ERROR_INVALID, "document type");
}

static void
test_huge_cell (void)
{
  g_autofree char *number = repeat ("<row><c><v>", '1', 11 * 1024 * 1024, "</v></c></row>");
  g_autofree char *text
      = repeat ("<row><c t='inlineStr'><is><t>", 'x', 11 * 1024 * 1024, "</t></is></c></row>");
  g_autofree char *number_path = test_write_sheet ("huge-number.xlsx", number);
  g_autofree char *text_path = test_write_sheet ("huge-text.xlsx", text);

  test_assert_open_fails (number_path, PQA_ERROR_TOO_BIG, NULL);
  test_assert_open_fails (text_path, PQA_ERROR_TOO_BIG, NULL);
}

/* Wherever a workbook is cut or hit, it is an error and never a shorter table. */
static void
test_damaged (void)
{
  g_autofree char *path
      = test_write_sheet ("whole.xlsx", "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>");
  g_autofree char *bytes = NULL;
  gsize len;

  g_assert_true (g_file_get_contents (path, &bytes, &len, NULL));
  for (gsize cut = 4; cut < len; cut += 97)
    {
      g_autofree char *cut_path = test_write_file ("cut.xlsx", bytes, cut);

      test_assert_open_fails (cut_path, PQA_ERROR_CORRUPT, "cut.xlsx");
    }
}

static void
test_flipped_bit (void)
{
  g_autoptr (GString) noise = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *bad_path = NULL;
  guint32 state = 1;
  gsize len;

  for (int i = 0; i < 5000; i++)
    {
      state = state * 1664525 + 1013904223;
      g_string_append_printf (noise, "<row><c><v>%u</v></c></row>", state);
    }
  path = test_write_sheet ("noise.xlsx", noise->str);
  g_assert_true (g_file_get_contents (path, &bytes, &len, NULL));
  bytes[len / 2] ^= 0x10;
  bad_path = test_write_file ("flipped.xlsx", bytes, len);
  test_assert_open_fails (bad_path, PQA_ERROR_CORRUPT, "flipped.xlsx");
}

static void
test_broken_xml (void)
{
  g_autofree char *open = test_write_sheet ("open.xlsx", "<row><c><v>1</c></row>");
  g_autofree char *order
      = test_write_sheet ("order.xlsx", "<row r='2'><c><v>1</v></c></row><row r='1'/>");
  g_autofree char *text = test_write_sheet ("text.xlsx", "<row><c t='s'><v>7</v></c></row>");
  g_autofree char *column
      = test_write_sheet ("column.xlsx", "<row><c r='ZZZZ1'><v>7</v></c></row>");

  test_assert_open_fails (open, PQA_ERROR_CORRUPT, "open.xlsx");
  test_assert_open_fails (order, PQA_ERROR_CORRUPT, "out of order");
  test_assert_open_fails (text, PQA_ERROR_CORRUPT, "not there");
  test_assert_open_fails (column, PQA_ERROR_CORRUPT, "ZZZZ1");
}

static void
test_not_a_workbook (void)
{
  const TestPart parts[] = { { "word/document.xml", "<document/>" }, { NULL, NULL } };
  g_autofree char *zip = test_write_workbook ("letter.docx", parts);
  g_autofree char *xls = test_shared_file ("cn-workbooks/aaa.xls");
  g_autofree char *empty = test_write_sheet ("empty.xlsx", "");

  test_assert_open_fails (zip, PQA_ERROR_INVALID, "not an Excel workbook");
  test_assert_open_fails (empty, PQA_ERROR_INVALID, "no header row");
  if (xls != NULL)
    test_assert_open_fails (xls, PQA_ERROR_INVALID, "old .xls");
}

static void
assert_shared (const char *name, const char *sheet, guint n, guint index, const char *const *row)
{
  g_autofree char *file = g_build_filename ("cn-workbooks", name, NULL);
  g_autofree char *path = test_shared_file (file);
  const PqaTableOptions options = { .sheet = sheet };
  g_autoptr (GPtrArray) rows = path != NULL ? test_read_all (path, &options) : NULL;

  if (rows == NULL)
    return;
  g_assert_cmpuint (rows->len, ==, n);
  test_assert_row (rows, index, row);
}

static void
test_toolkit_files (void)
{
  assert_shared ("1899bug_demo.xlsx", NULL, 7, 6, (const char *[]){ "01:02:00", NULL });
  assert_shared ("I5Q1TW.xlsx", NULL, 1, 0, (const char *[]){ "18:56:00", "18:56:00", NULL });
  assert_shared ("aaa.xlsx", NULL, 4, 3, (const char *[]){ "", "女", "", "43.22", NULL });
  assert_shared ("aaa.xlsx", "12", 4, 2, (const char *[]){ "李四", "女", "22", "1", NULL });
  assert_shared ("alias.xlsx", NULL, 4, 3, (const char *[]){ "王五", "后备", "1", "", NULL });
  assert_shared ("blankAndDateTest.xlsx", NULL, 20, 0,
                 (const char *[]){ "1", "测试1", "1234.567", "2017-12-16 03:04:05", "1111",
                                   "2017-12-16", NULL });
  assert_shared ("cell_editor_test.xlsx", NULL, 4, 3, (const char *[]){ "a2", "c2", NULL });
  assert_shared ("data_for_sax_test.xlsx", NULL, 5, 1, (const char *[]){ "2020-10-09", "", NULL });
  assert_shared ("data_for_sax_test.xlsx", NULL, 5, 3, (const char *[]){ "1000", "50", NULL });
  assert_shared ("merge_test.xlsx", NULL, 4, 2, (const char *[]){ "李四", "女", "", "42", NULL });
  assert_shared ("null_cell_test.xlsx", NULL, 4, 2, (const char *[]){ "", "test2 ", "", NULL });
  assert_shared ("read_row_npe.xlsx", NULL, 4, 3, (const char *[]){ "20220331220644309468", NULL });
  assert_shared ("UserProjectDO.xlsx", NULL, 2, 1,
                 (const char *[]){ "1", "aa", "D:\\IdeaProjects\\", "1", "aa", "", "", "",
                                   "2020-02-02", "2020-02-02", "2020-02-02", NULL });
}

/* "12/13/2019 9:50:30" as the workbook reader writes it. */
static char *
iso_of_american (const char *text)
{
  int month, day, year, hour, minute, second;

  if (sscanf (text, "%d/%d/%d %d:%d:%d", &month, &day, &year, &hour, &minute, &second) != 6)
    return g_strdup (text);
  return g_strdup_printf ("%04d-%02d-%02d %02d:%02d:%02d", year, month, day, hour, minute, second);
}

static void
test_like_csv (void)
{
  g_autofree char *csv_path = test_shared_file ("r-survey/2019_en.csv");
  g_autofree char *xlsx_path = test_shared_file ("r-survey/2019_en.xlsx");
  g_autoptr (GPtrArray) csv = csv_path != NULL ? test_read_all (csv_path, NULL) : NULL;
  g_autoptr (GPtrArray) xlsx = xlsx_path != NULL ? test_read_all (xlsx_path, NULL) : NULL;

  if (csv == NULL || xlsx == NULL)
    return;
  g_assert_cmpuint (csv->len, ==, 1839);
  g_assert_cmpuint (xlsx->len, ==, csv->len);
  for (guint i = 0; i < csv->len; i++)
    {
      char **right = g_ptr_array_index (csv, i);
      g_autofree char *time = iso_of_american (right[0]);

      g_assert_cmpstr (((char **)g_ptr_array_index (xlsx, i))[0], ==, time);
      g_assert_cmpstrv ((char **)g_ptr_array_index (xlsx, i) + 1, right + 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/formats", test_formats);
  g_test_add_func ("/xlsx/numbers", test_numbers);
  g_test_add_func ("/xlsx/escapes", test_escapes);
  g_test_add_func ("/xlsx/resolve", test_resolve);
  g_test_add_func ("/xlsx/rich", test_rich);
  g_test_add_func ("/xlsx/line-numbers", test_line_numbers);
  g_test_add_func ("/xlsx/zip-bomb", test_zip_bomb);
  g_test_add_func ("/xlsx/entity-bomb", test_entity_bomb);
  g_test_add_func ("/xlsx/huge-cell", test_huge_cell);
  g_test_add_func ("/xlsx/damaged", test_damaged);
  g_test_add_func ("/xlsx/flipped-bit", test_flipped_bit);
  g_test_add_func ("/xlsx/broken-xml", test_broken_xml);
  g_test_add_func ("/xlsx/not-a-workbook", test_not_a_workbook);
  g_test_add_func ("/xlsx/toolkit-files", test_toolkit_files);
  g_test_add_func ("/xlsx/like-csv", test_like_csv);
  return g_test_run ();
}
