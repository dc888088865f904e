/* pqa-mapping-source.c: where a value comes from and what is done to its text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mapping/pqa-mapping-source.h"

#include <inttypes.h>
#include <string.h>

#include "mapping/pqa-date-parser.h"
#include "pqa-i18n.h"

static PqaMappingSource *
new_source (const PqaMappingSource *defaults)
{
  PqaMappingSource *self = g_new0 (PqaMappingSource, 1);

  self->indexes = g_array_new (FALSE, FALSE, sizeof (int));
  if (defaults != NULL)
    {
      self->trim = defaults->trim;
      self->collapse = defaults->collapse;
      self->blank = g_strdupv (defaults->blank);
      self->date_formats = g_strdupv (defaults->date_formats);
    }
  return self;
}

/**
 * pqa_mapping_source_new:
 * @column: the column
 * @defaults: (nullable): rules for all columns of the file
 *
 * Returns: (transfer full): a source that takes a column as it is
 */
PqaMappingSource *
pqa_mapping_source_new (const char *column, const PqaMappingSource *defaults)
{
  PqaMappingSource *self = new_source (defaults);

  self->columns = g_strdupv ((char *[]){ (char *)column, NULL });
  return self;
}

static void
read_origin (PqaMappingSource *self, const PqaMappingNode *node)
{
  static const char *const origins[] = { "column", "columns", "value", "row_number" };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (origins); i++)
    n += pqa_mapping_node_has (node, origins[i]);
  if (n != 1)
    pqa_mapping_node_fail (node, NULL,
                           _ ("needs exactly one of column, columns, value, row_number"));
  self->columns = pqa_mapping_node_dup_texts (
      node, pqa_mapping_node_has (node, "column") ? "column" : "columns");
  self->join = pqa_mapping_node_dup_text (node, "join");
  self->constant = pqa_mapping_node_dup_text (node, "value");
  self->row_number = pqa_mapping_node_get_flag (node, "row_number", FALSE);
}

static void
check_formats (const PqaMappingSource *self, const PqaMappingNode *node)
{
  for (char **format = self->date_formats; format != NULL && *format != NULL; format++)
    {
      if (!pqa_date_parser_check_format (*format))
        pqa_mapping_node_fail (node, "date_formats",
                               _ ("“%s” lacks the year, the month or the day"), *format);
    }
}

/**
 * pqa_mapping_source_read_rules:
 *
 * Takes over the rules that may also stand at the top of the file for all columns: trim, collapse,
 * blank and date_formats.
 */
void
pqa_mapping_source_read_rules (PqaMappingSource *self, const PqaMappingNode *node)
{
  self->trim = pqa_mapping_node_get_flag (node, "trim", self->trim);
  self->collapse = pqa_mapping_node_get_flag (node, "collapse", self->collapse);
  if (pqa_mapping_node_has (node, "blank"))
    {
      g_strfreev (self->blank);
      self->blank = pqa_mapping_node_dup_texts (node, "blank");
    }
  if (pqa_mapping_node_has (node, "date_formats"))
    {
      g_strfreev (self->date_formats);
      self->date_formats = pqa_mapping_node_dup_texts (node, "date_formats");
      check_formats (self, node);
    }
}

/**
 * pqa_mapping_source_read:
 * @node: an object with some of %PQA_MAPPING_SOURCE_KEYS
 * @defaults: (nullable): rules for all columns of the file
 *
 * Returns: (transfer full): the source; what is wrong is noted in the node's reader
 */
PqaMappingSource *
pqa_mapping_source_read (const PqaMappingNode *node, const PqaMappingSource *defaults)
{
  PqaMappingSource *self = new_source (defaults);

  read_origin (self, node);
  pqa_mapping_source_read_rules (self, node);
  self->values = pqa_mapping_node_dup_dictionary (node, "values");
  self->otherwise = pqa_mapping_node_dup_text (node, "otherwise");
  self->fallback = pqa_mapping_node_dup_text (node, "default");
  return self;
}

void
pqa_mapping_source_free (PqaMappingSource *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->columns);
  g_array_unref (self->indexes);
  g_free (self->join);
  g_free (self->constant);
  g_strfreev (self->blank);
  g_clear_pointer (&self->values, g_hash_table_unref);
  g_free (self->otherwise);
  g_free (self->fallback);
  g_strfreev (self->date_formats);
  g_free (self);
}

