/* exchange-support.h: files that the exchange tests make up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-table-reader.h"

typedef struct
{
  const char *name;
  const char *text;
} TestPart;

char *test_write_file (const char *name, const char *bytes, gssize len);
char *test_shared_file (const char *name);
GPtrArray *test_read_all (const char *path, const PqaTableOptions *options);
void test_assert_row (GPtrArray *rows, guint index, const char *const *expected);
void test_assert_open_fails (const char *path, int code, const char *words);

char *test_write_workbook (const char *name, const TestPart *parts);
char *test_write_sheet (const char *name, const char *rows_xml);
