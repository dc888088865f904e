/* pqa-xlsx-value.h: what a workbook's raw numbers and texts mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaXlsxFormat:
 * @PQA_XLSX_FORMAT_PLAIN: a number
 * @PQA_XLSX_FORMAT_DATE: a day
 * @PQA_XLSX_FORMAT_TIME: a time of day
 * @PQA_XLSX_FORMAT_DATE_TIME: both
 * @PQA_XLSX_FORMAT_ELAPSED: a number of hours, which may be over 24
 *
 * What a cell style shows a number as.
 */
typedef enum
{
  PQA_XLSX_FORMAT_PLAIN,
  PQA_XLSX_FORMAT_DATE,
  PQA_XLSX_FORMAT_TIME,
  PQA_XLSX_FORMAT_DATE_TIME,
  PQA_XLSX_FORMAT_ELAPSED,
} PqaXlsxFormat;

PqaXlsxFormat pqa_xlsx_format_from_id (guint id);
PqaXlsxFormat pqa_xlsx_format_from_code (const char *code);
char *pqa_xlsx_value_format_number (const char *raw, PqaXlsxFormat format, gboolean epoch_1904);
void pqa_xlsx_value_unescape (GString *text);

G_END_DECLS
