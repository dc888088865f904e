/* exchange-support.c: files that the exchange tests make up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange-support.h"

#include <string.h>
#include <zip.h>

#include "pqa-error.h"

/* Writes a file in a folder of this process's own and returns its path. */
char *
test_write_file (const char *name, const char *bytes, gssize len)
{
  static char *folder = NULL;
  char *path;
  GError *error = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("pqa-exchange-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, bytes, len, &error);
  g_assert_no_error (error);
  return path;
}

/* The path of a shared data file; NULL, and the test skipped, when it is not there. */
char *
test_shared_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("PQA_SHARED_DATA"), name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  g_test_skip ("shared data are not here");
  return NULL;
}

/* All rows as string arrays, the header first. */
GPtrArray *
test_read_all (const char *path, const PqaTableOptions *options)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaTableReader) reader = pqa_table_reader_open (path, options, NULL, &error);
  const PqaTableRow *row = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (rows, g_strdupv ((char **)pqa_table_reader_get_header (reader)));
  do
    {
      pqa_table_reader_next (reader, &row, NULL, &error);
      g_assert_no_error (error);
      if (row != NULL)
        g_ptr_array_add (rows, pqa_table_row_dup_cells (row));
    }
  while (row != NULL);
  g_assert_cmpfloat (pqa_table_reader_get_progress (reader), ==, 1.0);
  return rows;
}

void
test_assert_row (GPtrArray *rows, guint index, const char *const *expected)
{
  g_assert_cmpuint (index, <, rows->len);
  g_assert_cmpstrv ((const char *const *)g_ptr_array_index (rows, index), expected);
}

/* Opening or reading must fail with @code and a message that has @words. */
void
test_assert_open_fails (const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaTableReader) reader = pqa_table_reader_open (path, NULL, NULL, &error);
  const PqaTableRow *row = NULL;

  while (reader != NULL && pqa_table_reader_next (reader, &row, NULL, &error) && row != NULL)
    continue;
  g_assert_error (error, PQA_ERROR, code);
  if (words != NULL && strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

/* Packs @parts, which end with a NULL name, into an archive. */
char *
test_write_workbook (const char *name, const TestPart *parts)
{
  char *path = test_write_file (name, "", 0);
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  for (; parts->name != NULL; parts++)
    {
      zip_source_t *source = zip_source_buffer (zip, parts->text, strlen (parts->text), 0);

      g_assert_cmpint (zip_file_add (zip, parts->name, source, 0), >=, 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
  return path;
}

/* A whole workbook around the rows of one sheet. */
char *
test_write_sheet (const char *name, const char *rows_xml)
{
  g_autofree char *sheet
      = g_strconcat ("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                     "<sheetData>",
                     rows_xml, "</sheetData></worksheet>", NULL);
  const TestPart parts[] = {
    { "_rels/.rels",
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>" },
    { "xl/workbook.xml",
      "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
      "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
      "<sheets><sheet name='One' sheetId='1' r:id='r1'/></sheets></workbook>" },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/worksheet' Target='sheet1.xml'/></Relationships>" },
    { "xl/sheet1.xml", sheet },
    { NULL, NULL },
  };

  return test_write_workbook (name, parts);
}
