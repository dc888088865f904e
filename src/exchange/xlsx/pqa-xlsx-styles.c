/* pqa-xlsx-styles.c: which cell styles show a number as a date
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx/pqa-xlsx-styles.h"

#include <string.h>

#include "xlsx/pqa-xlsx-xml.h"

struct _PqaXlsxStyles
{
  GHashTable *custom; /* format id → PqaXlsxFormat */
  GArray *formats;    /* PqaXlsxFormat by style */
  gboolean in_cell_styles;
};

static void
add_custom (PqaXlsxStyles *self, const PqaXlsxAttributes *attributes)
{
  g_autofree char *code = pqa_xlsx_attributes_dup (attributes, "formatCode");
  guint64 id;

  if (code != NULL && pqa_xlsx_attributes_get_uint (attributes, "numFmtId", &id))
    g_hash_table_insert (self->custom, GUINT_TO_POINTER (id),
                         GUINT_TO_POINTER (pqa_xlsx_format_from_code (code)));
}

static void
add_style (PqaXlsxStyles *self, const PqaXlsxAttributes *attributes)
{
  PqaXlsxFormat format = PQA_XLSX_FORMAT_PLAIN;
  gpointer custom;
  guint64 id;

  if (pqa_xlsx_attributes_get_uint (attributes, "numFmtId", &id))
    {
      if (g_hash_table_lookup_extended (self->custom, GUINT_TO_POINTER (id), NULL, &custom))
        format = GPOINTER_TO_UINT (custom);
      else
        format = pqa_xlsx_format_from_id (id);
    }
  g_array_append_val (self->formats, format);
}

static void
start_cb (const char *name, const PqaXlsxAttributes *attributes, gpointer data, GError **error)
{
  PqaXlsxStyles *self = data;

  if (strcmp (name, "numFmt") == 0)
    add_custom (self, attributes);
  else if (strcmp (name, "cellXfs") == 0)
    self->in_cell_styles = TRUE;
  else if (strcmp (name, "xf") == 0 && self->in_cell_styles)
    add_style (self, attributes);
}

static void
end_cb (const char *name, gpointer data, GError **error)
{
  PqaXlsxStyles *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cell_styles = FALSE;
}

/**
 * pqa_xlsx_styles_read:
 * @part_name: (nullable): the part with the styles; %NULL when the workbook has none
 *
 * Returns: (transfer full): the styles, or %NULL with #PQA_ERROR
 */
PqaXlsxStyles *
pqa_xlsx_styles_read (PqaXlsxPackage *package,
                      const char *part_name,
                      GCancellable *cancellable,
                      GError **error)
{
  static const PqaXlsxHandler handler = { start_cb, end_cb, NULL };
  g_autoptr (PqaXlsxStyles) self = g_new0 (PqaXlsxStyles, 1);

  self->custom = g_hash_table_new (NULL, NULL);
  self->formats = g_array_new (FALSE, FALSE, sizeof (PqaXlsxFormat));
  if (part_name != NULL
      && !pqa_xlsx_xml_read_part (package, part_name, &handler, self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_xlsx_styles_free (PqaXlsxStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->custom);
  g_array_unref (self->formats);
  g_free (self);
}

/**
 * pqa_xlsx_styles_get:
 *
 * Returns: what cells of the style show a number as; plain for a style that does not exist
 */
PqaXlsxFormat
pqa_xlsx_styles_get (PqaXlsxStyles *self, guint64 index)
{
  if (index >= self->formats->len)
    return PQA_XLSX_FORMAT_PLAIN;
  return g_array_index (self->formats, PqaXlsxFormat, index);
}
