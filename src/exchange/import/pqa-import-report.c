/* pqa-import-report.c: what an import did, or why it did nothing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-report.h"

#include <inttypes.h>

#include "pqa-i18n.h"

/* So much of a bad value is shown in a message. */
#define SHOWN_LENGTH 60
#define SHOWN_PROBLEMS 20

static void
problem_free (gpointer data)
{
  PqaImportProblem *problem = data;

  g_free (problem->column);
  g_free (problem->value);
  g_free (problem->reason);
  g_free (problem);
}

PqaImportReport *
pqa_import_report_new (gboolean dry_run)
{
  PqaImportReport *self = g_new0 (PqaImportReport, 1);

  self->dry_run = dry_run;
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  self->disagreements = g_ptr_array_new_with_free_func (problem_free);
  self->created = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
pqa_import_report_free (PqaImportReport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->problem_file, pqa_csv_writer_free);
  g_clear_error (&self->problem_file_error);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->disagreements);
  g_hash_table_unref (self->created);
  g_free (self);
}

/**
 * pqa_import_report_open_file:
 * @path: a CSV file that will list every problem, however many there are
 */
gboolean
pqa_import_report_open_file (PqaImportReport *self, const char *path, GError **error)
{
  const char *header[] = { "line", "column", "value", "reason", NULL };

  self->problem_file = pqa_csv_writer_open (path, TRUE, error);
  return self->problem_file != NULL
         && pqa_csv_writer_write_row (self->problem_file, header, NULL, error);
}

/**
 * pqa_import_report_close_file:
 *
 * Finishes the file of pqa_import_report_open_file(), if one was opened.
 */
gboolean
pqa_import_report_close_file (PqaImportReport *self, GError **error)
{
  if (self->problem_file_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->problem_file_error));
      return FALSE;
    }
  return self->problem_file == NULL || pqa_csv_writer_close (self->problem_file, NULL, error);
}

static void
keep (GPtrArray *kept, gint64 line, const char *column, const char *value, const char *reason)
{
  PqaImportProblem *problem;

  if (kept->len == PQA_IMPORT_MAX_KEPT)
    return;
  problem = g_new0 (PqaImportProblem, 1);
  problem->line = line;
  problem->column = g_strdup (column);
  problem->value = g_strdup (value);
  problem->reason = g_strdup (reason);
  g_ptr_array_add (kept, problem);
}

void
pqa_import_report_add_problem (
    PqaImportReport *self, gint64 line, const char *column, const char *value, const char *reason)
{
  g_autofree char *line_text = g_strdup_printf ("%" PRId64, line);
  const char *row[] = { line_text, column, value, reason, NULL };

  self->n_problems++;
  keep (self->problems, line, column, value, reason);
  if (self->problem_file != NULL && self->problem_file_error == NULL)
    pqa_csv_writer_write_row (self->problem_file, row, NULL, &self->problem_file_error);
}

void
pqa_import_report_add_disagreement (
    PqaImportReport *self, gint64 line, const char *column, const char *value, const char *reason)
{
  self->n_disagreements++;
  keep (self->disagreements, line, column, value, reason);
}

void
pqa_import_report_count (PqaImportReport *self, PqaImportChange change)
{
  gint64 *counts[] = {
    [PQA_IMPORT_UNCHANGED] = &self->unchanged,
    [PQA_IMPORT_CHANGED] = &self->changed,
    [PQA_IMPORT_ADDED] = &self->added,
  };

  ++*counts[change];
}

/**
 * pqa_import_report_count_created:
 * @what: a static text, as in the "create" list of a mapping, marked with NC_ ("created", …)
 */
void
pqa_import_report_count_created (PqaImportReport *self, const char *what)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->created, what));

  g_hash_table_insert (self->created, (gpointer)what, GUINT_TO_POINTER (n + 1));
}

static void
append_problem (GString *text, const PqaImportProblem *problem)
{
  g_autofree char *value = g_utf8_substring (
      problem->value, 0, MIN (g_utf8_strlen (problem->value, -1), SHOWN_LENGTH));

  /* Translators: line of a file, its column, what stands there, what is wrong */
  g_string_append_printf (text, _ ("  line %" PRId64 ", %s, “%s”: %s\n"), problem->line,
                          problem->column, value, problem->reason);
}

static void
append_problems (GString *text, GPtrArray *problems, gint64 n)
{
  guint shown = MIN (problems->len, SHOWN_PROBLEMS);

  for (guint i = 0; i < shown; i++)
    append_problem (text, g_ptr_array_index (problems, i));
  if (n > shown)
    g_string_append_printf (
        text, ngettext ("  and %" PRId64 " more\n", "  and %" PRId64 " more\n", n - shown),
        n - shown);
}

static void
append_created (GString *text, const PqaImportReport *self)
{
  g_autoptr (GList) names = g_hash_table_get_keys (self->created);

  names = g_list_sort (names, (GCompareFunc)g_strcmp0);
  for (GList *item = names; item != NULL; item = item->next)
    /* Translators: such as “categories created: 12” */
    g_string_append_printf (text, _ ("%s created: %u\n"),
                            g_dpgettext2 (GETTEXT_PACKAGE, "created", item->data),
                            GPOINTER_TO_UINT (g_hash_table_lookup (self->created, item->data)));
}

/**
 * pqa_import_report_format:
 *
 * Returns: (transfer full): the report in words, some lines; of many problems the first ones
 */
char *
pqa_import_report_format (const PqaImportReport *self)
{
  GString *text = g_string_new (NULL);

  if (self->n_problems > 0)
    {
      g_string_append_printf (
          text,
          ngettext ("Nothing was imported: %" PRId64 " problem in %" PRId64 " rows.\n",
                    "Nothing was imported: %" PRId64 " problems in %" PRId64 " rows.\n",
                    self->n_problems),
          self->n_problems, self->n_rows);
      append_problems (text, self->problems, self->n_problems);
      return g_string_free (text, FALSE);
    }
  g_string_append_printf (
      text, _ ("%" PRId64 " rows: %" PRId64 " new, %" PRId64 " changed, %" PRId64 " unchanged.\n"),
      self->n_rows, self->added, self->changed, self->unchanged);
  append_created (text, self);
  if (self->n_compared > 0)
    g_string_append_printf (
        text, _ ("Compared with the file's own results: %" PRId64 ", different: %" PRId64 ".\n"),
        self->n_compared, self->n_disagreements);
  append_problems (text, self->disagreements, self->n_disagreements);
  if (self->dry_run)
    g_string_append (text, _ ("This was a trial; nothing was kept.\n"));
  return g_string_free (text, FALSE);
}
