/* pqa-request-table.c: the columns of the list of requests on screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-table.h"

#include <math.h>

#include "list/pqa-list-row.h"
#include "money/pqa-money.h"
#include "pqa-i18n.h"
#include "request/pqa-request-list.h"
#include "requests/pqa-request-due.h"
#include "requests/pqa-request-words.h"

static const char *
get_text (gpointer row, guint column)
{
  return pqa_list_row_get_text (row, column);
}

static char *
number_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_NUMBER));
}

static char *
registered_text (gpointer row, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row))
    return NULL;
  return pqa_request_words_day (pqa_context_get_time_zone (context),
                                pqa_list_row_get_int (row, PQA_REQUEST_ROW_REGISTERED_AT),
                                pqa_context_now (context));
}

static const char *
kind_label (const char *code)
{
  PqaRequestKind kind;

  return code != NULL && pqa_request_kind_from_code (code, &kind, NULL)
             ? pqa_request_kind_to_label (kind)
             : code;
}

static char *
kind_text (gpointer row, PqaContext *context)
{
  return g_strdup (kind_label (get_text (row, PQA_REQUEST_ROW_KIND)));
}

static char *
category_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_CATEGORY));
}

static char *
place_text (gpointer row, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row))
    return NULL;
  return pqa_request_words_place (get_text (row, PQA_REQUEST_ROW_HOME),
                                  get_text (row, PQA_REQUEST_ROW_BUILDING),
                                  get_text (row, PQA_REQUEST_ROW_PLACE));
}

static char *
description_text (gpointer row, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row))
    return NULL;
  return pqa_request_words_first_line (get_text (row, PQA_REQUEST_ROW_DESCRIPTION));
}

static gboolean
get_state (gpointer row, PqaRequestState *state)
{
  const char *code = get_text (row, PQA_REQUEST_ROW_STATE);

  return code != NULL && pqa_request_state_from_code (code, state, NULL);
}

static const char *
state_label (const char *code)
{
  PqaRequestState state;

  return code != NULL && pqa_request_state_from_code (code, &state, NULL)
             ? pqa_request_state_to_label (state)
             : code;
}

static char *
state_text (gpointer row, PqaContext *context)
{
  return g_strdup (state_label (get_text (row, PQA_REQUEST_ROW_STATE)));
}

static const char *
state_class (gpointer row, PqaContext *context)
{
  PqaRequestState state;

  return get_state (row, &state) ? pqa_request_words_state_class (state) : NULL;
}

static const PqaRequestDueColumns DUE
    = { PQA_REQUEST_ROW_NEXT_DUE_AT, PQA_REQUEST_ROW_NEXT_TARGET, PQA_REQUEST_ROW_RISK_AT };

static char *
due_text (gpointer row, PqaContext *context)
{
  return pqa_request_due_to_text (row, &DUE, pqa_context_now (context));
}

static const char *
due_class (gpointer row, PqaContext *context)
{
  return pqa_request_due_get_class (
      pqa_request_due_get_status (row, &DUE, pqa_context_now (context)));
}

static const char *
due_icon (gpointer row, PqaContext *context)
{
  return pqa_request_due_get_icon (
      pqa_request_due_get_status (row, &DUE, pqa_context_now (context)));
}

static const char *
severity_label (const char *code)
{
  PqaSeverity severity;

  return code != NULL && pqa_severity_from_code (code, &severity, NULL)
             ? pqa_severity_to_label (severity)
             : code;
}

static char *
severity_text (gpointer row, PqaContext *context)
{
  return g_strdup (severity_label (get_text (row, PQA_REQUEST_ROW_SEVERITY)));
}

static char *
handler_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_HANDLER));
}

static char *
first_responder_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_FIRST_RESPONDER));
}

static char *
zone_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_ZONE));
}

static char *
building_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_BUILDING));
}

static char *
contact_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_CONTACT_NAME));
}

static char *
phone_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_CONTACT_PHONE));
}

static char *
channel_text (gpointer row, PqaContext *context)
{
  const char *code = get_text (row, PQA_REQUEST_ROW_CHANNEL);
  PqaChannel channel;

  return code != NULL && pqa_channel_from_code (code, &channel, NULL)
             ? g_strdup (pqa_channel_to_label (channel))
             : g_strdup (code);
}

static char *
repeat_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_REQUEST_ROW_REPEAT_OF));
}

static char *
charged_text (gpointer row, PqaContext *context)
{
  if (pqa_list_row_is_null (row, PQA_REQUEST_ROW_CHARGED))
    return NULL;
  return pqa_money_format (llround (pqa_list_row_get_double (row, PQA_REQUEST_ROW_CHARGED) * 100));
}

/* What is worked by stands first: on a small screen the last ones are scrolled to. */
static const PqaTableColumn COLUMNS[] = {
  { .id = "number",
    .title = N_ ("Number"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 13,
    .sortable = TRUE,
    .text = number_text },
  { .id = "due",
    .title = N_ ("Deadline"),
    .width = 22,
    .sortable = TRUE,
    .text = due_text,
    .css_class = due_class,
    .icon = due_icon },
  { .id = "state",
    .title = N_ ("State"),
    .kind = PQA_TABLE_COLUMN_BADGE,
    .width = 10,
    .sortable = TRUE,
    .text = state_text,
    .css_class = state_class },
  { .id = "place", .title = N_ ("Place"), .width = 9, .sortable = TRUE, .text = place_text },
  { .id = "category",
    .title = N_ ("Category"),
    .width = 11,
    .sortable = TRUE,
    .text = category_text },
  { .id = "description",
    .title = N_ ("Description"),
    .width = 14,
    .expand = TRUE,
    .text = description_text },
  { .id = "handler", .title = N_ ("Handler"), .width = 9, .sortable = TRUE, .text = handler_text },
  { .id = "kind", .title = N_ ("Kind"), .width = 9, .sortable = TRUE, .text = kind_text },
  { .id = "registered",
    .title = N_ ("Registered"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 12,
    .sortable = TRUE,
    .text = registered_text },
  { .id = "severity",
    .title = N_ ("Severity"),
    .width = 12,
    .hidden = TRUE,
    .text = severity_text },
  { .id = "first-responder",
    .title = N_ ("First Responder"),
    .width = 14,
    .hidden = TRUE,
    .text = first_responder_text },
  { .id = "zone", .title = N_ ("Zone"), .width = 12, .hidden = TRUE, .text = zone_text },
  { .id = "building", .title = N_ ("Building"), .width = 12, .hidden = TRUE, .text = building_text },
  { .id = "contact", .title = N_ ("Contact"), .width = 12, .hidden = TRUE, .text = contact_text },
  { .id = "phone", .title = N_ ("Telephone"), .width = 13, .hidden = TRUE, .text = phone_text },
  { .id = "channel", .title = N_ ("Channel"), .width = 10, .hidden = TRUE, .text = channel_text },
  { .id = "repeat",
    .title = N_ ("Repeat Of"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 13,
    .hidden = TRUE,
    .text = repeat_text },
  { .id = "charged",
    .title = N_ ("Charged"),
    .kind = PQA_TABLE_COLUMN_NUMBER,
    .width = 9,
    .hidden = TRUE,
    .text = charged_text },
  { NULL },
};

/**
 * pqa_request_table_get_columns:
 *
 * Returns: (transfer none): for pqa_list_page_set_columns(); the ids are those of
 *   PqaRequestFilter.sort
 */
const PqaTableColumn *
pqa_request_table_get_columns (void)
{
  return COLUMNS;
}
