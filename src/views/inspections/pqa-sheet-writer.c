/* pqa-sheet-writer.c: saves what is entered on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each ends with pqa_database_write_finish(). The writing thread takes them in turn.
 */
#include "inspections/pqa-sheet-writer.h"

#include "inspection/pqa-inspection-store.h"

typedef struct
{
  gint64 id;
  gint64 row_version;
  PqaResultDraft draft;
} Result;

static void
free_result (gpointer data)
{
  Result *result = data;

  g_free (result->draft.note);
  g_free (result);
}

static gboolean
write_result (PqaConnection *connection, gpointer data, GError **error)
{
  Result *result = data;

  return pqa_inspection_store_set_result (connection, result->id, result->row_version,
                                          &result->draft, error);
}

/**
 * pqa_sheet_write_result:
 * @result: as it is now; its row version is counted up
 */
void
pqa_sheet_write_result (PqaContext *context,
                        PqaInspectionResult *result,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Result *copy = g_new0 (Result, 1);

  copy->id = result->id;
  copy->row_version = result->row_version;
  copy->draft.result = result->item.result;
  copy->draft.points = result->item.points;
  copy->draft.measured = result->item.measured;
  copy->draft.note = g_strdup (result->note);
  result->row_version++;
  pqa_database_write_async (pqa_context_get_database (context), write_result, copy, free_result,
                            NULL, callback, user_data);
}

static gboolean
write_finding (PqaConnection *connection, gpointer draft, GError **error)
{
  gint64 id;

  return pqa_finding_store_add (connection, draft, &id, error);
}

/**
 * pqa_sheet_write_finding:
 * @result: the item that failed
 */
void
pqa_sheet_write_finding (PqaContext *context,
                         PqaInspectionSheet *sheet,
                         PqaInspectionResult *result,
                         const char *description,
                         PqaSeverity severity,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  PqaFindingDraft *draft = pqa_finding_draft_new ();

  draft->inspection_id = sheet->id;
  draft->result_id = result->id;
  g_free (draft->description);
  draft->description = g_strdup (description);
  draft->severity = severity;
  draft->zone_id = sheet->zone_id;
  draft->building_id = sheet->building_id;
  g_free (draft->place);
  draft->place = g_strdup (sheet->place);
  pqa_database_write_async (pqa_context_get_database (context), write_finding, draft,
                            (GDestroyNotify)pqa_finding_draft_free, NULL, callback, user_data);
}

typedef struct
{
  gint64 id;
  gint64 row_version;
  char *remark;
} Finish;

static void
free_finish (gpointer data)
{
  Finish *finish = data;

  g_free (finish->remark);
  g_free (finish);
}

static gboolean
write_finish (PqaConnection *connection, gpointer data, GError **error)
{
  Finish *finish = data;

  return pqa_inspection_store_finish (connection, finish->id, finish->row_version, 0,
                                      finish->remark, error);
}

/**
 * pqa_sheet_write_finish:
 *
 * Finishes the inspection now, its remark as it was read.
 */
void
pqa_sheet_write_finish (PqaContext *context,
                        PqaInspectionSheet *sheet,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Finish *finish = g_new0 (Finish, 1);

  finish->id = sheet->id;
  finish->row_version = sheet->row_version;
  finish->remark = g_strdup (sheet->remark);
  pqa_database_write_async (pqa_context_get_database (context), write_finish, finish, free_finish,
                            NULL, callback, user_data);
}
