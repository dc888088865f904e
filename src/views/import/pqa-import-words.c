/* pqa-import-words.c: what an import would do or has done, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-words.h"

#include <inttypes.h>

#include "pqa-i18n.h"

/* So much of a bad value is shown, in characters. */
#define SHOWN_LENGTH 60

static const char *const kinds[PQA_IMPORT_N_KINDS] = {
  [PQA_IMPORT_HOMES] = N_ ("Homes and residents"),
  [PQA_IMPORT_STAFF] = N_ ("People"),
  [PQA_IMPORT_REQUESTS] = N_ ("Requests"),
  [PQA_IMPORT_INSPECTIONS] = N_ ("Inspections"),
  [PQA_IMPORT_RESPONSES] = N_ ("Responses to a survey"),
};

/**
 * pqa_import_words_kind:
 *
 * Returns: the translated name of what is imported
 */
const char *
pqa_import_words_kind (PqaImportKind kind)
{
  return _ (kinds[kind]);
}

static char *
format_created (const PqaImportReport *report)
{
  g_autoptr (GList) names = g_hash_table_get_keys (report->created);
  GString *text = g_string_new (NULL);

  names = g_list_sort (names, (GCompareFunc) g_strcmp0);
  for (GList *item = names; item != NULL; item = item->next)
    {
      if (text->len > 0)
        g_string_append (text, _ (", "));
      /* Translators: such as “zones 3” */
      g_string_append_printf (text, C_ ("created", "%s %u"),
                              g_dpgettext2 (GETTEXT_PACKAGE, "created", item->data),
                              GPOINTER_TO_UINT (g_hash_table_lookup (report->created, item->data)));
    }
  return g_string_free (text, FALSE);
}

static void
append_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_counts (GString *text, const PqaImportReport *report)
{
  g_autofree char *line = g_strdup_printf (
      _ ("%" PRId64 " rows in the file: %" PRId64 " new, %" PRId64 " changed, %" PRId64
         " unchanged."),
      report->n_rows, report->added, report->changed, report->unchanged);

  append_line (text, line);
}

static void
append_created (GString *text, const PqaImportReport *report)
{
  g_autofree char *names = format_created (report);
  /* Translators: %s is such as “zones 3, buildings 12” */
  g_autofree char *line = g_strdup_printf (_ ("Missing and to be created: %s."), names);

  if (*names != '\0')
    append_line (text, line);
}

static void
append_compared (GString *text, const PqaImportReport *report)
{
  g_autofree char *line = g_strdup_printf (
      _ ("Compared with the file's own results: %" PRId64 ", different: %" PRId64 "."),
      report->n_compared, report->n_disagreements);

  if (report->n_compared > 0)
    append_line (text, line);
}

static void
append_problems (GString *text, const PqaImportReport *report)
{
  g_autofree char *line = g_strdup_printf (
      ngettext ("%" PRId64 " problem in %" PRId64 " rows. Nothing can be imported before it is"
                " corrected in the file or in the mapping.",
                "%" PRId64 " problems in %" PRId64 " rows. Nothing can be imported before they are"
                " corrected in the file or in the mapping.",
                report->n_problems),
      report->n_problems, report->n_rows);

  append_line (text, line);
}

/**
 * pqa_import_words_check:
 * @report: of a trial, or of an import that found problems
 *
 * Returns: (transfer full): what an import would do, or why it cannot be done
 */
char *
pqa_import_words_check (const PqaImportReport *report)
{
  GString *text = g_string_new (NULL);

  if (report->n_problems > 0)
    append_problems (text, report);
  else
    {
      append_counts (text, report);
      append_created (text, report);
      append_compared (text, report);
      append_line (text, _ ("No problems were found. Nothing has been imported yet."));
    }
  return g_string_free (text, FALSE);
}

/**
 * pqa_import_words_done:
 * @report: of an import
 *
 * Returns: (transfer full): what has been imported, one line
 */
char *
pqa_import_words_done (const PqaImportReport *report)
{
  return g_strdup_printf (_ ("%s imported: %" PRId64 " new, %" PRId64 " changed, %" PRId64
                             " unchanged"),
                          pqa_import_words_kind (report->kind), report->added, report->changed,
                          report->unchanged);
}

/**
 * pqa_import_words_problem:
 *
 * Returns: (transfer full): where a problem or disagreement is, and what stands there
 */
char *
pqa_import_words_problem (const PqaImportProblem *problem)
{
  glong length = g_utf8_strlen (problem->value, -1);
  g_autofree char *start = g_utf8_substring (problem->value, 0, MIN (length, SHOWN_LENGTH));
  g_autofree char *value = g_strconcat (start, length > SHOWN_LENGTH ? "…" : "", NULL);

  if (*problem->column == '\0')
    /* Translators: line of a file, and what stands there */
    return g_strdup_printf (_ ("Line %" PRId64 ": “%s”"), problem->line, value);
  /* Translators: line of a file, its column, and what stands there */
  return g_strdup_printf (_ ("Line %" PRId64 ", %s: “%s”"), problem->line, problem->column, value);
}
