/* pqa-xlsx-check.c: finds out whether a workbook reached the disk whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library does not look whether its temporary files could be written: on a full disk it
 * would hand over a workbook whose sheets end in the middle.
 */
#include "workbook/pqa-xlsx-check.h"

#include <string.h>
#include <zip.h>

#define SHEET_END "</worksheet>"
#define BLOCK 65536

/**
 * pqa_xlsx_check_rows:
 *
 * Returns: whether all rows so far are in the temporary files of their sheets
 */
gboolean
pqa_xlsx_check_rows (lxw_workbook *workbook)
{
  lxw_worksheet *sheet;

  STAILQ_FOREACH (sheet, workbook->worksheets, list_pointers)
  if (sheet->optimize_tmpfile != NULL
      && (fflush (sheet->optimize_tmpfile) != 0 || ferror (sheet->optimize_tmpfile)))
    return FALSE;
  return TRUE;
}

/* Whether the part, read to its last byte, ends with the closing tag; its checksum is checked on
 * the way. */
static gboolean
is_whole (zip_t *archive, zip_uint64_t index)
{
  zip_file_t *part = zip_fopen_index (archive, index, 0);
  g_autofree char *block = g_malloc (BLOCK);
  char tail[sizeof SHEET_END - 1] = "";
  zip_int64_t n_read = 0;

  if (part == NULL)
    return FALSE;
  while ((n_read = zip_fread (part, block, BLOCK)) > 0)
    {
      gsize n_new = MIN ((gsize)n_read, sizeof tail);

      memmove (tail, tail + n_new, sizeof tail - n_new);
      memcpy (tail + sizeof tail - n_new, block + n_read - n_new, n_new);
    }
  return zip_fclose (part) == 0 && n_read == 0 && memcmp (tail, SHEET_END, sizeof tail) == 0;
}

/**
 * pqa_xlsx_check_package:
 *
 * Returns: whether every sheet of the workbook at @path is there to its end
 */
gboolean
pqa_xlsx_check_package (const char *path)
{
  zip_t *archive = zip_open (path, ZIP_RDONLY, NULL);
  gboolean whole = archive != NULL;

  for (zip_int64_t i = 0; whole && i < zip_get_num_entries (archive, 0); i++)
    {
      const char *name = zip_get_name (archive, i, 0);

      if (name != NULL && g_str_has_prefix (name, "xl/worksheets/sheet"))
        whole = is_whole (archive, i);
    }
  if (archive != NULL)
    zip_discard (archive);
  return whole;
}
