/* pqa-xlsx-strings.c: the texts that a workbook's cells share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx/pqa-xlsx-strings.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "pqa-table-row.h"
#include "xlsx/pqa-xlsx-value.h"
#include "xlsx/pqa-xlsx-xml.h"

struct _PqaXlsxStrings
{
  GString *all;   /* the texts one after the other, each NUL-terminated */
  GArray *starts; /* gsize */
  GString *current;
  gboolean in_item;
  gboolean in_text;
  guint phonetic; /* how deep inside a reading aid */
};

static void
start_cb (const char *name, const PqaXlsxAttributes *attributes, gpointer data, GError **error)
{
  PqaXlsxStrings *self = data;

  if (strcmp (name, "si") == 0)
    {
      self->in_item = TRUE;
      g_string_truncate (self->current, 0);
    }
  else if (strcmp (name, "rPh") == 0)
    self->phonetic++;
  else if (strcmp (name, "t") == 0)
    self->in_text = self->in_item && self->phonetic == 0;
}

static void
add_current (PqaXlsxStrings *self)
{
  gsize start = self->all->len;

  pqa_xlsx_value_unescape (self->current);
  g_array_append_val (self->starts, start);
  g_string_append_len (self->all, self->current->str, self->current->len + 1);
  self->in_item = FALSE;
}

static void
end_cb (const char *name, gpointer data, GError **error)
{
  PqaXlsxStrings *self = data;

  if (strcmp (name, "si") == 0)
    add_current (self);
  else if (strcmp (name, "rPh") == 0)
    self->phonetic--;
  else if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
}

static void
text_cb (const char *text, gsize len, gpointer data, GError **error)
{
  PqaXlsxStrings *self = data;

  if (!self->in_text)
    return;
  g_string_append_len (self->current, text, len);
  if (self->current->len > PQA_TABLE_MAX_CELL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
                 _ ("The workbook has a text longer than %d MB."),
                 PQA_TABLE_MAX_CELL / (1024 * 1024));
}

/**
 * pqa_xlsx_strings_read:
 * @part_name: (nullable): the part with the texts; %NULL when the workbook has none
 *
 * Reads all shared texts. Runs of different fonts are joined; reading aids above characters are
 * left out.
 *
 * Returns: (transfer full): the texts, or %NULL with #PQA_ERROR
 */
PqaXlsxStrings *
pqa_xlsx_strings_read (PqaXlsxPackage *package,
                       const char *part_name,
                       GCancellable *cancellable,
                       GError **error)
{
  static const PqaXlsxHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (PqaXlsxStrings) self = g_new0 (PqaXlsxStrings, 1);

  self->all = g_string_new (NULL);
  self->current = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (part_name != NULL
      && !pqa_xlsx_xml_read_part (package, part_name, &handler, self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_xlsx_strings_free (PqaXlsxStrings *self)
{
  if (self == NULL)
    return;
  g_string_free (self->all, TRUE);
  g_string_free (self->current, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

/**
 * pqa_xlsx_strings_get:
 *
 * Returns: (transfer none) (nullable): the text; %NULL if there is none with that number
 */
const char *
pqa_xlsx_strings_get (PqaXlsxStrings *self, guint64 index)
{
  if (index >= self->starts->len)
    return NULL;
  return self->all->str + g_array_index (self->starts, gsize, index);
}
