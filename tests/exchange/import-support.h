/* import-support.h: an office to import into
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exchange-support.h"
#include "import/pqa-import.h"
#include "pqa-test-office.h"

void test_import_set_up (TestOffice *office, gconstpointer time_zone);

PqaMapping *test_load_mapping (const char *name);
PqaMapping *test_parse_mapping (const char *json);
PqaImportReport *test_import (TestOffice *office, const char *path, PqaMapping *mapping);
PqaImportReport *test_import_shared (TestOffice *office, const char *file, const char *mapping);
void test_assert_counts (PqaImportReport *report, gint64 added, gint64 changed, gint64 unchanged);
gint64 test_count (TestOffice *office, const char *sql);
void test_assert_text (TestOffice *office, const char *sql, const char *expected);
