/* pqa-holiday-file.c: a year's public holidays and make-up days from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns are date, kind, name, and for days with hours of their own, hours: in English or in
 * Chinese, in any order. Lines that begin with # are remarks.
 */
#include "calendar/pqa-holiday-file.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "csv/pqa-csv-writer.h"
#include "mapping/pqa-date-parser.h"
#include "pqa-error.h"
#include "pqa-i18n.h"
#include "pqa-table-reader.h"

#define SUPPLIED "/com/example/PropertyQA/holidays"

typedef enum
{
  COLUMN_DATE,
  COLUMN_KIND,
  COLUMN_NAME,
  COLUMN_HOURS,
  N_COLUMNS
} Column;

static const char *const HEADINGS[N_COLUMNS][3] = {
  [COLUMN_DATE] = { "date", "日期", NULL },
  [COLUMN_KIND] = { "kind", "类型", NULL },
  [COLUMN_NAME] = { "name", "名称", NULL },
  [COLUMN_HOURS] = { "hours", "时间", NULL },
};

static const char *const HOLIDAYS[] = { "holiday", "放假", "节假日", "休", NULL };
static const char *const WORKDAYS[] = { "workday", "上班", "调休上班", "补班", "班", NULL };

static const char *const DATE_FORMATS[] = { "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日",
                                            NULL };

typedef struct
{
  const PqaCalendarContent *content;
  PqaHolidayFile *file;
  int columns[N_COLUMNS];
  GHashTable *lines; /* date → the line it stands in */
  const PqaTableRow *row;
  gboolean bad;
} Reading;

static void
change_free (gpointer data)
{
  PqaHolidayChange *self = data;

  pqa_special_day_free (self->day);
  g_free (self);
}

void
pqa_holiday_file_free (PqaHolidayFile *self)
{
  g_ptr_array_unref (self->changes);
  pqa_import_report_free (self->report);
  g_free (self);
}

static gboolean
is_one_of (const char *const *words, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (words, g_strstrip (lower));
}

static int
find_column (const char *const *header, const char *const *names)
{
  for (int i = 0; header[i] != NULL; i++)
    if (is_one_of (names, header[i]))
      return i;
  return -1;
}

static gboolean
find_columns (Reading *self, const char *const *header, GError **error)
{
  for (Column column = 0; column < N_COLUMNS; column++)
    self->columns[column] = find_column (header, HEADINGS[column]);
  for (Column column = 0; column < COLUMN_HOURS; column++)
    if (self->columns[column] < 0)
      {
        g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                     /* Translators: the name of a column, in English and in Chinese */
                     _ ("The file has no column “%s” (%s). It needs a date, a kind and a name."),
                     HEADINGS[column][0], HEADINGS[column][1]);
        return FALSE;
      }
  return TRUE;
}

static char *
dup_cell (Reading *self, Column column)
{
  if (self->columns[column] < 0
      || (guint) self->columns[column] >= pqa_table_row_get_n_cells (self->row))
    return g_strdup ("");
  return g_strstrip (g_strdup (
      pqa_table_row_get_cell (self->row, (guint) self->columns[column])));
}

static void
complain (Reading *self, Column column, const char *value, const char *reason)
{
  self->bad = TRUE;
  pqa_import_report_add_problem (self->file->report, self->row->line, HEADINGS[column][0], value,
                                 reason);
}

/* NULL when it has been said what is wrong. */
static char *
read_date (Reading *self)
{
  g_autofree char *text = dup_cell (self, COLUMN_DATE);
  g_autofree char *date = pqa_date_parser_parse_date (DATE_FORMATS, text);
  gpointer line;

  if (date == NULL)
    {
      complain (self, COLUMN_DATE, text, _ ("This is no date. Write it like 2026-10-01."));
      return NULL;
    }
  line = g_hash_table_lookup (self->lines, date);
  if (line != NULL)
    {
      /* Translators: the number of a line */
      g_autofree char *reason = g_strdup_printf (_ ("This day stands in line %d already."),
                                                 GPOINTER_TO_INT (line));

      complain (self, COLUMN_DATE, text, reason);
      return NULL;
    }
  g_hash_table_insert (self->lines, g_strdup (date), GINT_TO_POINTER ((int) self->row->line));
  return g_steal_pointer (&date);
}

