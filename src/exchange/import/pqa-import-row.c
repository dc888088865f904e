/* pqa-import-row.c: the values of one row, read as a mapping says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-row.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "mapping/pqa-date-parser.h"
#include "pqa-i18n.h"
#include "pqa-shortened-text.h"
#include "time/pqa-local-time.h"

struct _PqaImportRow
{
  const PqaMapping *mapping;
  GTimeZone *zone;
  PqaImportReport *report;
  const PqaFieldInfo *infos;
  guint n_fields;
  const PqaTableRow *row;
  gint64 number;
  gboolean bad;
  gboolean failed[PQA_IMPORT_MAX_FIELDS]; /* one problem for each field is enough */
  GString *buffers[PQA_IMPORT_MAX_FIELDS];
  char *dates[PQA_IMPORT_MAX_FIELDS];
  GString *scratch;
  GHashTable *keys; /* key → gint64 line where it stands */
};

/**
 * pqa_import_row_new:
 * @mapping: (transfer none): bound to the file; stays alive longer than the row
 * @zone: (transfer none): whose local time the file has
 * @report: (transfer none): gets the problems
 *
 * Returns: (transfer full): a reader of rows
 */
PqaImportRow *
pqa_import_row_new (const PqaMapping *mapping, GTimeZone *zone, PqaImportReport *report)
{
  PqaImportRow *self = g_new0 (PqaImportRow, 1);

  self->mapping = mapping;
  self->zone = zone;
  self->report = report;
  self->infos = pqa_import_kind_get_fields (mapping->kind, &self->n_fields);
  self->scratch = g_string_new (NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = 0; i < PQA_IMPORT_MAX_FIELDS; i++)
    self->buffers[i] = g_string_new (NULL);
  return self;
}

void
pqa_import_row_free (PqaImportRow *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < PQA_IMPORT_MAX_FIELDS; i++)
    {
      g_string_free (self->buffers[i], TRUE);
      g_free (self->dates[i]);
    }
  g_string_free (self->scratch, TRUE);
  g_hash_table_unref (self->keys);
  g_free (self);
}

/**
 * pqa_import_row_set:
 * @row: (transfer none): the row whose values are asked for next
 * @number: which row of data it is, counted from 1
 */
void
pqa_import_row_set (PqaImportRow *self, const PqaTableRow *row, gint64 number)
{
  self->row = row;
  self->number = number;
  self->bad = FALSE;
  memset (self->failed, 0, sizeof self->failed);
}

/**
 * pqa_import_row_is_bad:
 *
 * Returns: whether a problem was found in the row
 */
gboolean
pqa_import_row_is_bad (PqaImportRow *self)
{
  return self->bad;
}

gint64
pqa_import_row_get_line (PqaImportRow *self)
{
  return self->row->line;
}

static const char *
get_source_raw (PqaImportRow *self, guint field)
{
  const PqaMappingSource *source = self->mapping->fields[field];

  if (source == NULL)
    return "";
  return pqa_mapping_source_get_raw (source, self->row, self->number, self->buffers[field]);
}

/**
 * pqa_import_row_fail_source:
 *
 * Notes a problem of the row.
 */
void
pqa_import_row_fail_source (PqaImportRow *self,
                            const PqaMappingSource *source,
                            const char *value,
                            const char *reason)
{
  g_autofree char *column = pqa_mapping_source_describe (source);

  self->bad = TRUE;
  pqa_import_report_add_problem (self->report, self->row->line, column, value, reason);
}

/**
 * pqa_import_row_fail:
 * @field: the field that is wrong, mapped or not
 * @format: why
 *
 * Notes a problem of the row.
 */
void
pqa_import_row_fail (PqaImportRow *self, guint field, const char *format, ...)
{
  const PqaMappingSource *source = self->mapping->fields[field];
  g_autofree char *value = g_strdup (get_source_raw (self, field));
  g_autofree char *reason = NULL;
  va_list arguments;

  if (self->failed[field])
    return;
  self->failed[field] = TRUE;
  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (source != NULL)
    {
      pqa_import_row_fail_source (self, source, value, reason);
      return;
    }
  self->bad = TRUE;
  pqa_import_report_add_problem (self->report, self->row->line, self->infos[field].name, value,
                                 reason);
}

/**
 * pqa_import_row_disagree:
 * @field: a field with the file's own result
 * @format: ours
 *
 * Notes that the file comes to another result than we do.
 */
void
pqa_import_row_disagree (PqaImportRow *self, guint field, const char *format, ...)
{
  g_autofree char *column = pqa_mapping_source_describe (self->mapping->fields[field]);
  g_autofree char *value = g_strdup (get_source_raw (self, field));
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  pqa_import_report_add_disagreement (self->report, self->row->line, column, value, reason);
}

/**
 * pqa_import_row_get_text:
 *
 * Returns: (transfer none) (nullable): the text exactly as the mapping gives it; %NULL when there
 *   is none, which for a required field is a problem of the row
 */
const char *
pqa_import_row_get_text (PqaImportRow *self, guint field)
{
  const PqaMappingSource *source = self->mapping->fields[field];
  const char *text = "";

  if (source != NULL)
    text = pqa_mapping_source_translate (source, get_source_raw (self, field));
  if (pqa_text_is_shortened (text))
    {
      pqa_import_row_fail (self, field,
                           _ ("is only the beginning of a text that was too long for a cell; export "
                              "to CSV and import that"));
      return NULL;
    }
  if (*text != '\0')
    return text;
  if (self->infos[field].required)
    pqa_import_row_fail (self, field, _ ("must not be empty"));
  return NULL;
}

