/* pqa-xlsx-format.c: the formats of cells, each made once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-xlsx-format.h"

#define N_KINDS (PQA_CELL_INSTANT + 1)
#define MAX_DECIMALS 3

struct _PqaXlsxFormats
{
  lxw_workbook *workbook;
  lxw_format *made[N_KINDS][MAX_DECIMALS + 1][PQA_XLSX_N_LOOKS][2];
};

PqaXlsxFormats *
pqa_xlsx_formats_new (lxw_workbook *workbook)
{
  PqaXlsxFormats *self = g_new0 (PqaXlsxFormats, 1);

  self->workbook = workbook;
  return self;
}

void
pqa_xlsx_formats_free (PqaXlsxFormats *self)
{
  g_free (self);
}

static const char *
get_number_format (const PqaCell *cell, int decimals)
{
  static const char *const numbers[] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000" };

  switch (cell->kind)
    {
    case PQA_CELL_INTEGER:
      return numbers[0];
    case PQA_CELL_NUMBER:
      return numbers[decimals];
    case PQA_CELL_RATIO:
      return "0.0%";
    case PQA_CELL_DURATION:
      return "[h]:mm";
    case PQA_CELL_DATE:
      return "yyyy-mm-dd";
    case PQA_CELL_INSTANT:
      return "yyyy-mm-dd hh:mm";
    case PQA_CELL_TEXT:
    case PQA_CELL_BLANK:
    case PQA_CELL_NO_DATA:
    default:
      return NULL;
    }
}

static void
set_look (lxw_format *format, PqaXlsxLook look)
{
  switch (look)
    {
    case PQA_XLSX_TOTAL:
      format_set_bold (format);
      format_set_top (format, LXW_BORDER_THIN);
      break;
    case PQA_XLSX_GROUP:
      format_set_bold (format);
      break;
    case PQA_XLSX_NUMBER_HEADER:
      format_set_align (format, LXW_ALIGN_RIGHT);
      G_GNUC_FALLTHROUGH;
    case PQA_XLSX_HEADER:
      format_set_bold (format);
      format_set_bottom (format, LXW_BORDER_THIN);
      format_set_bg_color (format, 0xE8EDF2);
      format_set_text_wrap (format);
      format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
      break;
    case PQA_XLSX_TITLE:
      format_set_bold (format);
      format_set_font_size (format, 14);
      format_set_font_color (format, 0x123B61);
      break;
    case PQA_XLSX_WRAPPED:
      format_set_text_wrap (format);
      format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case PQA_XLSX_NOTE:
      format_set_font_color (format, 0x606870);
      format_set_italic (format);
      break;
    case PQA_XLSX_PLAIN:
    case PQA_XLSX_N_LOOKS:
    default:
      break;
    }
}

static lxw_format *
create (PqaXlsxFormats *self, const PqaCell *cell, int decimals, PqaXlsxLook look)
{
  const char *number = get_number_format (cell, decimals);
  lxw_format *format;

  if (number == NULL && look == PQA_XLSX_PLAIN && cell->kind != PQA_CELL_NO_DATA)
    return NULL;
  format = workbook_add_format (self->workbook);
  if (number != NULL && cell->few)
    {
      g_autofree char *marked = g_strconcat (number, "\" *\"", NULL);

      format_set_num_format (format, marked);
    }
  else if (number != NULL)
    format_set_num_format (format, number);
  if (cell->kind == PQA_CELL_NO_DATA)
    format_set_align (format, LXW_ALIGN_RIGHT);
  set_look (format, look);
  return format;
}

/**
 * pqa_xlsx_formats_get:
 *
 * Returns: (nullable) (transfer none): the format of such cells
 */
lxw_format *
pqa_xlsx_formats_get (PqaXlsxFormats *self, const PqaCell *cell, PqaXlsxLook look)
{
  int decimals = cell->kind == PQA_CELL_NUMBER ? CLAMP (cell->decimals, 0, MAX_DECIMALS) : 0;
  lxw_format **place = &self->made[cell->kind][decimals][look][cell->few ? 1 : 0];

  if (*place == NULL)
    *place = create (self, cell, decimals, look);
  return *place;
}
