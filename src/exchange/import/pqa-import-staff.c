/* pqa-import-staff.c: the roster from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-private.h"

#include "people/pqa-retirement.h"
#include "pqa-i18n.h"

enum
{
  FIND_STAFF,
  ADD_STAFF,
  UPDATE_STAFF,
  FIND_MEMBERSHIP,
  END_MEMBERSHIP,
  ADD_MEMBERSHIP,
  N_STATEMENTS,
};

static const char *const names[N_STATEMENTS] = {
  "import/find-staff",      "import/add-staff",      "import/update-staff",
  "import/find-membership", "import/end-membership", "import/add-membership",
};

typedef struct
{
  PqaStatement *statements[N_STATEMENTS];
} State;

typedef struct
{
  gint64 department;
  gint64 post;
  gint64 zone;
  const char *duty;
} Membership;

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
fill_staff (PqaImportRecord *record, PqaImportRow *row)
{
  pqa_import_record_add_text (record, pqa_import_row_get_name (row, PQA_STAFF_FIELD_EXTERNAL_KEY));
  pqa_import_record_add_text (record, pqa_import_row_get_name (row, PQA_STAFF_FIELD_NUMBER));
  pqa_import_record_add_text (record, pqa_import_row_get_name (row, PQA_STAFF_FIELD_NAME));
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_STAFF_FIELD_PHONE));
  pqa_import_record_add_text (record, pqa_import_row_get_code (row, PQA_STAFF_FIELD_ROLE, NULL));
  pqa_import_record_add_text (record, pqa_import_row_get_date (row, PQA_STAFF_FIELD_HIRED));
  pqa_import_record_add_text (record, pqa_import_row_get_date (row, PQA_STAFF_FIELD_LEFT));
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_STAFF_FIELD_NOTE));
}

/* Nobody leaves by way of a file while they answer for open requests. */
static gboolean
check_work (PqaImportContext *context, gint64 staff, GError **error)
{
  guint n_answers_for, n_works_on;

  if (pqa_import_row_get_date (context->row, PQA_STAFF_FIELD_LEFT) == NULL)
    return TRUE;
  if (!pqa_retirement_count_work (context->connection, staff, &n_answers_for, &n_works_on, error))
    return FALSE;
  if (n_answers_for + n_works_on > 0)
    pqa_import_row_fail (context->row, PQA_STAFF_FIELD_LEFT, "%s",
                         _ ("there are open requests that have to be handed over first"));
  return TRUE;
}

static gboolean
save_staff (
    PqaImportContext *context, State *state, gint64 *staff, PqaImportChange *change, GError **error)
{
  PqaStatement *find = state->statements[FIND_STAFF];
  PqaImportRecord record = { 0 };

  fill_staff (&record, context->row);
  if (pqa_import_row_is_bad (context->row))
    return TRUE;
  for (int i = 0; i < 3; i++)
    pqa_statement_bind_text (find, i + 1, record.values[i].text);
  return pqa_import_record_save (&record, context->connection, &state->statements[FIND_STAFF],
                                 staff, change, error)
         && (*change != PQA_IMPORT_CHANGED || check_work (context, *staff, error));
}

static gboolean
read_membership (PqaImportContext *context, Membership *wanted, GError **error)
{
  PqaImportRow *row = context->row;

  if (!pqa_import_lookup_field (context->lookup, PQA_LOOKUP_DEPARTMENT, 0, row,
                                PQA_STAFF_FIELD_DEPARTMENT, &wanted->department, error)
      || !pqa_import_lookup_field (context->lookup, PQA_LOOKUP_POST, 0, row, PQA_STAFF_FIELD_POST,
                                   &wanted->post, error)
      || !pqa_import_lookup_field (context->lookup, PQA_LOOKUP_ZONE, 0, row, PQA_STAFF_FIELD_ZONE,
                                   &wanted->zone, error))
    return FALSE;
  wanted->duty = pqa_import_row_get_code (row, PQA_STAFF_FIELD_DUTY, NULL);
  if (wanted->duty != NULL && wanted->zone == 0)
    pqa_import_row_fail (row, PQA_STAFF_FIELD_DUTY, _ ("needs a zone"));
  return TRUE;
}

static gboolean
is_empty (const Membership *wanted)
{
  return wanted->department == 0 && wanted->post == 0 && wanted->zone == 0;
}

static gboolean
is_present (const Membership *wanted, PqaStatement *found)
{
  return pqa_statement_get_int (found, 1) == wanted->department
         && pqa_statement_get_int (found, 2) == wanted->post
         && pqa_statement_get_int (found, 3) == wanted->zone
         && g_strcmp0 (pqa_statement_get_text (found, 4), wanted->duty) == 0;
}

static gboolean
add_membership (
    State *state, gint64 staff, const Membership *wanted, const char *since, GError **error)
{
  PqaStatement *add = state->statements[ADD_MEMBERSHIP];

  pqa_statement_bind (add, "iooott", staff, wanted->department, wanted->post, wanted->zone,
                      wanted->duty, since);
  return pqa_statement_run (add, error);
}

static gboolean
end_membership (State *state, gint64 membership, const char *since, GError **error)
{
  pqa_statement_bind (state->statements[END_MEMBERSHIP], "it", membership, since);
  return pqa_statement_run (state->statements[END_MEMBERSHIP], error);
}

/* A membership that differs from the present one follows it; memberships are never rewritten. */
static gboolean
save_membership (PqaImportContext *context,
                 State *state,
                 gint64 staff,
                 const Membership *wanted,
                 PqaImportChange *change,
                 GError **error)
{
  PqaStatement *find = state->statements[FIND_MEMBERSHIP];
  const char *since = pqa_import_row_get_date (context->row, PQA_STAFF_FIELD_SINCE);
  const char *hired = pqa_import_row_get_date (context->row, PQA_STAFF_FIELD_HIRED);
  gint64 present = 0;
  gboolean same;

  pqa_statement_bind_int (find, 1, staff);
  if (pqa_statement_next (find))
    present = pqa_statement_get_int (find, 0);
  same = present != 0 && is_present (wanted, find);
  pqa_statement_reset (find);
  if (same)
    return TRUE;
  if (since == NULL)
    since = present == 0 && hired != NULL ? hired : context->today;
  if (*change == PQA_IMPORT_UNCHANGED)
    *change = PQA_IMPORT_CHANGED;
  return (present == 0 || end_membership (state, present, since, error))
         && add_membership (state, staff, wanted, since, error);
}

static gboolean
import_row (PqaImportContext *context, gpointer data, PqaImportChange *change, GError **error)
{
  State *state = data;
  Membership wanted = { 0 };
  gint64 staff;

  if (!read_membership (context, &wanted, error)
      || !save_staff (context, state, &staff, change, error))
    return FALSE;
  return pqa_import_row_is_bad (context->row) || is_empty (&wanted)
         || save_membership (context, state, staff, &wanted, change, error);
}

const PqaImportHandler pqa_import_staff_handler
    = { PQA_PERMISSION_STAFF_EDIT, begin, import_row, end };
