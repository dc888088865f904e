/* pqa-care-table.c: the columns of the list of proactive care, on screen and exported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-care-table.h"

#include "care/pqa-care-list.h"
#include "care/pqa-care.h"
#include "list/pqa-list-row.h"
#include "pqa-choice.h"
#include "pqa-i18n.h"
#include "pqa-row-format.h"
#include "requests/pqa-request-words.h"

static char *
noticed_text (gpointer row, PqaContext *context)
{
  return pqa_request_words_time (pqa_context_get_time_zone (context),
                                 pqa_list_row_get_int (row, PQA_CARE_ROW_NOTICED_AT),
                                 pqa_context_now (context));
}

static char *
kind_text (gpointer row, PqaContext *context)
{
  return g_strdup (
      pqa_care_table_get_kind_label (pqa_list_row_get_text (row, PQA_CARE_ROW_KIND)));
}

static char *
place_text (gpointer row, PqaContext *context)
{
  return pqa_request_words_place (pqa_list_row_get_text (row, PQA_CARE_ROW_HOME), NULL,
                                  pqa_list_row_get_text (row, PQA_CARE_ROW_PLACE));
}

static char *
description_text (gpointer row, PqaContext *context)
{
  return pqa_request_words_first_line (pqa_list_row_get_text (row, PQA_CARE_ROW_DESCRIPTION));
}

static char *
told_text (gpointer row, PqaContext *context)
{
  if (pqa_list_row_is_null (row, PQA_CARE_ROW_TOLD_AT))
    return g_strdup (_ ("Not yet told"));
  return pqa_request_words_day (pqa_context_get_time_zone (context),
                                pqa_list_row_get_int (row, PQA_CARE_ROW_TOLD_AT),
                                pqa_context_now (context));
}

static const char *
told_class (gpointer row, PqaContext *context)
{
  return pqa_list_row_is_null (row, PQA_CARE_ROW_TOLD_AT) ? "soon" : "good";
}

static const char *
told_icon (gpointer row, PqaContext *context)
{
  return pqa_list_row_is_null (row, PQA_CARE_ROW_TOLD_AT) ? "alarm-symbolic"
                                                          : "object-select-symbolic";
}

static char *
whom_text (gpointer row, PqaContext *context)
{
  return pqa_row_format_text (row, PQA_CARE_ROW_TOLD_WHOM);
}

static char *
outcome_text (gpointer row, PqaContext *context)
{
  return pqa_row_format_text (row, PQA_CARE_ROW_OUTCOME);
}

static char *
noticed_by_text (gpointer row, PqaContext *context)
{
  return pqa_row_format_text (row, PQA_CARE_ROW_NOTICED_BY);
}

static char *
request_text (gpointer row, PqaContext *context)
{
  return pqa_row_format_text (row, PQA_CARE_ROW_REQUEST);
}

static const PqaTableColumn COLUMNS[] = {
  { .id = "noticed",
    .title = N_ ("Noticed"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 15,
    .sortable = TRUE,
    .text = noticed_text },
  { .id = "told",
    .title = N_ ("Told"),
    .kind = PQA_TABLE_COLUMN_BADGE,
    .width = 14,
    .sortable = TRUE,
    .text = told_text,
    .css_class = told_class,
    .icon = told_icon },
  { .id = "kind", .title = N_ ("Kind"), .width = 14, .sortable = TRUE, .text = kind_text },
  { .id = "place", .title = N_ ("Place"), .width = 12, .sortable = TRUE, .text = place_text },
  { .id = "description",
    .title = N_ ("Description"),
    .width = 16,
    .expand = TRUE,
    .text = description_text },
  { .id = "whom", .title = N_ ("Whom"), .width = 12, .text = whom_text },
  { .id = "outcome", .title = N_ ("Outcome"), .width = 14, .expand = TRUE, .text = outcome_text },
  { .id = "by", .title = N_ ("Noticed By"), .width = 9, .text = noticed_by_text },
  { .id = "request",
    .title = N_ ("Request"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 13,
    .text = request_text },
  { NULL },
};

static const PqaExportColumn EXPORT[] = {
  { N_ ("Noticed"), PQA_CELL_INSTANT, PQA_CARE_ROW_NOTICED_AT, NULL },
  { N_ ("Kind"), PQA_CELL_TEXT, PQA_CARE_ROW_KIND, pqa_care_table_get_kind_label },
  { N_ ("Home"), PQA_CELL_TEXT, PQA_CARE_ROW_HOME, NULL },
  { N_ ("Place"), PQA_CELL_TEXT, PQA_CARE_ROW_PLACE, NULL },
  { N_ ("Description"), PQA_CELL_TEXT, PQA_CARE_ROW_DESCRIPTION, NULL },
  { N_ ("Noticed By"), PQA_CELL_TEXT, PQA_CARE_ROW_NOTICED_BY, NULL },
  { N_ ("Told"), PQA_CELL_INSTANT, PQA_CARE_ROW_TOLD_AT, NULL },
  { N_ ("Whom"), PQA_CELL_TEXT, PQA_CARE_ROW_TOLD_WHOM, NULL },
  { N_ ("Told By"), PQA_CELL_TEXT, PQA_CARE_ROW_TOLD_BY, NULL },
  { N_ ("Outcome"), PQA_CELL_TEXT, PQA_CARE_ROW_OUTCOME, NULL },
  { N_ ("Request"), PQA_CELL_TEXT, PQA_CARE_ROW_REQUEST, NULL },
};

/**
 * pqa_care_table_get_columns:
 *
 * Returns: (transfer none): for pqa_list_page_set_columns()
 */
const PqaTableColumn *
pqa_care_table_get_columns (void)
{
  return COLUMNS;
}

/**
 * pqa_care_table_get_export:
 *
 * Returns: (transfer none) (array length=n_columns): for pqa_export_list()
 */
const PqaExportColumn *
pqa_care_table_get_export (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (EXPORT);
  return EXPORT;
}

/**
 * pqa_care_table_get_kind_label:
 * @code: as stored
 *
 * Returns: what people call this kind
 */
const char *
pqa_care_table_get_kind_label (const char *code)
{
  PqaCareKind kind;

  return pqa_care_kind_from_code (code, &kind, NULL) ? pqa_care_kind_to_label (kind) : code;
}

/**
 * pqa_care_table_list_kinds:
 *
 * Returns: (transfer full): all kinds to choose from, by their codes
 */
GListModel *
pqa_care_table_list_kinds (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < pqa_care_kind_count (); i++)
    {
      g_autoptr (PqaChoice) choice
          = pqa_choice_new (pqa_care_kind_to_code (i), pqa_care_kind_to_label (i), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}
