/* test-analysis-page.c: the analysis of requests in a real window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/pqa-chart-view.h"
#include "form/pqa-field.h"
#include "pqa-chip-bar.h"
#include "pqa-test-page.h"
#include "pqa-views.h"
#include "requests/analysis/pqa-analysis-page.h"
#include "requests/analysis/pqa-analysis-period.h"

/* Two requests of this month, the 14th being today, one of the month before. */
#define REQUESTS                                                                                   \
  "INSERT INTO zone (id, name) VALUES (1, 'North');"                                               \
  "INSERT INTO category (id, name) VALUES (1, 'Lifts <&>');"                                       \
  "INSERT INTO request (number, kind, severity, channel, state, zone_id, category_id,"             \
  " registered_at, recorded_at) VALUES"                                                            \
  " ('1', 'repair', 'general', 'app', 'assigned', 1, 1, unixepoch ('2023-11-06 08:00'), 1),"       \
  " ('2', 'complaint', 'general', 'desk', 'assigned', 1, 1, unixepoch ('2023-11-07 08:00'), 1),"   \
  " ('3', 'repair', 'general', 'app', 'assigned', 1, 1, unixepoch ('2023-10-07 08:00'), 1)"

typedef struct
{
  TestPage test;
  char *shown; /* what the list was asked to show */
} Fixture;

static void
show_list (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;
  const char *page, *group, *chip;

  g_variant_get (parameter, "(&s&s&s)", &page, &group, &chip);
  g_assert_cmpstr (page, ==, "requests");
  g_assert_cmpstr (group, ==, "rows");
  g_free (fixture->shown);
  fixture->shown = g_strdup (chip);
}

static gboolean
is_computed (gpointer page)
{
  return pqa_analysis_page_get_document (page) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  static const GActionEntry actions[] = { { "show-list", show_list, "(sss)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  test_page_set_up (&fixture->test, REQUESTS);
  test_page_show (&fixture->test, PQA_TYPE_ANALYSIS_PAGE);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, 1, fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->test.window), "win", G_ACTION_GROUP (group));
  test_until (is_computed, fixture->test.page);
  test_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  test_page_tear_down (&fixture->test, NULL);
  g_free (fixture->shown);
}

static void
choose (Fixture *fixture, const char *chip, const char *id)
{
  GtkWidget *chips
      = test_find (GTK_WIDGET (fixture->test.page), PQA_TYPE_CHIP_BAR, NULL, NULL);

  pqa_chip_bar_set (PQA_CHIP_BAR (chips), chip, id);
}

static gint64
count_registered (Fixture *fixture)
{
  PqaAnalysisDocument *document
      = pqa_analysis_page_get_document (PQA_ANALYSIS_PAGE (fixture->test.page));
  PqaReport *report = pqa_analysis_get_report (pqa_analysis_document_get_analysis (document));

  for (guint i = 0; i < pqa_report_get_n_blocks (report); i++)
    if (pqa_report_get_block (report, i)->kind == PQA_REPORT_TABLE)
      return pqa_report_table_get_cell (pqa_report_get_block (report, i)->table, 0, 1)->integer;
  g_assert_not_reached ();
}

static void
assert_shown (Fixture *fixture, const char *code, gint64 kind)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRequestRows) rows = pqa_request_rows_parse (fixture->shown, zone, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows->code, ==, code);
  g_assert_cmpint (rows->scope.only[PQA_GROUPING_KIND], ==, kind);
  g_clear_pointer (&fixture->shown, g_free);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *button = test_find (widget, GTK_TYPE_BUTTON, "label", label);

  g_assert_nonnull (button);
  return button;
}

static void
test_numbers_open_rows (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *page = GTK_WIDGET (fixture->test.page);
  GtkWidget *chart = test_find (page, PQA_TYPE_CHART_VIEW, NULL, NULL);

  g_assert_cmpint (count_registered (fixture), ==, 2);
  g_signal_emit_by_name (find_button (page, "2"), "clicked");
  assert_shown (fixture, "REQ_IN", PQA_ANY_GROUP);

  g_signal_emit_by_name (chart, "mark-activated", 0, 0);
  assert_shown (fixture, "REQ_IN", PQA_ANY_GROUP);
  pqa_chart_view_show_table (PQA_CHART_VIEW (chart), TRUE);
  g_signal_emit_by_name (find_button (chart, "2"), "clicked");
  assert_shown (fixture, "REQ_IN", PQA_ANY_GROUP);
}

static void
test_filters (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *page = GTK_WIDGET (fixture->test.page);

  choose (fixture, "kind", "1");
  g_assert_null (pqa_analysis_page_get_document (PQA_ANALYSIS_PAGE (page)));
  g_assert_false (pqa_page_can (fixture->test.page, "print"));
  test_until (is_computed, page);
  test_settle ();
  g_assert_cmpint (count_registered (fixture), ==, 1);
  g_signal_emit_by_name (find_button (page, "1"), "clicked");
  assert_shown (fixture, "REQ_IN", 1);

  choose (fixture, "kind", NULL);
  choose (fixture, "period", "last-month");
  test_until (is_computed, page);
  g_assert_cmpint (count_registered (fixture), ==, 1);
  g_assert_true (pqa_page_can (fixture->test.page, "print"));
  g_assert_true (pqa_page_can (fixture->test.page, "export"));
}

static void
test_own_dates (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *page = GTK_WIDGET (fixture->test.page);

  choose (fixture, "period", PQA_ANALYSIS_PERIOD_OWN);
  test_settle ();
  g_assert_null (pqa_analysis_page_get_document (PQA_ANALYSIS_PAGE (page)));
  test_type (page, "_First Day", "2023-10-01");
  g_assert_null (pqa_analysis_page_get_document (PQA_ANALYSIS_PAGE (page)));
  test_type (page, "_Last Day", "2023-11-06");
  test_until (is_computed, page);
  g_assert_cmpint (count_registered (fixture), ==, 2);
}

static void
test_cancel (Fixture *fixture, gconstpointer unused)
{
  pqa_page_refresh (fixture->test.page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->test.page), "analysis.cancel", NULL);
  test_settle ();
  g_assert_false (is_computed (fixture->test.page));
  pqa_page_refresh (fixture->test.page);
  test_until (is_computed, fixture->test.page);
}

static void
test_periods (void)
{
  static const struct
  {
    const char *id;
    const char *code;
  } cases[] = {
    { "month", "2023-11" },
    { "last-month", "2023-10" },
    { "week", "2023-11-13..2023-11-19" },
    { "last-week", "2023-11-06..2023-11-12" },
    { "quarter", "2023-Q4" },
    { "last-quarter", "2023-Q3" },
    { "year", "2023" },
    { "last-year", "2022" },
    { "12-months", "2022-11-15..2023-11-14" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PqaPeriod) period = pqa_analysis_period_find (cases[i].id, 1700000000, zone);

      g_assert_cmpstr (period->code, ==, cases[i].code);
    }
  g_assert_null (pqa_analysis_period_find (PQA_ANALYSIS_PERIOD_OWN, 1700000000, zone));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/requests/analysis/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("numbers-open-rows", test_numbers_open_rows);
  ADD ("filters", test_filters);
  ADD ("own-dates", test_own_dates);
  ADD ("cancel", test_cancel);
  g_test_add_func ("/requests/analysis/periods", test_periods);
  return g_test_run ();
}
