/* pqa-inspection-sheet.c: an inspection with its items, as it is read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-inspection-sheet.h"

#include <math.h>

#include "pqa-i18n.h"

static void
free_result (PqaInspectionResult *result)
{
  g_free (result->text);
  g_free (result->unit);
  g_free (result->note);
  g_free (result->finding_number);
  g_free (result);
}

static void
free_section (PqaInspectionSection *section)
{
  g_free (section->name);
  g_free (section->group);
  g_free (section);
}

void
pqa_inspection_sheet_free (PqaInspectionSheet *self)
{
  g_free (self->plan);
  g_free (self->standard);
  g_free (self->zone);
  g_free (self->building);
  g_free (self->place);
  g_free (self->inspector);
  g_free (self->planned_on);
  g_free (self->reason);
  g_free (self->remark);
  g_ptr_array_unref (self->results);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

static gboolean
read_head (PqaInspectionSheet *self, PqaStatement *statement, GError **error)
{
  self->row_version = pqa_statement_get_int (statement, 0);
  self->plan = pqa_statement_dup_text (statement, 2);
  self->standard = pqa_statement_dup_text (statement, 3);
  self->version_number = pqa_statement_get_int (statement, 4);
  self->zone_id = pqa_statement_get_int (statement, 5);
  self->zone = pqa_statement_dup_text (statement, 6);
  self->building_id = pqa_statement_get_int (statement, 7);
  self->building = pqa_statement_dup_text (statement, 8);
  self->place = pqa_statement_dup_text (statement, 9);
  self->inspector_id = pqa_statement_get_int (statement, 10);
  self->inspector = pqa_statement_dup_text (statement, 11);
  self->planned_on = pqa_statement_dup_text (statement, 12);
  self->days_allowed = pqa_statement_get_int (statement, 13);
  self->done_at = pqa_statement_get_int (statement, 14);
  self->late = pqa_statement_get_int (statement, 15) != 0;
  self->score
      = pqa_ratio (pqa_statement_get_int (statement, 16), pqa_statement_get_int (statement, 17));
  self->reason = pqa_statement_dup_text (statement, 19);
  self->remark = pqa_statement_dup_text (statement, 20);
  self->pass_mark = pqa_statement_get_int (statement, 21);
  self->plan_id = pqa_statement_get_int (statement, 22);
  self->standard_id = pqa_statement_get_int (statement, 23);
  return pqa_inspection_state_from_code (pqa_statement_get_text (statement, 1), &self->state, error)
         && (pqa_statement_is_null (statement, 18)
             || pqa_verdict_from_code (pqa_statement_get_text (statement, 18), &self->verdict,
                                       error));
}

static gboolean
load_head (PqaInspectionSheet *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/inspection-sheet", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  if (pqa_statement_next (statement))
    return read_head (self, statement, error);
  if (pqa_statement_finish (statement, error))
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The inspection is not there."));
  return FALSE;
}

/* The results come section by section; the same section does not come twice. */
static guint
find_section (PqaInspectionSheet *self, PqaStatement *statement)
{
  guint n = self->sections->len;
  gint64 id = pqa_statement_get_int (statement, 22);
  PqaInspectionSection *section;

  for (guint i = 0; i < n; i++)
    if (((PqaInspectionSection *)self->sections->pdata[i])->id == id)
      return i;

  section = g_new0 (PqaInspectionSection, 1);
  section->id = id;
  section->name = pqa_statement_dup_text (statement, 3);
  section->group = pqa_statement_dup_text (statement, 2);
  section->pass_mark = pqa_statement_get_int (statement, 18);
  g_ptr_array_add (self->sections, section);
  return n;
}

static double
read_limit (PqaStatement *statement, int column)
{
  return pqa_statement_is_null (statement, column) ? NAN
                                                   : pqa_statement_get_double (statement, column);
}

static gboolean
read_item (PqaScoreItem *item, PqaStatement *statement, GError **error)
{
  item->weight = pqa_statement_get_int (statement, 6);
  item->maximum = pqa_statement_get_int (statement, 7);
  item->lower = read_limit (statement, 9);
  item->upper = read_limit (statement, 10);
  item->critical = pqa_statement_get_int (statement, 11) != 0;
  item->mandatory = pqa_statement_get_int (statement, 12) != 0;
  item->points = pqa_statement_get_int (statement, 14);
  item->measured = pqa_statement_get_double (statement, 15);
  return pqa_item_kind_from_code (pqa_statement_get_text (statement, 5), &item->kind, error)
         && pqa_result_from_code (pqa_statement_get_text (statement, 13), &item->result, error);
}

static gboolean
read_result (PqaInspectionSheet *self, PqaStatement *statement, GError **error)
{
  PqaInspectionResult *result = g_new0 (PqaInspectionResult, 1);

  g_ptr_array_add (self->results, result);
  result->id = pqa_statement_get_int (statement, 0);
  result->row_version = pqa_statement_get_int (statement, 1);
  result->section = find_section (self, statement);
  result->item.section = result->section;
  result->text = pqa_statement_dup_text (statement, 4);
  result->unit = pqa_statement_dup_text (statement, 8);
  result->note = pqa_statement_dup_text (statement, 17);
  result->finding_id = pqa_statement_get_int (statement, 19);
  result->finding_number = pqa_statement_dup_text (statement, 21);
  return read_item (&result->item, statement, error);
}

static gboolean
load_results (PqaInspectionSheet *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/results", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  while (pqa_statement_next (statement))
    if (!read_result (self, statement, error))
      return FALSE;
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_inspection_sheet_load:
 *
 * Returns: (transfer full): the inspection with its items, or NULL with NOT_FOUND
 */
PqaInspectionSheet *
pqa_inspection_sheet_load (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaInspectionSheet) self = g_new0 (PqaInspectionSheet, 1);

  self->id = id;
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify)free_result);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify)free_section);
  if (!load_head (self, connection, error) || !load_results (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
load (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_inspection_sheet_load (connection, *(gint64 *)data, error);
}

/**
 * pqa_inspection_sheet_load_async:
 *
 * See pqa_inspection_sheet_load().
 */
void
pqa_inspection_sheet_load_async (PqaDatabase *database,
                                 gint64 id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  pqa_database_read_async (database, PQA_LANE_LIST, load, g_memdup2 (&id, sizeof id), g_free,
                           (GDestroyNotify)pqa_inspection_sheet_free, cancellable, callback,
                           user_data);
}

PqaInspectionSheet *
pqa_inspection_sheet_load_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error);
}

/**
 * pqa_inspection_sheet_dup_items:
 *
 * Returns: (transfer full) (array): the items in order for pqa_score_total() and the like, as many
 *   as there are results
 */
PqaScoreItem *
pqa_inspection_sheet_dup_items (PqaInspectionSheet *self)
{
  PqaScoreItem *items = g_new (PqaScoreItem, self->results->len);

  for (guint i = 0; i < self->results->len; i++)
    items[i] = ((PqaInspectionResult *)self->results->pdata[i])->item;
  return items;
}

/**
 * pqa_inspection_sheet_judge:
 *
 * Returns: the verdict on the results as they are now
 */
PqaVerdict
pqa_inspection_sheet_judge (PqaInspectionSheet *self)
{
  g_autofree PqaScoreItem *items = pqa_inspection_sheet_dup_items (self);
  g_autofree int *marks = g_new (int, self->sections->len);

  for (guint i = 0; i < self->sections->len; i++)
    marks[i] = ((PqaInspectionSection *)self->sections->pdata[i])->pass_mark;
  return pqa_score_judge (items, self->results->len, self->pass_mark, marks, self->sections->len);
}
