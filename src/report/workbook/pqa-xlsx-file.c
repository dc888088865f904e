/* pqa-xlsx-file.c: a workbook under way: its file, its sheets and its cell formats
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-xlsx-file.h"

#include <errno.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "pqa-output-file.h"
#include "workbook/pqa-xlsx-check.h"
#include "workbook/pqa-xlsx-format.h"
#include "workbook/pqa-xlsx-number.h"
#include "workbook/pqa-xlsx-overflow.h"
#include "workbook/pqa-xlsx-text.h"

#define PAPER_A4 9

struct _PqaXlsxFile
{
  PqaOutputFile *output;
  lxw_workbook *workbook;
  PqaXlsxFormats *formats;
  PqaXlsxOverflow *overflow;
  GTimeZone *zone;
  GHashTable *sheet_names;
};

/* The library closes the temporary files only when it puts the workbook together. */
static void
drop_workbook (lxw_workbook *workbook)
{
  lxw_worksheet *sheet;

  STAILQ_FOREACH (sheet, workbook->worksheets, list_pointers)
  if (sheet->optimize_tmpfile != NULL)
    fclose (sheet->optimize_tmpfile);
  lxw_workbook_free (workbook);
}

void
pqa_xlsx_file_free (PqaXlsxFile *self)
{
  g_clear_pointer (&self->workbook, drop_workbook);
  g_clear_pointer (&self->formats, pqa_xlsx_formats_free);
  g_clear_pointer (&self->overflow, pqa_xlsx_overflow_free);
  g_clear_pointer (&self->output, pqa_output_file_free);
  g_time_zone_unref (self->zone);
  g_hash_table_unref (self->sheet_names);
  g_free (self);
}

/**
 * pqa_xlsx_file_new:
 * @path: where the workbook shall appear
 * @zone: in which instants are written
 *
 * Rows go to the disk as they are written, so that memory does not grow with them; therefore
 * cells are written row by row.
 *
 * Returns: (transfer full): a workbook without sheets, or %NULL
 */
PqaXlsxFile *
pqa_xlsx_file_new (const char *path, GTimeZone *zone, GError **error)
{
  g_autoptr (PqaXlsxFile) self = g_new0 (PqaXlsxFile, 1);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  self->zone = g_time_zone_ref (zone);
  self->sheet_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->output = pqa_output_file_new (path, error);
  if (self->output == NULL)
    return NULL;
  self->workbook = workbook_new_opt (pqa_output_file_get_temporary_path (self->output), &options);
  if (self->workbook == NULL)
    {
      pqa_output_file_set_error (path, ENOMEM, error);
      return NULL;
    }
  self->formats = pqa_xlsx_formats_new (self->workbook);
  return g_steal_pointer (&self);
}

/**
 * pqa_xlsx_file_set_properties:
 * @subject: (nullable):
 * @author: (nullable):
 *
 * What the file manager shows about the workbook.
 */
void
pqa_xlsx_file_set_properties (PqaXlsxFile *self,
                              const char *title,
                              const char *subject,
                              const char *author)
{
  g_autofree char *plain_title = pqa_xlsx_text_escape (title);
  g_autofree char *plain_subject = pqa_xlsx_text_escape (subject ? subject : "");
  g_autofree char *plain_author = pqa_xlsx_text_escape (author ? author : "");
  lxw_doc_properties properties = {
    .title = plain_title,
    .subject = plain_subject,
    .author = plain_author,
    .company = plain_author,
  };

  workbook_set_properties (self->workbook, &properties);
}

lxw_workbook *
pqa_xlsx_file_get_workbook (PqaXlsxFile *self)
{
  return self->workbook;
}

GTimeZone *
pqa_xlsx_file_get_zone (PqaXlsxFile *self)
{
  return self->zone;
}

static char *
find_free_name (PqaXlsxFile *self, const char *name)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *candidate = pqa_xlsx_sheet_name (name, number);
      g_autofree char *key = g_utf8_casefold (candidate, -1);

      if (g_hash_table_add (self->sheet_names, g_steal_pointer (&key)))
        return g_steal_pointer (&candidate);
    }
}

static void
set_up_print (lxw_worksheet *sheet)
{
  worksheet_set_paper (sheet, PAPER_A4);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_margins (sheet, 0.5, 0.5, 0.6, 0.6);
  worksheet_set_footer (sheet, "&L&A&R&P / &N");
}

/**
 * pqa_xlsx_file_add_sheet:
 * @name: what it should be called
 * @used_name: (out) (optional) (transfer full): what it is called, as Excel allows
 *
 * Returns: (transfer none): a sheet that prints on A4, or %NULL
 */
lxw_worksheet *
pqa_xlsx_file_add_sheet (PqaXlsxFile *self, const char *name, char **used_name, GError **error)
{
  g_autofree char *free_name = find_free_name (self, name);
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, free_name);

  if (sheet == NULL)
    {
      pqa_xlsx_file_check (self, LXW_ERROR_CREATING_TMPFILE, error);
      return NULL;
    }
  set_up_print (sheet);
  if (used_name != NULL)
    *used_name = g_steal_pointer (&free_name);
  return sheet;
}

