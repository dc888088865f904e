/* pqa-quarterly-rows.c: the rows behind the figures, for the workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-report.h"

#include "inspection/pqa-score.h"
#include "pqa-i18n.h"
#include "request/pqa-request-state.h"
#include "survey/pqa-survey-codes.h"

#define MILLION 1000000.0

typedef const char *(*LabelFunc) (const char *code);

/**
 * Field:
 * @title: untranslated
 * @label: of codes, what people call them; of 0 and 1, no and yes
 * @scaled: whether the number is in millionths
 */
typedef struct
{
  const char *title;
  PqaCellKind kind;
  LabelFunc label;
  gboolean scaled;
} Field;

typedef struct
{
  PqaConnection *connection;
  PqaPeriod *period;
  const char *query;
  const Field *fields;
  guint n_fields;
  PqaStatement *statement;
} Rows;

#define DEFINE_LABEL(name, Type, prefix)                                                           \
  static const char *name (const char *code)                                                       \
  {                                                                                                \
    Type value;                                                                                    \
                                                                                                   \
    return prefix##_from_code (code, &value, NULL) ? prefix##_to_label (value) : code;             \
  }

DEFINE_LABEL (label_kind, PqaRequestKind, pqa_request_kind)
DEFINE_LABEL (label_severity, PqaSeverity, pqa_severity)
DEFINE_LABEL (label_state, PqaRequestState, pqa_request_state)
DEFINE_LABEL (label_verdict, PqaVerdict, pqa_verdict)
DEFINE_LABEL (label_missing, PqaMissing, pqa_missing)

static const char *
label_yes_no (const char *code)
{
  return g_str_equal (code, "1") ? _ ("Yes") : _ ("No");
}

static const Field request_fields[] = {
  { N_ ("Number"), PQA_CELL_TEXT },
  { N_ ("Round"), PQA_CELL_INTEGER },
  { N_ ("Kind"), PQA_CELL_TEXT, label_kind },
  { N_ ("Category"), PQA_CELL_TEXT },
  { N_ ("Severity"), PQA_CELL_TEXT, label_severity },
  { N_ ("Zone"), PQA_CELL_TEXT },
  { N_ ("Department"), PQA_CELL_TEXT },
  { N_ ("Handler"), PQA_CELL_TEXT },
  { N_ ("State"), PQA_CELL_TEXT, label_state },
  { N_ ("Registered"), PQA_CELL_INSTANT },
  { N_ ("Response due"), PQA_CELL_INSTANT },
  { N_ ("Responded"), PQA_CELL_INSTANT },
  { N_ ("Completion due"), PQA_CELL_INSTANT },
  { N_ ("Completed"), PQA_CELL_INSTANT },
  { N_ ("On time"), PQA_CELL_TEXT, label_yes_no },
  { N_ ("Description"), PQA_CELL_TEXT },
};

static const Field inspection_fields[] = {
  { N_ ("Done"), PQA_CELL_INSTANT },
  { N_ ("Planned for"), PQA_CELL_DATE },
  { N_ ("Zone"), PQA_CELL_TEXT },
  { N_ ("Building"), PQA_CELL_TEXT },
  { N_ ("Place"), PQA_CELL_TEXT },
  { N_ ("Inspector"), PQA_CELL_TEXT },
  { N_ ("Score"), PQA_CELL_NUMBER, NULL, TRUE },
  { N_ ("Verdict"), PQA_CELL_TEXT, label_verdict },
  { N_ ("Items"), PQA_CELL_INTEGER },
  { N_ ("Items failed"), PQA_CELL_INTEGER },
  { N_ ("Findings"), PQA_CELL_INTEGER },
};

static const Field answer_fields[] = {
  { N_ ("Survey"), PQA_CELL_TEXT },
  { N_ ("Response"), PQA_CELL_INTEGER },
  { N_ ("Zone"), PQA_CELL_TEXT },
  { N_ ("Dimension"), PQA_CELL_TEXT },
  { N_ ("Question"), PQA_CELL_TEXT },
  { N_ ("Answer"), PQA_CELL_INTEGER },
  { N_ ("No answer because"), PQA_CELL_TEXT, label_missing },
  { N_ ("Text"), PQA_CELL_TEXT },
};

static PqaCell
get_cell (Rows *rows, int column)
{
  const Field *field = &rows->fields[column];
  PqaStatement *statement = rows->statement;

  if (pqa_statement_is_null (statement, column))
    return pqa_cell_blank ();
  if (field->label != NULL)
    return pqa_cell_text (field->label (pqa_statement_get_text (statement, column)));
  if (field->scaled)
    return pqa_cell_number (pqa_statement_get_int (statement, column) / MILLION, 2);
  switch (field->kind)
    {
    case PQA_CELL_INTEGER:
      return pqa_cell_integer (pqa_statement_get_int (statement, column));
    case PQA_CELL_INSTANT:
      return pqa_cell_instant (pqa_statement_get_int (statement, column));
    case PQA_CELL_DATE:
      return pqa_cell_date (pqa_statement_get_text (statement, column));
    case PQA_CELL_TEXT:
    default:
      return pqa_cell_text (pqa_statement_get_text (statement, column));
    }
}

/* Asks the database when the first row is wanted. */
static gboolean
next_row_cb (gpointer user_data, PqaCell *cells, GError **error)
{
  Rows *rows = user_data;

  if (rows->statement == NULL)
    rows->statement
        = pqa_quarter_store_open_rows (rows->connection, rows->query, rows->period, error);
  if (rows->statement == NULL)
    return FALSE;
  if (!pqa_statement_next (rows->statement))
    {
      pqa_statement_finish (rows->statement, error);
      return FALSE;
    }
  for (guint i = 0; i < rows->n_fields; i++)
    cells[i] = get_cell (rows, i);
  return TRUE;
}

static void
free_rows (gpointer data)
{
  Rows *rows = data;

  g_clear_pointer (&rows->statement, pqa_statement_release);
  pqa_period_free (rows->period);
  g_free (rows);
}

static void
add_sheet (PqaReport *report,
           const char *name,
           const char *query,
           const Field *fields,
           guint n_fields,
           PqaConnection *connection,
           const PqaPeriod *period)
{
  g_autofree PqaColumn *columns = g_new0 (PqaColumn, n_fields);
  Rows *rows = g_new0 (Rows, 1);

  rows->connection = connection;
  rows->period = pqa_period_copy (period);
  rows->query = query;
  rows->fields = fields;
  rows->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    columns[i] = (PqaColumn){ _ (fields[i].title), fields[i].kind, 1 };
  pqa_report_add_sheet (report, name, columns, n_fields, next_row_cb, rows, free_rows);
}

/**
 * pqa_quarterly_report_add_rows:
 * @connection: outlives @report, which reads its rows when a workbook is saved
 *
 * Adds the rows behind the figures: requests, inspections and answers, these without the
 * respondents.
 */
void
pqa_quarterly_report_add_rows (PqaReport *report,
                               PqaConnection *connection,
                               const PqaPeriod *period)
{
  g_return_if_fail (report != NULL && connection != NULL && period != NULL);

  add_sheet (report, _ ("Request rows"), "request-rows", request_fields,
             G_N_ELEMENTS (request_fields), connection, period);
  add_sheet (report, _ ("Inspection rows"), "inspection-rows", inspection_fields,
             G_N_ELEMENTS (inspection_fields), connection, period);
  add_sheet (report, _ ("Answer rows"), "answer-rows", answer_fields, G_N_ELEMENTS (answer_fields),
             connection, period);
}
