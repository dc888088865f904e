/* pqa-list-print.c: prints a list on A4
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-list-print.h"

#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-report-print.h"
#include "table/pqa-list-report.h"

typedef struct
{
  GtkWidget *near;
  PqaListQuery *query;
  char *name;
  PqaExportColumn *columns; /* with translated titles */
  guint n_columns;
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  g_object_unref (self->near);
  pqa_list_query_unref (self->query);
  g_free (self->name);
  g_free (self->columns);
  g_free (self);
}

static gpointer
make_report (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Print *self = data;

  return pqa_list_report_new (connection, self->query, self->name, self->columns, self->n_columns,
                              error);
}

/* The data are freed after this. */
static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Print *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaReport) report = pqa_database_read_finish (result, &error);
  GtkRoot *root = gtk_widget_get_root (self->near);
  GtkWindow *window = root != NULL ? GTK_WINDOW (root) : NULL;

  if (report != NULL)
    pqa_report_print (window, report, self->name, 0);
  else
    pqa_tell_error (window, _ ("The List Was Not Printed"), error);
}

/**
 * pqa_print_list:
 * @near: a widget of the window
 * @query: which rows, in which order
 * @name: what the list is called, translated
 * @columns: (array length=n_columns): their titles are marked for translation
 *
 * Lays the rows out as they are now and asks for a printer; says why if there are too many.
 */
void
pqa_print_list (GtkWidget *near,
                PqaContext *context,
                PqaListQuery *query,
                const char *name,
                const PqaExportColumn *columns,
                guint n_columns)
{
  Print *self = g_new0 (Print, 1);

  self->near = g_object_ref (near);
  self->query = pqa_list_query_ref (query);
  self->name = g_strdup (name);
  self->columns = g_memdup2 (columns, sizeof *columns * n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->columns[i].title = _ (columns[i].title);
  self->n_columns = n_columns;
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_ANALYSIS, make_report, self,
                           print_free, (GDestroyNotify)pqa_report_unref, NULL, made_cb, self);
}
