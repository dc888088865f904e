/* pqa-import.c: brings a file into the database, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import.h"

#include "import/pqa-import-private.h"
#include "office/pqa-office-store.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

/* So often, in rows, somebody may cancel and sees how far it is. */
#define ROWS_PER_STEP 256

static const PqaImportHandler *const handlers[PQA_IMPORT_N_KINDS] = {
  [PQA_IMPORT_HOMES] = &pqa_import_homes_handler,
  [PQA_IMPORT_STAFF] = &pqa_import_staff_handler,
  [PQA_IMPORT_REQUESTS] = &pqa_import_requests_handler,
  [PQA_IMPORT_INSPECTIONS] = &pqa_import_inspections_handler,
  [PQA_IMPORT_RESPONSES] = &pqa_import_responses_handler,
};

/**
 * pqa_import_get_permission:
 *
 * Returns: what it takes to import this kind; creating a standard, a questionnaire or a survey with
 *   it may take more
 */
PqaPermission
pqa_import_get_permission (PqaImportKind kind)
{
  g_return_val_if_fail (kind < PQA_IMPORT_N_KINDS, PQA_PERMISSION_SETTINGS);

  return handlers[kind]->permission;
}

/**
 * pqa_import_prepare:
 * @names: queries
 * @statements: (out) (array length=n): the statements, to be given back with pqa_import_release()
 */
