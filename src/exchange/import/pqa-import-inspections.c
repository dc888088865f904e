/* pqa-import-inspections.c: finished inspections from a file with a column for each item
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-standard.h"

#include <inttypes.h>
#include <math.h>

#include "inspection/pqa-score.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

enum
{
  FIND_INSPECTION,
  ADD_INSPECTION,
  UPDATE_INSPECTION,
  FIND_RESULT,
  ADD_RESULT,
  UPDATE_RESULT,
  N_STATEMENTS,
};

static const char *const names[N_STATEMENTS] = {
  "import/find-inspection", "import/add-inspection", "import/update-inspection",
  "import/find-result",     "import/add-result",     "import/update-result",
};

/* The column of find-inspection with the version of the standard. */
#define VERSION_COLUMN 4
/* The parameters of add-result behind its columns. */
#define INSPECTION_PARAMETER 5
#define ITEM_PARAMETER 6
#define POSITION_PARAMETER 7

typedef struct
{
  PqaStatement *statements[N_STATEMENTS];
  gint64 version;
  gint64 *item_ids;
  PqaScoreItem *results; /* of the row at hand, in the order of the items */
  guint n_items;
  int *section_marks;
} State;

typedef struct
{
  const char *key;
  gint64 done;
  char *day;
  const char *planned;
  gint64 zone;
  gint64 building;
  gint64 inspector;
} Facts;

static void
end (gpointer data)
{
  State *state = data;

  pqa_import_release (state->statements, N_STATEMENTS);
  g_free (state->item_ids);
  g_free (state->results);
  g_free (state->section_marks);
  g_free (state);
}

static void
prepare_results (PqaImportContext *context, State *state)
{
  const PqaMappingItem *before = NULL;
  guint section = 0;

  for (guint i = 0; i < state->n_items; i++)
    {
      const PqaMappingItem *item = context->mapping->items->pdata[i];

      if (before != NULL && g_strcmp0 (before->section, item->section) != 0)
        section++;
      pqa_item_kind_from_code (item->kind, &state->results[i].kind, NULL);
      state->results[i].section = section;
      state->results[i].weight = item->weight;
      state->results[i].maximum = item->max;
      state->results[i].lower = item->lower;
      state->results[i].upper = item->upper;
      state->results[i].mandatory = TRUE;
      state->results[i].critical = item->critical;
      before = item;
    }
  state->section_marks = g_new0 (int, section + 1);
}

static gpointer
begin (PqaImportContext *context, GError **error)
{
  State *state = g_new0 (State, 1);

  state->n_items = context->mapping->items->len;
  state->item_ids = g_new0 (gint64, state->n_items);
  state->results = g_new0 (PqaScoreItem, state->n_items);
  prepare_results (context, state);
  if (pqa_import_standard_open (context, &state->version, state->item_ids, error)
      && pqa_import_prepare (context->connection, names, N_STATEMENTS, state->statements, error))
    return state;
  end (state);
  return NULL;
}

static gboolean
read_facts (PqaImportContext *context, State *state, Facts *facts, GError **error)
{
  PqaImportRow *row = context->row;

  facts->key = pqa_import_row_get_name (row, PQA_INSPECTION_FIELD_EXTERNAL_KEY);
  pqa_import_row_check_unique (row, PQA_INSPECTION_FIELD_EXTERNAL_KEY, facts->key);
  facts->done = pqa_import_row_get_instant (row, PQA_INSPECTION_FIELD_DONE);
  pqa_import_check_past (context, PQA_INSPECTION_FIELD_DONE, facts->done);
  if (facts->done != PQA_INSTANT_NONE)
    facts->day = pqa_local_time_date (context->zone, facts->done);
  facts->planned = pqa_import_row_get_date (row, PQA_INSPECTION_FIELD_PLANNED);
  if (facts->planned == NULL)
    facts->planned = facts->day;
  return pqa_import_lookup_field (context->lookup, PQA_LOOKUP_ZONE, 0, row,
                                  PQA_INSPECTION_FIELD_ZONE, &facts->zone, error)
         && pqa_import_lookup_field (context->lookup, PQA_LOOKUP_STAFF, 0, row,
                                     PQA_INSPECTION_FIELD_INSPECTOR, &facts->inspector, error)
         && pqa_import_lookup_building (
             context->lookup, facts->zone, row, PQA_INSPECTION_FIELD_BUILDING,
             PQA_INSPECTION_FIELD_BUILDING_NAME, PQA_INSPECTION_FIELD_BUILDING_ADDRESS,
             &facts->building, error);
}

