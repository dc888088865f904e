/* pqa-xlsx-xml.h: reads a workbook's XML as a stream of events
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "xlsx/pqa-xlsx-package.h"

G_BEGIN_DECLS

typedef struct _PqaXlsxXml PqaXlsxXml;
typedef struct _PqaXlsxAttributes PqaXlsxAttributes;

/**
 * PqaXlsxHandler:
 * @start: an element of a workbook namespace begins
 * @end: it ends
 * @text: a piece of text
 *
 * Each may set an error, which ends the reading. Any may be %NULL.
 */
typedef struct
{
  void (*start) (const char *name,
                 const PqaXlsxAttributes *attributes,
                 gpointer user_data,
                 GError **error);
  void (*end) (const char *name, gpointer user_data, GError **error);
  void (*text) (const char *text, gsize len, gpointer user_data, GError **error);
} PqaXlsxHandler;

PqaXlsxXml *pqa_xlsx_xml_new (PqaXlsxPackage *package,
                              const char *part_name,
                              const PqaXlsxHandler *handler,
                              gpointer user_data,
                              GError **error);
void pqa_xlsx_xml_free (PqaXlsxXml *self);
gboolean pqa_xlsx_xml_step (PqaXlsxXml *self, gboolean *ended, GError **error);
double pqa_xlsx_xml_get_progress (PqaXlsxXml *self);

gboolean pqa_xlsx_xml_read_part (PqaXlsxPackage *package,
                                 const char *part_name,
                                 const PqaXlsxHandler *handler,
                                 gpointer user_data,
                                 GCancellable *cancellable,
                                 GError **error);

char *pqa_xlsx_attributes_dup (const PqaXlsxAttributes *self, const char *name);
gboolean
pqa_xlsx_attributes_get_uint (const PqaXlsxAttributes *self, const char *name, guint64 *value);
gboolean pqa_xlsx_attributes_get_flag (const PqaXlsxAttributes *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxXml, pqa_xlsx_xml_free)

G_END_DECLS