static gboolean
is_white (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_import_row_get_name:
 *
 * Returns: (transfer none) (nullable): like pqa_import_row_get_text() for what names or identifies
 *   something: white space alone is no name
 */
const char *
pqa_import_row_get_name (PqaImportRow *self, guint field)
{
  const char *text = pqa_import_row_get_text (self, field);

  if (text == NULL || !is_white (text))
    return text;
  if (self->infos[field].required)
    pqa_import_row_fail (self, field, _ ("must not be empty"));
  return NULL;
}

/* The text without white space around it, in a buffer; NULL when nothing is left. */
static const char *
get_stripped (PqaImportRow *self, guint field)
{
  const char *text = pqa_import_row_get_name (self, field);

  if (text == NULL)
    return NULL;
  g_string_assign (self->scratch, text);
  return g_strstrip (self->scratch->str);
}

/**
 * pqa_import_row_get_code:
 * @fallback: (nullable): for a row without the value
 *
 * Returns: (transfer none) (nullable): one of the field's codes; anything else is a problem
 */
const char *
pqa_import_row_get_code (PqaImportRow *self, guint field, const char *fallback)
{
  const char *text = get_stripped (self, field);
  g_autofree char *known = NULL;

  if (text == NULL)
    return fallback;
  for (const char *const *code = self->infos[field].codes; *code != NULL; code++)
    {
      if (strcmp (*code, text) == 0)
        return *code;
    }
  known = g_strjoinv (", ", (char **)self->infos[field].codes);
  pqa_import_row_fail (self, field, _ ("must be one of: %s"), known);
  return fallback;
}

/**
 * pqa_import_row_get_instant:
 *
 * Returns: the instant; %PQA_INSTANT_NONE when there is none, or when it cannot be read, which is a
 *   problem
 */
gint64
pqa_import_row_get_instant (PqaImportRow *self, guint field)
{
  const char *text = get_stripped (self, field);
  gint64 instant;

  if (text == NULL)
    return PQA_INSTANT_NONE;
  if (pqa_date_parser_parse_instant (
          (const char *const *)self->mapping->fields[field]->date_formats, text, self->zone,
          &instant))
    return instant;
  pqa_import_row_fail (self, field, _ ("is no date in the expected format"));
  return PQA_INSTANT_NONE;
}

/**
 * pqa_import_row_get_date:
 *
 * Returns: (transfer none) (nullable): a local date, valid until the field is asked for again;
 *   %NULL when there is none, or when it cannot be read, which is a problem
 */
const char *
pqa_import_row_get_date (PqaImportRow *self, guint field)
{
  const char *text = get_stripped (self, field);

  g_clear_pointer (&self->dates[field], g_free);
  if (text == NULL)
    return NULL;
  self->dates[field] = pqa_date_parser_parse_date (
      (const char *const *)self->mapping->fields[field]->date_formats, text);
  if (self->dates[field] == NULL)
    pqa_import_row_fail (self, field, _ ("is no date in the expected format"));
  return self->dates[field];
}

/**
 * pqa_import_parse_number:
 *
 * Returns: whether the whole @text is a finite decimal number with a point
 */
gboolean
pqa_import_parse_number (const char *text, double *value)
{
  char *end;

  if (text[strspn (text, "+-0123456789.eE")] != '\0')
    return FALSE;
  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*value);
}

/**
 * pqa_import_row_get_number:
 *
 * Returns: whether there is a number; anything else but nothing is a problem
 */
gboolean
pqa_import_row_get_number (PqaImportRow *self, guint field, double *value)
{
  const char *text = get_stripped (self, field);

  if (text == NULL)
    return FALSE;
  if (pqa_import_parse_number (text, value))
    return TRUE;
  pqa_import_row_fail (self, field, _ ("is no number"));
  return FALSE;
}

/**
 * pqa_import_row_get_int:
 *
 * Returns: whether there is a whole number; "3.0" is one. Anything else but nothing is a problem
 */
gboolean
pqa_import_row_get_int (PqaImportRow *self, guint field, gint64 *value)
{
  double number;

  if (!pqa_import_row_get_number (self, field, &number))
    return FALSE;
  *value = llround (number);
  if (fabs (number) <= 1e15 && (double)*value == number)
    return TRUE;
  pqa_import_row_fail (self, field, _ ("is no whole number"));
  return FALSE;
}

/**
 * pqa_import_row_check_unique:
 * @key: (nullable): what identifies the row in its file
 *
 * A key that another row of the file has is a problem.
 */
void
pqa_import_row_check_unique (PqaImportRow *self, guint field, const char *key)
{
  const gint64 *first = key != NULL ? g_hash_table_lookup (self->keys, key) : NULL;

  if (first != NULL)
    pqa_import_row_fail (self, field, _ ("stands already in line %" PRId64), *first);
  else if (key != NULL)
    g_hash_table_insert (self->keys, g_strdup (key),
                         g_memdup2 (&self->row->line, sizeof self->row->line));
}

/**
 * pqa_import_row_get_raw:
 * @source: a source that is not a field: an item or a question
 *
 * Returns: (transfer none): the text before translation, valid until the next call
 */
const char *
pqa_import_row_get_raw (PqaImportRow *self, const PqaMappingSource *source)
{
  return pqa_mapping_source_get_raw (source, self->row, self->number, self->scratch);
}