gboolean
pqa_import_prepare (PqaConnection *connection,
                    const char *const *names,
                    gsize n,
                    PqaStatement **statements,
                    GError **error)
{
  for (gsize i = 0; i < n; i++)
    {
      statements[i] = pqa_connection_query (connection, names[i], error);
      if (statements[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_import_release:
 * @statements: (array length=n): may contain %NULL
 */
void
pqa_import_release (PqaStatement **statements, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_clear_pointer (&statements[i], pqa_statement_release);
}

/**
 * pqa_import_run:
 * @id: (out): the row that was added last
 * @query: a query whose rows do not matter
 * @types: the kinds of the arguments, see pqa_statement_bind_va()
 */
gboolean
pqa_import_run (PqaImportContext *context,
                gint64 *id,
                GError **error,
                const char *query,
                const char *types,
                ...)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (context->connection, query, error);
  va_list arguments;

  if (statement == NULL)
    return FALSE;
  va_start (arguments, types);
  pqa_statement_bind_va (statement, types, arguments);
  va_end (arguments);
  if (!pqa_statement_run (statement, error))
    return FALSE;
  *id = pqa_connection_get_last_id (context->connection);
  return TRUE;
}

/**
 * pqa_import_check_past:
 * @instant: what @field says, perhaps %PQA_INSTANT_NONE
 *
 * Nothing may have happened in the future (domain.md §1).
 *
 * Returns: whether it is past; if not, that is a problem of the row
 */
gboolean
pqa_import_check_past (PqaImportContext *context, guint field, gint64 instant)
{
  if (instant == PQA_INSTANT_NONE || instant <= context->now)
    return TRUE;
  pqa_import_row_fail (context->row, field, _ ("is in the future"));
  return FALSE;
}

static void
context_clear (PqaImportContext *self)
{
  g_clear_pointer (&self->lookup, pqa_import_lookup_free);
  g_clear_pointer (&self->row, pqa_import_row_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->today, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PqaImportContext, context_clear)

static gboolean
context_init (PqaImportContext *self, GError **error)
{
  g_autoptr (PqaOffice) office = pqa_office_load (self->connection, error);

  if (office == NULL)
    return FALSE;
  self->zone = g_time_zone_ref (office->zone);
  self->now = pqa_connection_get_now (self->connection);
  self->today = pqa_local_time_date (self->zone, self->now);
  self->row = pqa_import_row_new (
      self->mapping, self->mapping->zone != NULL ? self->mapping->zone : self->zone, self->report);
  self->lookup = pqa_import_lookup_new (self->connection, self->mapping, self->report);
  return TRUE;
}

static void
fail_ragged (PqaImportContext *context, const PqaTableRow *row, guint width)
{
  g_autofree char *reason = g_strdup_printf (_ ("the row has %u cells, the header %u"),
                                             pqa_table_row_get_n_cells (row), width);

  pqa_import_report_add_problem (context->report, row->line, "", pqa_table_row_get_cell (row, 0),
                                 reason);
}

/* What the schema refuses is a problem of the row; any other failure ends the import. */
static gboolean
import_row (PqaImportContext *context,
            const PqaImportHandler *handler,
            gpointer state,
            const PqaTableRow *row,
            GError **error)
{
  PqaImportChange change = PQA_IMPORT_UNCHANGED;
  g_autoptr (GError) local = NULL;

  pqa_import_row_set (context->row, row, context->report->n_rows);
  if (handler->import_row (context, state, &change, &local))
    {
      if (!pqa_import_row_is_bad (context->row))
        pqa_import_report_count (context->report, change);
      return TRUE;
    }
  if (g_error_matches (local, PQA_ERROR, PQA_ERROR_CONSTRAINT))
    {
      pqa_import_report_add_problem (context->report, row->line, "",
                                     pqa_table_row_get_cell (row, 0), local->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
report_progress (const PqaImportOptions *options, PqaTableReader *reader)
{
  if (options->progress != NULL)
    options->progress (pqa_table_reader_get_progress (reader), options->progress_data);
}

static gboolean
import_rows (PqaImportContext *context,
             gpointer state,
             PqaTableReader *reader,
             const PqaImportOptions *options,
             GCancellable *cancellable,
             GError **error)
{
  const PqaImportHandler *handler = handlers[context->mapping->kind];
  guint width = g_strv_length ((char **)pqa_table_reader_get_header (reader));
  const PqaTableRow *row;

  while (TRUE)
    {
      if (!pqa_table_reader_next (reader, &row, cancellable, error))
        return FALSE;
      if (row == NULL)
        return TRUE;
      if (pqa_table_row_is_blank (row))
        continue;
      context->report->n_rows++;
      if (pqa_table_row_get_n_cells (row) != width)
        fail_ragged (context, row, width);
      else if (!import_row (context, handler, state, row, error))
        return FALSE;
      if (context->report->n_rows % ROWS_PER_STEP == 0)
        report_progress (options, reader);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
}

static gboolean
add_run (PqaImportContext *context, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (PqaStatement) add
      = pqa_connection_query (context->connection, "import/add-run", error);

  if (add == NULL)
    return FALSE;
  pqa_statement_bind (add, "ttiiii", pqa_import_kind_to_code (context->mapping->kind), name,
                      context->now, context->report->added, context->report->changed,
                      context->report->unchanged);
  return pqa_statement_run (add, error);
}

static gboolean
import_table (PqaImportContext *context,
              PqaTableReader *reader,
              const PqaImportOptions *options,
              GCancellable *cancellable,
              GError **error)
{
  const PqaImportHandler *handler = handlers[context->mapping->kind];
  gpointer state = handler->begin (context, error);
  gboolean done;

  if (state == NULL)
    return FALSE;
  done = import_rows (context, state, reader, options, cancellable, error);
  handler->end (state);
  return done;
}

/* Does everything inside the open transaction; says in the report whether it is worth keeping. */
static gboolean
run (PqaConnection *connection,
     const char *path,
     PqaMapping *mapping,
     const PqaImportOptions *options,
     PqaImportReport *report,
     GCancellable *cancellable,
     GError **error)
{
  g_auto (PqaImportContext) context
      = { .connection = connection, .mapping = mapping, .report = report };
  g_autoptr (PqaTableReader) reader = NULL;

  if (!pqa_connection_require (connection, handlers[mapping->kind]->permission, error))
    return FALSE;
  reader = pqa_table_reader_open (path, &mapping->table, cancellable, error);
  if (reader == NULL || !pqa_mapping_bind (mapping, pqa_table_reader_get_header (reader), error)
      || !context_init (&context, error)
      || !import_table (&context, reader, options, cancellable, error)
      || !add_run (&context, path, error))
    return FALSE;
  report_progress (options, reader);
  report->applied = report->n_problems == 0 && !options->dry_run;
  return TRUE;
}

/**
 * pqa_import_run_file:
 * @report: gets what was done, and whether it is to be kept
 *
 * Does pqa_import_file() inside a transaction that is open; whoever opened it ends it.
 */
gboolean
pqa_import_run_file (PqaConnection *connection,
                     const char *path,
                     PqaMapping *mapping,
                     const PqaImportOptions *options,
                     PqaImportReport *report,
                     GCancellable *cancellable,
                     GError **error)
{
  if (options->problems_path != NULL
      && !pqa_import_report_open_file (report, options->problems_path, error))
    return FALSE;
  return run (connection, path, mapping, options, report, cancellable, error)
         && pqa_import_report_close_file (report, error);
}

/**
 * pqa_import_file:
 * @connection: not inside a transaction
 * @mapping: is bound to the file, so it serves one import at a time
 * @options: (nullable): none for an import without ado
 *
 * Imports a file in one transaction. If any row has a problem nothing is kept, and the report lists
 * them all; rows that the database knows by their key are brought up to date. Blocks.
 *
 * Fails when there is nothing to report about single rows: with the errors of
 * pqa_table_reader_open() and pqa_mapping_bind(), with %PQA_ERROR_DENIED, those of the database, or
 * %G_IO_ERROR_CANCELLED. Nothing is kept then either.
 *
 * Returns: (transfer full): what was done
 */
PqaImportReport *
pqa_import_file (PqaConnection *connection,
                 const char *path,
                 PqaMapping *mapping,
                 const PqaImportOptions *options,
                 GCancellable *cancellable,
                 GError **error)
{
  static const PqaImportOptions plain = { 0 };
  g_autoptr (PqaImportReport) report = NULL;

  g_return_val_if_fail (path != NULL && mapping != NULL, NULL);

  if (options == NULL)
    options = &plain;
  report = pqa_import_report_new (options->dry_run);
  report->kind = mapping->kind;
  if (!pqa_connection_begin (connection, error))
    return NULL;
  if (!pqa_import_run_file (connection, path, mapping, options, report, cancellable, error))
    {
      pqa_connection_rollback (connection);
      return NULL;
    }
  if (!report->applied)
    pqa_connection_rollback (connection);
  else if (!pqa_connection_commit (connection, error))
    return NULL;
  return g_steal_pointer (&report);
}
