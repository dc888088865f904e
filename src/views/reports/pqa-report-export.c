/* pqa-report-export.c: a quarter's evaluation as a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-report-export.h"

#include "pqa-report-file.h"

typedef struct
{
  PqaQuarterDocument *document;
  PqaQuarterFormat format;
} Quarter;

static void
quarter_free (gpointer data)
{
  Quarter *self = data;

  pqa_quarter_document_unref (self->document);
  g_free (self);
}

static void
save_quarter (gpointer data,
              PqaContext *context,
              const char *path,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  Quarter *self = data;

  pqa_quarter_document_save_async (self->document, context, self->format, path, cancellable,
                                   callback, user_data);
}

/**
 * pqa_report_export:
 * @near: a widget of the page
 *
 * Asks for a file and writes @document there.
 */
void
pqa_report_export (GtkWidget *near,
                   PqaContext *context,
                   PqaQuarterDocument *document,
                   PqaQuarterFormat format)
{
  g_autofree char *name = pqa_quarter_document_suggest_name (document, format);
  Quarter *quarter = g_new (Quarter, 1);

  quarter->document = pqa_quarter_document_ref (document);
  quarter->format = format;
  pqa_report_save_file (near, context, name, save_quarter, quarter, quarter_free);
}
