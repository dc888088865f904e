/* pqa-request-export.c: the columns of the list of requests in a workbook or on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-export.h"

#include "pqa-i18n.h"
#include "request/pqa-request-list.h"
#include "request/pqa-request-state.h"

#define LABEL_OF(prefix, Type)                                                                     \
  static const char *prefix##_label (const char *code)                                             \
  {                                                                                                \
    Type value;                                                                                    \
                                                                                                   \
    return prefix##_from_code (code, &value, NULL) ? prefix##_to_label (value) : code;             \
  }

LABEL_OF (pqa_request_kind, PqaRequestKind)
LABEL_OF (pqa_severity, PqaSeverity)
LABEL_OF (pqa_channel, PqaChannel)
LABEL_OF (pqa_request_state, PqaRequestState)

/* In the order of a workbook with all of them. One column on screen may be several here. */
static const struct
{
  const char *id; /* of the column on screen */
  PqaExportColumn column;
} COLUMNS[] = {
  { "number", { N_ ("Number"), PQA_CELL_TEXT, PQA_REQUEST_ROW_NUMBER, NULL } },
  { "registered", { N_ ("Registered"), PQA_CELL_INSTANT, PQA_REQUEST_ROW_REGISTERED_AT, NULL } },
  { "kind", { N_ ("Kind"), PQA_CELL_TEXT, PQA_REQUEST_ROW_KIND, pqa_request_kind_label } },
  { "severity", { N_ ("Severity"), PQA_CELL_TEXT, PQA_REQUEST_ROW_SEVERITY, pqa_severity_label } },
  { "category", { N_ ("Category"), PQA_CELL_TEXT, PQA_REQUEST_ROW_CATEGORY, NULL } },
  { "zone", { N_ ("Zone"), PQA_CELL_TEXT, PQA_REQUEST_ROW_ZONE, NULL } },
  { "building", { N_ ("Building"), PQA_CELL_TEXT, PQA_REQUEST_ROW_BUILDING, NULL } },
  { "place", { N_ ("Home"), PQA_CELL_TEXT, PQA_REQUEST_ROW_HOME, NULL } },
  { "place", { N_ ("Place"), PQA_CELL_TEXT, PQA_REQUEST_ROW_PLACE, NULL } },
  { "description", { N_ ("Description"), PQA_CELL_TEXT, PQA_REQUEST_ROW_DESCRIPTION, NULL } },
  { "contact", { N_ ("Contact"), PQA_CELL_TEXT, PQA_REQUEST_ROW_CONTACT_NAME, NULL } },
  { "phone", { N_ ("Telephone"), PQA_CELL_TEXT, PQA_REQUEST_ROW_CONTACT_PHONE, NULL } },
  { "channel", { N_ ("Channel"), PQA_CELL_TEXT, PQA_REQUEST_ROW_CHANNEL, pqa_channel_label } },
  { "state", { N_ ("State"), PQA_CELL_TEXT, PQA_REQUEST_ROW_STATE, pqa_request_state_label } },
  { "due", { N_ ("Deadline"), PQA_CELL_INSTANT, PQA_REQUEST_ROW_NEXT_DUE_AT, NULL } },
  { "handler", { N_ ("Handler"), PQA_CELL_TEXT, PQA_REQUEST_ROW_HANDLER, NULL } },
  { "first-responder",
    { N_ ("First Responder"), PQA_CELL_TEXT, PQA_REQUEST_ROW_FIRST_RESPONDER, NULL } },
  { "repeat", { N_ ("Repeat Of"), PQA_CELL_TEXT, PQA_REQUEST_ROW_REPEAT_OF, NULL } },
  { "charged", { N_ ("Charged"), PQA_CELL_NUMBER, PQA_REQUEST_ROW_CHARGED, NULL } },
};

static void
append (GArray *columns, const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    if (id == NULL || g_str_equal (COLUMNS[i].id, id))
      g_array_append_val (columns, COLUMNS[i].column);
}

/**
 * pqa_request_export_choose:
 * @layout: (nullable): how the list stands on screen, or %NULL for all there is
 * @n_columns: (out): how many
 *
 * Returns: (transfer full) (array length=n_columns): the columns in view in their order, for
 *   pqa_export_list()
 */
PqaExportColumn *
pqa_request_export_choose (const PqaViewDefinition *layout, guint *n_columns)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (PqaExportColumn));

  if (layout == NULL)
    append (columns, NULL);
  for (guint i = 0; layout != NULL && i < layout->columns->len; i++)
    {
      const PqaViewColumn *column = layout->columns->pdata[i];

      if (column->shown)
        append (columns, column->id);
    }
  *n_columns = columns->len;
  return (PqaExportColumn *)g_array_free (columns, FALSE);
}
