/* test-today-page.c: what waits is counted for whoever has signed in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "pqa-test-page.h"
#include "pqa-views.h"
#include "today/pqa-today-card.h"
#include "today/pqa-today-page.h"

#define REQUEST(number, state, handler, due)                                                       \
  "INSERT INTO request (number, kind, severity, channel, state, handler_id, description,"          \
  " registered_at, recorded_at, next_due_at, next_due_target) VALUES ('" number "', 'repair',"     \
  " 'general', 'desk', '" state "', " handler ", 'Lamp <out> " number "', 1690000000, 1690000000," \
  " " due ", 'complete');"

static void
set_up (TestPage *fixture, gconstpointer data)
{
  test_page_set_up (fixture, "INSERT INTO staff (name) VALUES ('Wang');" REQUEST (
                                 "A", "assigned", "1", "1699990000")
                                 REQUEST ("B", "assigned", "2", "1799990000")
                                     REQUEST ("C", "registered", "NULL", "1699999999"));
}

static gboolean
shows (TestPage *fixture, const char *label, const char *count)
{
  GtkWidget *found = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "label", label);
  GtkWidget *card = found != NULL ? gtk_widget_get_ancestor (found, PQA_TYPE_TODAY_CARD) : NULL;

  return card != NULL && test_find (card, GTK_TYPE_LABEL, "label", count) != NULL;
}

static gboolean
counts_for_manager (gpointer fixture)
{
  return shows (fixture, "My open requests", "1") && shows (fixture, "Overdue", "2")
         && shows (fixture, "To follow up", "0");
}

static gboolean
counts_again (gpointer fixture)
{
  return shows (fixture, "Overdue", "3");
}

static gboolean
counts_for_director (gpointer fixture)
{
  return shows (fixture, "Open requests", "3")
         && test_find (GTK_WIDGET (((TestPage *) fixture)->page), ADW_TYPE_ACTION_ROW, "title",
                       "Lamp <out> B")
                != NULL;
}

static gboolean
has_figures (gpointer fixture)
{
  return test_find (GTK_WIDGET (((TestPage *) fixture)->page), GTK_TYPE_LABEL, "label", "Q4 2023")
         != NULL;
}

static void
test_manager (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_TODAY_PAGE);
  test_until (counts_for_manager, fixture);
  test_until (has_figures, fixture);
  test_page_run (fixture, "UPDATE request SET next_due_at = 1699999999");
  test_until (counts_again, fixture);
}

static void
test_director (TestPage *fixture, gconstpointer data)
{
  pqa_context_sign_in (fixture->context, 1, "Li", PQA_ROLE_DIRECTOR);
  test_page_show (fixture, PQA_TYPE_TODAY_PAGE);
  test_until (counts_for_director, fixture);
}

static gboolean
warns (TestPage *fixture, const char *title, const char *subtitle)
{
  GtkWidget *row = test_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, "title", title);

  return row != NULL
         && g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle) == 0;
}

static gboolean
warns_of_lateness (gpointer fixture)
{
  return warns (fixture, "2 requests are late", "1 of them is yours")
         && !warns (fixture, "No warnings",
                    "No deadline is at risk or over, and no trouble grows.");
}

static gboolean
warns_of_escalation (gpointer fixture)
{
  return warns (fixture, "1 request has been brought before you",
                "Late for 24 hours or more");
}

static gboolean
warns_of_growth (gpointer fixture)
{
  return warns (fixture, "Lifts <b> · East", "Grows: 4 requests in seven days, usually 0.0");
}

static gboolean
warns_of_more_growth (gpointer fixture)
{
  return warns (fixture, "2 more troubles grow", "Lifts <b> · Zone 6, Lifts <b> · Zone 7");
}

static gboolean
warns_of_nothing (gpointer fixture)
{
  return warns (fixture, "No warnings", "No deadline is at risk or over, and no trouble grows.");
}

#define GROWING(number)                                                                            \
  "INSERT INTO request (number, kind, severity, channel, state, category_id, zone_id,"             \
  " registered_at, recorded_at) VALUES ('" number "', 'repair', 'general', 'desk', 'closed', 1, 1," \
  " 1699990000, 1699990000);"

/* Four requests in each of six more zones. */
#define MORE_GROWING                                                                               \
  "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 7)"                   \
  " INSERT INTO zone (id, name) SELECT i, 'Zone ' || i FROM n;"                                    \
  "WITH RECURSIVE n (i) AS (SELECT 8 UNION ALL SELECT i + 1 FROM n WHERE i < 31)"                  \
  " INSERT INTO request (number, kind, severity, channel, state, category_id, zone_id,"            \
  " registered_at, recorded_at) SELECT 'G' || i, 'repair', 'general', 'desk', 'closed', 1, i / 4," \
  " 1699990000, 1699990000 FROM n"

static void
test_warnings (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_TODAY_PAGE);
  test_until (warns_of_lateness, fixture);
  test_page_run (fixture, "UPDATE request SET next_due_at = 1699910000 WHERE number = 'C'");
  test_until (warns_of_escalation, fixture);
  test_page_run (fixture, "INSERT INTO category (name) VALUES ('Lifts <b>');"
                          "INSERT INTO zone (name) VALUES ('East');" GROWING ("H1") GROWING ("H2")
                              GROWING ("H3") GROWING ("H4"));
  test_until (warns_of_growth, fixture);
  test_page_run (fixture, MORE_GROWING);
  test_until (warns_of_more_growth, fixture);
  test_page_run (fixture, "UPDATE request SET next_due_at = NULL;"
                          "UPDATE request SET registered_at = 1600000000");
  test_until (warns_of_nothing, fixture);
}

#define ADD(name, func) \
  g_test_add ("/today-page/" name, TestPage, NULL, set_up, func, test_page_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("manager", test_manager);
  ADD ("director", test_director);
  ADD ("warnings", test_warnings);
  return g_test_run ();
}
