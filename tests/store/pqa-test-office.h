/* pqa-test-office.h: a fresh database for a test
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "db/pqa-database.h"

#define TEST_NOW G_GINT64_CONSTANT (1700000000)

typedef struct
{
  char *folder;
  char *path;
  PqaClock *clock;
  PqaConnection *connection;
} TestOffice;

void test_office_set_up (TestOffice *office, gconstpointer unused);
void test_office_tear_down (TestOffice *office, gconstpointer unused);
void test_await (GAsyncResult **result);
void test_take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);