static void
read_hours (Reading *self, PqaSpecialDay *day)
{
  g_autofree char *text = dup_cell (self, COLUMN_HOURS);
  const GArray *usual = pqa_calendar_content_get_usual_hours (self->content);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hours = pqa_hours_parse (text, &error);

  if (hours == NULL)
    complain (self, COLUMN_HOURS, text, error->message);
  else if (hours->len > 0)
    g_array_append_vals (day->hours, hours->data, hours->len);
  else if (usual->len > 0)
    g_array_append_vals (day->hours, usual->data, usual->len);
  else
    complain (self, COLUMN_HOURS, text,
              _ ("The calendar has no hours yet that this day could have."));
}

static void
read_kind (Reading *self, PqaSpecialDay *day)
{
  g_autofree char *text = dup_cell (self, COLUMN_KIND);

  if (is_one_of (WORKDAYS, text))
    read_hours (self, day);
  else if (!is_one_of (HOLIDAYS, text))
    complain (self, COLUMN_KIND, text, _ ("The kind of day is either holiday or workday."));
}

static PqaImportChange
compare (Reading *self, const PqaSpecialDay *day)
{
  const PqaSpecialDay *old = pqa_calendar_content_find (self->content, day->date);

  if (old == NULL)
    return PQA_IMPORT_ADDED;
  return pqa_special_day_equal (old, day) ? PQA_IMPORT_UNCHANGED : PQA_IMPORT_CHANGED;
}

static void
take_day (Reading *self, const PqaSpecialDay *day)
{
  PqaHolidayChange *change = g_new0 (PqaHolidayChange, 1);

  change->day = pqa_special_day_copy (day);
  change->change = compare (self, day);
  pqa_import_report_count (self->file->report, change->change);
  g_ptr_array_add (self->file->changes, change);
}

static void
read_row (Reading *self, const PqaTableRow *row)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autoptr (PqaSpecialDay) day = NULL;

  self->row = row;
  self->bad = FALSE;
  self->file->report->n_rows++;
  name = dup_cell (self, COLUMN_NAME);
  date = read_date (self);
  day = pqa_special_day_new (date, name);
  read_kind (self, day);
  if (!self->bad)
    take_day (self, day);
}

static gboolean
read_rows (Reading *self, PqaTableReader *reader, GCancellable *cancellable, GError **error)
{
  const PqaTableRow *row;

  do
    {
      if (!pqa_table_reader_next (reader, &row, cancellable, error))
        return FALSE;
      if (row != NULL && !pqa_table_row_is_blank (row))
        read_row (self, row);
    }
  while (row != NULL);
  return TRUE;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const PqaHolidayChange *const *one = a, *const *other = b;

  return strcmp ((*one)->day->date, (*other)->day->date);
}

/**
 * pqa_holiday_file_read:
 * @path: a CSV file or workbook
 * @content: the calendar as it is
 *
 * Returns: (transfer full): the days of the file against the calendar, with the problems of its bad
 *   rows; %NULL with an error when it cannot be read at all
 */
PqaHolidayFile *
pqa_holiday_file_read (const char *path,
                       const PqaCalendarContent *content,
                       GCancellable *cancellable,
                       GError **error)
{
  const PqaTableOptions options = { .comment = '#', .csv_apostrophe = TRUE };
  g_autoptr (PqaTableReader) reader
      = pqa_table_reader_open (path, &options, cancellable, error);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PqaHolidayFile) file = NULL;
  Reading reading = { .content = content, .lines = lines };

  if (reader == NULL || !find_columns (&reading, pqa_table_reader_get_header (reader), error))
    return NULL;
  file = g_new0 (PqaHolidayFile, 1);
  file->changes = g_ptr_array_new_with_free_func (change_free);
  file->report = pqa_import_report_new (FALSE);
  reading.file = file;
  if (!read_rows (&reading, reader, cancellable, error))
    return NULL;
  g_ptr_array_sort (file->changes, compare_dates);
  return g_steal_pointer (&file);
}

