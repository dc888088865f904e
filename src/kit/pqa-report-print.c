/* pqa-report-print.c: a report on paper, from the pages of the preview
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-report-print.h"

#include "pqa-i18n.h"
#include "pqa-question.h"

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, PqaReportPages *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / PQA_REPORT_PAGE_WIDTH,
                      gtk_print_context_get_height (context) / PQA_REPORT_PAGE_HEIGHT);

  cairo_scale (cr, scale, scale);
  pqa_report_pages_draw (pages, page, cr);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  pqa_tell_error (parent, _ ("The Report Could Not Be Printed"), error);
}

static GtkPageSetup *
new_a4_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_paper_size_free (a4);
  return setup;
}

static GtkPrintOperation *
new_operation (PqaReportPages *pages, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_a4_setup ();

  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, pqa_report_pages_get_n_pages (pages));
  g_object_set_data_full (G_OBJECT (operation), "pages", pages,
                          (GDestroyNotify)pqa_report_pages_free);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), pages);
  return operation;
}

/**
 * pqa_report_print_pages:
 * @pages: (transfer full): what is printed
 * @name: what the job is called
 * @current_page: the page in view, from 0
 *
 * Asks for a printer and prints; what goes wrong is told in words.
 */
void
pqa_report_print_pages (GtkWindow *parent,
                        PqaReportPages *pages,
                        const char *name,
                        guint current_page)
{
  g_autoptr (GtkPrintOperation) operation = new_operation (pages, name);

  gtk_print_operation_set_current_page (operation, current_page);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * pqa_report_print:
 *
 * Prints a report; see pqa_report_print_pages().
 */
void
pqa_report_print (GtkWindow *parent, PqaReport *report, const char *name, guint current_page)
{
  pqa_report_print_pages (parent, pqa_report_pages_new (report), name, current_page);
}