static gboolean
reads_as_passed (const char *text, gboolean *passed)
{
  static const char *const yes[] = { "1", "pass", "yes", "true", "TRUE", NULL };
  static const char *const no[] = { "0", "fail", "no", "false", "FALSE", NULL };

  *passed = g_strv_contains (yes, text);
  return *passed || g_strv_contains (no, text);
}

/* Understands one cell; returns what is wrong with it, NULL for nothing. */
static const char *
read_result (const PqaMappingItem *item, const char *text, PqaScoreItem *result)
{
  gboolean passed;
  double number;

  if (result->kind == PQA_ITEM_PASS_FAIL && reads_as_passed (text, &passed))
    {
      result->points = passed;
      return NULL;
    }
  if (result->kind == PQA_ITEM_PASS_FAIL)
    return _ ("must be pass or fail");
  if (!pqa_import_parse_number (text, &number))
    return _ ("is no number");
  if (result->kind == PQA_ITEM_MEASURED)
    {
      result->measured = number;
      return NULL;
    }
  if (number != floor (number) || number < 0 || number > item->max)
    return _ ("is not among the item's points");
  result->points = (gint64)number;
  return NULL;
}

static void
read_item (PqaImportContext *context, const PqaMappingItem *item, PqaScoreItem *result)
{
  const char *raw = pqa_import_row_get_raw (context->row, item->source);
  const char *wrong = NULL;

  result->points = 0;
  result->measured = NAN;
  result->result = PQA_RESULT_SCORED;
  if (item->not_applicable != NULL
      && g_strv_contains ((const char *const *)item->not_applicable, raw))
    result->result = PQA_RESULT_NOT_APPLICABLE;
  else if (*raw == '\0')
    wrong = _ ("must not be empty; if it means not applicable, the mapping has to say so");
  else
    wrong = read_result (item, pqa_mapping_source_translate (item->source, raw), result);
  if (wrong != NULL)
    pqa_import_row_fail_source (context->row, item->source, raw, wrong);
}

static void
compare_score (PqaImportContext *context, PqaRatio ours)
{
  double theirs;

  if (!pqa_ratio_is_defined (ours)
      || !pqa_import_row_get_number (context->row, PQA_INSPECTION_FIELD_SCORE, &theirs))
    return;
  context->report->n_compared++;
  if ((double)pqa_ratio_round (ours, 100) != theirs)
    pqa_import_row_disagree (context->row, PQA_INSPECTION_FIELD_SCORE,
                             _ ("its items come to %" PRId64), pqa_ratio_round (ours, 100));
}

static void
fill_score (PqaImportRecord *record, PqaImportContext *context, State *state)
{
  PqaRatio score = pqa_score_total (state->results, state->n_items);
  PqaVerdict verdict
      = pqa_score_judge (state->results, state->n_items, (int)context->mapping->standard.pass_mark,
                         state->section_marks, state->results[state->n_items - 1].section + 1);

  compare_score (context, score);
  if (!pqa_ratio_is_defined (score))
    {
      for (int i = 0; i < 3; i++)
        pqa_import_record_add_null (record);
      return;
    }
  pqa_import_record_add_int (record, score.numerator);
  pqa_import_record_add_int (record, score.denominator);
  pqa_import_record_add_text (record, pqa_verdict_to_code (verdict));
}

static void
fill_inspection (PqaImportRecord *record,
                 PqaImportContext *context,
                 State *state,
                 const Facts *facts)
{
  pqa_import_record_add_text (record, facts->key);
  pqa_import_record_add_text (record, facts->planned);
  pqa_import_record_add_text (record, facts->planned);
  pqa_import_record_add_int (record, state->version);
  pqa_import_record_add_id (record, facts->zone);
  pqa_import_record_add_id (record, facts->building);
  pqa_import_record_add_text (record,
                              pqa_import_row_get_text (context->row, PQA_INSPECTION_FIELD_PLACE));
  pqa_import_record_add_id (record, facts->inspector);
  pqa_import_record_add_int (record, facts->done);
  fill_score (record, context, state);
  pqa_import_record_add_text (record,
                              pqa_import_row_get_text (context->row, PQA_INSPECTION_FIELD_REMARK));
}

