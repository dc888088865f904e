/* pqa-stock-take-print.c: the stock-take as pages to look at and to print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-stock-take-print.h"

#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-report-window.h"
#include "requests/pqa-stock-take-report.h"

static gpointer
make_report (PqaConnection *connection, gpointer query, GCancellable *cancellable, GError **error)
{
  return pqa_stock_take_report_new (connection, query, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) near = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaReport) report = pqa_database_read_finish (result, &error);
  GtkRoot *root = gtk_widget_get_root (near);

  if (root == NULL)
    return;
  if (report != NULL)
    pqa_report_window_present (near, report, _ ("Daily Stock-Take"));
  else
    pqa_tell_error (GTK_WINDOW (root), _ ("The Report Could Not Be Printed"), error);
}

/**
 * pqa_stock_take_print:
 * @near: a widget of the window
 * @query: which requests, as pqa_stock_take_list_new() makes it
 *
 * Makes the pages beside the window, then shows them.
 */
void
pqa_stock_take_print (GtkWidget *near, PqaContext *context, PqaListQuery *query)
{
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_ANALYSIS, make_report,
                           pqa_list_query_ref (query), (GDestroyNotify)pqa_list_query_unref,
                           (GDestroyNotify)pqa_report_unref, NULL, made_cb, g_object_ref (near));
}