static int
count_column (const char *const *header, const char *column, int *index)
{
  int n = 0;

  for (int i = 0; header[i] != NULL; i++)
    {
      if (strcmp (header[i], column) == 0)
        {
          *index = i;
          n++;
        }
    }
  return n;
}

static void
add_once (GPtrArray *names, char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, name);
}

/**
 * pqa_mapping_source_bind:
 * @header: a file's column names
 * @missing: gets the names that the file lacks; they belong to the source
 * @ambiguous: gets the names that it has more than once
 */
void
pqa_mapping_source_bind (PqaMappingSource *self,
                         const char *const *header,
                         GPtrArray *missing,
                         GPtrArray *ambiguous)
{
  g_array_set_size (self->indexes, 0);
  for (char **column = self->columns; column != NULL && *column != NULL; column++)
    {
      int index = 0;
      int n = count_column (header, *column, &index);

      if (n == 0)
        add_once (missing, *column);
      if (n > 1)
        add_once (ambiguous, *column);
      g_array_append_val (self->indexes, index);
    }
}

/* Drops white space at the ends; with @collapse, makes one space of each run inside. */
static void
clean (GString *text, gboolean trim, gboolean collapse)
{
  char *write = text->str;
  const char *read = text->str;

  if (trim)
    {
      g_strstrip (text->str);
      g_string_truncate (text, strlen (text->str));
    }
  if (!collapse)
    return;
  for (; *read != '\0'; read++)
    {
      if (!g_ascii_isspace (*read))
        *write++ = *read;
      else if (write == text->str || write[-1] != ' ')
        *write++ = ' ';
    }
  g_string_truncate (text, write - text->str);
}

static void
join_cells (const PqaMappingSource *self, const PqaTableRow *row, GString *buffer)
{
  for (guint i = 0; i < self->indexes->len; i++)
    {
      const char *cell = pqa_table_row_get_cell (row, g_array_index (self->indexes, int, i));

      if (buffer->len > 0 && *cell != '\0')
        g_string_append (buffer, self->join != NULL ? self->join : " ");
      g_string_append (buffer, cell);
    }
}

static gboolean
is_plain (const PqaMappingSource *self)
{
  return self->indexes->len == 1 && !self->trim && !self->collapse;
}

/**
 * pqa_mapping_source_get_raw:
 * @buffer: room for a text that is put together
 *
 * Returns: (transfer none): the text as the file has it, joined and cleaned, "" for nothing; valid
 *   as long as @row and @buffer stay as they are
 */
const char *
pqa_mapping_source_get_raw (const PqaMappingSource *self,
                            const PqaTableRow *row,
                            gint64 row_number,
                            GString *buffer)
{
  const char *raw;

  if (self->constant != NULL)
    return self->constant;
  if (is_plain (self))
    raw = pqa_table_row_get_cell (row, g_array_index (self->indexes, int, 0));
  else
    {
      g_string_truncate (buffer, 0);
      if (self->row_number)
        g_string_append_printf (buffer, "%" PRId64, row_number);
      join_cells (self, row, buffer);
      clean (buffer, self->trim, self->collapse);
      raw = buffer->str;
    }
  if (self->blank != NULL && g_strv_contains ((const char *const *)self->blank, raw))
    return "";
  return raw;
}

/**
 * pqa_mapping_source_translate:
 * @raw: what pqa_mapping_source_get_raw() gave
 *
 * Returns: (transfer none): the text after translation, "" for nothing
 */
const char *
pqa_mapping_source_translate (const PqaMappingSource *self, const char *raw)
{
  const char *value;

  if (*raw == '\0')
    return self->fallback != NULL ? self->fallback : "";
  if (self->values == NULL)
    return raw;
  value = g_hash_table_lookup (self->values, raw);
  if (value != NULL)
    return value;
  return self->otherwise != NULL ? self->otherwise : raw;
}

/**
 * pqa_mapping_source_describe:
 *
 * Returns: (transfer full): the column names for a message
 */
char *
pqa_mapping_source_describe (const PqaMappingSource *self)
{
  if (self->columns != NULL)
    return g_strjoinv (" + ", self->columns);
  return g_strdup (self->row_number ? _ ("row number") : _ ("fixed value"));
}