static void
fill_result (PqaImportRecord *record, const PqaScoreItem *result)
{
  gboolean scored = result->result == PQA_RESULT_SCORED;

  pqa_import_record_add_text (record, pqa_result_to_code (result->result));
  if (scored)
    pqa_import_record_add_int (record, pqa_score_item_get_points (result));
  else
    pqa_import_record_add_null (record);
  if (scored && result->kind == PQA_ITEM_MEASURED)
    pqa_import_record_add_real (record, result->measured);
  else
    pqa_import_record_add_null (record);
  if (scored)
    pqa_import_record_add_int (record, pqa_score_item_passes (result));
  else
    pqa_import_record_add_null (record);
}

static gboolean
save_result (PqaImportContext *context,
             State *state,
             gint64 inspection,
             guint index,
             gboolean is_new,
             PqaImportChange *change,
             GError **error)
{
  PqaStatement **statements = &state->statements[FIND_RESULT];
  PqaStatement *add = state->statements[ADD_RESULT];
  PqaImportRecord record = { 0 };
  gint64 id;

  fill_result (&record, &state->results[index]);
  pqa_statement_bind_int (add, INSPECTION_PARAMETER, inspection);
  pqa_statement_bind_int (add, ITEM_PARAMETER, state->item_ids[index]);
  pqa_statement_bind_int (add, POSITION_PARAMETER, index + 1);
  if (is_new)
    return pqa_import_record_insert (&record, add, error);
  pqa_statement_bind (statements[0], "ii", inspection, state->item_ids[index]);
  return pqa_import_record_save (&record, context->connection, statements, &id, change, error);
}

/* Results of two versions of a standard cannot stand in one inspection. */
static gboolean
check_version (PqaImportContext *context, State *state, const char *key, GError **error)
{
  PqaStatement *find = state->statements[FIND_INSPECTION];

  pqa_statement_bind_text (find, 1, key);
  if (pqa_statement_next (find) && pqa_statement_get_int (find, VERSION_COLUMN) != state->version)
    pqa_import_row_fail (context->row, PQA_INSPECTION_FIELD_EXTERNAL_KEY,
                         _ ("was imported with other items before"));
  return pqa_statement_finish (find, error);
}

static gboolean
save_inspection (PqaImportContext *context,
                 State *state,
                 const Facts *facts,
                 PqaImportChange *change,
                 GError **error)
{
  PqaImportRecord record = { 0 };
  gint64 inspection;
  gboolean is_new;

  if (!check_version (context, state, facts->key, error))
    return FALSE;
  fill_inspection (&record, context, state, facts);
  if (pqa_import_row_is_bad (context->row))
    return TRUE;
  if (!pqa_import_record_save (&record, context->connection, &state->statements[FIND_INSPECTION],
                               &inspection, change, error))
    return FALSE;
  is_new = *change == PQA_IMPORT_ADDED;
  for (guint i = 0; i < state->n_items; i++)
    {
      PqaImportChange own = PQA_IMPORT_UNCHANGED;

      if (!save_result (context, state, inspection, i, is_new, &own, error))
        return FALSE;
      if (own != PQA_IMPORT_UNCHANGED && *change == PQA_IMPORT_UNCHANGED)
        *change = PQA_IMPORT_CHANGED;
    }
  return TRUE;
}

static gboolean
import_row (PqaImportContext *context, gpointer data, PqaImportChange *change, GError **error)
{
  State *state = data;
  Facts facts = { 0 };
  gboolean done = read_facts (context, state, &facts, error);

  for (guint i = 0; done && i < state->n_items; i++)
    read_item (context, context->mapping->items->pdata[i], &state->results[i]);
  if (done && !pqa_import_row_is_bad (context->row))
    done = save_inspection (context, state, &facts, change, error);
  g_free (facts.day);
  return done;
}

const PqaImportHandler pqa_import_inspections_handler
    = { PQA_PERMISSION_INSPECTION_RESULT, begin, import_row, end };