/* The readers want a file of their own. */
static char *
save_supplied (const char *name, GError **error)
{
  g_autofree char *resource = g_strconcat (SUPPLIED "/", name, NULL);
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *path = NULL;
  gsize size;
  const char *text;
  int fd;

  if (bytes == NULL)
    return NULL;
  fd = g_file_open_tmp ("holidays-XXXXXX.csv", &path, error);
  if (fd < 0)
    return NULL;
  g_close (fd, NULL);
  text = g_bytes_get_data (bytes, &size);
  return g_file_set_contents (path, text, (gssize) size, error) ? g_steal_pointer (&path) : NULL;
}

/**
 * pqa_holiday_file_read_supplied:
 * @name: one of pqa_holiday_file_list_supplied()
 *
 * Returns: (transfer full): as pqa_holiday_file_read()
 */
PqaHolidayFile *
pqa_holiday_file_read_supplied (const char *name, const PqaCalendarContent *content, GError **error)
{
  g_autofree char *path = save_supplied (name, error);
  PqaHolidayFile *file;

  if (path == NULL)
    return NULL;
  file = pqa_holiday_file_read (path, content, NULL, error);
  g_unlink (path);
  return file;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/**
 * pqa_holiday_file_list_supplied:
 *
 * Returns: (transfer full): the years that come with the program, the last first: "cn-2026.csv"
 */
char **
pqa_holiday_file_list_supplied (void)
{
  char **names = g_resources_enumerate_children (SUPPLIED, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (names != NULL, NULL);

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

/**
 * pqa_holiday_file_has_news:
 *
 * Returns: whether it can be taken, and something would change
 */
gboolean
pqa_holiday_file_has_news (const PqaHolidayFile *self)
{
  return self->report->n_problems == 0 && self->report->added + self->report->changed > 0;
}

/**
 * pqa_holiday_file_apply:
 *
 * Takes the days into @content. Those that the file does not name stay.
 */
void
pqa_holiday_file_apply (const PqaHolidayFile *self, PqaCalendarContent *content)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const PqaHolidayChange *change = self->changes->pdata[i];

      if (change->change != PQA_IMPORT_UNCHANGED)
        pqa_calendar_content_set_day (content, change->day);
    }
}

static gboolean
write_day (PqaCsvWriter *writer, const PqaSpecialDay *day, GError **error)
{
  g_autofree char *hours = pqa_hours_format (day->hours);
  const char *const row[]
      = { day->date, day->hours->len > 0 ? WORKDAYS[0] : HOLIDAYS[0], day->name, hours, NULL };

  return pqa_csv_writer_write_row (writer, row, NULL, error);
}

/**
 * pqa_holiday_file_write:
 *
 * Writes the special days of @content as a file that pqa_holiday_file_read() reads again.
 */
gboolean
pqa_holiday_file_write (const char *path, const PqaCalendarContent *content, GError **error)
{
  g_autoptr (PqaCsvWriter) writer = pqa_csv_writer_open (path, TRUE, error);
  const char *const header[] = { HEADINGS[COLUMN_DATE][0], HEADINGS[COLUMN_KIND][0],
                                 HEADINGS[COLUMN_NAME][0], HEADINGS[COLUMN_HOURS][0], NULL };

  if (writer == NULL || !pqa_csv_writer_write_row (writer, header, NULL, error))
    return FALSE;
  for (guint i = 0; i < content->days->len; i++)
    if (!write_day (writer, content->days->pdata[i], error))
      return FALSE;
  return pqa_csv_writer_close (writer, NULL, error);
}
