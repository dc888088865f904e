/* pqa-test-page.h: a page of the window over a small office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-page.h"

/**
 * TestPage:
 * @page: the page under test, in a window on the screen
 *
 * An office on 14 Nov 2023 in UTC, in which the manager Li is signed in.
 */
typedef struct
{
  char *path;
  PqaDatabase *database;
  PqaContext *context;
  GtkWindow *window;
  PqaPage *page;
} TestPage;

#define TEST_PAGE_TODAY "2023-11-14"

void test_page_set_up (TestPage *fixture, const char *sql);
void test_page_show (TestPage *fixture, GType type);
void test_page_tear_down (TestPage *fixture, gconstpointer data);

void test_page_run (TestPage *fixture, const char *sql);
gint64 test_page_count (TestPage *fixture, const char *sql);
GtkWindow *test_page_dialog (TestPage *fixture);

void test_settle (void);
void test_until (gboolean (*done) (gpointer data), gpointer data);
GtkWidget *test_find (GtkWidget *top, GType type, const char *property, const char *value);
void test_type (GtkWidget *dialog, const char *title, const char *text);
