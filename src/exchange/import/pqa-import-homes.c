/* pqa-import-homes.c: homes, their buildings and residents from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-private.h"

enum
{
  FIND_HOME,
  ADD_HOME,
  UPDATE_HOME,
  FIND_RESIDENT,
  ADD_RESIDENT,
  UPDATE_RESIDENT,
  N_STATEMENTS,
};

static const char *const names[N_STATEMENTS] = {
  "import/find-home",     "import/add-home",     "import/update-home",
  "import/find-resident", "import/add-resident", "import/update-resident",
};

typedef struct
{
  PqaStatement *statements[N_STATEMENTS];
} State;

static void
end (gpointer data)
{
  State *state = data;

  pqa_import_release (state->statements, N_STATEMENTS);
  g_free (state);
}

static gpointer
begin (PqaImportContext *context, GError **error)
{
  State *state = g_new0 (State, 1);

  if (pqa_import_prepare (context->connection, names, N_STATEMENTS, state->statements, error))
    return state;
  end (state);
  return NULL;
}

static void
add_int_field (PqaImportRecord *record, PqaImportRow *row, guint field)
{
  gint64 value;

  if (pqa_import_row_get_int (row, field, &value))
    pqa_import_record_add_int (record, value);
  else
    pqa_import_record_add_unknown (record);
}

static void
add_number_field (PqaImportRecord *record, PqaImportRow *row, guint field)
{
  double value;

  if (pqa_import_row_get_number (row, field, &value))
    pqa_import_record_add_real (record, value);
  else
    pqa_import_record_add_unknown (record);
}

static gboolean
find_building (PqaImportContext *context, gint64 *building, GError **error)
{
  gint64 zone;

  return pqa_import_lookup_field (context->lookup, PQA_LOOKUP_ZONE, 0, context->row,
                                  PQA_HOME_FIELD_ZONE, &zone, error)
         && pqa_import_lookup_building (context->lookup, zone, context->row,
                                        PQA_HOME_FIELD_BUILDING, PQA_HOME_FIELD_BUILDING_NAME,
                                        PQA_HOME_FIELD_BUILDING_ADDRESS, building, error);
}

static void
fill_home (PqaImportRecord *record, PqaImportRow *row, gint64 building)
{
  pqa_import_record_add_text (record, pqa_import_row_get_name (row, PQA_HOME_FIELD_EXTERNAL_KEY));
  pqa_import_record_add_text (record, pqa_import_row_get_name (row, PQA_HOME_FIELD_CODE));
  pqa_import_record_add_id (record, building);
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_HOME_FIELD_UNIT));
  add_int_field (record, row, PQA_HOME_FIELD_FLOOR);
  add_number_field (record, row, PQA_HOME_FIELD_AREA);
  pqa_import_record_add_text (record, pqa_import_row_get_date (row, PQA_HOME_FIELD_IN_USE_FROM));
  pqa_import_record_add_text (record, pqa_import_row_get_date (row, PQA_HOME_FIELD_IN_USE_TO));
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_HOME_FIELD_NOTE));
}

static gboolean
save_home (PqaImportContext *context,
           State *state,
           gint64 building,
           gint64 *home,
           PqaImportChange *change,
           GError **error)
{
  PqaStatement *find = state->statements[FIND_HOME];
  const char *code = pqa_import_row_get_name (context->row, PQA_HOME_FIELD_CODE);
  PqaImportRecord record = { 0 };

  fill_home (&record, context->row, building);
  if (pqa_import_row_is_bad (context->row))
    return TRUE;
  pqa_statement_bind_text (find, 1,
                           pqa_import_row_get_name (context->row, PQA_HOME_FIELD_EXTERNAL_KEY));
  pqa_statement_bind_text (find, 2, code);
  if (!pqa_import_record_save (&record, context->connection, &state->statements[FIND_HOME], home,
                               change, error))
    return FALSE;
  pqa_import_lookup_add (context->lookup, PQA_LOOKUP_HOME, 0, code, *home);
  return TRUE;
}

static void
fill_resident (PqaImportRecord *record, PqaImportRow *row, gint64 home, const char *name)
{
  pqa_import_record_add_text (record, pqa_import_row_get_name (row, PQA_HOME_FIELD_RESIDENT_KEY));
  pqa_import_record_add_int (record, home);
  pqa_import_record_add_text (record, name);
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_HOME_FIELD_RESIDENT_PHONE));
  pqa_import_record_add_text (
      record, pqa_import_row_get_code (row, PQA_HOME_FIELD_RESIDENT_RELATION, NULL));
  pqa_import_record_add_text (record,
                              pqa_import_row_get_date (row, PQA_HOME_FIELD_RESIDENT_MOVED_IN));
  pqa_import_record_add_text (record,
                              pqa_import_row_get_date (row, PQA_HOME_FIELD_RESIDENT_MOVED_OUT));
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_HOME_FIELD_RESIDENT_NOTE));
}

static gboolean
save_resident (
    PqaImportContext *context, State *state, gint64 home, PqaImportChange *change, GError **error)
{
  PqaStatement *find = state->statements[FIND_RESIDENT];
  const char *name = pqa_import_row_get_name (context->row, PQA_HOME_FIELD_RESIDENT_NAME);
  PqaImportRecord record = { 0 };
  PqaImportChange own;
  gint64 id;

  if (name == NULL)
    return TRUE;
  fill_resident (&record, context->row, home, name);
  if (pqa_import_row_is_bad (context->row))
    return TRUE;
  pqa_statement_bind_text (find, 1,
                           pqa_import_row_get_name (context->row, PQA_HOME_FIELD_RESIDENT_KEY));
  pqa_statement_bind_int (find, 2, home);
  pqa_statement_bind_text (find, 3, name);
  if (!pqa_import_record_save (&record, context->connection, &state->statements[FIND_RESIDENT], &id,
                               &own, error))
    return FALSE;
  if (*change == PQA_IMPORT_UNCHANGED && own != PQA_IMPORT_UNCHANGED)
    *change = PQA_IMPORT_CHANGED;
  return TRUE;
}

/* Several residents of a home stand in several rows with the same home. */
static gboolean
import_row (PqaImportContext *context, gpointer data, PqaImportChange *change, GError **error)
{
  State *state = data;
  gint64 building;
  gint64 home;

  if (!find_building (context, &building, error)
      || !save_home (context, state, building, &home, change, error))
    return FALSE;
  return pqa_import_row_is_bad (context->row)
         || save_resident (context, state, home, change, error);
}

const PqaImportHandler pqa_import_homes_handler
    = { PQA_PERMISSION_HOME_EDIT, begin, import_row, end };
