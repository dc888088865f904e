/* pqa-report-pages.c: a report on A4 pages, for preview, print and PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-report-pages.h"

#include <cairo-pdf.h>

#include "pages/pqa-paginator.h"
#include "pqa-error.h"
#include "pqa-i18n.h"
#include "pqa-output-file.h"

G_STATIC_ASSERT (PQA_REPORT_PAGE_WIDTH == PQA_PAGE_WIDTH);
G_STATIC_ASSERT (PQA_REPORT_PAGE_HEIGHT == PQA_PAGE_HEIGHT);

struct _PqaReportPages
{
  char *title;
  char *author;
  GPtrArray *pages;
};

/* Where the PDF goes, and what went wrong on the way, which Cairo cannot say itself. */
typedef struct
{
  PqaOutputFile *file;
  GError *error;
} Sink;

/**
 * pqa_report_pages_new:
 *
 * Returns: (transfer full): @report laid out on pages
 */
PqaReportPages *
pqa_report_pages_new (PqaReport *report)
{
  const PqaReportCover *cover;
  g_autofree char *title = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  cover = pqa_report_get_cover (report);
  title = g_strdup_printf ("%s · %s", cover->title, cover->period);
  return pqa_report_pages_new_laid_out (title, cover->office, pqa_paginate (report));
}

/**
 * pqa_report_pages_new_laid_out:
 * @author: the office
 * @pages: (transfer full) (element-type PqaPage): what has been laid out in its own way
 *
 * Returns: (transfer full): the pages, for preview, print and PDF
 */
PqaReportPages *
pqa_report_pages_new_laid_out (const char *title, const char *author, GPtrArray *pages)
{
  PqaReportPages *self = g_new0 (PqaReportPages, 1);

  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->pages = pages;
  return self;
}

void
pqa_report_pages_free (PqaReportPages *self)
{
  g_free (self->title);
  g_free (self->author);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

guint
pqa_report_pages_get_n_pages (PqaReportPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/**
 * pqa_report_pages_draw:
 * @page: counted from 0, the cover
 * @cr: with the page's upper left corner at its origin; scale it so that a unit is a point
 *
 * Draws on white that is already there.
 */
void
pqa_report_pages_draw (PqaReportPages *self, guint page, cairo_t *cr)
{
  g_return_if_fail (self != NULL && page < self->pages->len && cr != NULL);

  pqa_page_draw (self->pages->pdata[page], cr);
}

/* Cairo is not told of a failure: its PDF surface aborts when writing fails half way. */
static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL)
    pqa_output_file_write (sink->file, data, length, &sink->error);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (PqaReportPages *self, cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "PropertyQA " PQA_VERSION);
}

static void
add_outline (cairo_surface_t *surface, PqaPage *page, guint number)
{
  g_autofree char *target = g_strdup_printf ("page=%u", number + 1);

  for (guint i = 0; i < page->headings->len; i++)
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, page->headings->pdata[i],
                                   target, 0);
}

static void
draw_all (PqaReportPages *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < self->pages->len; i++)
    {
      add_outline (surface, self->pages->pdata[i], i);
      pqa_page_draw (self->pages->pdata[i], cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

static cairo_status_t
print_to_sink (PqaReportPages *self, Sink *sink)
{
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (write_cb, sink, PQA_PAGE_WIDTH, PQA_PAGE_HEIGHT);
  cairo_status_t status;

  set_metadata (self, surface);
  draw_all (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * pqa_report_pages_save_pdf:
 *
 * Writes all pages as PDF with title, author and outline. The file appears whole or not at all;
 * one that is there already is replaced only at the end.
 */
gboolean
pqa_report_pages_save_pdf (PqaReportPages *self, const char *path, GError **error)
{
  g_autoptr (PqaOutputFile) file = NULL;
  Sink sink = { NULL };
  cairo_status_t status;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  file = pqa_output_file_new (path, error);
  if (file == NULL)
    return FALSE;
  sink.file = file;
  status = print_to_sink (self, &sink);
  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_FAILED, _ ("The report could not be drawn: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return pqa_output_file_commit (file, error);
}