lxw_format *
pqa_xlsx_file_get_format (PqaXlsxFile *self, const PqaCell *cell, PqaXlsxLook look)
{
  return pqa_xlsx_formats_get (self->formats, cell, look);
}

static lxw_error
write_text (PqaXlsxFile *self,
            lxw_worksheet *sheet,
            guint row,
            guint column,
            const char *text,
            lxw_format *format)
{
  g_autofree char *valid = NULL;
  g_autofree char *cell = NULL;

  if (pqa_xlsx_text_is_plain (text) && g_utf8_validate (text, -1, NULL))
    return worksheet_write_string (sheet, row, column, text, format);
  valid = g_utf8_make_valid (text, -1);
  if (self->overflow == NULL)
    self->overflow = pqa_xlsx_overflow_new ();
  cell = pqa_xlsx_overflow_fit (self->overflow, sheet->name, row, column, valid);
  return worksheet_write_string (sheet, row, column, cell, format);
}

/**
 * pqa_xlsx_file_write_cell:
 * @row: not above the last one written to in @sheet
 *
 * Text is always written as a string, whatever it begins with.
 */
gboolean
pqa_xlsx_file_write_cell (PqaXlsxFile *self,
                          lxw_worksheet *sheet,
                          guint row,
                          guint column,
                          const PqaCell *cell,
                          PqaXlsxLook look,
                          GError **error)
{
  lxw_format *format = pqa_xlsx_formats_get (self->formats, cell, look);
  g_autofree char *words = NULL;
  lxw_error code;
  double number;

  if (cell->kind == PQA_CELL_TEXT)
    code = write_text (self, sheet, row, column, cell->text, format);
  else if (pqa_xlsx_number_get (cell, self->zone, &number))
    code = worksheet_write_number (sheet, row, column, number, format);
  else
    {
      words = pqa_cell_to_text (cell, self->zone);
      code = write_text (self, sheet, row, column, words, format);
    }
  return code == LXW_NO_ERROR || pqa_xlsx_file_check (self, code, error);
}

static PqaError
code_of (lxw_error code)
{
  switch (code)
    {
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
      return PQA_ERROR_TOO_BIG;
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      return errno == ENOSPC || errno == EFBIG || errno == EDQUOT ? PQA_ERROR_FULL
                                                                  : PQA_ERROR_FAILED;
    default:
      return PQA_ERROR_FAILED;
    }
}

/**
 * pqa_xlsx_file_check:
 * @code: what the library said just now
 *
 * Returns: %TRUE if all is well; otherwise @error says what is not
 */
gboolean
pqa_xlsx_file_check (PqaXlsxFile *self, lxw_error code, GError **error)
{
  g_autofree char *name = NULL;

  if (code == LXW_NO_ERROR)
    return TRUE;
  if (code_of (code) == PQA_ERROR_FULL)
    {
      pqa_output_file_set_error (pqa_output_file_get_path (self->output), ENOSPC, error);
      return FALSE;
    }
  name = g_filename_display_name (pqa_output_file_get_path (self->output));
  g_set_error (error, PQA_ERROR, code_of (code), _ ("The workbook “%s” could not be written: %s"),
               name, lxw_strerror (code));
  return FALSE;
}

static gboolean
write_overflow (PqaXlsxFile *self, GError **error)
{
  lxw_worksheet *sheet;

  if (self->overflow == NULL || pqa_xlsx_overflow_is_empty (self->overflow))
    return TRUE;
  sheet = pqa_xlsx_file_add_sheet (self, pqa_xlsx_overflow_get_sheet_name (), NULL, error);
  return sheet != NULL
         && pqa_xlsx_file_check (self, pqa_xlsx_overflow_write (self->overflow, sheet), error);
}

/**
 * pqa_xlsx_file_finish:
 *
 * Writes everything out, makes sure that it is whole, and puts the workbook in its place. Done
 * once.
 */
gboolean
pqa_xlsx_file_finish (PqaXlsxFile *self, GError **error)
{
  lxw_error code;

  g_return_val_if_fail (self->workbook != NULL, FALSE);

  if (!write_overflow (self, error))
    return FALSE;
  errno = 0;
  if (!pqa_xlsx_check_rows (self->workbook))
    return pqa_xlsx_file_check (self, LXW_ERROR_ZIP_FILE_ADD, error);
  code = workbook_close (g_steal_pointer (&self->workbook));
  if (!pqa_xlsx_file_check (self, code, error))
    return FALSE;
  if (!pqa_xlsx_check_package (pqa_output_file_get_temporary_path (self->output)))
    {
      pqa_output_file_set_error (pqa_output_file_get_path (self->output), ENOSPC, error);
      return FALSE;
    }
  return pqa_output_file_commit (self->output, error);
}
