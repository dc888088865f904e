/* pqa-xlsx-xml.c: reads a workbook's XML as a stream of events
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No tree is built, nothing is fetched from outside, and a document type ends the reading before
 * any entity that it declares could grow.
 */
#include "xlsx/pqa-xlsx-xml.h"

#include <libxml/parser.h>
#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

#define CHUNK 16384

struct _PqaXlsxXml
{
  PqaXlsxPackage *package;
  PqaXlsxPart *part;
  char *part_name;
  PqaXlsxHandler handler;
  gpointer user_data;
  xmlParserCtxtPtr parser;
  GError *error;
};

struct _PqaXlsxAttributes
{
  const xmlChar **values;
  int n;
};

static gboolean
is_workbook_namespace (const xmlChar *uri)
{
  static const char *const known[] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    NULL,
  };

  return uri == NULL || g_strv_contains (known, (const char *)uri);
}

static void
stop_if_failed (PqaXlsxXml *self)
{
  if (self->error != NULL)
    xmlStopParser (self->parser);
}

static void
start_element_cb (void *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  PqaXlsxXml *self = data;
  PqaXlsxAttributes view = { attributes, n_attributes };

  if (self->error != NULL || self->handler.start == NULL || !is_workbook_namespace (uri))
    return;
  self->handler.start ((const char *)name, &view, self->user_data, &self->error);
  stop_if_failed (self);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  PqaXlsxXml *self = data;

  if (self->error != NULL || self->handler.end == NULL || !is_workbook_namespace (uri))
    return;
  self->handler.end ((const char *)name, self->user_data, &self->error);
  stop_if_failed (self);
}

static void
text_cb (void *data, const xmlChar *text, int len)
{
  PqaXlsxXml *self = data;

  if (self->error != NULL || self->handler.text == NULL)
    return;
  self->handler.text ((const char *)text, len, self->user_data, &self->error);
  stop_if_failed (self);
}

static void
document_type_cb (void *data,
                  const xmlChar *name,
                  const xmlChar *public_id,
                  const xmlChar *system_id)
{
  PqaXlsxXml *self = data;

  if (self->error == NULL)
    g_set_error (&self->error, PQA_ERROR, PQA_ERROR_INVALID,
                 _ ("The workbook “%s” declares an XML document type, as no real workbook does; it"
                    " is not read."),
                 pqa_xlsx_package_get_name (self->package));
  stop_if_failed (self);
}

static void
xml_error_cb (void *data, xmlErrorPtr xml_error)
{
  PqaXlsxXml *self = data;

  if (self->error != NULL || xml_error->level == XML_ERR_WARNING)
    return;
  g_set_error (&self->error, PQA_ERROR, PQA_ERROR_CORRUPT,
               _ ("The workbook “%s” is damaged: %s, line %d."),
               pqa_xlsx_package_get_name (self->package), self->part_name, xml_error->line);
}

static xmlParserCtxtPtr
new_parser (PqaXlsxXml *self)
{
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = document_type_cb,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = text_cb,
    .ignorableWhitespace = text_cb,
    .cdataBlock = text_cb,
    .serror = xml_error_cb,
  };
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL);

  xmlCtxtUseOptions (parser, XML_PARSE_NONET);
  return parser;
}

/**
 * pqa_xlsx_xml_new:
 *
 * Opens a part to be read piece by piece.
 *
 * Returns: (transfer full): the stream, or %NULL with #PQA_ERROR
 */
PqaXlsxXml *
pqa_xlsx_xml_new (PqaXlsxPackage *package,
                  const char *part_name,
                  const PqaXlsxHandler *handler,
                  gpointer user_data,
                  GError **error)
{
  PqaXlsxPart *part = pqa_xlsx_package_open_part (package, part_name, error);
  PqaXlsxXml *self;

  if (part == NULL)
    return NULL;
  self = g_new0 (PqaXlsxXml, 1);
  self->package = package;
  self->part = part;
  self->part_name = g_strdup (part_name);
  self->handler = *handler;
  self->user_data = user_data;
  self->parser = new_parser (self);
  return self;
}

void
pqa_xlsx_xml_free (PqaXlsxXml *self)
{
  if (self == NULL)
    return;
  xmlFreeParserCtxt (self->parser);
  pqa_xlsx_part_free (self->part);
  g_clear_error (&self->error);
  g_free (self->part_name);
  g_free (self);
}

/**
 * pqa_xlsx_xml_step:
 * @ended: (out): whether the part is read to its end
 *
 * Reads one piece and calls the handler for what is in it.
 */
gboolean
pqa_xlsx_xml_step (PqaXlsxXml *self, gboolean *ended, GError **error)
{
  char buffer[CHUNK];
  gssize n = pqa_xlsx_part_read (self->part, buffer, sizeof buffer, error);

  if (n < 0)
    return FALSE;
  xmlParseChunk (self->parser, buffer, n, n == 0);
  *ended = n == 0;
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

double
pqa_xlsx_xml_get_progress (PqaXlsxXml *self)
{
  return pqa_xlsx_part_get_progress (self->part);
}

/**
 * pqa_xlsx_xml_read_part:
 *
 * Reads a whole part.
 */
gboolean
pqa_xlsx_xml_read_part (PqaXlsxPackage *package,
                        const char *part_name,
                        const PqaXlsxHandler *handler,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (PqaXlsxXml) xml = pqa_xlsx_xml_new (package, part_name, handler, user_data, error);
  gboolean ended = FALSE;

  while (xml != NULL && !ended)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !pqa_xlsx_xml_step (xml, &ended, error))
        return FALSE;
    }
  return xml != NULL;
}

/* libxml2 gives five pointers for each attribute: name, prefix, namespace, value and its end. */
static gboolean
find_attribute (const PqaXlsxAttributes *self, const char *name, const char **value, gsize *len)
{
  for (int i = 0; i < self->n; i++)
    {
      const xmlChar **attribute = self->values + 5 * i;

      if (strcmp ((const char *)attribute[0], name) == 0)
        {
          *value = (const char *)attribute[3];
          *len = attribute[4] - attribute[3];
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * pqa_xlsx_attributes_dup:
 *
 * Returns: (transfer full) (nullable): the attribute's value
 */
char *
pqa_xlsx_attributes_dup (const PqaXlsxAttributes *self, const char *name)
{
  const char *value;
  gsize len;

  return find_attribute (self, name, &value, &len) ? g_strndup (value, len) : NULL;
}

/**
 * pqa_xlsx_attributes_get_uint:
 *
 * Returns: whether the attribute is there and a whole number of at most nine digits
 */
gboolean
pqa_xlsx_attributes_get_uint (const PqaXlsxAttributes *self, const char *name, guint64 *value)
{
  const char *text;
  gsize len;

  if (!find_attribute (self, name, &text, &len) || len == 0 || len > 9)
    return FALSE;
  *value = 0;
  for (gsize i = 0; i < len; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = 10 * *value + (text[i] - '0');
    }
  return TRUE;
}

/**
 * pqa_xlsx_attributes_get_flag:
 *
 * Returns: whether the attribute is there and true
 */
gboolean
pqa_xlsx_attributes_get_flag (const PqaXlsxAttributes *self, const char *name)
{
  g_autofree char *value = pqa_xlsx_attributes_dup (self, name);

  return g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
}
